import { describe, expect, it } from 'vitest';
import type { CloudClock } from '../../../local/cloud/model/clock.ts';
import type { Timed } from '../../../local/cloud/model/timed.ts';
import { createPump } from '../../../local/cloud/time/pump.ts';

const start = Date.parse('2026-11-20T09:00:00Z');
const hour = 3_600_000;

/** A clock that stands still until it is moved. */
const standingClock = (): CloudClock => {
  let instant = start;
  return {
    now: () => instant,
    moveTo: (to) => {
      instant = Math.max(instant, to);
    },
    shared: new SharedArrayBuffer(8),
  };
};

/** Work at given instants; what it does may add more. */
const agenda = (clock: CloudClock, instants: number[], work: (at: number) => void = () => {}): Timed => ({
  label: 'agenda',
  nextInstant: () => (instants.length === 0 ? undefined : Math.min(...instants)),
  run: async () => {
    const due = instants.filter((instant) => instant <= clock.now());
    for (const instant of due) {
      instants.splice(instants.indexOf(instant), 1);
      work(clock.now());
    }
    return due.length > 0;
  },
  busy: () => false,
});

describe('moving the clock', () => {
  it('stops at each instant at which something falls due, in order, and ends at the target', async () => {
    const clock = standingClock();
    const seen: number[] = [];
    const instants = [start + 3 * hour, start + hour, start + 9 * hour];
    const pump = createPump([agenda(clock, instants, (at) => seen.push(at))], clock);
    expect(await pump.advance(4 * hour)).toBe(2);
    expect(seen).toEqual([start + hour, start + 3 * hour]);
    expect(clock.now()).toBe(start + 4 * hour);
    expect(instants).toEqual([start + 9 * hour]);
    await pump.stop();
  });

  it('also reaches what was only planned on the way', async () => {
    const clock = standingClock();
    const seen: number[] = [];
    const instants = [start + hour];
    const plan = (at: number): void => {
      seen.push(at);
      if (seen.length < 3) instants.push(at + hour);
    };
    const pump = createPump([agenda(clock, instants, plan)], clock);
    await pump.advance(10 * hour);
    expect(seen).toEqual([start + hour, start + 2 * hour, start + 3 * hour]);
    await pump.stop();
  });

  it('waits for work that is under way before it goes on', async () => {
    const clock = standingClock();
    const finished = Promise.withResolvers<void>();
    let busy = false;
    let startedAt = 0;
    const slow: Timed = {
      label: 'slow',
      nextInstant: () => (startedAt === 0 ? start + hour : undefined),
      run: async () => {
        if (startedAt > 0 || clock.now() < start + hour) return false;
        startedAt = clock.now();
        busy = true;
        void finished.promise.then(() => {
          busy = false;
          pump.nudge();
        });
        return true;
      },
      busy: () => busy,
    };
    const pump = createPump([slow], clock);
    const moved = pump.advance(5 * hour);
    while (startedAt === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(clock.now()).toBe(start + hour);
    finished.resolve();
    await moved;
    expect(clock.now()).toBe(start + 5 * hour);
    await pump.stop();
  });

  it('says what is stuck instead of going round for ever', async () => {
    const clock = standingClock();
    const stuck: Timed = {
      label: 'the stuck one',
      nextInstant: () => start,
      run: async () => false,
      busy: () => false,
    };
    const pump = createPump([stuck], clock);
    await expect(pump.advance(hour)).rejects.toThrow('the stuck one is due and does nothing');
    await pump.stop();
  });

  it('takes two moves one after the other', async () => {
    const clock = standingClock();
    const pump = createPump([agenda(clock, [start + hour])], clock);
    expect(await Promise.all([pump.advance(hour), pump.advance(hour)])).toEqual([1, 0]);
    expect(clock.now()).toBe(start + 2 * hour);
    await pump.stop();
  });
});
