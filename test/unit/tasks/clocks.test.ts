import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessTime, businessTimeBetween } from '../../../shared/domain/calendar/business-time.ts';
import { ladderOf } from '../../../shared/domain/task/clocks.ts';
import { armed, nextDeadline } from '../../../shared/domain/task/deadlines.ts';
import { perform, performed } from '../../../shared/domain/task/decide.ts';
import type { Task } from '../../../shared/domain/task/task.ts';
import { aTask } from '../../world/task.ts';

const hour = 3_600_000;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as (
  | 'monday'
  | 'tuesday'
  | 'wednesday'
  | 'thursday'
  | 'friday'
)[];
const clockIn = (timezone: string, holidays: string[] = []) => ({
  calendar: { hours: { from: '09:00', to: '17:00', on: weekdays }, timezone, holidays },
  zone: 'Europe/Berlin',
});

/** Counts minute by minute on a clock on the wall. */
const oracle = (start: string, working: number, zone: string, holidays: readonly string[]): string => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  let at = Date.parse(start);
  for (let left = working; ; at += 60_000) {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const isOpen = !['Sat', 'Sun'].includes(parts.weekday ?? '') && Number(parts.hour) >= 9 && Number(parts.hour) < 17;
    const isHoliday = holidays.includes(`${parts.year}-${parts.month}-${parts.day}`);
    if (left <= 0 && isOpen && !isHoliday) return new Date(at).toISOString();
    if (isOpen && !isHoliday) left -= 60_000;
    if (left <= 0) return new Date(at + 60_000).toISOString();
  }
};

const task = aTask;

describe('working time', () => {
  it('of an answer on Friday at 16:00 in New York, owned in Berlin with a holiday on Monday, ends on Tuesday', () => {
    // 21:00 in Berlin: nobody is there until Tuesday morning.
    expect(addBusinessTime('2026-11-20T21:00:00.000Z', 8 * hour, clockIn('Europe/Berlin', ['2026-11-23']))).toBe(
      '2026-11-24T16:00:00.000Z',
    );
  });

  it('agrees with a clock on the wall, through changes to and from summer time', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu');
    const start = fc
      .integer({ min: 0, max: 60 * 24 * 14 })
      .chain((minutes) =>
        fc
          .constantFrom('2026-03-05T00:00:00Z', '2026-03-22T00:00:00Z', '2026-10-20T00:00:00Z', '2026-04-01T00:00:00Z')
          .map((day) => new Date(Date.parse(day) + minutes * 60_000).toISOString()),
      );
    fc.assert(
      fc.property(zone, start, fc.integer({ min: 1, max: 24 * 60 }), (timezone, at, minutes) => {
        const holidays = ['2026-03-30', '2026-10-26'];
        expect(addBusinessTime(at, minutes * 60_000, clockIn(timezone, holidays))).toBe(
          oracle(at, minutes * 60_000, timezone, holidays),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('between two instants is what leads from the one to the other', () => {
    const at = fc.integer({ min: Date.parse('2026-03-01T00:00:00Z'), max: Date.parse('2026-04-30T00:00:00Z') });
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 100 * hour }), (from, working) => {
        const [start, clock] = [new Date(from).toISOString(), clockIn('Europe/Berlin')];
        expect(businessTimeBetween(start, addBusinessTime(start, working, clock), clock)).toBe(working);
      }),
    );
  });
});

describe('a task’s clocks', () => {
  const rules = { ...clockIn('Europe/Berlin'), escalation: [] };
  const rung = (task: Task, at: string): Task => performed({ type: 'wake', needed: true }, task, at);
  const waits = (task: Task, waiting: boolean, at: string): Task => {
    const done = perform({ type: 'change', patch: { waiting }, by: 'mara', rules }, task, at);
    if (done.kind === 'refused') throw new Error(done.reason);
    return done.task;
  };

  it('are armed anew where the wake-up that was to come lies in the past, and left alone where it is still to come', () => {
    const now = '2026-11-24T12:00:00.000Z';
    const due = task({ dueAt: '2026-11-24T15:00:00.000Z', resolveBy: '2026-11-30T15:00:00.000Z' });
    expect(armed(due, '2026-11-24T11:00:00.000Z', now)).toMatchObject({
      wakeAt: due.dueAt,
      generation: due.generation + 1,
    });
    expect(armed(due, '2026-11-24T13:00:00.000Z', now)).toMatchObject({ generation: due.generation });
  });

  it('remind, then call up step by step, each once', () => {
    const boss = { name: 'Boss', email: 'boss@shop.example' };
    const head = { name: 'Head', email: 'head@shop.example' };
    const ends = { dueAt: '2026-11-24T15:00:00.000Z', resolveBy: '2026-11-30T15:00:00.000Z' };
    const steps = [
      { to: boss, after: hour },
      { to: head, after: 4 * hour },
    ];
    let now = task({ ...ends, remindAt: '2026-11-24T11:00:00.000Z', ladder: ladderOf(ends, steps, rules) });
    const acts: string[] = [];
    for (let at = nextDeadline(now); at !== undefined; at = nextDeadline(now)) {
      now = rung(now, at);
      acts.push(`${at} ${now.history.at(-1)?.act} ${now.history.at(-1)?.to?.name}`);
    }
    expect(acts).toEqual([
      '2026-11-24T11:00:00.000Z reminded Mara',
      '2026-11-24T15:00:00.000Z escalated Boss',
      '2026-11-25T11:00:00.000Z escalated Head',
      '2026-11-30T15:00:00.000Z escalated Boss',
      '2026-12-01T11:00:00.000Z escalated Head',
    ]);
  });

  it('ring once for all that passed while nobody looked', () => {
    const late = rung(task({ remindAt: '2026-11-24T11:00:00.000Z' }), '2026-12-05T09:00:00.000Z');
    expect(late.history.map(({ act }) => act)).toEqual(['escalated']);
    expect(late.wakeAt).toBeUndefined();
  });

  it('stand still while the customer has to answer, and go on with what was left', () => {
    const waiting = waits(task(), true, '2026-11-24T14:00:00.000Z');
    expect(nextDeadline(waiting)).toBeUndefined();
    const going = waits(waiting, false, '2026-12-01T09:00:00.000Z');
    expect(going).toMatchObject({
      dueAt: '2026-12-01T10:00:00.000Z',
      wakeAt: '2026-12-01T10:00:00.000Z',
    });
    expect('waitingSince' in going).toBe(false);
  });

  it('are silent for promoters, and for whoever wants no contact', () => {
    expect(nextDeadline(task({ group: 'promoter' }))).toBeUndefined();
    expect(nextDeadline(task({ noContact: true }))).toBeUndefined();
  });
});
