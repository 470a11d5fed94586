import { describe, expect, it } from 'vitest';
import { atRisk } from '../../../shared/domain/money/at-risk.ts';
import { answerers, firstOf, never, repaired, silent } from '../../../shared/domain/money/cohort.ts';
import { columnsOf } from '../insights/columns.ts';

const rowsOf = (length: number): Int32Array => Int32Array.from({ length }, (_, at) => at);
type Row = Record<string, string | number | null>;

describe('whom we follow', () => {
  it('is each person once, from their earliest row that has a time', () => {
    const rows: Row[] = [
      { contact: 'kim', at: 5 },
      { contact: 'kim', at: 3 },
      { contact: 'kim', at: 4 },
      { contact: 'ann', at: null },
      { contact: 'ann', at: 9 },
      { contact: null, at: 1 },
    ];
    expect([...firstOf(columnsOf(rows), rowsOf(6), 'at')]).toEqual([...[['kim', 1] as const, ['ann', 4] as const]]);
    expect([...firstOf(columnsOf(rows), Int32Array.of(2, 0), 'at')]).toEqual([['kim', 2]]);
  });

  it('is who answered, in the group of their first answer', () => {
    const answers = columnsOf([
      { contact: 'kim', at: 5, group: 'promoter' },
      { contact: 'kim', at: 3, group: 'detractor' },
      { contact: 'ann', at: 4, group: null },
    ]);
    expect(answerers(answers, rowsOf(3))).toEqual([{ contact: 'kim', group: 'detractor', from: 3 }]);
  });

  it('is who was asked and never answered, from the first survey on', () => {
    const surveys = columnsOf([
      { contact: 'kim', sentAt: 5, answeredAt: null },
      { contact: 'kim', sentAt: 2, answeredAt: null },
      { contact: 'ann', sentAt: 1, answeredAt: null },
      { contact: 'ann', sentAt: 3, answeredAt: 4 },
      { contact: 'bob', sentAt: 1, answeredAt: null },
    ]);
    const known = [{ contact: 'bob', group: 'promoter', from: 0 }];
    expect(silent(surveys, rowsOf(5), known)).toEqual([{ contact: 'kim', group: never, from: 2 }]);
    expect(silent(surveys, Int32Array.of(2), []).map(({ contact }) => contact)).toEqual(['ann']);
  });

  it('is whose task was closed, by whether they are unhappy still', () => {
    const said = ['detractor', 'no', 'promoter', 'passive', 'yes', null];
    const tasks = columnsOf(said.map((recovered, at) => ({ contact: `c${at}`, closedAt: at + 1, recovered })));
    expect(repaired(tasks, rowsOf(6)).map(({ group, from }) => [group, from])).toEqual([
      ...[['not recovered', 1] as const, ['not recovered', 2] as const, ['recovered', 3] as const],
      ...[['recovered', 4] as const, ['recovered', 5] as const, ['not heard', 6] as const],
    ]);
  });
});

describe('what is at risk now', () => {
  it('is the sum of what open tasks of detractors are about, by currency, the most first', () => {
    const task = (more: Row = {}): Row => ({
      ...{ state: 'open', kind: 'detractor', program: 'p', language: 'de', amount: 10, currency: 'EUR', ...more },
    });
    const tasks = columnsOf([
      ...[task(), task({ state: 'acknowledged' }), task({ state: 'contacted', amount: 5 })],
      ...[task({ state: 'resolved' }), task({ kind: 'promoter' }), task({ kind: 'passive' })],
      ...[task({ amount: 100, currency: 'CHF' }), task({ amount: null }), task({ currency: null })],
      task({ program: 'q', amount: 1_000 }),
    ]);
    const filters = new Map([
      ['program', ['p']],
      ['language', ['fr']],
    ] as const);
    expect(atRisk(tasks, filters)).toEqual({
      ...{ tasks: 6, unknown: 2 },
      amounts: [
        { currency: 'CHF', tasks: 1, amount: 100 },
        { currency: 'EUR', tasks: 3, amount: 25 },
      ],
    });
  });
});
