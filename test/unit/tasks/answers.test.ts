import { describe, expect, it } from 'vitest';
import type { TaskCommand } from '../../../shared/domain/task/command.ts';
import { perform } from '../../../shared/domain/task/decide.ts';
import { joins } from '../../../shared/domain/task/decide-answer.ts';
import type { Task } from '../../../shared/domain/task/task.ts';
import config from '../../config.ts';
import type { TaskParts } from '../../world/task.ts';
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

const performed = (task: Task, command: TaskCommand): Task => {
  const done = perform(command, task, now);
  if (done.kind === 'refused') throw new Error(done.reason);
  return done.task;
};
const follow = (task: Task, score: number, more: Parameters<typeof anAnswer>[1] = {}) =>
  performed(task, { type: 'follow', survey: anAnswer(score, { revision: 2, at: now, ...more }), context });
const join = (task: Task, score: number, more: Parameters<typeof anAnswer>[1] = {}) =>
  performed(task, { type: 'join', survey: anAnswer(score, { id: 's2', at: now, ...more }), context });
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

  it('that only rates it better after the task is over is noted, and calls nobody', () => {
    const over = follow(aTask('resolved'), 8);
    expect(over).toMatchObject({ state: 'resolved', score: 8 });
    expect(actsOf(over)).toEqual([]);
  });

  it('brings one that was taken back to a new wait', () => {
    expect(follow(aTask('withdrawn'), 1)).toMatchObject({
      state: 'settling',
      restarts: 0,
      settleUntil: '2026-11-23T12:10:00.000Z',
    });
  });
});

describe('what a customer says by an answer once its task is over', () => {
  const again = (task: Task, score: number, more: object = {}, revision = 2) => {
    const survey = anAnswer(score, { revision, at: now });
    return performed(task, {
      type: 'follow',
      survey: { ...survey, response: { ...survey.response, ...more } },
      context,
    });
  };
  const promisedBy = '2026-11-24T12:00:00.000Z';
  const closed = (more: TaskParts = {}) => aTask('resolved', { comment: 'It came cracked.', ...more });

  it.each(['resolved', 'verified', 'dismissed'] as const)(
    'opens it again where it was %s, with clocks of its own',
    (state) => {
      const comment = 'It came cracked.\n\nNow a leg broke off.';
      const opened = again({ ...closed(), state } as Task, 2, { comment, promisedBy });
      expect(opened).toMatchObject({ state: 'open', comment, dueAt: '2026-11-24T12:00:00.000Z' });
      expect(opened.latest?.words).toBe('Now a leg broke off.');
      expect(actsOf(opened)).toEqual(['wrote-again by customer', 'reopened by heardback']);
      expect(opened.resolveBy).toBe('2026-11-30T12:00:00.000Z');
    },
  );

  it.each([
    ['are still unhappy', 1, undefined],
    ['are promised an answer anew', 8, promisedBy],
  ])('is that they %s, though they wrote nothing: it opens again', (_, score, by) => {
    const opened = again(closed(), score, { comment: 'It came cracked.', promisedBy: by });
    expect(opened.state).toBe('open');
    expect(opened.history).toMatchObject([{ act: 'reopened', note: 'The customer changed the answer.' }]);
    expect(opened.promise?.by).toBe(by);
  });

  it('is read where it is only thanks, and opens nothing', () => {
    const thanked = again(closed(), 2, { comment: 'It came cracked.\n\nThank you!', promisedBy });
    expect([thanked.state, actsOf(thanked)]).toEqual(['resolved', ['wrote-again by customer']]);
  });

  it('is read whole where it does not go on from what was there', () => {
    expect(again(closed(), 2, { comment: 'Still cracked.' }).latest?.words).toBe('Still cracked.');
    expect(again(aTask('resolved'), 2, { comment: 'Cracked.' }).latest?.words).toBe('Cracked.');
  });

  it('is noted where they only rate it better, whatever they were promised before, or took back their words', () => {
    const promise = { by: promisedBy, madeAt: settleUntil, keptAt: settleUntil };
    for (const comment of ['It came cracked.', undefined])
      expect(actsOf(again(closed({ promise }), 8, { comment, promisedBy }))).toEqual([]);
  });

  it('of a promoter goes where promoters are thanked, and calls nobody', () => {
    const glad = again(closed(), 10, {
      comment: 'It came cracked.\n\nThe new one is lovely, where do I get a second?',
    });
    expect(glad).toMatchObject({ state: 'open', group: 'promoter', remindAt: undefined, ladder: undefined });
  });

  it('is read, and opens nothing, where the rules of follow-up want nobody for it', () => {
    const tasks = { ...config.tasks, rules: [{ when: {}, open: false }] };
    const survey = anAnswer(2, { revision: 2, at: now, comment: 'It came cracked. Now a leg broke off.' });
    const done = performed(closed(), { type: 'follow', survey, context: { ...context, tasks: tasks as never } });
    expect([done.state, actsOf(done)]).toEqual(['resolved', ['wrote-again by customer']]);
  });

  it('comes once: the same again changes nothing', () => {
    const opened = again(closed(), 1, { promisedBy });
    expect(again(opened, 1, { promisedBy })).toBe(opened);
  });

  it('opens again what another answer of theirs had joined', () => {
    const joined = [earlier({ comment: 'Slow.' })];
    const opened = join(aTask('resolved', { joined }), 7, {
      revision: 2,
      comment: 'Slow. And nobody answers the phone.',
    });
    expect(opened.state).toBe('open');
    expect(actsOf(opened)).toEqual(['wrote-again by customer', 'reopened by heardback']);
    expect(opened.joined).toMatchObject([{ surveyId: 's2', comment: 'Slow. And nobody answers the phone.' }]);
    expect(actsOf(join(aTask('resolved', { joined }), 8, { revision: 2, comment: 'Slow.' }))).toEqual([]);
  });
});
