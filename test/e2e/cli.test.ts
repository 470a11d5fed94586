import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../cli/plan/plan.ts';
import { projectRoot, ratingLink, submit, useCloud } from './cloud.ts';

/** As a person at a terminal: the command itself, in a process of its own, found by whichever Node there is. */
const heardback = async (
  words: readonly string[],
  { origin, input = '' }: { readonly origin: string; readonly input?: string },
) => {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const environment = { PATH, NODE_COMPILE_CACHE, HEARDBACK_URL: origin, AWS_ENDPOINT_URL: origin };
  const child = spawn(process.execPath, [join(projectRoot, 'cli/heardback.mjs'), ...words], {
    cwd: projectRoot,
    env: environment,
  });
  child.stdin.end(input);
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((done) => child.once('close', done)),
  ]);
  return { code, out, err };
};

const running = useCloud({ fresh: true });

/** A purchase, asked about and answered badly; a ticket that nobody is asked about. */
const history = async (): Promise<void> => {
  const { cloud } = running;
  await cloud.emit('purchase.completed', {
    id: 'ord_1',
    title: 'oak table',
    customer: { id: 'c_1', email: 'ada@example.com' },
  });
  await cloud.emit('ticket.closed', { id: 't_1', closedBy: 'automation', customer: { email: 'bo@example.com' } });
  await cloud.advance('P4D');
  const [mail] = await cloud.mails('ada@example.com');
  if (!mail) throw new Error('Nobody was asked.');
  const answer = await submit(ratingLink(mail, 2), { score: '2', comment: 'It wobbles.' });
  expect(answer.status).toBeLessThan(400);
  await cloud.advance('PT1M');
};

describe('the command against a running system', () => {
  it('says why, exports, plans and plays today as it was, each of the same history', async () => {
    await history();
    const { origin } = running.cloud;
    await saysWhy(origin);
    await exportsAndPlans(origin);
    await playsTodayAsItWas(origin);
  });

  it('says what is missing where there is no such table', async () => {
    const { origin } = running.cloud;
    expect(await heardback(['export', '--table', 'other'], { origin })).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('no table `other`'),
    });
    expect(await heardback(['export', '--after', 'rubbish'], { origin })).toMatchObject({ code: 1, out: '' });
  });
});

/** Why somebody was asked, and why somebody was not. */
const saysWhy = async (origin: string): Promise<void> => {
  const asked = await heardback(['why', 'ada@example.com'], { origin });
  expect(asked).toMatchObject({ code: 0, err: '' });
  expect(asked.out).toMatch(/^purchase\.completed ord_1 from shop\n {2}post-purchase: scheduled {2}/);
  // And what became of it, found by the person and by the event alike.
  for (const found of [asked, await heardback(['why', 'ord_1'], { origin })])
    expect(found.out).toMatch(/then {2}sent [\s\S]*delivered [\s\S]*answered [\s\S]*rated 2/);
  const notAsked = await heardback(['why', 'bo@example.com'], { origin });
  expect(notAsked.out).toMatch(/support: skipped[\s\S]*fail +conditions/);
  expect(await heardback(['why', 'nobody@example.com'], { origin })).toMatchObject({ code: 1, out: '' });
};

/** Exports the past without words of customers, and plans with it as with the table itself. */
const exportsAndPlans = async (origin: string): Promise<void> => {
  const exported = await heardback(['export'], { origin });
  expect(exported).toMatchObject({ code: 0, err: '' });
  expect(exported.out).not.toContain('wobbles');
  const lines = exported.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const purchase = lines.find(({ detail }) => detail.id === 'ord_1');
  expect(purchase).toMatchObject({
    source: 'shop',
    detailType: 'purchase.completed',
    detail: { customer: { email: 'ada@example.com' } },
    surveys: [{ program: 'post-purchase', state: 'answered', answer: { score: 2, group: 'detractor' } }],
  });

  const change = [
    '--set',
    'post-purchase.ask.unless={"title":["oak table"]}',
    '--set',
    'support.ask.unless={}',
    '--json',
  ];
  const fromFile = await heardback(['plan', '--events', '-', ...change], { origin, input: exported.out });
  const { plan, differences, unhappy } = JSON.parse(fromFile.out) as Plan;
  expect(plan?.total).toMatchObject({ decided: 2, sent: 1, skipped: 1 });
  expect(differences.map(({ kind, eventId, rule }) => [kind, eventId, rule]).sort()).toEqual([
    ['newly-sent', 't_1', 'conditions'],
    ['no-longer-sent', 'ord_1', 'conditions'],
  ]);
  expect(unhappy).toMatchObject({
    known: 1,
    unheard: [{ contactId: purchase.contactId, eventId: 'ord_1', score: 2, heardToday: true }],
  });
  const fromTable = await heardback(['plan', '--table', '--since', '30d', ...change], { origin });
  expect(fromTable).toEqual(fromFile);
};

/** The same survey, by the same channel, at the same moment. */
const playsTodayAsItWas = async (origin: string): Promise<void> => {
  const { out } = await heardback(['plan', '--table', '--stage', 'prod', '--by', 'day'], { origin });
  const [survey] = await running.cloud.list<{ sentAt: string }>('surveys?email=ada%40example.com');
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date(survey?.sentAt ?? ''));
  expect(out).toMatch(new RegExp(`^ {2}${day} +1 +0 `, 'm'));
};
