import { afterEach, describe, expect, it } from 'vitest';
import heardback from '../../../heardback.config.ts';
import { ConfigError, parseConfig } from '../../../shared/contracts/config/define.ts';
import { instantFrom } from '../../../shared/domain/source/times.ts';
import config from '../../config.ts';
import { read } from './reading.ts';

const adapterWith = (map: object) => ({
  when: { source: 'till' },
  type: 'purchase.completed',
  map: { id: 'detail.no', 'customer.id': 'detail.who', ...map },
});
const rulesWith = (map: object) => ({
  ...config,
  adapters: parseConfig({ ...heardback, adapters: { till: adapterWith(map) as never } }).adapters,
});
const order = {
  no: 4711,
  who: 'c1',
  first: ' Ada ',
  last: 'Lovelace',
  middle: '',
  cents: 12_345,
  cur: 'eur',
  status: 'done',
  lines: [{ name: 'oak table', sku: 't1' }, { name: 'ash stool' }],
  paid: { at: 1_795_167_000, atMs: '1795167000000', local: '2026-07-01 09:30:00', zoned: '2026-07-01T09:30:00-05:00' },
};
const field = (map: object, detail: object = order) => read('till', 'x', detail, rulesWith(map)).event;

describe('a field of one’s own reader', () => {
  it.each<[string, unknown, string | undefined]>([
    ['is joined of its parts', { join: ['detail.first', 'detail.middle', 'detail.last'] }, 'Ada Lovelace'],
    ['is joined with a word', { join: ['detail.last', 'detail.first'], with: ', ' }, 'Lovelace, Ada'],
    ['is not joined of nothing', { join: ['detail.middle', 'detail.nobody'] }, undefined],
    ['is a text with values', { text: 'order {detail.no}: {detail.lines.0.name}' }, 'order 4711: oak table'],
    ['is no text with a hole', { text: 'order {detail.number}' }, undefined],
    ['takes a line item by its place', 'detail.lines.1.name', 'ash stool'],
    ['falls back', { path: ['detail.title', 'detail.lines.5.name', 'detail.lines.0.sku'] }, 't1'],
    ['falls back to something built', { firstOf: ['detail.title', { text: 'no. {detail.no}' }] }, 'no. 4711'],
    ['is chosen by a condition', { when: { 'detail.status': 'done' }, use: 'detail.first' }, 'Ada'],
    [
      'is chosen otherwise',
      { when: { 'detail.cents': { atLeast: 50_000 } }, use: { always: 'big' }, otherwise: { always: 'small' } },
      'small',
    ],
    ['is left out where no condition holds', { when: { 'detail.status': 'new' }, use: 'detail.first' }, undefined],
    ['is looked up', { path: 'detail.status', values: { done: 'finished' } }, 'finished'],
    ['is not looked up in what every object has', { path: 'detail.status', values: {} }, undefined],
  ])('%s', (_, from, expected) => {
    expect(field({ title: from }).title).toBe(expected);
  });

  it.each(['detail.constructor', 'detail.__proto__', 'detail.lines.map', 'detail.first.at', 'detail.toString.name'])(
    'finds nothing at %s, which everything has',
    (path) => {
      expect(field({ title: path, subject: { text: `it is {${path}}` } })).not.toHaveProperty('title');
    },
  );

  it('is counted in the smallest unit of its currency', () => {
    expect(field({ amount: { path: 'detail.cents', minorUnitsOf: 'detail.cur' } }).amount).toBe(123.45);
  });

  it.each<[string, string, string]>([
    ['detail.paid.at', 'seconds', '2026-11-20T09:30:00.000Z'],
    ['detail.paid.atMs', 'milliseconds', '2026-11-20T09:30:00.000Z'],
    ['detail.paid.local', 'utc', '2026-07-01T09:30:00.000Z'],
    ['detail.paid.local', 'Europe/Berlin', '2026-07-01T07:30:00.000Z'],
    ['detail.paid.local', 'America/New_York', '2026-07-01T13:30:00.000Z'],
    ['detail.paid.zoned', 'Europe/Berlin', '2026-07-01T14:30:00.000Z'],
  ])('is a time at %s, read as %s', (path, as, expected) => {
    expect(field({ occurredAt: { path, as } }).occurredAt).toBe(expected);
  });

  it.each<[string, unknown, RegExp]>([
    ['no form', { sum: ['detail.a'] }, /adapters\.till\.map\.title: is no way to find a value; write a path, or/],
    ['a form inside that is none', { join: ['detail.a', { of: 1 }] }, /map\.title\.join\.1: is no way to find a value/],
    ['a zone that is none', { path: 'detail.a', as: 'Berlin' }, /map\.title\.as: is "Berlin"; write 'seconds'/],
    ['a text without values', { text: 'an order' }, /map\.title\.text: holds no \{path\}/],
    ['a form with more than it knows', { always: 'x', path: 'y', alwys: 1 }, /alwys/],
    ['an empty path', '', /is no way to find a value/],
  ])('with %s is refused at synthesis, with its place', (_, from, message) => {
    expect(() => rulesWith({ title: from })).toThrow(ConfigError);
    expect(() => rulesWith({ title: from })).toThrow(message);
  });
});

describe('a time without a zone', () => {
  const machine = process.env.TZ;
  afterEach(() => {
    if (machine === undefined) delete process.env.TZ;
    else process.env.TZ = machine;
  });

  it.each(['UTC', 'Asia/Tokyo', 'America/St_Johns'])('means the same on a machine in %s', (zone) => {
    process.env.TZ = zone;
    expect(instantFrom('2026-11-20T09:28:59', 'utc')).toBe('2026-11-20T09:28:59.000Z');
    expect(instantFrom('2026-11-20 09:28', 'Europe/Berlin')).toBe('2026-11-20T08:28:00.000Z');
    expect(instantFrom('2026-11-20', 'utc')).toBe('2026-11-20T00:00:00.000Z');
  });

  it('is the right hour on the days on which clocks change', () => {
    expect(instantFrom('2026-03-29T03:30:00', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(instantFrom('2026-03-29T01:30:00', 'Europe/Berlin')).toBe('2026-03-29T00:30:00.000Z');
    expect(instantFrom('2026-10-25T04:00:00', 'Europe/Berlin')).toBe('2026-10-25T03:00:00.000Z');
  });

  it.each(['yesterday', '', '2026-13-45', '20.11.2026', '12:30'])('is none where it reads %j', (text) => {
    for (const as of ['utc', 'Europe/Berlin', 'seconds']) expect(instantFrom(text || 'x', as)).toBeUndefined();
  });
});
