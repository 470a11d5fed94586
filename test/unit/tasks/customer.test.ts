import { describe, expect, it } from 'vitest';
import { plus } from '../../../shared/domain/instant.ts';
import type { TaskCommand } from '../../../shared/domain/task/command.ts';
import { decide, perform } from '../../../shared/domain/task/decide.ts';
import { hasWrittenBack, type Task } from '../../../shared/domain/task/task.ts';
import { stateText } from '../../../shared/render/staff/task-text.ts';
import config from '../../config.ts';
import { anAnswer } from './answer.ts';
import { aTask } from './row.ts';

const program = config.programs['post-purchase'];
const calendar = config.calendars.standard;
if (!program || !calendar) throw new Error('The configuration has no calendar or programme.');
const at = '2026-11-23T10:00:00.000Z';
const now = plus(at, 60_000);
const hour = 3_600_000;
const rules = { calendar, zone: 'Europe/Berlin', escalation: [] };
const within = { contact: 8 * hour, solution: 40 * hour };
const owner = { name: 'Tom', email: 'tom@shop.example' };

const eventsOf = (task: Task, command: TaskCommand) => {
  const decided = decide(command, task, now);
  return decided.kind === 'accepted' ? decided.events : decided;
};
const factsOf = (task: Task, command: TaskCommand): object =>
  Object.assign({}, ...[eventsOf(task, command)].flat().map((one) => ('facts' in one ? one.facts : {})));
const stepsOf = (task: Task, command: TaskCommand) =>
  [eventsOf(task, command)].flat().flatMap((one) => ('act' in one ? [one] : []));
const done = (task: Task, command: TaskCommand): Task => {
  const made = perform(command, task, now);
  if (made.kind === 'refused') throw new Error(made.reason);
  return made.task;
};

describe('a customer who writes back', () => {
  const reply = (words: string, more: object = {}): TaskCommand => ({
    ...{ type: 'reply', words, at, rules, within },
    ...more,
  });

  it('is told with words, thread, and who wrote where it was somebody else', () => {
    expect(
      eventsOf(aTask('open'), reply('Hello?', { messageId: '<1>', writer: 'bob@x.example', note: 'Bob.' })),
    ).toEqual([
      { type: 'FactsChanged', facts: { thread: '<1>', writer: { email: 'bob@x.example' } } },
      { type: 'Acted', at, by: 'customer', act: 'replied', note: 'Bob.', words: 'Hello?' },
    ]);
  });

  it('keeps the thread of the mail before where a text comes, and forgets who wrote then', () => {
    const before = aTask('open', { thread: '<0>', writer: { email: 'bob@x.example' } });
    const after = done(before, reply('Hello?'));
    expect(after).toMatchObject({ thread: '<0>', severity: 'high' });
    expect([after.writer, after.flags]).toEqual([undefined, undefined]);
  });

  it('makes it urgent once they name what nobody may miss, on top of what was flagged', () => {
    const flagged = aTask('open', { flags: ['press', 'legal'] });
    const after = done(flagged, reply('My lawyer will call, I was taken to hospital.'));
    expect([after.severity, after.flags?.toSorted()]).toEqual(['urgent', ['injury', 'legal', 'press']]);
    expect(done(aTask('open'), reply('Ich gehe zum Anwalt.')).flags).toEqual(['legal']);
    // Nothing that contradicts a rating: none is given by it.
    expect(factsOf(aTask('open'), reply('Terrible, never again'))).not.toHaveProperty('flags');
  });

  it('flags that somebody else reads what we send, which is no reason for haste by itself', () => {
    const elsewhere = done(aTask('open'), reply('You have the wrong person'));
    expect([elsewhere.flags, elsewhere.severity]).toEqual([['wrong-person'], 'high']);
    const both = done(aTask('open'), reply('You have the wrong person. My lawyer will call.'));
    expect([both.flags?.toSorted(), both.severity]).toEqual([['legal', 'wrong-person'], 'urgent']);
  });

  it('starts the clocks where they stood', () => {
    const waiting = aTask('contacted', { waitingSince: '2026-11-23T09:00:00.000Z' });
    const after = done(waiting, reply('Hello?'));
    expect(after).not.toHaveProperty('waitingSince');
    expect(after.resolveBy).toBe(plus(waiting.resolveBy, hour));
    expect(done(aTask('contacted'), reply('Hello?')).resolveBy).toBe(waiting.resolveBy);
  });

  it('opens again what was closed, but for thanks', () => {
    const closed = aTask('resolved');
    expect(stepsOf(closed, reply('It is broken again.'))).toMatchObject([
      { act: 'replied', by: 'customer' },
      { act: 'reopened', by: 'heardback', at },
    ]);
    expect(done(closed, reply('Thanks!')).state).toBe('resolved');
    expect(done(aTask('withdrawn'), reply('Hello?')).state).toBe('open');
  });
});

describe('what a customer says after the repair', () => {
  const said = (score: number, more: object = {}) => {
    const survey = anAnswer(score, { id: 'again', at });
    return { ...survey, response: { ...survey.response, ...more } };
  };
  const tasks = config.tasks;
  const context = { program, team: { owner, calendar }, zone: 'Europe/Berlin', now, tasks };
  const recover = (score: number, more: object = {}): TaskCommand => ({
    ...{ type: 'recover', survey: said(score, more), context },
  });
  const scale = { type: 'nps', low: 0, high: 10 };

  it('proves it, in their words', () => {
    const recovery = { surveyId: 'again', score: 10, scale, group: 'promoter', at };
    expect(eventsOf(aTask('resolved'), recover(10, { comment: 'All good.' }))).toEqual([
      { type: 'FactsChanged', facts: { recovery } },
      { type: 'Acted', at, by: 'customer', act: 'verified', note: 'All good.' },
    ]);
    const known = aTask('verified', { recovery } as object);
    expect(eventsOf(known, recover(10))).toEqual([]);
    expect(eventsOf(known, recover(9))).toHaveLength(2);
    const another = { ...said(10), id: 'third' };
    expect(eventsOf(known, { type: 'recover', survey: another, context })).toHaveLength(2);
  });

  it.each(['resolved', 'verified'] as const)('opens it again from %s where they are still unhappy', (state) => {
    const promisedBy = plus(at, 8 * hour);
    const command = recover(1, { comment: 'Still cracked.', promisedBy });
    expect(stepsOf(aTask(state), command)).toMatchObject([
      { act: 'still-unhappy', by: 'customer', at, note: 'Still cracked.', words: 'Still cracked.' },
      { act: 'reopened', by: 'heardback', at: now },
    ]);
    const after = done(aTask(state), command);
    expect(after).toMatchObject({ state: 'open', recovery: { score: 1, group: 'detractor' } });
    expect(after.promise).toEqual({ by: promisedBy, madeAt: at, tellAt: plus(promisedBy, -(tasks?.slipNotice ?? 0)) });
  });

  it.each(['open', 'contacted', 'dismissed'] as const)('is told where it is %s, which it stays', (state) => {
    expect(stepsOf(aTask(state), recover(1)).map(({ act }) => act)).toEqual(['still-unhappy']);
    expect(done(aTask(state), recover(1)).state).toBe(state);
  });

  it('promises without a warning where none is configured', () => {
    const bare = { ...context, tasks: undefined };
    const survey = said(1, { promisedBy: plus(at, hour) });
    const after = done(aTask('resolved'), { type: 'recover', survey, context: bare });
    expect(after.promise).toStrictEqual({ by: plus(at, hour), madeAt: at });
  });
});

describe('a customer who writes again before they rate', () => {
  const survey = (...words: readonly string[]) => ({
    ...{ ...anAnswer(5), state: 'sent' },
    remarks: words.map((one, minute) => ({ at: plus(at, minute * 60_000), words: one })),
  });
  const remark = (...words: readonly string[]): TaskCommand =>
    ({ type: 'remark', survey: survey(...words), rules }) as unknown as TaskCommand;
  const remarked = (state: 'open' | 'resolved', comment = 'It sticks.') => aTask(state, { origin: 'remark', comment });

  it('is told in full, with the newest as what was said last', () => {
    expect(eventsOf(remarked('open'), remark('It sticks.', 'Hello?'))).toEqual([
      { type: 'FactsChanged', facts: { comment: 'It sticks.\n\nHello?' } },
      { type: 'Acted', at: plus(at, 60_000), by: 'customer', act: 'wrote-again', words: 'Hello?' },
    ]);
  });

  it('opens again what was closed, but for thanks', () => {
    const anew = done(remarked('resolved'), remark('It sticks.', 'It sticks again.'));
    expect(anew.history.map(({ act, by, to }) => [act, by, to?.name])).toEqual([
      ['wrote-again', 'customer', 'Tom'],
      ['reopened', 'heardback', undefined],
    ]);
    expect([anew.state, anew.wakeAt !== undefined]).toEqual(['open', true]);
    const thanked = done(remarked('resolved'), remark('It sticks.', 'Thank you!'));
    expect([thanked.state, thanked.history.map(({ act }) => act)]).toEqual(['resolved', ['wrote-again']]);
  });

  it('waits as long as everybody where nobody has answered, and has written back where somebody had', () => {
    const again = remark('It sticks.', 'Hello?');
    const answered = aTask('resolved', { origin: 'remark', comment: 'It sticks.', contactedAt: at });
    const seen = [remarked('open'), answered].map((task) => done(task, again));
    expect(seen.map((task) => [hasWrittenBack(task), stateText(task)])).toEqual([
      [false, 'New'],
      [true, 'Wrote back'],
    ]);
  });

  it('starts the clocks where they stood, and is urgent where they name what nobody may miss', () => {
    const since = '2026-11-23T09:00:00.000Z';
    const waiting = aTask('contacted', { origin: 'remark', comment: 'It sticks.', waitingSince: since });
    const after = done(waiting, remark('It sticks.', 'My lawyer will call.'));
    expect(after).toMatchObject({
      severity: 'urgent',
      flags: ['legal'],
      resolveBy: plus(waiting.resolveBy, hour + 60_000),
    });
    expect(after).not.toHaveProperty('waitingSince');
  });

  it('changes nothing where all is known, or made for a rating', () => {
    expect(eventsOf(remarked('open'), remark('It sticks.'))).toEqual([]);
    expect(eventsOf(aTask('open', { comment: 'It sticks.' }), remark('It sticks.', 'Hello?'))).toEqual([]);
  });

  it('is told now where their words are gone', () => {
    const { remarks: _, ...bare } = survey();
    expect(stepsOf(remarked('open'), { type: 'remark', survey: bare, rules } as unknown as TaskCommand)).toMatchObject([
      { at: now, act: 'wrote-again' },
    ]);
  });
});

describe('what comes to a task besides', () => {
  it.each([
    [{ agrees: true }, 'consented'],
    [{ agrees: false, declines: true }, 'consent-declined'],
    [{ agrees: false }, 'consent-revoked'],
  ])('of consent %o is told as %s', (given, act) => {
    expect(eventsOf(aTask('open'), { type: 'consent', ...given, use: 'testimonial', at })).toEqual([
      { type: 'Acted', at, by: 'customer', act, note: 'testimonial' },
    ]);
  });

  it.each([
    ['low', 'normal', 'normal'],
    ['normal', 'high', 'high'],
    ['high', 'urgent', 'urgent'],
    ['high', 'high', 'high'],
    ['urgent', 'high', 'urgent'],
  ] as const)('of a further signal raises %s by %s to %s', (severity, signalled, raised) => {
    const event = { type: 'payment.refused', occurredAt: at };
    const command = { type: 'signal', event, signal: { severity: signalled } } as unknown as TaskCommand;
    const task = aTask('open', { severity });
    expect(stepsOf(task, command)).toEqual([
      { type: 'Acted', at, by: 'heardback', act: 'signal-joined', note: 'payment.refused' },
    ]);
    expect(done(task, command)).toMatchObject({ severity: raised, history: [{ act: 'signal-joined' }] });
    expect(eventsOf(task, command)).toHaveLength(severity === raised ? 1 : 2);
  });

  it('of a letter that did not leave is told to whoever wrote it', () => {
    expect(eventsOf(aTask('open'), { type: 'unsent', note: 'No address.', to: owner, at })).toEqual([
      { type: 'Acted', at, by: 'heardback', act: 'not-sent', note: 'No address.', to: owner },
    ]);
    expect(eventsOf(aTask('open'), { type: 'undelivered', reason: 'Full.', at })).toEqual([
      { type: 'Acted', at, by: 'heardback', act: 'not-delivered', note: 'Full.' },
    ]);
  });

  it('of a message that came back takes contact back, and nothing else', () => {
    const undelivered = { type: 'undelivered', reason: 'Full.', at } as const;
    const lost = done(aTask('contacted', { rungUntil: at, waitingSince: at, openedAt: at }), undelivered);
    expect(lost).toMatchObject({ state: 'acknowledged', rungUntil: at, openedAt: at });
    expect(lost).not.toHaveProperty('waitingSince');
    for (const state of ['open', 'acknowledged', 'resolved', 'dismissed'] as const)
      expect(done(aTask(state), undelivered).state).toBe(state);
  });
});
