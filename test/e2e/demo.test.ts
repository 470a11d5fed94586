import { describe, expect, it } from 'vitest';
import { playDemo } from '../../local/demo/demo.ts';
import { useCloud } from './cloud.ts';

const here = useCloud();
interface Task {
  readonly surveyId: string;
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
    const perPerson = mails.map(({ to, subject }) => `${to} ${subject}`);
    expect(new Set(perPerson).size).toBe(perPerson.length);

    const tasks = await cloud.list<Task>('tasks?limit=200');
    expect(new Set(tasks.map(({ surveyId }) => surveyId)).size).toBe(tasks.length);
    expect(new Set(tasks.map(({ kind }) => kind))).toEqual(new Set(['detractor', 'passive', 'promoter']));
    for (const { reason } of await cloud.local<{ reason: string }>('dead-letters'))
      expect(reason.length).toBeGreaterThan(20);
  });
});
