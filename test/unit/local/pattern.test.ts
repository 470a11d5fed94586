import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../local/cloud/services/eventbridge/pattern.ts';

const event = {
  source: 'shop',
  'detail-type': 'purchase.completed',
  detail: {
    id: 'ord_1001',
    amount: 120,
    tags: ['vip', 'new'],
    ip: '10.1.2.3',
    note: null,
    items: [
      { sku: 'a', n: 1 },
      { sku: 'b', n: 2 },
    ],
    empty: [],
    customer: { email: 'A@b.example' },
  },
};

const fitting: readonly (readonly [string, unknown])[] = [
  ['exact values', { source: ['other', 'shop'], detail: { amount: [120] } }],
  ['null', { detail: { note: [null] } }],
  ['a prefix', { detail: { id: [{ prefix: 'ord_' }] } }],
  ['a caseless prefix', { detail: { id: [{ prefix: { 'equals-ignore-case': 'ORD' } }] } }],
  ['a suffix', { detail: { id: [{ suffix: '1001' }] } }],
  ['anything but a value', { source: [{ 'anything-but': 'heardback' }] }],
  ['anything but a list', { detail: { amount: [{ 'anything-but': [1, 2] }] } }],
  ['anything but a prefix', { source: [{ 'anything-but': { prefix: 'aws.' } }] }],
  ['anything but several suffixes', { source: [{ 'anything-but': { suffix: ['x', 'y'] } }] }],
  ['anything but a wildcard', { source: [{ 'anything-but': { wildcard: '*back' } }] }],
  ['a range of numbers', { detail: { amount: [{ numeric: ['>', 100, '<=', 120] }] } }],
  ['a field that exists', { detail: { id: [{ exists: true }] } }],
  ['a field that does not', { detail: { missing: [{ exists: false }], deep: { er: [{ exists: false }] } } }],
  ['an empty array as a missing field', { detail: { empty: [{ exists: false }] } }],
  ['equality without case', { detail: { customer: { email: [{ 'equals-ignore-case': 'a@B.EXAMPLE' }] } } }],
  ['a wildcard', { detail: { customer: { email: [{ wildcard: '*@*.example' }] } } }],
  ['a network', { detail: { ip: [{ cidr: '10.0.0.0/8' }] } }],
  ['one element of an array', { detail: { tags: ['vip'] } }],
  ['fields of one element', { detail: { items: { sku: ['b'], n: [2] } } }],
  ['either of two', { $or: [{ source: ['x'] }, { detail: { amount: [{ numeric: ['=', 120] }] } }] }],
];

const unfitting: readonly (readonly [string, unknown])[] = [
  ['a value of another type', { detail: { amount: ['120'] } }],
  ['fields of different elements', { detail: { items: { sku: ['a'], n: [2] } } }],
  ['anything but the value', { source: [{ 'anything-but': ['shop'] }] }],
  ['anything but, of a missing field', { detail: { missing: [{ 'anything-but': 'x' }] } }],
  ['exists of an object', { detail: { customer: [{ exists: true }] } }],
  ['a wildcard that stops short', { source: [{ wildcard: 'sh*x' }] }],
  ['a field too many', { source: ['shop'], region: ['eu'] }],
];

describe('event patterns', () => {
  it.each(fitting)('fits %s', (_, pattern) => expect(compilePattern(pattern)(event)).toBe(true));
  it.each(unfitting)('does not fit %s', (_, pattern) => expect(compilePattern(pattern)(event)).toBe(false));

  it('filters stream records as event source mappings do', () => {
    const fits = compilePattern({ dynamodb: { NewImage: { kind: { S: ['survey', 'task'] } } } });
    expect(fits({ eventName: 'INSERT', dynamodb: { NewImage: { kind: { S: 'survey' } } } })).toBe(true);
    expect(fits({ eventName: 'REMOVE', dynamodb: { OldImage: { kind: { S: 'survey' } } } })).toBe(false);
  });

  it.each([
    { source: 'shop' },
    { source: [] },
    { source: [{ like: 'x' }] },
    { source: [{ numeric: ['!', 1] }] },
    { $or: {} },
  ])('refuses %j', (pattern) => {
    expect(() => compilePattern(pattern)).toThrow();
  });
});
