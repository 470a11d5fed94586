import { describe, expect, it } from 'vitest';
import { playDemo } from '../../local/demo/demo.ts';
import { surveyLinkIn } from '../../local/demo/doors.ts';
import { occasionTexts } from '../../shared/render/languages/occasions.ts';
import { playYear } from '../../year/play.ts';
import { useCloud } from './cloud.ts';
import { factsBucket } from './facts.ts';

const here = useCloud({ config: 'local/demo/heardback.config.ts' });
const askedAnew = Object.values(occasionTexts).map(({ recovery }) => recovery.plain);

interface Task {
  readonly surveyId: string;
  readonly severity: string;
  readonly cause: string | null;
  readonly owner: { readonly name: string };
  readonly latest: { readonly act: string } | null;
  readonly recovery: { readonly score: number } | null;
  readonly kind: string;
  readonly state: string;
}

describe('the demo', () => {
  it('plays a fortnight in which everything happens and nothing happens twice', async () => {
    const { cloud } = here;
    const start = ((await cloud.json('/_local/clock')) as { now: string }).now;
    const summary = await playDemo({ origin: cloud.origin });
    const end = ((await cloud.json('/_local/clock')) as { now: string }).now;
    expect((Date.parse(end) - Date.parse(start)) / 86_400_000).toBeGreaterThanOrEqual(14);
    for (const [what, count] of Object.entries(summary)) expect(count, what).toBeGreaterThan(0);
    expect(await cloud.local('denials')).toEqual([]);

    const mails = await cloud.mails();
    // Whoever is still unhappy is asked anew once it is mended anew: that is another survey, with a link of its own.
    const perSurvey = mails.map(({ subject, text }) => `${subject} ${surveyLinkIn(text)}`);
    expect(new Set(perSurvey).size).toBe(perSurvey.length);
    const perPerson = mails
      .filter(({ subject }) => !askedAnew.some((asks) => subject.startsWith(asks)))
      .map(({ to, subject }) => `${to} ${subject}`);
    expect(new Set(perPerson).size).toBe(perPerson.length);

    const tasks = await cloud.list<Task>('tasks?limit=200');
    expect(new Set(tasks.map(({ surveyId }) => surveyId)).size).toBe(tasks.length);
    expect(new Set(tasks.map(({ kind }) => kind))).toEqual(new Set(['detractor', 'passive', 'promoter']));
    const found = (isIt: (task: Task) => boolean) => tasks.filter(isIt).length;
    const worthALook = {
      urgent: found(({ state, severity }) => state === 'open' && severity === 'urgent'),
      'wrote back': found(({ latest }) => latest?.act === 'replied'),
      'won back': found(({ state, recovery }) => state === 'verified' && recovery?.score === 5),
      'still unhappy': found(({ latest }) => latest?.act === 'still-unhappy'),
      'of a second colleague': found(({ owner }) => owner.name === 'Anna Wolff'),
    };
    for (const [what, count] of Object.entries(worthALook)) expect(count, what).toBeGreaterThan(0);
    expect(new Set(tasks.flatMap(({ cause }) => cause ?? [])).size).toBeGreaterThan(3);
    for (const { reason } of await cloud.local<{ reason: string }>('dead-letters'))
      expect(reason.length).toBeGreaterThan(20);
  });
});

it('of a whole year fills every page, tells nobody of it, and is made anew from the table as it was', async () => {
  const { cloud } = here;
  const size = { surveys: 260, answers: 90 };
  expect(await playYear({ origin: cloud.origin, ...size })).toMatchObject(size);
  expect(await playYear({ origin: cloud.origin, ...size })).toBeUndefined();
  const answers = await cloud.list<{ comment: string | null; email: string | null }>('answers?limit=200');
  expect(answers).toHaveLength(size.answers);
  expect(answers.every(({ email }) => email?.endsWith('@example.com'))).toBe(true);
  expect((await cloud.list<Task>('tasks?limit=200')).length).toBeGreaterThan(40);

  const bucket = factsBucket(cloud);
  // This cloud's configuration has but few of the year's programmes; the others' teams it cannot know.
  const files = async () =>
    (await bucket.list(''))
      .filter(({ key }) => key.endsWith('.parquet') && !key.startsWith('moments/'))
      .map(({ key, etag }) => [key, etag]);
  const before = await files();
  // Closed months lie together.
  expect(before.length).toBeGreaterThan(10);
  expect(await cloud.call('POST', 'facts/rebuild', {})).toMatchObject({ next: null });
  await cloud.reconcile(true);
  await cloud.advance('PT1H');
  await cloud.reconcile(false);
  expect(await files()).toEqual(before);
  expect(await cloud.mails()).toEqual([]);
});
