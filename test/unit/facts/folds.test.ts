import { describe, expect, it } from 'vitest';
import { fileOfMonth, foldsOf, openFrom, type SizedFile, widest } from '../../../shared/domain/facts/folds.ts';
import { monthWith } from '../../../shared/domain/facts/month.ts';

const file = (months: string, size = 1): SizedFile => {
  const [from = '', to = from] = months.split('..').map((month) => `2026-${month}`);
  return { key: months, etag: '', size, from, to };
};
const keys = (files: readonly SizedFile[]): string => files.map(({ key }) => key).join(' ');

describe('files of months', () => {
  const rule = { open: '2026-10', most: 10 };
  const folded = (files: readonly SizedFile[], own = rule) =>
    foldsOf(files, own).map(({ files: those, from, to }) => `${keys(those)} = ${from}..${to}`);

  it('are put together as long as they are closed and fit', () => {
    expect(folded(['03', '01', '02', '10', '11'].map((month) => file(month)))).toEqual(['01 02 03 = 2026-01..2026-03']);
    expect(folded([file('01', 6), file('02', 4), file('03', 1)])).toEqual(['01 02 = 2026-01..2026-02']);
    expect(folded([file('01', 7), file('02', 4), file('03', 6)])).toEqual(['02 03 = 2026-02..2026-03']);
    expect(folded([file('01', 11), file('02')])).toEqual([]);
    expect(folded([])).toEqual([]);
  });

  it('take in what lies in a wider one already, though it is open or full', () => {
    expect(folded([file('02'), file('01..03', 10)])).toEqual(['01..03 02 = 2026-01..2026-03']);
    expect(folded([file('10'), file('10..11')])).toEqual(['10..11 10 = 2026-10..2026-11']);
    expect(folded([file('01..03', 4), file('02', 9), file('04', 6)])).toEqual(['01..03 02 04 = 2026-01..2026-04']);
  });

  it('hold a month in the one that is widest', () => {
    const files = [file('02'), file('01..03'), file('02..03'), file('04')];
    expect(['2026-02', '2026-03', '2026-04', '2026-05'].map((month) => fileOfMonth(files, month)?.key)).toEqual([
      ...['01..03', '01..03', '04', undefined],
    ]);
    const { own, doubled } = widest(files);
    expect([keys(own), keys(doubled)]).toEqual(['01..03 04', '02..03 02']);
  });

  it('are open from the month before this one on', () => {
    expect(['2026-11-20', '2026-10-01', '2026-01-31', '2026-02-01'].map(openFrom)).toEqual([
      ...['2026-10', '2026-09', '2025-12', '2026-01'],
    ]);
  });
});

describe('a month with changes taken in', () => {
  const month = { id: ['b', 'a'], revision: [2, 5], score: [1, 9], old: ['x', 'y'] };
  const names = ['id', 'revision', 'score', 'old', 'new'];
  const change = (id: string, revision: number, more: object | null = {}) => ({
    ...{ id, revision, row: more && { id, revision, ...more } },
  });
  const withChanges = (...changes: ReturnType<typeof change>[]) => monthWith(month, changes as never, names);

  it('has its rows by id, the new ones with what they do not know from the old', () => {
    expect(withChanges(change('b', 3, { score: 4 }), change('c', 1, { score: 7, new: 'n' }))).toEqual({
      ...{ id: ['a', 'b', 'c'], revision: [5, 3, 1], score: [9, 4, 7], old: ['y', 'x', null], new: [null, null, 'n'] },
    });
  });

  it('loses what is gone, unless something newer is there', () => {
    expect(withChanges(change('b', 2, null))).toMatchObject({ id: ['a'], score: [9] });
    expect(withChanges(change('b', 1, null))).toBeUndefined();
    expect(withChanges(change('z', 9, null))).toBeUndefined();
  });

  it('is as it was where nothing is new', () => {
    expect(withChanges(change('b', 1, { score: 4 }))).toBeUndefined();
    expect(withChanges(change('b', 2, { score: 1 }))).toBeUndefined();
    expect(withChanges(change('b', 2, { score: 2 }))?.score).toEqual([9, 2]);
    expect(withChanges(change('b', 2, { new: 'n' }))?.new).toEqual([null, 'n']);
    expect(withChanges(change('b', 2, { new: null }))).toBeUndefined();
    expect(withChanges()).toBeUndefined();
  });

  it('begins with nothing', () => {
    expect(monthWith({}, [change('a', 1, { score: 3 })] as never, ['id', 'score'])).toEqual({ id: ['a'], score: [3] });
  });
});
