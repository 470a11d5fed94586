import { describe, expect, it } from 'vitest';
import { everyRow } from '../../../shared/domain/insights/fact-rows.ts';
import { driversOf } from '../../../shared/domain/insights/themes/drivers.ts';
import { columnsOf } from './columns.ts';

/** Answers to further questions, each with whether the rating was a good one. */
const driven = (...answers: readonly (readonly [given: unknown, worth: number])[]) => {
  const facts = columnsOf(answers.map(([given]) => ({ answers: JSON.stringify(given) })));
  const worth = (row: number) => answers[row]?.[1] ?? 0;
  return driversOf({ type: 'csat', facts, rows: everyRow(facts.length) }, worth);
};
const times = (n: number, given: unknown, worth: number) => Array.from({ length: n }, () => [given, worth] as const);
const options = (drivers: ReturnType<typeof driven>) =>
  drivers.flatMap((one) => (one.kind === 'option' ? [[one.option, one.n, Math.round(one.change.by)] as const] : []));

describe('what goes with a score', () => {
  it('is each option, against those who chose something else', () => {
    const found = driven(
      ...times(9, { why: 'price' }, 1),
      ...times(3, { why: 'price' }, 0),
      ...times(4, { why: ['late', 'rude'] }, 1),
      ...times(12, { why: ['late'] }, 0),
      ...times(50, { other: 1 }, 0),
    );
    expect(options(found)).toEqual([
      ['late', 16, -50],
      ['price', 12, 50],
    ]);
    expect(found[0]).toMatchObject({ kind: 'option', question: 'why', option: 'late' });
  });

  it('is told from ten on either side', () => {
    const of = (own: number, others: number) =>
      options(driven(...times(own, { why: 'a' }, 1), ...times(others, { why: 'b' }, 0))).map(([option]) => option);
    expect(of(10, 10)).toEqual(['a', 'b']);
    expect([of(9, 10), of(10, 9), of(9, 9), of(20, 0)]).toEqual([[], [], [], []]);
  });

  it('is a scale by rank correlation, and the strongest comes first', () => {
    const found = driven(
      ...Array.from(
        { length: 40 },
        (_, at) => [{ speed: at % 5, why: at % 3 ? 'a' : 'b' }, at % 5 > 1 ? 1 : 0] as const,
      ),
    );
    expect(found.map((one) => [one.kind, one.question])).toEqual([
      ['scale', 'speed'],
      ['option', 'why'],
      ['option', 'why'],
    ]);
    const weak = driven(
      ...Array.from({ length: 40 }, (_, at) => [{ speed: (at * 7) % 5, why: at % 2 ? 'a' : 'b' }, at % 2] as const),
    );
    expect(weak.map(({ kind }) => kind)).toEqual(['option', 'option', 'scale']);
  });

  it('is nothing of what is no answer', () => {
    expect(
      driven(...times(12, null, 1), ...times(12, 'x', 0), ...times(12, { '': 'a' }, 0), ...times(12, { why: [3] }, 0)),
    ).toEqual([]);
  });
});
