import { describe, expect, it } from 'vitest';
import { addressOf, controlsOf } from '../../../functions/insights/controls.ts';
import { datesOf, everyOf, pointsOf } from '../../../functions/insights/points.ts';
import { shapeOf } from '../../../functions/insights/shape.ts';
import { dayOf } from '../../../shared/domain/insights/dates.ts';
import { readWish, type Wish } from '../../../shared/domain/insights/wish.ts';
import config from '../../config.ts';
import { columnsOf } from './columns.ts';

const today = dayOf('2026-11-27');
const wishOf = (query: string): Wish => {
  const read = readWish(new URLSearchParams(query), { today, days: 90, others: [] });
  if (read.kind === 'wrong') throw new Error(read.message);
  return read.wish;
};
const rows = [
  { program: 'support', stage: 'support', type: 'csat', channel: 'sms', language: 'de', team: 'care' },
  { program: 'support', stage: 'support', type: 'csat', channel: 'email', language: 'en', team: 'accounts' },
  { program: 'billing', stage: 'purchase', type: 'ces', channel: 'email', language: 'en', team: null },
];
const facts = columnsOf(rows);
const controls = (query: string, more: Partial<Parameters<typeof controlsOf>[1]> = {}) =>
  controlsOf(wishOf(query), { today, facts, rows: Int32Array.from([0, 1, 2]), config, ...more } as never);

describe('the address of a page', () => {
  it('says all of what was chosen, and can be had with some of it otherwise', () => {
    const wish = wishOf('since=2026-11-01&until=2026-11-20&channel=sms&channel=email&by=team&every=week');
    expect(addressOf(wish)).toBe(
      '/app/insights?since=2026-11-01&until=2026-11-20&every=week&by=team&channel=sms&channel=email',
    );
    expect(addressOf(wish, { channel: ['sms'], tag: ['late'] }, '/app/insights/causes')).toBe(
      '/app/insights/causes?since=2026-11-01&until=2026-11-20&every=week&by=team&channel=sms&tag=late',
    );
  });
});

describe('what can be chosen on a page', () => {
  it('are the last week, month, quarter and year, of which the one that is shown is marked', () => {
    const { presets, days, since, until } = controls('since=2026-10-29&until=2026-11-27&channel=sms');
    expect([since, until, days]).toEqual(['2026-10-29', '2026-11-27', 30]);
    expect(presets.map(({ label, isChosen }) => `${label}${isChosen ? '!' : ''}`)).toEqual([
      ...['7 days', '30 days!', '90 days', 'A year'],
    ]);
    expect(presets[0]?.href).toBe('/app/insights?since=2026-11-21&until=2026-11-27&channel=sms');
    const earlier = controls('since=2026-10-28&until=2026-11-26').presets;
    expect(earlier.some(({ isChosen }) => isChosen)).toBe(false);
  });

  it('are the values that there are, by their names, with the one that is chosen even where nothing has it', () => {
    const { filters } = controls('program=gone&language=de');
    const of = (name: string) => filters.find((one) => one.name === name);
    expect(filters.map(({ label, none }) => `${label}: ${none}`)).toEqual([
      ...['Programme: All', 'Stage: All', 'Survey type: All', 'Channel: All', 'Language: All', 'Team: All'],
    ]);
    expect(of('program')?.options).toEqual([
      { value: 'billing', label: 'billing', isChosen: false },
      { value: 'gone', label: 'gone', isChosen: true },
      { value: 'support', label: 'support', isChosen: false },
    ]);
    expect(of('language')?.options.map(({ label, isChosen }) => [label, isChosen])).toEqual([
      ['English', false],
      ['German', true],
    ]);
    expect(of('channel')?.options.map(({ label }) => label)).toEqual(['E-mail', 'SMS']);
    expect(
      of('team')
        ?.options.map(({ value }) => value)
        .toSorted(),
    ).toEqual(['accounts', 'care']);
  });

  it('are sixty values at most', () => {
    const many = columnsOf(Array.from({ length: 70 }, (_, at) => ({ ...rows[0], program: `p${at}` })));
    const all = Int32Array.from({ length: 70 }, (_, at) => at);
    const [program] = controls('', { facts: many, rows: all as never }).filters;
    expect(program?.options).toHaveLength(60);
    const [chosen] = controls('program=gone', { facts: many, rows: all as never }).filters;
    expect(chosen?.options).toHaveLength(61);
  });

  it('keeps what its fields cannot hold: further values, and filters without a field', () => {
    expect(controls('channel=sms&channel=email&tag=late&tag=cold').kept).toEqual([
      { name: 'channel', value: 'email' },
      { name: 'tag', value: 'late' },
      { name: 'tag', value: 'cold' },
    ]);
  });

  it('names each filter that holds, with the way to be without it', () => {
    const { chosen } = controls('since=2026-11-01&channel=sms&channel=email&tag=late');
    expect(chosen.map(({ label }) => label)).toEqual(['Channel: SMS', 'Channel: E-mail', 'tag: late']);
    const base = '/app/insights?since=2026-11-01&until=2026-11-27';
    expect(chosen.map(({ without }) => without)).toEqual([
      `${base}&channel=email&tag=late`,
      `${base}&channel=sms&tag=late`,
      `${base}&channel=sms&channel=email`,
    ]);
  });

  it('is by what figures are divided, on a page that can; elsewhere that is carried along', () => {
    const query = 'by=team,channel&every=moving:45';
    const divided = controls(query, { properties: ['store'], path: '/app/insights/scores' });
    expect(divided.chosen.map(({ label }) => label)).toEqual(['By team', 'By channel']);
    expect(divided.chosen[0]?.without).toMatch(/^\/app\/insights\/scores\?.*&every=moving%3A45&by=channel$/);
    expect(divided.carried).toEqual([]);
    expect(divided.shape).toHaveLength(3);
    const plain = controls(query);
    expect([plain.chosen, plain.shape]).toEqual([[], []]);
    expect(plain.carried).toEqual([
      ['every', 'moving:45'],
      ['by', 'team'],
      ['by', 'channel'],
    ]);
    expect(plain.path).toBe('/app/insights');
    expect(plain.query).toContain('every=moving%3A45&by=team&by=channel');
  });
});

describe('how figures are drawn', () => {
  it('can be chosen: over which time, and by one dimension or two, own properties among them', () => {
    const [trend, first, second] = shapeOf(wishOf('by=property.city,team&every=week'), ['store']);
    expect([trend?.name, trend?.label, trend?.none]).toEqual(['every', 'Trend', 'As fits']);
    expect(trend?.options.filter(({ isChosen }) => isChosen).map(({ label }) => label)).toEqual(['by week']);
    expect(trend?.options).toHaveLength(6);
    expect([first?.label, second?.label, first?.none]).toEqual(['Divide by', 'and by', 'Nothing']);
    expect(first?.options.map(({ label }) => label)).toEqual([
      ...['programme', 'stage', 'channel', 'language', 'country', 'persona', 'tag', 'cause', 'team', 'agent'],
      ...['version of the survey', 'store', 'city'],
    ]);
    expect(second?.options.map(({ label }) => label)).not.toContain('city');
    const chosen = (choice: typeof first) =>
      choice?.options.filter(({ isChosen }) => isChosen).map(({ value }) => value);
    expect([chosen(first), chosen(second)]).toEqual([['property.city'], ['team']]);
  });

  it('keeps a window that is not on the list', () => {
    const options = shapeOf(wishOf('every=moving:45'), [])[0]?.options ?? [];
    expect(options.at(-1)).toEqual({ value: 'moving:45', label: 'over 45 days', isChosen: true });
    expect(options).toHaveLength(7);
    expect(shapeOf(wishOf(''), [])[0]?.options.some(({ isChosen }) => isChosen)).toBe(false);
  });

  it.each([
    ['since=2026-11-07', 'day'],
    ['since=2026-11-06', 'week'],
    ['since=2025-10-24', 'week'],
    ['since=2025-10-23', 'month'],
    ['since=2025-10-23&every=day', 'day'],
  ])('is as fine as still tells something: %s is by %s', (query, every) => {
    expect(everyOf(wishOf(query))).toBe(every);
  });

  it('names a step by its first day, and a window by its first and last', () => {
    expect(datesOf({ every: 'week' }, today)).toEqual({ from: '2026-11-27' });
    expect(datesOf({ every: undefined }, today)).toEqual({ from: '2026-11-27' });
    expect(datesOf({ every: 'moving:7' }, today)).toEqual({ from: '2026-11-21', until: '2026-11-27' });
  });
});

describe('the points of a line', () => {
  const answered = Array.from({ length: 200 }, (_, back) => ({
    ...{ id: `a${back}`, type: 'nps', series: 'x', score: back % 2 === 0 ? 10 : 0, day: today - back },
    ...{ group: back % 2 === 0 ? 'promoter' : 'detractor' },
  }));
  const all = columnsOf(answered);
  const answers = {
    facts: all,
    rows: Int32Array.from(answered.keys()) as never,
    days: Float64Array.from(answered, ({ day }) => day),
  };
  const points = (query: string) => pointsOf('nps', answers.rows, { answers, wish: wishOf(query) });

  it('are one for each step, those without an answer included', () => {
    const days = points('since=2026-11-20&until=2026-11-30');
    expect(days.map(({ score }) => score.n)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
    expect(days.map(({ at }) => at)).toEqual(Array.from({ length: 11 }, (_, at) => today - 7 + at));
  });

  it('of a moving window are sixty at most, evenly apart, and the last is among them', () => {
    const moving = points('since=2026-06-01&every=moving:30');
    expect(moving.length).toBeGreaterThan(50);
    expect(moving.length).toBeLessThanOrEqual(60);
    expect(moving.at(-1)?.at).toBe(today);
    const apart = new Set(moving.slice(1).map(({ at }, before) => at - (moving[before]?.at ?? 0)));
    expect(apart.size).toBe(1);
    expect(moving.at(-1)?.score.n).toBe(30);
    expect(points('since=2026-10-01&every=moving:30')).toHaveLength(58);
  });
});
