import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../shared/domain/insights/dates.ts';
import { mostFirst } from '../../../shared/domain/insights/dimension.ts';
import { observationsOf } from '../../../shared/domain/insights/journey.ts';
import { keeping } from '../../../shared/domain/insights/kept.ts';
import { taskFigures } from '../../../shared/domain/insights/tasks.ts';
import { seriesBreaks } from '../../../shared/domain/insights/trend.ts';
import { durationsOf, quantile } from '../../../shared/domain/insights/velocity.ts';
import { columnsOf } from './columns.ts';

const hour = 3_600_000;
const now = Date.parse('2026-11-20T12:00:00Z');
const window = { since: dayOf('2026-11-01'), until: dayOf('2026-11-20'), zone: 'UTC' };
const rowsOf = (length: number): Int32Array => Int32Array.from({ length }, (_, at) => at);

describe('how long it took', () => {
  const sent = (hours: readonly (number | null)[]) =>
    columnsOf(hours.map((took) => ({ sentAt: now, answeredAt: took === null ? null : now + took * hour })));

  it('is told of those alone who did it, by quarters and by the hours that went by', () => {
    const { by, ...told } = durationsOf(sent([5, null, 1, 3, -1, 721]), rowsOf(6), 'answeredAt');
    expect(told).toEqual({ n: 5, quarter: hour, median: 3 * hour, threeQuarters: 5 * hour });
    expect(by.map(({ hours, share }) => [hours, share.of, share.n])).toEqual([
      ...[
        [1, 5, 2],
        [4, 5, 3],
        [12, 5, 4],
        [24, 5, 4],
        [48, 5, 4],
        [72, 5, 4],
        [168, 5, 4],
        [336, 5, 4],
        [720, 5, 4],
      ],
    ]);
  });

  it('is nothing where nobody did', () => {
    expect(durationsOf(sent([null]), rowsOf(1), 'answeredAt')).toMatchObject({ n: 0, quarter: null, median: null });
  });

  it('lies between the two nearest values', () => {
    const sorted = Float64Array.of(1, 2, 4, 8);
    expect([0, 0.25, 0.5, 1].map((share) => quantile(sorted, share))).toEqual([1, 1.75, 3, 8]);
  });
});

describe('figures of tasks', () => {
  type Row = Record<string, string | number | null>;
  const task = (more: Row = {}): Row => ({
    ...{ kind: 'detractor', state: 'open', program: 'p', team: 't', cause: null, openedAt: now - hour },
    ...{ contactedAt: null, dueAt: null, resolveBy: null, closedAt: null, late: null, promisesKept: null },
    ...{ promisesBroken: null, recovered: null, ...more },
  });
  const closed = (more: Row = {}): Row => task({ state: 'resolved', closedAt: now - hour, ...more });
  const figures = (tasks: Row[], filters: readonly (readonly ['team' | 'language', readonly string[]])[] = []) =>
    taskFigures(columnsOf(tasks), new Map(filters), { window, now });

  it('count what waits now, whenever it was opened, thanks to promoters aside', () => {
    const states = ['open', 'acknowledged', 'contacted', 'resolved', 'closed'].map((state) => task({ state }));
    expect(figures([...states, task({ kind: 'promoter' }), task({ openedAt: 0 })])).toMatchObject({
      ...{ open: 4, breached: 0, opened: 5, closed: 0 },
    });
  });

  it('count what is beyond a deadline now', () => {
    const breached = (more: Row): number => figures([task(more)]).breached;
    expect(breached({ dueAt: now - 1 })).toBe(1);
    expect(breached({ dueAt: now })).toBe(0);
    expect(breached({ dueAt: now - 9, contactedAt: now - 1 })).toBe(0);
    expect(breached({ resolveBy: now - 1, contactedAt: now - 9 })).toBe(1);
    expect(breached({ resolveBy: now })).toBe(0);
    expect(figures([closed({ dueAt: now - 1 })]).breached).toBe(0);
  });

  it('count what was closed in the period, and of it what was on time, promised and repaired', () => {
    const told = figures([
      closed({ late: 1, promisesKept: 2, recovered: 'promoter' }),
      closed({ promisesBroken: 1, recovered: 'detractor' }),
      closed({ promisesKept: 1, recovered: 'no' }),
      closed({ closedAt: 0, promisesBroken: 9, recovered: 'yes' }),
      closed(),
    ]);
    expect(told.closed).toBe(4);
    expect([told.onTime, told.promises, told.recovered].map(({ n, of }) => [n, of])).toEqual([
      ...[
        [3, 4],
        [3, 4],
        [1, 3],
      ],
    ]);
  });

  it('go by the filters that tasks know', () => {
    expect(figures([task(), task({ team: 'u' })], [['team', ['u']]]).open).toBe(1);
    expect(figures([task()], [['language', ['de']]]).open).toBe(1);
  });
});

describe('days on which another series began', () => {
  it('are the first days of what is not a programme’s first, each once', () => {
    const facts = columnsOf([
      { program: 'a', series: 'new', at: 9 },
      { program: 'a', series: 'new', at: 7 },
      { program: 'a', series: 'old', at: 3 },
      { program: 'a', series: 'third', at: 5 },
      { program: 'b', series: 'new', at: 1 },
      { program: 'c', series: 'old', at: 2 },
      { program: 'c', series: 'new', at: 7 },
    ]);
    expect(seriesBreaks(facts, rowsOf(7), Float64Array.of(9, 7, 3, 5, 1, 2, 7))).toEqual([5, 7]);
  });
});

describe('what happened at each stage', () => {
  const places = {
    programs: { buy: { journey: 'purchase', moment: 'bought' }, late: { journey: 'purchase', moment: 'came' } },
    insights: { touchpoints: { visited: 'consideration', bought: 'purchase', called: 'purchase' } },
  } as never;
  const moment = (name: string, more = {}) => ({ moment: name, at: now, program: 'p', ...more });

  it('is its programmes’ moments and its touchpoints, the most frequent first, those that did not happen too', () => {
    const moments = columnsOf([
      ...[moment('called'), moment('called'), moment('came'), moment('visited'), moment('other')],
      ...[moment('came', { at: 0 }), moment('came', { program: 'q' })],
    ]);
    const filters = new Map([
      ['program', ['p']],
      ['channel', ['sms']],
    ] as const);
    const told = observationsOf(moments, places, { filters, window });
    expect(told.get('purchase')).toEqual([
      { event: 'called', n: 2, isAsked: false },
      { event: 'came', n: 1, isAsked: true },
      { event: 'bought', n: 0, isAsked: true },
    ]);
    expect(told.get('consideration')).toEqual([{ event: 'visited', n: 1, isAsked: false }]);
    expect(told.get('advocacy')).toEqual([]);
  });
});

describe('what is made of rows and a column', () => {
  it('is made once, until something else is asked of the two', () => {
    const [keep, rows, column] = [keeping<object>(), rowsOf(1), {}];
    const make = () => ({});
    const first = keep(rows, column, { make });
    expect(keep(rows, column, { make })).toBe(first);
    expect(keep(rowsOf(1), column, { make })).not.toBe(first);
    expect(keep(rows, {}, { make })).not.toBe(first);
    const other = keep(rows, column, { what: 'other', make });
    expect(other).not.toBe(first);
    expect(keep(rows, column, { what: 'other', make })).toBe(other);
    expect(keep(rows, column, { make })).not.toBe(first);
  });
});

describe('values of a dimension', () => {
  it('come the most frequent first; among equals none, then by name', () => {
    const counts = new Map([...(['b', null, 'a'] as const).map((value) => [value, 1] as const), ['c', 2] as const]);
    expect(mostFirst(counts).map(([value]) => value)).toEqual(['c', null, 'a', 'b']);
  });
});
