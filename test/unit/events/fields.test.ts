import { describe, expect, it } from 'vitest';
import { readCustomer } from '../../../shared/domain/event/read/customer.ts';
import { readDetail } from '../../../shared/domain/event/read/detail.ts';
import { fieldsOf, Reader } from '../../../shared/domain/event/read/field.ts';
import { fieldsFound } from '../../../shared/domain/event/read/names.ts';
import { readProperties } from '../../../shared/domain/event/read/properties.ts';
import { beginning, readId, readLabel, readWords } from '../../../shared/domain/event/read/text.ts';
import { onceEncoded } from '../../../shared/domain/event/read/twice-encoded.ts';
import { instant } from '../../../shared/domain/instant.ts';

const came = instant(Date.UTC(2026, 10, 20));

describe('a text', () => {
  it('is tidied, and cut where it is too long, though no letter in half', () => {
    expect(readWords(9)(' a\n\tb\u2028c ')).toEqual({ value: 'a b c' });
    expect(readWords(3)('abc')).toEqual({ value: 'abc' });
    expect(readWords(3)('abcd')).toEqual({ value: 'abc', note: 'has 4 letters; cut to 3' });
    expect([beginning('ab😀', 3), beginning('ab😀', 4), beginning('abc', 5)]).toEqual(['ab', 'ab😀', 'abc']);
    expect([readWords(9)(' \n '), readWords(9)('\u0007'), readWords(9)(null)]).toEqual(
      Array(3).fill({ value: undefined }),
    );
    expect(readWords(9)(7)).toEqual({ value: undefined, note: 'is no text; left out' });
    expect(readWords(9)('a\ud800')).toEqual({ value: 'a\ufffd' });
  });

  it('is read as it was meant where it was encoded twice', () => {
    expect(readWords(9)('ZoÃ«')).toEqual({ value: 'Zoë', note: 'was encoded twice; read as it was meant' });
    expect(readWords(2)('ZoÃ«')).toEqual({ value: 'Zo', note: 'has 3 letters; cut to 2' });
    expect(['Zoë', 'Ã', 'Zo', 'Ã«ж', 'Ã« Ã'].map(onceEncoded)).toEqual(Array(5).fill(undefined));
    expect(onceEncoded('Â©â‚¬')).toBe('©€');
  });

  it('may be a number where it is what something is called', () => {
    expect([readLabel(9)(7), readLabel(9)('7'), readLabel(9)(Number.NaN)]).toEqual([
      ...[{ value: '7' }, { value: '7' }, { value: undefined, note: 'is no text; left out' }],
    ]);
  });

  it('is itself as an id, however long', () => {
    expect([readId(7), readId('x'.repeat(200)), readId('')]).toEqual([
      ...[{ value: '7' }, { value: 'x'.repeat(200) }, { value: undefined }],
    ]);
    expect(readId({})).toEqual({ value: undefined, note: 'is neither text nor a number; left out' });
    const [one, other] = ['a', 'b'].map((end) => readId(`${'x'.repeat(200)}${end}`));
    expect(one?.note).toBe('has 201 letters; known by its beginning and its hash');
    expect(one?.value).toMatch(/^x{167}~[0-9a-f]{32}$/);
    expect(one?.value).not.toBe(other?.value);
  });
});

describe('a customer', () => {
  const read = (given: unknown, country?: string) => {
    const reader = new Reader();
    return { customer: readCustomer(given, reader, country), notes: reader.notes };
  };

  it.each([
    ['kim@x.example', { email: 'kim@x.example' }],
    [' +44 20 7946 0000', { phone: '+442079460000' }],
    [[{ id: 7 }], { id: '7' }],
    [['kim@x.example'], { email: 'kim@x.example' }],
    [{ id: 'c', email: '', phone: null }, { id: 'c' }],
    ['', {}],
    [undefined, {}],
  ])('is %j', (given, customer) => {
    expect(read(given)).toEqual({ customer, notes: [] });
  });

  it.each([[7], [true], ['kim'], [[{ id: 1 }, { id: 2 }]]])('is none in %j, which is said', (given) => {
    const done = 'is no object with an id, an e-mail address or a phone number; left out';
    expect(read(given)).toEqual({ customer: {}, notes: [{ field: 'customer', done }] });
  });

  it('has all that is said of them', () => {
    const given = {
      ...{ id: 'c', email: 'kim@x.example', name: ' Kim ', locale: 'de_DE', timezone: 'europe/berlin' },
      ...{ phone: '030 901820', smsConsent: 'no', emailConsent: 'yes', properties: { tier: 'gold' } },
    };
    expect(read(given)).toEqual({
      customer: {
        ...{ id: 'c', email: 'kim@x.example', name: 'Kim', locale: 'de-DE', timezone: 'Europe/Berlin' },
        ...{ phone: '+4930901820', smsConsent: false, emailConsent: true, properties: { tier: 'gold' } },
      },
      notes: [{ field: 'customer.phone', done: 'read as a number of DE' }],
    });
  });

  it('is where their own country says, else where the event says', () => {
    const phone = '030 901820';
    expect(read({ phone, country: 'DE' }).customer).toEqual({ phone: '+4930901820', properties: { country: 'DE' } });
    expect(read({ phone, properties: { country: ' de ' } }).customer.phone).toBe('+4930901820');
    expect(read({ phone, country: 'FR', properties: { country: 'DE', a: 1 } }).customer).toEqual({
      ...{ phone: '+4930901820', properties: { country: 'DE', a: 1 } },
    });
    expect(read({ phone }, 'DE').customer).toEqual({ phone: '+4930901820' });
    expect(read({ phone, country: 'FR' }, 'DE').customer.phone).not.toBe('+4930901820');
    expect(read({ phone: '7', properties: 'x', country: 'DE' }).notes.map(({ field }) => field)).toEqual([
      ...['customer.properties', 'customer.phone'],
    ]);
  });

  it('keeps what can be kept, and says under which name what was not', () => {
    const { customer, notes } = read({
      id: {},
      properties: { a: {}, b: 1 },
      smsConsent: 'perhaps',
      emailConsent: 'maybe',
    });
    expect(customer).toEqual({ properties: { b: 1 } });
    expect(notes.map(({ field }) => field)).toEqual([
      ...['customer.properties.a', 'customer.id', 'customer.smsConsent', 'customer.emailConsent'],
    ]);
  });
});

describe('properties', () => {
  const room = { properties: 2, each: 5, all: 12 };
  const read = (value: unknown, own = room) => readProperties(value, own);

  it('are texts, numbers and truths under names of one’s own, as many as there is room for', () => {
    expect(read({ a: 'x', b: '', c: true }).read).toEqual({ value: { a: 'x', c: true } });
    expect(read({ a: 1, b: 2, c: 3 })).toEqual({
      read: { value: { a: 1, b: 2 } },
      notes: [{ field: 'c', done: 'is more than there is room for; left out' }],
    });
    expect(read({ a: '123456' })).toEqual({
      ...{ read: { value: { a: '12345' } }, notes: [{ field: 'a', done: 'has 6 letters; cut to 5' }] },
    });
    expect(read({ longname: '1234', b: 2 }).read.value).toEqual({ longname: '1234' });
    expect(read({ longname: '123', b: 2 }).read.value).toEqual({ longname: '123', b: 2 });
  });

  it.each([
    [{ a: [] }, 'a', 'is neither text, nor a number, nor true or false; left out'],
    [{ ['x'.repeat(101)]: 1 }, 'x'.repeat(40), 'has a name that cannot be stored; left out'],
    [{ ' ': 1 }, ' ', 'has a name that cannot be stored; left out'],
    [JSON.parse('{"__proto__":1}'), '__proto__', 'has a name that cannot be stored; left out'],
  ])('are none in %j', (given, field, done) => {
    expect(read(given)).toEqual({ read: { value: undefined }, notes: [{ field, done }] });
  });

  it('are an object or nothing', () => {
    expect(read('x')).toEqual({ read: { value: undefined, note: 'is no object; left out' }, notes: [] });
    expect(read(null)).toEqual({ read: { value: undefined }, notes: [] });
    expect(read({ a: 1e130 })).toMatchObject({
      read: { value: { a: '1e+130' } },
      notes: [{ done: 'is kept as text' }],
    });
    expect(read({ ['x'.repeat(100)]: 1 }, { ...room, all: 999 }).notes).toEqual([]);
    expect([fieldsOf([]), fieldsOf(null), fieldsOf('x'), fieldsOf({ a: 1 })]).toEqual([
      ...[undefined, undefined, undefined, { a: 1 }],
    ]);
  });

  it('are found by their names alone, where those can be shown', () => {
    expect(fieldsFound({ type: 1, data: null, gone: undefined, 'kim@x.example': 1 })).toBe('Found: `type`, `data`.');
    expect(fieldsFound({ 'a b': 1, ['x'.repeat(41)]: 1, '1a': 1 })).toBe('');
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`f${at}`, 1]));
    expect(fieldsFound(many)).toBe('Found: `f0`, `f1`, `f2`, `f3`, `f4`, `f5`, `f6`, `f7`, ….');
    const { f8: _, ...eight } = many;
    expect(fieldsFound(eight)).toMatch(/`f7`\.$/);
  });
});

describe('an event’s own fields', () => {
  const read = (fields: Record<string, unknown>) => readDetail({ id: 'e', ...fields }, came);

  it('need an id', () => {
    expect(readDetail({}, came)).toEqual({ detail: undefined, notes: [] });
    expect(readDetail({ id: {} }, came).notes).toEqual([
      { field: 'id', done: 'is neither text nor a number; left out' },
    ]);
    expect(read({})).toEqual({ detail: { id: 'e', occurredAt: came, customer: {} }, notes: [] });
  });

  it('are all read', () => {
    const { detail, notes } = read({
      ...{ occurredAt: '2026-11-19T00:00:00Z', customer: { id: 1 }, alsoKnownAs: ['a', {}, 2], title: 7, subject: 'S' },
      ...{ amount: '9,50 €', agent: { id: 3, name: 'Ann', email: 'ann@x.example' }, closedBy: ' Bot ', number: 'N1' },
      ...{ dueAt: '2026-12-01T00:00:00Z', properties: { country: 'DE' } },
    });
    expect(notes).toEqual([]);
    expect(detail).toEqual({
      ...{ id: 'e', occurredAt: '2026-11-19T00:00:00.000Z', customer: { id: '1' }, alsoKnownAs: ['a', '2'] },
      ...{ title: '7', subject: 'S', amount: 9.5, currency: 'EUR', number: 'N1', closedBy: 'automation' },
      ...{ agent: { id: '3', name: 'Ann', email: 'ann@x.example' }, dueAt: '2026-12-01T00:00:00.000Z' },
      properties: { country: 'DE' },
    });
  });

  it.each([
    [{ amount: '9 €', currency: 'EUR' }, { amount: 9, currency: 'EUR' }, []],
    [{ amount: 9, currency: 'usd' }, { amount: 9, currency: 'USD' }, []],
    [{ amount: '9 €', currency: 'USD' }, {}, ['amount']],
    [{ amount: 'much', currency: 'EUR' }, { currency: 'EUR' }, ['amount']],
    [{ amount: 9, currency: 'gold' }, { amount: 9 }, ['currency']],
  ])('have an amount and its currency: %j', (given, expected, notes) => {
    const { detail, notes: made } = read(given);
    const { id: _, occurredAt: _at, customer: _c, ...money } = detail ?? {};
    expect(money).toEqual(expected);
    expect(made.map(({ field }) => field)).toEqual(notes);
  });

  it.each([
    ['Ann', { name: 'Ann' }],
    [' ann@x.example ', { email: 'ann@x.example' }],
    [7, { id: '7' }],
    [{}, undefined],
    ['', undefined],
    [true, undefined],
  ])('have an agent: %j', (given, agent) => {
    expect(read({ agent: given }).detail?.agent).toEqual(agent);
  });

  it.each<[unknown, string | undefined]>([
    ['agent', 'agent'],
    ['Staff', 'agent'],
    ['requester', 'customer'],
    ['end-user', 'customer'],
    ['system', 'automation'],
    ['automatic', 'automation'],
    ['somebody', undefined],
    [7, undefined],
  ])('were closed by %j: %s', (given, closedBy) => {
    const { detail, notes } = read({ closedBy: given });
    expect(detail?.closedBy).toBe(closedBy);
    expect(notes).toHaveLength(closedBy ? 0 : 1);
  });

  it('have ten further names at most', () => {
    const names = Array.from({ length: 12 }, (_, at) => `n${at}`);
    expect(read({ alsoKnownAs: names }).detail?.alsoKnownAs).toEqual(names.slice(0, 10));
    expect([read({ alsoKnownAs: [] }), read({ alsoKnownAs: 'n' })].map(({ detail }) => detail?.alsoKnownAs)).toEqual([
      ...[undefined, undefined],
    ]);
  });
});
