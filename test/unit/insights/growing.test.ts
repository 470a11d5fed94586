import { describe, expect, it } from 'vitest';
import { growingTags } from '../../../shared/domain/insights/growing-tags.ts';
import { receptionOf } from '../../../shared/domain/insights/programs.ts';
import { driversOf } from '../../../shared/domain/insights/themes/drivers.ts';
import { type Said, standingOut } from '../../../shared/domain/insights/themes/standout.ts';
import { columnsOf } from './columns.ts';

const rowsOf = (length: number, from = 0): Int32Array => Int32Array.from({ length }, (_, at) => from + at);
const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);

describe('tags that have grown', () => {
  const tagged = (counts: Readonly<Record<string, number>>, of: number) =>
    Array.from({ length: of }, (_, row) => ({
      tags: JSON.stringify(Object.keys(counts).filter((tag) => row < (counts[tag] ?? 0))),
    }));
  const grown = (before: Readonly<Record<string, number>>, now: Readonly<Record<string, number>>, of = 100) => {
    const facts = columnsOf([...tagged(before, of), ...tagged(now, of)]);
    return growingTags(facts, rowsOf(of, of), rowsOf(of));
  };

  it('are those with a really greater share, the surest first', () => {
    expect(grown({ late: 10, broken: 5, dear: 30 }, { late: 30, broken: 40, dear: 32 })).toEqual([
      { tag: 'broken', now: 40, before: 5, share: 40, shareBefore: 5 },
      { tag: 'late', now: 30, before: 10, share: 30, shareBefore: 10 },
    ]);
    expect(grown({ late: 30 }, { late: 10 })).toEqual([]);
  });

  it('are five at least, and none where nothing was before', () => {
    expect(grown({}, { late: 5 }).map(({ tag }) => tag)).toEqual(['late']);
    expect(grown({}, { late: 4 })).toEqual([]);
    const facts = columnsOf(tagged({ late: 50 }, 100));
    expect(growingTags(facts, rowsOf(100), rowsOf(0))).toEqual([]);
  });
});

describe('how a programme is received', () => {
  it('counts as bounced what bounced, not what has no state', () => {
    const surveys = columnsOf(times(40, { program: 'p', state: null, answeredAt: null }));
    const [told] = receptionOf(surveys, rowsOf(40));
    expect([told?.sent, told?.bounced.n, told?.optedOut.n]).toEqual([40, 0, 0]);
    const bounced = columnsOf([
      ...times(30, { program: 'p', state: 'bounced' }),
      ...times(10, { program: 'p', state: 'sent' }),
    ]);
    expect(receptionOf(bounced, rowsOf(40))[0]).toMatchObject({
      bounced: { n: 30 },
      concerns: expect.arrayContaining(['bounced']),
    });
  });
});

describe('what goes with a score', () => {
  it('is held against those who chose otherwise, not against who chose nothing', () => {
    const given = [
      ...times(12, { why: ['a'] }),
      ...times(12, { why: 'b' }),
      ...times(30, { why: [] }),
      ...times(12, { why: [7] }),
    ];
    const facts = columnsOf(given.map((answers) => ({ answers: JSON.stringify(answers) })));
    const worth = (row: number): number => (row < 12 ? 1 : 0);
    const found = driversOf({ type: 'csat', facts, rows: rowsOf(given.length) }, worth);
    expect(found).toMatchObject([
      { option: 'a', n: 12, change: { by: 100 } },
      { option: 'b', n: 12, change: { by: -100 } },
    ]);
  });

  it('is nothing of a question without a name', () => {
    const given = [...times(12, { '': 'a' }), ...times(12, { '': 'b' })];
    const facts = columnsOf(given.map((answers) => ({ answers: JSON.stringify(answers) })));
    expect(driversOf({ type: 'csat', facts, rows: rowsOf(24) }, (row) => (row < 12 ? 1 : 0))).toEqual([]);
  });
});

describe('a word that stands out', () => {
  const said = (words: string, isDetractor: boolean, who: string): Said => ({
    words,
    language: 'en',
    isDetractor,
    who,
  });

  it('is as far from none as the formula says, and is written as it mostly is', () => {
    const all = [
      ...times(3, 0).map((_, at) => said('BROKEN lamp', true, `a${at}`)),
      ...times(4, 0).map((_, at) => said('Broken lamp', true, `b${at}`)),
      ...times(9, 0).map((_, at) => said('nice lamp', false, `c${at}`)),
    ];
    // Of 7 and 0 uses among 14 and 18, with a prior of 7 of all 32.
    const [a, b] = [7 + 7, 0 + 7];
    const delta = Math.log(a / (14 + 32 - a)) - Math.log(b / (18 + 32 - b));
    const [first, ...others] = standingOut(all, new Set());
    expect(others).toEqual([]);
    expect(first).toMatchObject({ word: 'Broken', detractors: 7, others: 0 });
    expect(first?.z).toBeCloseTo(delta / Math.sqrt(1 / a + 1 / b), 10);
  });

  it('weighs the prior as a thousand words at most', () => {
    const all = [
      ...times(300, 0).map((_, at) => said('broken lamp again', true, `a${at}`)),
      ...times(300, 0).map((_, at) => said('nice lamp again', false, `b${at}`)),
    ];
    const prior = (1_000 * 300) / 1_800;
    const [a, b] = [300 + prior, prior];
    const delta = Math.log(a / (900 + 1_000 - a)) - Math.log(b / (900 + 1_000 - b));
    const found = standingOut(all, new Set()).find(({ word }) => word === 'broken');
    expect(found?.z).toBeCloseTo(delta / Math.sqrt(1 / a + 1 / b), 10);
  });
});
