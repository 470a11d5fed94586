import { describe, expect, it } from 'vitest';
import type { TaskCommand } from '../../../shared/domain/task/command.ts';
import { perform } from '../../../shared/domain/task/decide.ts';
import { joins } from '../../../shared/domain/task/decide-answer.ts';
import { hasWrittenBack, type Task } from '../../../shared/domain/task/task.ts';
import config from '../../config.ts';
import { anAnswer } from './answer.ts';
import { aTask } from './row.ts';

const program = config.programs['post-purchase'];
if (!program) throw new Error('The configuration has no post-purchase programme.');
const hour = 3_600_000;
const calendar = {
  hours: { from: '09:00', to: '17:00', on: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const },
  holidays: [],
};
const team = { owner: { name: 'Tom', email: 'tom@shop.example' }, calendar: calendar as never };
const now = '2026-11-23T12:00:00.000Z';
const context = { program, team, zone: 'Europe/Berlin', now };
const settleUntil = '2026-11-23T09:00:00.000Z';

const after = (task: Task, command: TaskCommand): Task => {
  const done = perform(command, task, now);
  if (done.kind === 'refused') throw new Error(done.reason);
  return done.task;
};
const follow = (task: Task, score: number, more: Parameters<typeof anAnswer>[1] = {}) =>
  after(task, { type: 'follow', survey: anAnswer(score, { revision: 2, at: now, ...more }), context });
const join = (task: Task, score: number, more: Parameters<typeof anAnswer>[1] = {}) =>
  after(task, { type: 'join', survey: anAnswer(score, { id: 's2', at: now, ...more }), context });
const actsOf = ({ history }: Task) => history.map(({ act, by }) => `${act} by ${by}`);
const earlier = (more: object = {}) => ({
  ...{ surveyId: 's2', program: 'billing', group: 'passive' as const, score: 7, revision: 1, at: settleUntil },
  ...more,
});

describe('a further answer belongs to the task', () => {
  const tasks = { joinWithin: 48 * hour } as NonNullable<Parameters<typeof joins>[2]['tasks']>;
  const event = { source: 'shop', type: 'invoice.issued', id: 'ord_1', occurredAt: now, customer: {} };
  const [last, past] = ['2026-11-25T09:00:00.000Z', '2026-11-25T09:00:00.001Z'];
  const joined = [earlier({ at: '2026-11-24T09:00:00.000Z' }), earlier({ surveyId: 's3' })];
  it.each<[string, Task, { id?: string; at?: string }, boolean]>([
    ['when it comes close in time, to the millisecond', aTask('open'), { at: last }, true],
    ['and not when it comes later', aTask('open'), { at: past }, false],
    ['when it comes close to one that joined', aTask('open', { joined }), { at: '2026-11-26T09:00:00.000Z' }, true],
    ['and not later than that', aTask('open', { joined }), { at: '2026-11-26T09:00:00.001Z' }, false],
    [
      'whenever it is about the same thing',
      aTask('open', { businessId: 'ord_1' }),
      { at: '2026-12-09T09:00:00.000Z' },
      true,
    ],
    ['and not when it is about another', aTask('open', { businessId: 'ord_2' }), { at: past }, false],
    ['and not once that is over', aTask('resolved', { businessId: 'ord_1' }), { at: last }, false],
    ['and not when it is the very answer', aTask('open', { businessId: 'ord_1' }), { id: 's', at: last }, false],
  ])('%s', (_, task, { id = 's2', at }, expected) => {
    expect(joins(task, anAnswer(5, { id, ...(at && { at }) }), { tasks, event })).toBe(expected);
  });

  it('only at once where nothing is configured, and nothing known of what it is about', () => {
    const about = (at: string) => joins(aTask('open'), anAnswer(5, { id: 's2', at }), {});
    expect([about(settleUntil), about('2026-11-23T09:00:00.001Z')]).toEqual([true, false]);
  });
});

describe('a further answer', () => {
  it('is told, and leaves a task that is as unhappy its urgency and its clocks', () => {
    const task = aTask('open', { severity: 'normal' });
    const joined = join(task, 3, { comment: 'Slow.' });
    expect(joined).toMatchObject({ severity: 'normal', dueAt: task.dueAt, resolveBy: task.resolveBy, score: 2 });
    expect(joined.joined).toEqual([
      expect.objectContaining({ surveyId: 's2', group: 'detractor', score: 3, comment: 'Slow.', revision: 1, at: now }),
    ]);
    expect(actsOf(joined)).toEqual(['answer-joined by customer']);
    expect(joined.latest).toMatchObject({ words: 'Slow.' });
  });

  it('that is unhappier gives the task its urgency and its clocks', () => {
    const task = aTask('open', { group: 'passive', severity: 'low' });
    const joined = join(task, 1);
    expect(joined).toMatchObject({ group: 'detractor', severity: 'high' });
    expect(joined.dueAt).toBe('2026-11-24T12:00:00.000Z');
    expect(joined.joined?.[0]).not.toHaveProperty('comment');
  });

  it('that is happier takes nothing away', () => {
    expect(join(aTask('open'), 10)).toMatchObject({ group: 'detractor', severity: 'high' });
  });

  it('with words that somebody must see at once makes it urgent, beside what was flagged before', () => {
    const flagged = join(aTask('open', { flags: ['press'] }), 3, { comment: 'I am calling my lawyer' });
    expect(flagged).toMatchObject({ severity: 'urgent', flags: ['press', 'legal'] });
    const first = join(aTask('open'), 3, { comment: 'I am calling my lawyer' });
    expect(first.flags).toEqual(['legal']);
  });

  it('whose words contradict its rating is flagged, and no more urgent for it', () => {
    const task = aTask('open', { severity: 'normal' });
    expect(join(task, 2, { comment: 'Absolutely wonderful, I love it, perfect!' })).toMatchObject({
      severity: 'normal',
      flags: ['contradiction'],
    });
  });

  it('that changed takes the place of what it was', () => {
    const task = aTask('open', { joined: [earlier(), earlier({ surveyId: 's3' })] });
    const changed = join(task, 4, { revision: 2 });
    expect(changed.joined?.map(({ surveyId, score }) => [surveyId, score])).toEqual([
      ['s3', 7],
      ['s2', 4],
    ]);
    expect(actsOf(changed)).toEqual(['answer-changed by customer']);
    expect(join(task, 4, { revision: 1 })).toBe(task);
    expect(join({ ...task, joined: [earlier({ revision: 3 })] }, 4, { revision: 2 }).joined?.[0]?.revision).toBe(3);
  });

  it('is kept with the latest twenty', () => {
    const many = Array.from({ length: 20 }, (_, at) => earlier({ surveyId: `e${at}` }));
    const joined = join(aTask('open', { joined: many }), 5).joined ?? [];
    expect([joined.length, joined[0]?.surveyId, joined.at(-1)?.surveyId]).toEqual([20, 'e1', 's2']);
  });
});

describe('a changed answer', () => {
  it('that is known already changes nothing', () => {
    const task = aTask('open', { revision: 2 });
    expect(follow(task, 9)).toBe(task);
  });

  it('is awaited a little longer, twice at most', () => {
    const waited = follow(aTask('settling', { restarts: 1 }), 9);
    expect(waited).toMatchObject({ state: 'settling', restarts: 2, score: 9, settleUntil: '2026-11-23T12:10:00.000Z' });
    expect(follow(aTask('settling', { restarts: 2 }), 9)).toMatchObject({ restarts: 2, settleUntil });
  });

  it('that needs nobody any more takes an untouched task back', () => {
    const back = follow(aTask('open'), 8);
    expect(back.state).toBe('withdrawn');
    expect(actsOf(back)).toEqual(['answer-changed by customer', 'withdrawn by heardback']);
  });

  it.each<[string, Task, number]>([
    ['it still needs somebody', aTask('open'), 3],
    ['somebody has it', aTask('acknowledged'), 8],
    ['somebody did something about it', aTask('open', { touchedAt: now }), 8],
    ['another answer that it holds is unhappy', aTask('open', { joined: [earlier({ group: 'detractor' })] }), 8],
  ])('leaves the task where %s', (_, task, score) => {
    const told = follow(task, score);
    expect(told).toMatchObject({ state: task.state, score, dueAt: task.dueAt, resolveBy: task.resolveBy });
    expect(actsOf(told)).toEqual(['answer-changed by customer']);
  });

  it('of a passive beside another passive takes it back', () => {
    expect(follow(aTask('open', { joined: [earlier()] }), 8).state).toBe('withdrawn');
  });

  it('ends the wait for the customer, and the clocks go on with what was left of them', () => {
    const since = '2026-11-23T10:00:00.000Z';
    const gone = follow(aTask('acknowledged', { waitingSince: since }), 3);
    expect(gone).not.toHaveProperty('waitingSince', since);
    expect(gone.dueAt).toBe('2026-11-24T11:00:00.000Z');
  });

  const comment = 'The new one is broken, too.';
  const over: readonly [string, object, number, object?][] = [
    ['has new words', {}, 2, { comment }],
    ['has more words than before', { comment: 'Late.' }, 8, { comment: 'Late.\n\nAnd the refund?' }],
    ['is lower still', {}, 1],
    ['is unhappy after all', { group: 'promoter', score: 10 }, 6],
    ['is thanks in words alone', {}, 0, { comment: 'Thanks for nothing' }],
    ['is the first rating of words that were answered', { origin: 'remark', group: 'passive', score: undefined }, 3],
  ];
  it.each(over)('opens a closed task again, once and at once, where it %s', (_, known, score, more) => {
    for (const state of ['resolved', 'verified', 'dismissed'] as const) {
      const anew = follow(aTask(state, known), score, more);
      expect(anew).toMatchObject({ state: 'open', score });
      expect(actsOf(anew)).toEqual(['answered-anew by customer', 'reopened by heardback']);
      expect(anew.history.map(({ to }) => to?.name)).toEqual(['Tom', undefined]);
      expect([anew.latest?.act, hasWrittenBack(anew), anew.dueAt >= '2026-11-24T12:00:00.000Z']).toEqual([
        ...['answered-anew'],
        true,
        true,
      ]);
    }
  });

  it.each<[string, object, number, object?]>([
    ['is better', {}, 5],
    ['is happy now', {}, 9],
    ['adds no words', { comment }, 2, { comment }],
    ['takes words away', { comment }, 2],
    ['only thanks', {}, 9, { comment: 'Thank you!' }],
  ])('is told to the owner of a closed task, which stays closed, where it %s', (_, known, score, more) => {
    const told = follow(aTask('resolved', known), score, more);
    expect([told.state, told.score, actsOf(told)]).toEqual(['resolved', score, ['answered-anew by customer']]);
    expect(told.history[0]?.to?.name).toBe('Tom');
  });

  it('opens it again for who wanted no contact, and does now', () => {
    const wish = (contact?: false) => {
      const survey = anAnswer(2, { revision: 2, at: now });
      const response = { ...survey.response, ...(contact === false && { contact }) };
      return after(aTask('resolved', { noContact: true }), {
        type: 'follow',
        survey: { ...survey, response },
        context,
      });
    };
    expect([wish().state, wish().noContact, wish(false).state]).toEqual(['open', undefined, 'resolved']);
  });

  it('that had joined a task opens it again, too', () => {
    const joined = [earlier()];
    const anew = join(aTask('resolved', { joined }), 1, { revision: 2, comment });
    expect(anew).toMatchObject({ state: 'open', latest: { act: 'answered-anew', words: comment } });
    expect(actsOf(anew)).toEqual(['answered-anew by customer', 'reopened by heardback']);
    expect(join(aTask('withdrawn', { joined }), 1, { revision: 2 }).state).toBe('open');
    expect(join(aTask('resolved', { joined }), 8, { revision: 2 }).state).toBe('resolved');
    // Of twenty others the oldest is not known any more.
    expect(join(aTask('resolved'), 4).state).toBe('open');
  });

  it('brings one that was taken back to a new wait', () => {
    expect(follow(aTask('withdrawn'), 1)).toMatchObject({
      state: 'settling',
      restarts: 0,
      settleUntil: '2026-11-23T12:10:00.000Z',
    });
  });
});

describe('what somebody wrote', () => {
  const asked = {
    ...program,
    survey: { ...program.survey, questions: [{ id: 'late', type: 'text' as const, text: 'How late?', when: {} }] },
  } as never;
  const wrote = (more: object, remarks?: readonly string[]) => ({
    ...anAnswer(2, { revision: 2, at: now }),
    ...(remarks && { remarks: remarks.map((words) => ({ at: settleUntil, channel: 'email' as const, words })) }),
    response: { ...anAnswer(2, { revision: 2, at: now }).response, ...more },
  });
  const told = (task: Task, more: object, remarks?: readonly string[]) =>
    after(task, { type: 'follow', survey: wrote(more, remarks) as never, context: { ...context, program: asked } });

  it('to a further question stands in the task, and calls like any other words', () => {
    const answers = { late: 'Three weeks. My lawyer will write to you.' };
    const open = told(aTask('open'), { comment: 'Late.', answers });
    expect([open.comment, open.flags]).toEqual([`Late.\n${answers.late}`, ['legal']]);
    expect(told(aTask('resolved'), { answers }).state).toBe('open');
  });

  it('before the rating stays when the rating comes', () => {
    const remarked = aTask('open', { origin: 'remark', comment: 'It sticks.' });
    expect(told(remarked, {}, ['It sticks.']).comment).toBe('It sticks.');
    expect(told(remarked, { comment: 'Awful.' }, ['It sticks.']).comment).toBe('It sticks.\n\nAwful.');
    expect(told(remarked, { comment: 'It sticks. Awful.' }, ['It sticks.']).comment).toBe('It sticks. Awful.');
  });
});
