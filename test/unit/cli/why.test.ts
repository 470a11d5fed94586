import { describe, expect, it } from 'vitest';
import { type Asked, withServer } from './server.ts';
import { type } from './terminal.ts';

const decided = {
  at: '2026-11-02T09:30:00.000Z',
  event: { source: 'shop', type: 'purchase.completed', id: 'ord_1' },
  program: 'post-purchase',
  verdict: 'scheduled',
  reasons: [{ rule: 'conditions', verdict: 'pass', detail: 'Nothing speaks against it.' }],
  surveyId: 's1',
};
const survey = (more: object) => ({ id: 's1', state: 'sent', channel: 'email', intents: 0, ...more });
const sent = { sentAt: '2026-11-05T09:30:00.000Z', deliveredAt: '2026-11-05T09:31:00.000Z' };
const response = {
  score: 2,
  comment: 'My secret words.',
  answers: {},
  channel: 'page',
  at: '2026-11-05T10:00:00.000Z',
};
const answeredSurvey = survey({ ...sent, state: 'answered', intents: 3, intentsByMachines: 2, response });
const task = (more: object = {}) => ({
  ...{ id: 't1', state: 'open', severity: 'urgent', surveyId: 's1', answers: [], comment: 'My secret words.' },
  ...{ team: 'care', owner: { name: 'Mara Lindt', email: 'mara@shop.example' } },
  ...{ dueAt: '2026-11-06T10:00:00.000Z', resolveBy: '2026-11-12T10:00:00.000Z', history: [] },
  ...more,
});

/** What the command says of a system in which this became of the survey. */
const whyOf = async (surveys: unknown, tasks: unknown = [], ...words: readonly string[]) => {
  const bodies: Readonly<Record<string, unknown>> = { decisions: [decided], surveys, tasks };
  let told = { code: -1, out: '', err: '' };
  const calls: string[] = [];
  await withServer(
    ({ call }: Asked) => {
      calls.push(call);
      const body = bodies[/\/v1\/(\w+)\?/.exec(call)?.[1] ?? ''];
      return body === undefined ? { status: 400, body: { message: 'Say whose.\u001b[2J' } } : { body };
    },
    async (url) => {
      told = await type(['why', 'ord_1', '--url', url, ...words]);
    },
  );
  return { ...told, calls };
};

describe('heardback why', () => {
  it('goes on from the decision to what became of the survey and of its task, without the customer’s words', async () => {
    const { code, out, calls } = await whyOf([answeredSurvey], [task()]);
    expect(code).toBe(0);
    expect(calls).toEqual(['decisions', 'surveys', 'tasks'].map((what) => `GET /v1/${what}?event=ord_1`));
    expect(out).toBe(`purchase.completed ord_1 from shop
  post-purchase: scheduled  2026-11-02 09:30 UTC  survey s1
    pass  conditions  Nothing speaks against it.
    then  sent        2026-11-05 09:30 UTC  by email
          delivered   2026-11-05 09:31 UTC
          opened      3 times, 2 of them most likely by a machine
          answered    2026-11-05 10:00 UTC  rated 2, by page
    task  open        Mara Lindt (care), urgent
          contact by  2026-11-06 10:00 UTC
          solve by    2026-11-12 10:00 UTC
`);
  });

  it.each([
    ['waits to be sent', survey({ state: 'scheduled', scheduledFor: sent.sentAt }), 'due         2026-11-05 09:30 UTC'],
    ['is held', survey({ state: 'scheduled', held: 'paused' }), 'held        it is paused'],
    [
      'waits for an answer',
      survey({ ...sent, answerBy: '2026-12-05T09:30:00.000Z' }),
      'open        until 2026-12-05 09:30 UTC',
    ],
    [
      'has expired',
      survey({ ...sent, state: 'expired', answerBy: '2026-12-05T09:30:00.000Z' }),
      'expired     2026-12-05 09:30 UTC  nobody answered',
    ],
    [
      'came back',
      survey({ ...sent, state: 'bounced', ended: { at: sent.deliveredAt, reason: 'No such mailbox.' } }),
      'bounced     2026-11-05 09:31 UTC  No such mailbox.',
    ],
  ])('says of a survey that it %s', async (_, of, line) => {
    expect((await whyOf([of])).out).toContain(`${line}\n`);
  });

  it.each([
    ['is answered', task({ state: 'contacted' }), /contacted {3}Mara[^\n]*\n {10}solve by/],
    [
      'waits for the customer',
      task({ state: 'contacted', waitingSince: sent.sentAt }),
      /clocks {6}2026-11-05 09:30 UTC {2}stand still/,
    ],
    [
      'is over',
      task({
        ...{ state: 'verified', cause: 'glue', outcome: 'A new top.', history: [{ at: '2026-11-07T12:00:00.000Z' }] },
        recovery: { score: 5, surveyId: 's2' },
      }),
      /verified {4}2026-11-07 12:00 UTC {2}Mara[^\n]*\n {10}resolution {2}cause: glue; A new top\.\n {10}recovery {4}asked again, rated 5\n$/,
    ],
    ['is of another answer', task({ surveyId: null, answers: [{ surveyId: 's1' }] }), /task {2}open/],
  ])('says of a task that it %s', async (_, of, lines) => {
    expect((await whyOf([answeredSurvey], [of])).out).toMatch(lines);
  });

  it('gives machines the same, and no words', async () => {
    const { out } = await whyOf([answeredSurvey], [task()], '--json');
    expect(JSON.parse(out)).toMatchObject([
      { surveyId: 's1', survey: { state: 'answered', response: { score: 2 } }, task: { state: 'open', team: 'care' } },
    ]);
    expect(out).not.toContain('secret');
  });

  it('says what it knows of a system that cannot tell what came of it', async () => {
    const older = await whyOf(undefined);
    expect(older.out).toContain('scheduled');
    expect(older).toMatchObject({ code: 0, err: expect.stringContaining('could not be read: Say whose.') });
    expect(older.err).not.toContain('\u001b');
    expect((await whyOf([{ id: 1 }])).err).toContain('another shape');
  });

  it('does not obey what a name would do to the terminal', async () => {
    const owner = { name: '\u001b[2JMara\nroot' };
    const { out } = await whyOf([answeredSurvey], [task({ owner, cause: '\u001b]0;x\u0007' })]);
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('\nroot');
  });
});
