import { describe, expect, it } from 'vitest';
import { becauseOf, reasonIn } from '../../../shared/domain/insights/risk/because.ts';
import { traits } from '../../../shared/domain/insights/risk/traits.ts';

const keys = traits.map(({ key }) => key);
const of = (values: Partial<Record<(typeof keys)[number], number>>, others = 0): Float64Array =>
  Float64Array.from(keys, (key) => values[key] ?? others);
/** Averages of 1, deviations of 2; the intercept first. */
const modelOf = (weights: Parameters<typeof of>[0], deviations = of({}, 2)) => ({
  ...{ means: of({}, 1), deviations, weights: Float64Array.of(-3, ...of(weights)), variances: of({}, 0) },
});

describe('why the model thinks that somebody is about to leave', () => {
  it('is each weight times how far they are from the average, the strongest three first', () => {
    const model = modelOf({ late: 0.5, open: 1, ignored: 0.1, silent: 0.2, amount: -1, last: 5 });
    const row = of({ late: 5, open: 2, ignored: 5, silent: 5, amount: 3, last: 1 }, 1);
    expect(becauseOf(row, model)).toEqual([
      { key: 'late', value: 5, odds: Math.exp(1) },
      { key: 'open', value: 2, odds: Math.exp(0.5) },
      { key: 'silent', value: 5, odds: Math.exp(0.4) },
    ]);
  });

  it('is not worth a word below odds of 1.05, and nothing where what varies never varied', () => {
    const least = Math.log(1.05);
    expect(becauseOf(of({ late: 3 }, 1), modelOf({ late: least + 1e-9 }))).toHaveLength(1);
    expect(becauseOf(of({ late: 3 }, 1), modelOf({ late: least - 1e-9 }))).toEqual([]);
    expect(becauseOf(of({ late: 3 }, 1), modelOf({ late: 9 }, of({}, 0)))).toEqual([]);
  });

  it.each([
    ['answered', 1, 'answers surveys'],
    ['answered', 0, 'never answered'],
    ['last', -1, 'last answer unhappy'],
    ['last', 0, 'last answer lukewarm'],
    ['last', 1, 'last answer happy'],
    ['change', -2, 'answered worse than before'],
    ['change', 0, 'answers did not get worse'],
    ['silent', 2, '3 months without a purchase'],
    ['silent', 1, '1 month without a purchase'],
    ['ignored', 1, '1 survey ignored'],
    ['ignored', 2, '2 surveys ignored'],
    ['open', 3, '3 open tasks'],
    ['late', 1, '1 task late'],
    ['amount', 0, 'spends less than most'],
    ['purchases', 3, '7 purchases'],
    ['purchases', 1, '1 purchase'],
  ] as const)('%s of %d is said as "%s"', (key, value, words) => {
    const because = [{ key, value, odds: 1.25 }];
    expect(reasonIn({ probability: 0.314, because, lastGroup: 1 })).toBe(
      `About to leave, 31 % likely: ${words} (odds ×1.3)`,
    );
  });

  it('names all that count, and nothing where nothing stands out', () => {
    const because = [
      { key: 'open', value: 1, odds: 2 },
      { key: 'late', value: 2, odds: 1.5 },
    ] as const;
    expect(reasonIn({ probability: 0.5, because, lastGroup: 0 })).toBe(
      'About to leave, 50 % likely: 1 open task (odds ×2.0), 2 tasks late (odds ×1.5)',
    );
    expect(reasonIn({ probability: 0.5, because: [], lastGroup: 0 })).toBe('About to leave, 50 % likely');
  });

  it.each([
    [-1, 'detractor'],
    [0, 'passive'],
    [1, 'promoter'],
    [undefined, 'none'],
  ])('by the plain rule is the last answer alone: %s', (lastGroup, word) => {
    expect(reasonIn({ probability: 0.2, lastGroup })).toBe(
      `About to leave, 20 % likely, by the last answer alone: ${word}`,
    );
  });
});
