import { describe, expect, it } from 'vitest';
import { asking, inWindow, shareOf, within } from '../../../shared/domain/insights/asked.ts';
import { distributionOf, groupRows, tallySteps } from '../../../shared/domain/insights/count.ts';
import { crossOf } from '../../../shared/domain/insights/cross.ts';
import { cxiParts } from '../../../shared/domain/insights/cxi.ts';
import { before, daysOf, monthsOf, stepStart, stepsIn } from '../../../shared/domain/insights/dates.ts';
import { columnOf, dimensionOf, filtered, valuesOf } from '../../../shared/domain/insights/dimension.ts';
import { between, divided, everyRow, known, wordAt, wordsOf } from '../../../shared/domain/insights/fact-rows.ts';
import { typesIn, worthOf } from '../../../shared/domain/insights/rating.ts';
import { noTally } from '../../../shared/domain/score/tally.ts';
import { columnsOf } from './columns.ts';

const day = 86_400_000;
/** A period of three days. */
const window = { since: 10, until: 12, zone: 'UTC' };
const rowsOf = (facts: { readonly length: number }) => everyRow(facts.length);

describe('columns', () => {
  it('of numbers are words where words are asked for, and nothing is nothing', () => {
    const facts = columnsOf([{ version: 2 }, { version: null }, { version: 1 }, { version: 2 }]);
    expect(wordsOf(facts, 'version')).toEqual({ codes: Int32Array.of(0, -1, 1, 0), words: ['2', '1'] });
    expect(wordsOf(facts, 'team')).toEqual({ codes: Int32Array.of(-1, -1, -1, -1), words: [] });
    expect([wordAt(facts, 'version', 2), wordAt(facts, 'version', 1)]).toEqual(['1', null]);
  });

  it('are chosen from the first instant on and before the last, and divided by their words', () => {
    const facts = columnsOf([{ at: 1 }, { at: 2 }, { at: 3 }, { at: null }]);
    const values = Float64Array.of(1, 2, 3, Number.NaN);
    expect([...between(rowsOf(facts), values, [2, 3])]).toEqual([1]);
    expect(known(rowsOf(facts), values)).toBe(3);
    const column = { codes: Int32Array.of(1, -1, 0, 1), words: ['a', 'b'] };
    expect(divided(rowsOf(facts), column).map((part) => [...part])).toEqual([[2], [0, 3]]);
  });

  it('of dates are days, however they came', () => {
    expect([...daysOf(columnsOf([{ day: '1970-01-11' }, { day: null }]), 'day')]).toEqual([10, Number.NaN]);
    expect([...daysOf(columnsOf([{ day: 10 }]), 'day')]).toEqual([10]);
    expect([...daysOf({ length: 1, columns: {} }, 'day')]).toEqual([Number.NaN]);
  });
});

describe('periods', () => {
  it('follow on each other, and begin with a month, a week or a day', () => {
    expect(before({ since: 10, until: 12 })).toEqual({ since: 7, until: 9 });
    // 1970-02-15 was a Sunday, the 16th a Monday.
    expect([stepStart(45, 'week'), stepStart(46, 'week'), stepStart(45, 'month'), stepStart(45, 'day')]).toEqual([
      39, 46, 31, 45,
    ]);
    expect([stepStart(-1, 'week'), stepStart(-4, 'week')]).toEqual([-3, -10]);
    expect(stepsIn({ since: 40, until: 95 }, 'month')).toEqual([31, 59, 90]);
    expect(stepsIn({ since: 45, until: 53 }, 'week')).toEqual([39, 46, 53]);
    expect(monthsOf({ since: 31, until: 58 })).toEqual({ from: '1970-01', to: '1970-03' });
    expect(monthsOf({ since: 40, until: 50 }, { before: 9, after: 9 })).toEqual({ from: '1970-01', to: '1970-03' });
  });

  it('hold what happened from their first midnight on and before the midnight after', () => {
    const facts = columnsOf([10, 13].flatMap((at) => [{ at: at * day - 1 }, { at: at * day }]));
    expect([...inWindow(facts, rowsOf(facts), { column: 'at', window })]).toEqual([1, 2]);
    expect([0, 1, 2, 3].map(within(facts, 'at', window))).toEqual([false, true, true, false]);
  });

  it('are asked of a table once, and anew with other filters', () => {
    const surveys = columnsOf([{ channel: 'sms' }, { channel: 'email' }]);
    const [all, sms] = [new Map(), new Map([['channel' as const, ['sms']]])];
    expect([asking(surveys, all).length, asking(surveys, sms).length, asking(surveys, all).length]).toEqual([2, 1, 2]);
    expect(asking(surveys, sms)).toBe(asking(surveys, sms));
    expect(shareOf(0, 0)).toEqual({ of: 0, n: 0, rate: null, low: null, high: null });
  });
});

describe('dimensions', () => {
  it.each([
    ['channel', 'channel', 'channel'],
    ['tag', 'tag', 'tags'],
    ['property.store', 'property.store', 'property_store'],
    ['property.', undefined, undefined],
    ['store.property.', undefined, undefined],
    ['anything', undefined, undefined],
  ])('%s is %s, in the column %s', (name, dimension, column) => {
    const found = dimensionOf(name);
    expect(found).toBe(dimension);
    expect(found && columnOf(found)).toBe(column);
  });

  it('are counted by value, the most frequent first, then by name, with none among them', () => {
    const tags = ['["wait"]', '["price","wait"]', '["wait","wait"]', '[]', '{}', 'no json', null, '["dust"]', '[1]'];
    const facts = columnsOf(tags.map((tag) => ({ tags: tag, channel: tag === null ? null : 'email' })));
    expect(valuesOf(facts, rowsOf(facts), 'tag')).toEqual([
      ...[[null, 4] as const, ['wait', 3] as const],
      ...[['1', 1] as const, ['dust', 1] as const, ['price', 1] as const],
    ]);
    const wanted = (values: readonly string[]) => [...filtered(facts, new Map([['tag' as const, values]]))];
    expect([wanted(['price', 'dust']), wanted(['~']), wanted(['gone'])]).toEqual([[1, 7], [3, 4, 5, 6], []]);
    const both = new Map([
      ['tag' as const, ['~']],
      ['channel' as const, ['email']],
    ]);
    expect([...filtered(facts, both)]).toEqual([3, 4, 5]);
    expect([...filtered(facts, both, (one) => one === 'channel')]).toEqual([3, 4, 5, 6]);
    expect(filtered(facts, both, () => true)).toHaveLength(9);
  });

  it('divide by two at once, each pair by itself, and by none', () => {
    const facts = columnsOf([
      ...[
        { team: 'care', channel: 'sms' },
        { team: 'care', channel: null },
        { team: null, channel: 'sms' },
      ],
      ...[
        { team: 'sales', channel: 'sms' },
        { team: 'care', channel: 'sms' },
      ],
    ]);
    const counted = (by: readonly ('team' | 'channel')[]) =>
      groupRows(
        { facts, rows: rowsOf(facts), by },
        () => [] as number[],
        (group, row) => group.push(row),
      );
    expect(counted(['team', 'channel'])).toEqual([
      { key: ['care', 'sms'], of: [0, 4] },
      { key: ['care', null], of: [1] },
      { key: [null, 'sms'], of: [2] },
      { key: ['sales', 'sms'], of: [3] },
    ]);
    expect(counted(['team']).map(({ key, of }) => [...key, of.length])).toEqual([
      ...[
        ['care', 3],
        [null, 1],
        ['sales', 1],
      ],
    ]);
    expect(counted([])).toEqual([{ key: [], of: [0, 1, 2, 3, 4] }]);
  });

  it('cross: the most frequent of each, and how many no longer fit', () => {
    const of = (n: number) => ({ ...noTally(), n });
    const groups = [
      ...[
        { key: ['care', 'sms'], of: of(5) },
        { key: ['care', 'email'], of: of(2) },
        { key: ['b', 'sms'], of: of(3) },
      ],
      ...[
        { key: ['a', null], of: of(3) },
        { key: [null, 'web'], of: of(1) },
      ],
    ];
    expect(crossOf(groups, { rows: 3, columns: 2 })).toEqual({
      columns: ['sms', null],
      rows: [
        { name: 'care', cells: [of(5), undefined] },
        { name: 'a', cells: [undefined, of(3)] },
        { name: 'b', cells: [of(3), undefined] },
      ],
      left: { rows: 1, columns: 2 },
    });
  });
});

describe('ratings', () => {
  it('are counted by value and by step, ascending', () => {
    const facts = columnsOf([{ score: 9 }, { score: 3 }, { score: null }, { score: 9 }]);
    expect([...distributionOf(facts, rowsOf(facts))]).toEqual([
      [3, 1],
      [9, 2],
    ]);
    expect([...distributionOf(columnsOf([{ score: 'nine' }]), Int32Array.of(0))]).toEqual([]);
    expect([...distributionOf({ length: 1, columns: {} }, Int32Array.of(0))]).toEqual([]);
    const worth = () => 1;
    const steps = tallySteps(rowsOf(facts), Float64Array.of(46, 39, 45, 52), { step: 'week', worth });
    expect([...steps].map(([at, { n }]) => [at, n])).toEqual([
      [39, 2],
      [46, 2],
    ]);
  });

  it('are worth what their type makes of them: the scale of the series, or the mean of three', () => {
    const cxi = columnsOf([
      { score: 7, effective: 9, easy: 3, enjoyed: 6 },
      { score: 7, effective: 9, easy: null, enjoyed: 6 },
    ]);
    expect([0, 1].map(worthOf(cxi, 'cxi'))).toEqual([6, 7]);
    const ces = columnsOf([
      { score: 4, series: 'ces 1-7 a' },
      { score: 4, series: 'ces 1-5 b' },
      { score: 4, series: null },
    ]);
    const [seven, five, unknown] = [0, 1, 2].map(worthOf(ces, 'ces'));
    expect(unknown).toBe(five);
    expect(seven).not.toBe(five);
    expect(worthOf(columnsOf([{ score: 5, effective: 9, easy: 3, enjoyed: 6, series: 'x' }]), 'csat')(0)).toBe(
      worthOf(columnsOf([{ score: 5, series: 'x' }]), 'csat')(0),
    );
    const types = columnsOf(['ces', 'nps', 'nps', null, 'csat', 'csat', 'csat'].map((type) => ({ type })));
    expect(typesIn(types, rowsOf(types))).toEqual([
      ['csat', 3],
      ['nps', 2],
      ['ces', 1],
    ]);
  });

  it('of three questions name a pattern only where two intervals do not meet', () => {
    const told = (effective: number, easy: number, n: number) => {
      const rows = Array.from({ length: n }, (_, at) => ({
        ...{ effective: effective + (at % 2), easy: easy + (at % 2), enjoyed: at === 0 ? null : 5 },
      }));
      const facts = columnsOf(rows);
      return cxiParts(facts, rowsOf(facts));
    };
    expect(told(8, 2, 40)).toMatchObject({ pattern: 'process', enjoyed: { n: 39, score: 5 }, easy: { score: 2.5 } });
    expect(told(2, 8, 40).pattern).toBe('need');
    expect([told(5, 5, 40).pattern, told(8, 2, 4).pattern, told(8, 2, 0).pattern]).toEqual(Array(3).fill(undefined));
  });
});
