import { describe, expect, it } from 'vitest';
import { seriesOf, watchedIn } from '../../../shared/domain/alert/series.ts';
import { everyRow, numbersOf } from '../../../shared/domain/insights/fact-rows.ts';
import { columnsOf } from '../insights/columns.ts';

const answer = (day: number, program: string, more: object = {}) => ({
  ...{ day, program, stage: null, type: 'csat', series: 'csat 1-5', score: 5 },
  ...{ effective: null, easy: null, enjoyed: null },
  ...more,
});

const watched = (...answers: readonly ReturnType<typeof answer>[]) => {
  const facts = columnsOf(answers);
  const days = numbersOf(facts, 'day');
  return { days, all: watchedIn(facts, everyRow(facts.length), days) };
};
const told = (...answers: readonly ReturnType<typeof answer>[]) =>
  watched(...answers).all.map(({ id, name, program, type, rows }) => [id, name, program, type, [...rows]]);

describe('what is watched', () => {
  it('is each programme by each of its types', () => {
    expect(
      told(
        answer(1, 'delivery'),
        answer(2, 'support', { type: 'nps' }),
        answer(3, 'delivery'),
        answer(4, 'delivery', { type: 'nps' }),
      ),
    ).toEqual([
      ['program.delivery.csat', 'delivery', 'delivery', 'csat', [0, 2]],
      ['program.delivery.nps', 'delivery', 'delivery', 'nps', [3]],
      ['program.support.nps', 'support', 'support', 'nps', [1]],
    ]);
  });

  it('is a stage too in which several programmes ask, and only such a one', () => {
    const stages = told(
      answer(1, 'delivery', { stage: 'buying' }),
      answer(1, 'support', { stage: 'using' }),
      answer(2, 'repair', { stage: 'using' }),
      answer(2, 'delivery', { stage: 'buying' }),
      answer(3, 'support', { stage: 'using' }),
    ).filter(([id]) => String(id).startsWith('stage'));
    expect(stages).toEqual([['stage.using.csat', 'using', undefined, 'csat', [1, 2, 4]]]);
  });

  it('is only what a programme asks now, however its answers come in', () => {
    const seven = { series: 'ces 1-7' };
    const five = { series: 'ces 1-5' };
    expect(
      told(
        answer(9, 'support', seven),
        answer(1, 'support', five),
        answer(10, 'support', five),
        answer(8, 'other', five),
      ),
    ).toEqual([
      ['program.support.csat', 'support', 'support', 'csat', [0]],
      ['program.other.csat', 'other', 'other', 'csat', [3]],
    ]);
    expect(told(answer(8, 'a', seven), answer(9, 'a', five))).toEqual([['program.a.csat', 'a', 'a', 'csat', [1]]]);
    // Of two that began on the same day, the one that was heard later.
    expect(told(answer(8, 'a', seven), answer(8, 'a', five))).toEqual([['program.a.csat', 'a', 'a', 'csat', [1]]]);
  });
});

describe('its days', () => {
  const daysOf = (type: string, ...scores: readonly (readonly [day: number, score: number])[]) => {
    const { days, all } = watched(...scores.map(([day, score]) => answer(day, 'a', { type, score })));
    const [one] = all;
    if (!one) throw new Error('Nothing is watched.');
    return seriesOf(one, days, { since: 10, until: 12 });
  };

  it('are counted one after the other, the first and the last included, and no others', () => {
    expect(daysOf('csat', [9, 5], [10, 5], [10, 1], [12, 4], [13, 5])).toEqual({
      first: 10,
      isShare: true,
      days: [
        { n: 2, sum: 1, squares: 1 },
        { n: 0, sum: 0, squares: 0 },
        { n: 1, sum: 1, squares: 1 },
      ],
    });
  });

  it('put NPS and means on a scale from 0 to 1', () => {
    const nps = daysOf('nps', [10, 10], [10, 7], [11, 7], [12, 0]);
    expect(nps).toEqual({
      first: 10,
      isShare: false,
      days: [
        { n: 2, sum: 1.5, squares: 1.25 },
        { n: 1, sum: 0.5, squares: 0.25 },
        { n: 1, sum: 0, squares: 0 },
      ],
    });
    const means = daysOf('cxi', [10, 10], [11, 1], [12, 5.5], [12, 0], [12, 11]);
    expect(means.days.map(({ sum }) => sum)).toEqual([1, 0, 1.5]);
    expect(means.isShare).toBe(false);
  });
});
