import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterTurn, joined, nextTurn, type Turns, type Waiting } from '../../../shared/domain/sending/turns.ts';

const waiting = fc.uniqueArray(
  fc.record({ program: fc.constantFrom('a', 'b', 'c', 'd', 'e'), priority: fc.integer({ min: 1, max: 9 }) }),
  { minLength: 1, maxLength: 5, selector: ({ program }) => program },
);

/** Whose turns so many are. */
const serve = (all: readonly Waiting[], count: number, from: Turns = {}) => {
  let turns = from;
  const served = Array.from({ length: count }, () => {
    const next = nextTurn(all, turns) as Waiting;
    turns = afterTurn(turns, next);
    return next.program;
  });
  return { served, turns };
};

describe('turns of programmes', () => {
  it('are in inverse proportion to their priorities, in any stretch, but for one turn', () => {
    fc.assert(
      fc.property(waiting, fc.nat({ max: 200 }), fc.integer({ min: 1, max: 100 }), (all, from, length) => {
        const { served } = serve(all, from + length);
        const weights = all.reduce((sum, { priority }) => sum + 1 / priority, 0);
        for (const { program, priority } of all) {
          const own = served.slice(from).filter((name) => name === program).length;
          const share = length / priority / weights;
          expect(own).toBeGreaterThanOrEqual(Math.floor(share) - all.length);
          expect(own).toBeLessThanOrEqual(Math.ceil(share) + all.length);
        }
      }),
    );
  });

  it('come to each of ten behind a hundred thousand within twice ten, for programmes of one priority', () => {
    const [launch, small] = [
      { program: 'launch', priority: 2 },
      { program: 'small', priority: 2 },
    ];
    const { turns } = serve([launch], 5_000);
    const { served } = serve([launch, small], 20, joined([launch, small], turns));
    expect(served.filter((program) => program === 'small')).toHaveLength(10);
  });

  it('give who comes new, or comes again, no turns for the time in which they did not wait', () => {
    const [a, b] = [
      { program: 'a', priority: 1 },
      { program: 'b', priority: 1 },
    ];
    const long = serve([a], 1_000).turns;
    const { served } = serve([a, b], 10, joined([a, b], long));
    expect(served.filter((program) => program === 'a')).toHaveLength(5);
    expect(joined([b], joined([a], long))).toEqual({ b: 0 });
  });

  it('stay small numbers, and begin with the most important', () => {
    const [a, b] = [
      { program: 'a', priority: 3 },
      { program: 'b', priority: 1 },
    ];
    expect(joined([a, b], { a: 1_000_003, b: 1_000_001 })).toEqual({ a: 2, b: 0 });
    expect(nextTurn([a, b], {})).toEqual(b);
    expect(nextTurn([], {})).toBeUndefined();
  });
});
