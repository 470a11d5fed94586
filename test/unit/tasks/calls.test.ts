import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../shared/contracts/rows/task.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { withChapters } from '../../../shared/domain/task/chapters.ts';
import { clocksFrom, ladderOf, resumedClocks } from '../../../shared/domain/task/clocks.ts';
import { perform } from '../../../shared/domain/task/decide.ts';
import { callsOwner } from '../../../shared/domain/task/meaning.ts';
import { reopening } from '../../../shared/domain/task/reopen.ts';
import { stepsOf, taskIdOf } from '../../../shared/domain/task/task.ts';
import { unseenSince } from '../../../shared/domain/task/unseen.ts';
import { aTask } from './row.ts';

const at = '2026-11-23T09:00:00.000Z';
const hour = 3_600_000;
const tom = { name: 'Tom', email: 'tom@shop.example' };
const boss = { name: 'Boss', email: 'boss@shop.example' };
const calendar = { hours: { from: '09:00', to: '17:00', on: ['monday' as const, 'tuesday' as const] }, holidays: [] };
const clock = { calendar, zone: 'UTC' };

describe('whoever has a task is called', () => {
  const by = (who: string, act: HistoryEntry['act'], more: object = {}): HistoryEntry => ({
    at,
    by: who,
    act,
    ...more,
  });
  const customer = by('customer', 'replied');
  const reopened = by('heardback', 'reopened');
  it.each<[string, boolean, HistoryEntry, HistoryEntry | undefined, object]>([
    ['when there is work', true, by('heardback', 'opened'), undefined, {}],
    ['not to thank', false, by('heardback', 'opened'), undefined, { group: 'promoter' }],
    ['not for who wants no contact', false, by('heardback', 'opened'), undefined, { noContact: true }],
    ['when a promoter writes all the same', true, customer, undefined, { group: 'promoter' }],
    ['when who wants no contact writes', true, customer, undefined, { noContact: true }],
    ['not of what they did', false, by(tom.email, 'handed-over'), undefined, {}],
    ['of what another did', true, by(boss.email, 'handed-over'), undefined, {}],
    ['not of a note', false, by(boss.email, 'noted'), undefined, {}],
    ['as who is asked to look', true, by(boss.email, 'mentioned', { to: tom }), undefined, {}],
    ['not by asking oneself', false, by(tom.email, 'mentioned', { to: tom }), undefined, {}],
    ['when nobody is named', true, by(boss.email, 'mentioned'), undefined, {}],
    ['by asking another, also of one’s own task', true, by(tom.email, 'mentioned', { to: boss }), undefined, {}],
    ['when it is open again', true, reopened, undefined, {}],
    ['once where it is open again since the customer wrote', false, reopened, customer, {}],
    ['once where both came at once or later', false, by('heardback', 'reopened', { at: plus(at, 1) }), customer, {}],
    ['again where the customer wrote later', true, reopened, { ...customer, at: plus(at, 1) }, {}],
    ['again where a colleague opened it', true, by(boss.email, 'reopened'), customer, {}],
    ['again where what came before was nobody’s call', true, reopened, by('customer', 'verified'), {}],
    ['again where what came before was work', true, reopened, by('customer', 'answer-changed'), {}],
    ['again where it was not the customer', true, reopened, by(boss.email, 'consent-revoked'), {}],
    ['of what the customer writes, however often', true, customer, customer, {}],
  ])('%s: %s', (_, isCalled, entry, before, more) => {
    expect(callsOwner(aTask('open', { owner: tom, ...more }), entry, before)).toBe(isCalled);
  });
});

describe('the clocks of a task', () => {
  const within = { contact: 4 * hour, solution: 6 * hour };
  const rules = { ...clock, escalation: [{ to: boss, after: 5 * hour }], remindAfter: 0.25 };
  const ends = { dueAt: plus(at, 4 * hour), resolveBy: plus(at, 6 * hour) };

  it('remind after a share of the time, and call at each end, the first step’s own time not counted', () => {
    const ladder = [
      { at: ends.dueAt, clock: 'contact', to: boss },
      { at: ends.resolveBy, clock: 'solution', to: boss },
    ];
    expect(clocksFrom(at, within, rules)).toEqual({ ...ends, remindAt: plus(at, hour), ladder });
    const two = ladderOf(ends, [...rules.escalation, { to: tom, after: hour }], clock);
    expect(two.map(({ at: when, to }) => [when, to.name])).toEqual([
      [ends.dueAt, 'Boss'],
      [plus(ends.dueAt, hour), 'Tom'],
      [ends.resolveBy, 'Boss'],
      [plus(ends.resolveBy, hour), 'Tom'],
    ]);
    const bare = clocksFrom(at, within, { ...clock, escalation: [] });
    expect([bare.remindAt, bare.ladder]).toEqual([undefined, undefined]);
  });

  it('go on with what was left of each, and leave what had passed', () => {
    const stopped = { ...ends, remindAt: plus(at, hour), ladder: ladderOf(ends, rules.escalation, clock) };
    const tuesday = plus(at, 24 * hour);
    const resumed = resumedClocks(stopped, { since: ends.dueAt, now: tuesday }, clock);
    expect(resumed).toEqual({
      ...{ dueAt: ends.dueAt, resolveBy: plus(tuesday, 2 * hour), remindAt: stopped.remindAt },
      ladder: [
        { at: ends.dueAt, clock: 'contact', to: boss },
        { at: plus(tuesday, 2 * hour), clock: 'solution', to: boss },
      ],
    });
    expect(resumedClocks(ends, { since: at, now: tuesday }, clock)).toMatchObject({ dueAt: plus(tuesday, 4 * hour) });
  });

  it('begin anew where it is opened again, and never end earlier than they did', () => {
    const again = { at, from: at, by: tom.email, note: 'Not solved.', within, rules };
    const opened = (more: object, by: object = again) => reopening(aTask('resolved', more), by as typeof again);
    const fresh = clocksFrom(at, within, rules);
    expect(opened({ ...ends })).toEqual([
      { type: 'ClocksSet', clocks: fresh },
      { type: 'Acted', at, by: tom.email, act: 'reopened', note: 'Not solved.' },
    ]);
    const [late, later] = [plus(at, 5 * hour), plus(at, 7 * hour)];
    expect(opened({ dueAt: late, resolveBy: ends.resolveBy })[0]).toEqual({
      type: 'ClocksSet',
      clocks: {
        ...{ dueAt: late, resolveBy: ends.resolveBy, remindAt: undefined },
        ladder: [{ ...fresh.ladder?.[0], at: late }, fresh.ladder?.[1]],
      },
    });
    expect(opened({ dueAt: ends.dueAt, resolveBy: later })[0]).toMatchObject({
      clocks: { dueAt: ends.dueAt, resolveBy: later, ladder: [fresh.ladder?.[0], { at: later, clock: 'solution' }] },
    });
  });
});

describe('what a change says', () => {
  const rules = { ...clock, escalation: [] };
  const changed = (task: Parameters<typeof perform>[1], patch: object) => {
    const done = perform({ type: 'change', patch, by: boss.email, rules }, task, at);
    return done.kind === 'done' ? done.task.history.map(({ act, to, note }) => [act, to?.email, note]) : done.reason;
  };

  it('is told to each whom its note names', () => {
    const note = 'What do you think?';
    expect(changed(aTask('open'), { note, mentions: [tom, boss] })).toEqual([
      ['noted', undefined, note],
      ['mentioned', tom.email, note],
      ['mentioned', boss.email, note],
    ]);
  });

  it('starts the clocks where it no longer waits, and only then', () => {
    const waiting = aTask('contacted', { waitingSince: plus(at, -hour) });
    const patched = perform({ type: 'change', patch: { note: 'Hm.' }, by: tom.email, rules }, waiting, at);
    expect(patched).toMatchObject({ task: { waitingSince: plus(at, -hour) } });
  });

  it('keeps a promise where somebody wrote after it was made, the first to write being the first', () => {
    const contact = (madeAt: string, more: object = {}) => {
      const promise = { by: plus(at, hour), madeAt };
      const patch = { state: 'contacted' as const, note: 'Called.' };
      const open = aTask('open', { promise, ...more });
      const done = perform({ type: 'change', patch, by: tom.email, rules }, open, at);
      return done.kind === 'done' ? done.task : undefined;
    };
    expect(contact(at)).toMatchObject({ promise: { keptAt: at }, contactedAt: at, touchedAt: at });
    expect(contact(plus(at, 1))?.promise?.keptAt).toBeUndefined();
    expect(contact(at, { contactedAt: plus(at, -1) })?.contactedAt).toBe(plus(at, -1));
    const noted = perform({ type: 'change', patch: { note: 'Hm.' }, by: tom.email, rules }, aTask('open'), at);
    expect(noted).toMatchObject({ task: { touchedAt: at } });
    expect(noted).not.toHaveProperty('task.contactedAt');
  });
});

describe('a long history', () => {
  const entry = { at, by: tom.email, act: 'noted' as const, note: 'a'.repeat(3_000) };
  const history = (length: number) => Array.from({ length }, () => entry);

  it('moves what was told into a chapter, but for the newest twenty, counted over chapters', () => {
    const task = aTask('open', { history: history(30), announced: 45, past: { chapters: 1, steps: 20 } });
    const { task: kept, chapters } = withChapters(task);
    expect(chapters).toMatchObject([{ kind: 'chapter', taskId: 't', number: 2, version: 0 }]);
    expect([chapters[0]?.entries.length, kept.history.length, kept.past]).toEqual([10, 20, { chapters: 2, steps: 30 }]);
    const untold = withChapters({ ...task, announced: 25 });
    expect([untold.chapters[0]?.entries.length, untold.task.history.length]).toEqual([5, 25]);
    const none = { ...task, announced: 20 };
    expect(withChapters(none)).toEqual({ task: none, chapters: [] });
  });

  it('stays where it is short', () => {
    const short = aTask('open', { history: history(30).map((one) => ({ ...one, note: '' })), announced: 30 });
    expect(withChapters(short)).toEqual({ task: short, chapters: [] });
  });

  it('is counted over its chapters where somebody acts from an old mail', () => {
    const past = { chapters: 1, steps: 20 };
    const mine = { ...entry, by: boss.email };
    const task = aTask('open', { history: [entry, mine], past });
    expect(stepsOf(task)).toBe(22);
    expect(unseenSince(task, { step: 19, email: boss.email })).toBe(entry);
    expect(unseenSince(task, { step: 20, email: boss.email })).toBeUndefined();
    const rung = aTask('open', { owner: tom, history: [{ at, by: 'heardback', act: 'escalated' }] });
    expect(unseenSince(rung, { step: -1, email: boss.email })).toBeUndefined();
    expect(taskIdOf('s')).not.toBe(taskIdOf('t'));
  });
});
