import { describe, expect, it } from 'vitest';
import { foundAt } from '../../../shared/domain/source/found-at.ts';

const came = {
  order: { no: 7, 'billing.country': 'NL', none: null, '': 'empty' },
  'address.city': { name: 'Utrecht' },
  data: JSON.stringify({ customer: { email: 'ada@example.com' }, lines: [{ sku: 't1' }] }),
  message: { data: Buffer.from('{"order": {"no": 8}}').toString('base64') },
  list: Buffer.from('[ {"sku": "t3"} ]').toString('base64url'),
  token: 'eyJhbGciOiJIUzI1NiJ9.eyJub3RlIjoxfQ.x',
  word: 'exactly',
  note: '{ no JSON',
  answers: [
    { field: { ref: 'email', type: 'email' }, text: 'ada@example.com' },
    { field: { ref: 'stars', type: 'rating' }, number: 4 },
    { key: 12, value: { Name: 'Ada' } },
  ],
  custom: { 0: { name: 'size', value: 'L' }, 1: { name: 'colour', value: 'red' } },
};

describe('A path into what a stranger sent', () => {
  it.each([
    ['order.no', 7],
    ['answers.1.number', 4],
    ['order.billing.country', 'NL'],
    ['address.city.name', 'Utrecht'],
    ['data.customer.email', 'ada@example.com'],
    ['data.lines.0.sku', 't1'],
    ['answers[field.ref=email].text', 'ada@example.com'],
    ['answers[field.ref=stars].number', 4],
    ['answers[key=12].value.Name', 'Ada'],
    ['custom[name=colour].value', 'red'],
    ['message.data.order.no', 8],
    ['list.0.sku', 't3'],
    ['word', 'exactly'],
    ['order.none', null],
    ['note', '{ no JSON'],
    ['', came],
  ])('%s finds it', (path, value) => {
    expect(foundAt(came, path)).toEqual(value);
  });

  it.each([
    'order.nothing',
    'order.no.digits',
    'note.x',
    'word.length',
    'token.alg',
    'answers[field.ref=phone].text',
    'answers[field.ref=email',
    'answers[=email].text',
    'order[no=7].no',
    'constructor.name',
    'order.constructor',
    'data.length',
    'answers.find',
    '.',
    '[',
  ])('%s finds nothing', (path) => {
    expect(foundAt(came, path)).toBeUndefined();
  });

  it('is followed in the time that it has letters, whatever it is made of', () => {
    const nested = { a: JSON.stringify({ a: JSON.stringify({ a: 'x' }) }) };
    expect(foundAt(nested, 'a.a.a')).toBe('x');
    expect(foundAt(nested, `${'a.'.repeat(5_000)}a`)).toBeUndefined();
  });
});
