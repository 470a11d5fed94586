import { describe, expect, it } from 'vitest';
import { readEmail, readPhone } from '../../../shared/domain/event/read/address.ts';
import { readCurrency, readMoney } from '../../../shared/domain/event/read/amount.ts';
import { readMoment, readOccurrence } from '../../../shared/domain/event/read/moment.ts';
import { readLocale, readZone } from '../../../shared/domain/event/read/place.ts';
import { readId, readLabel, readWords } from '../../../shared/domain/event/read/text.ts';
import { readTruth } from '../../../shared/domain/event/read/truth.ts';
import { parseJson } from '../../../shared/domain/json.ts';

const came = '2026-11-20T12:00:00.000Z';

describe('A time', () => {
  it.each([
    ['2026-11-20T09:30:00Z'],
    ['2026-11-20T10:30:00+01:00'],
    ['2026-11-20T04:30:00.000-0500'],
    ['2026-11-20T10:30:00+01'],
    ['2026-11-20 09:30:00 UTC'],
    ['20261120T093000Z'],
    ['2026-11-20T10:30:00+01:00[Europe/Berlin]'],
    ['Fri, 20 Nov 2026 09:30:00 +0000'],
    ['Fri, 20 Nov 2026 09:30:00 GMT'],
    ['20 Nov 2026 04:30:00 EST'],
    ['Fri Nov 20 2026 10:30:00 GMT+0100 (Central European Standard Time)'],
    ['/Date(1795167000000)/'],
    ['2026-11-20T9:30:00Z'],
    ['2026-11-20T10:30:00+0100 (CET)'],
    ['November 20, 2026 9:30 AM UTC'],
    ['Friday, Nov. 20th, 2026 at 4:30:00 a.m. EST'],
    [1_795_167_000],
    ['1795167000'],
    ['1795167000.25'],
    [1_795_167_000_000],
    ['1795167000000000'],
    ['1795167000000000000'],
  ])('%j is half past nine', (given) => {
    const read = readMoment(given);
    expect(read.value?.slice(0, 19)).toBe('2026-11-20T09:30:00');
    expect(read.note).toBeUndefined();
  });

  it.each([
    ['2026-11-20T09:30:00', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20 09:30', '2026-11-20T09:30:00.000Z'],
    ['2026/11/20 09:30:00', '2026-11-20T09:30:00.000Z'],
    ['20261120093000', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20', '2026-11-20T00:00:00.000Z'],
    ['20261120', '2026-11-20T00:00:00.000Z'],
    ['Fri, 20 Nov 2026 09:30:00', '2026-11-20T09:30:00.000Z'],
    ['Nov 20, 2026', '2026-11-20T00:00:00.000Z'],
    ['Nov 20, 2026 12:05 AM', '2026-11-20T00:05:00.000Z'],
    ['Nov 20, 2026 12:05 pm', '2026-11-20T12:05:00.000Z'],
    ['Nov 20, 2026 21:05', '2026-11-20T21:05:00.000Z'],
    ['2026-11-20T24:00', '2026-11-21T00:00:00.000Z'],
  ])('%s names no zone: UTC, and said so', (given, at) => {
    expect(readMoment(given)).toEqual({ value: at, note: expect.stringContaining('UTC') });
  });

  it.each([
    [0],
    ['1970-01-01T00:00:00Z'],
    ['20226-01-01T00:00:00Z'],
    ['2026-02-30'],
    ['2026-13-01'],
    ['2026-11-20T25:00:00Z'],
    ['2026-11-20T24:00:01Z'],
    ['2026-11-31T24:00:00Z'],
    ['Nov 31, 2026'],
    ['Nov 20, 2026 13:05 PM'],
    ['Fri, 20 Nov 2026 09:30:00 XYZ'],
    [{ seconds: 'soon' }],
    ['20.13.2026'],
    ['11/12/2026'],
    [1e125],
    [Number.NaN],
    [true],
    [{}],
    ['soon'],
  ])('%j is none that can be meant: the event came, and that is its time', (given) => {
    expect(readMoment(given)).toMatchObject({ value: undefined, note: expect.stringContaining('left out') });
    expect(readOccurrence(given, came)).toEqual({ value: came, note: expect.stringContaining("event's own time") });
  });

  it('more than a year ahead has not happened; long ago may have', () => {
    expect(readOccurrence('2028-01-01T00:00:00Z', came)).toMatchObject({ value: came });
    expect(readOccurrence('2011-01-01T00:00:00Z', came)).toEqual({ value: '2011-01-01T00:00:00.000Z' });
  });

  it('means the same on every machine', () => {
    const before = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    try {
      expect(readMoment('2026-11-20T09:30:00').value).toBe('2026-11-20T09:30:00.000Z');
      expect(readMoment('Fri, 20 Nov 2026 09:30:00').value).toBe('2026-11-20T09:30:00.000Z');
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe('Words', () => {
  it.each([
    ['ZoÃ«', 'Zoë'],
    ['Å½ofie NovÃ¡kovÃ¡', 'Žofie Nováková'],
    ['Ð\u0090Ð½Ð½Ð°', 'Анна'],
    ['Tischâ€“Bank', 'Tisch–Bank'],
  ])('%j was encoded twice', (given, words) => {
    expect(readWords(200)(given)).toEqual({ value: words, note: expect.stringContaining('encoded twice') });
  });

  it.each(['Zoë', 'São Tomé', 'Ångström', 'ÇA VA', 'Â', '«Ñandú»', 'Анна', '愛', 'Ã£o?é', 'A®©'])(
    '%j are as they were meant',
    (given) => {
      expect(readWords(200)(given)).toEqual({ value: given });
      expect(readLabel(200)(given)).toEqual({ value: given });
    },
  );
});

describe('An amount', () => {
  it.each([
    [12.5, 12.5, undefined],
    ['12.50', 12.5, undefined],
    ['1,234.56', 1234.56, undefined],
    ['1.234,56', 1234.56, undefined],
    ['1.234.567', 1_234_567, undefined],
    ['1,234,567', 1_234_567, undefined],
    ['12,5', 12.5, undefined],
    ['0,500', 0.5, undefined],
    ['1 234,56', 1234.56, undefined],
    ['1\u202f234,56 €', 1234.56, 'EUR'],
    ["CHF 1'234.50", 1234.5, 'CHF'],
    ['€ 12', 12, 'EUR'],
    ['12,00 EUR', 12, 'EUR'],
    ['US$12.00', 12, 'USD'],
    ['$12.00', 12, undefined],
    ['249 zł', 249, 'PLN'],
    ['-5', -5, undefined],
    ['- 5,00 €', -5, 'EUR'],
    ['€-5', -5, 'EUR'],
    ['1e3', 1000, undefined],
    ['￥１,２３４,５６７', 1_234_567, undefined],
    [' 7 ', 7, undefined],
  ])('%j is %d %s', (given, amount, currency) => {
    expect(readMoney(given)).toEqual({ value: expect.objectContaining({ amount }) });
    expect(readMoney(given).value?.currency).toBe(currency);
  });

  it.each([
    ['1,234'],
    ['1.234'],
    ['€1.234'],
    ['123.456'],
    ['NaN'],
    ['Infinity'],
    [Number.POSITIVE_INFINITY],
    [Number.NaN],
    [1e125],
    ['1e125'],
    ['free'],
    ['12-34'],
    ['1.2.3'],
    [{}],
    [true],
    ['9'.repeat(40)],
  ])('%j is left out', (given) => {
    expect(readMoney(given)).toMatchObject({ value: undefined, note: expect.stringContaining('left out') });
  });

  it.each([
    ['1.234', 'EUR', undefined],
    ['1,234', 'EUR', undefined],
    ['1.234', undefined, undefined],
    ['1.234', 'JPY', 1234],
    ['1,234', 'JPY', 1234],
    ['1.234', 'KWD', 1.234],
    ['1,234', 'KWD', undefined],
    ['0.125', 'EUR', 0.125],
    ['1234.567', 'EUR', 1234.567],
    ['1.2345', 'EUR', 1.2345],
    ['1.234,50', 'EUR', 1234.5],
    ['12,34,567.50', 'INR', 1_234_567.5],
    ['1,00,000', 'INR', 100_000],
    [1.234, 'EUR', 1.234],
  ])('%j in %s is %d: what may be thousands or decimals is guessed of no currency', (given, currency, amount) => {
    expect(readMoney(given, currency).value?.amount).toBe(amount);
    if (amount === undefined) expect(readMoney(given, currency).note).toMatch(/`1234\.00`.*left out$/);
  });

  it.each([
    ['eur', 'EUR'],
    [' USD ', 'USD'],
    ['€', 'EUR'],
    ['kč', 'CZK'],
    ['$', undefined],
    ['978', undefined],
    [978, undefined],
  ])('is of the currency %j: %s', (given, code) => expect(readCurrency(given).value).toBe(code));
});

describe('An address', () => {
  it.each([
    ['Ada Lovelace <Ada@Example.com>'],
    ['"Lovelace, Ada" <ada@example.com>'],
    ['<ada@example.com>'],
    ['mailto:ada@example.com?subject=Hi'],
    ['ada@example.com.'],
    ['ada@example.com;'],
    ['\u200bada@example.com'],
    ['"ada@example.com"'],
    ['&lt;ada@example.com&gt;'],
    ['ada＠example.com'],
    ['ada%40example.com'],
  ])('%s is a mailbox', (given) => expect(readEmail(given)).toEqual({ value: 'ada@example.com' }));

  it.each([['ada@example'], ['a@example.com, b@example.com'], ['n/a'], [7], [['ada@example.com']]])(
    '%j is none, or not one',
    (given) => expect(readEmail(given)).toMatchObject({ value: undefined, note: expect.stringContaining('left out') }),
  );

  it.each<[unknown, string | undefined, string]>([
    ['+44 20 7183 8750', undefined, '+442071838750'],
    ['+44 (0)20 7183 8750', undefined, '+442071838750'],
    ['tel:+44-20-7183-8750', undefined, '+442071838750'],
    ['0044 20 7183 8750', undefined, '+442071838750'],
    ['020 7183 8750', 'GB', '+442071838750'],
    ['(202) 555-0123', 'US', '+12025550123'],
    ['0170/1234567', 'DE', '+491701234567'],
    [442071838750, 'GB', '+442071838750'],
    ['+４４ 20 7183 8750', undefined, '+442071838750'],
    [4915112345678, undefined, '+4915112345678'],
    ['447911123456', undefined, '+447911123456'],
    ['5511987654321', 'US', '+5511987654321'],
    ['+٤٤ ٢٠ ٧١٨٣ ٨٧٥٠', undefined, '+442071838750'],
    ['+1 202-555-0123 ext. 45', undefined, '+12025550123'],
  ])('%j in %s is %s', (given, country, number) => expect(readPhone(given, country).value).toBe(number));

  it.each<[unknown, string | undefined]>([
    ['020 7183 8750', undefined],
    // Of Arkansas or of China.
    ['15012345678', undefined],
    ['999999999999', undefined],
    ['ask at the desk', 'GB'],
    ['+44', 'GB'],
    [{ mobile: '+442071838750' }, 'GB'],
  ])('%j in %s is no number', (given, country) =>
    expect(readPhone(given, country)).toMatchObject({ value: undefined, note: expect.stringContaining('left out') }),
  );
});

describe('Where and how somebody speaks', () => {
  it.each([
    ['en_US.UTF-8', 'en-US'],
    ['de_DE@euro', 'de-DE'],
    ['fr-CH, fr;q=0.9', 'fr-CH'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['C', undefined],
    ['Klingonese', undefined],
    [7, undefined],
  ])('%j is the language %s', (given, tag) => expect(readLocale(given).value).toBe(tag));

  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['CET+1', undefined],
    ['GMT+2', undefined],
    ['+02:00', undefined],
    ['Atlantis', undefined],
  ])('%j is the zone %s', (given, zone) => expect(readZone(given).value).toBe(zone));
});

describe('Yes and no', () => {
  it.each<[unknown, boolean | undefined]>([
    [true, true],
    ['true', true],
    ['Yes', true],
    [1, true],
    ['1', true],
    ['0', false],
    [0, false],
    ['NO', false],
    ['unsubscribed', false],
    ['withdrawn', false],
    ['maybe', undefined],
    [2, undefined],
    ['subscribed', undefined],
    ['maybe', undefined],
    ['Nein', false],
    ['never', false],
    ['Нет', false],
  ])('%j is %s', (given, truth) => expect(readTruth(given).value).toBe(truth));
});

describe('An id', () => {
  it.each<[unknown, string | undefined]>([
    [7, '7'],
    [' ord 7 ', 'ord 7'],
    ['', undefined],
    [true, undefined],
    [{}, undefined],
  ])('%j is %j', (given, id) => expect(readId(given).value).toBe(id));

  it('keeps all its digits', () => {
    const json = parseJson('{"id": 12345678901234567890, "other": 12345678901234567891, "small": 7}');
    expect(json).toEqual({
      kind: 'value',
      value: { id: '12345678901234567890', other: '12345678901234567891', small: 7 },
    });
  });

  it('however long is one that no other has, and short enough to be stored', () => {
    const [a, b] = [`${'x'.repeat(5_000)}a`, `${'x'.repeat(5_000)}b`].map((id) => readId(id).value ?? '');
    expect(a).not.toBe(b);
    expect(readId(`${'x'.repeat(5_000)}a`).value).toBe(a);
    expect(a?.length).toBeLessThanOrEqual(200);
  });
});

describe('JSON', () => {
  it('may begin with a byte-order mark', () => {
    expect(parseJson('\uFEFF{"a": 1}')).toEqual({ kind: 'value', value: { a: 1 } });
  });

  it.each([['['.repeat(50_000)], [`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`]])(
    'nests no deeper than anybody means',
    (text) => {
      expect(parseJson(text)).toMatchObject({ kind: 'unreadable', reason: expect.stringContaining('deeper') });
    },
  );

  it.each([
    ['a text without an end', `${'[]'.repeat(200)}"${'\\"'.repeat(200_000)}`, 'unreadable'],
    ['very many lists', `[${'[1],'.repeat(100_000)}1]`, 'value'],
    [
      'a very long text',
      JSON.stringify([...Array.from({ length: 200 }, () => ({})), '[{"\\'.repeat(1_000_000)]),
      'value',
    ],
  ])(
    'is gone through once: %s keeps nobody busy',
    (_, text, kind) => {
      expect(parseJson(text).kind).toBe(kind);
    },
    // Minutes where it is gone through again for each letter, a blink where it is not.
    60_000,
  );

  it('is deep where a text in it ends, and only there', () => {
    const deep = '['.repeat(101);
    for (const before of ['"\\\\"', '"a\\"["', '""', '"]"']) {
      expect(parseJson(`[${before},${deep}`)).toMatchObject({ reason: expect.stringContaining('deeper') });
      expect(parseJson(`[${before},"${deep}"]`).kind).toBe('value');
    }
    expect(parseJson(`${'['.repeat(100)}${']'.repeat(100)}`).kind).toBe('value');
    expect(parseJson(`${'[],'.repeat(200)}${deep}`)).toMatchObject({ reason: expect.stringContaining('deeper') });
  });

  it('is not deep for brackets in its words', () => {
    expect(parseJson(JSON.stringify({ words: '[{"\\'.repeat(500) })).kind).toBe('value');
  });

  it('has no half of a letter in it, neither in words nor in names, and loses nothing else by that', () => {
    const said = String.raw`{"a\ud800": "x\udfff", "b": ["\ud83d\ude00", "\\ud800", 12345678901234567890], "__proto__": 1}`;
    const { value } = parseJson(said) as { value: Record<string, unknown> };
    expect(Object.entries(value)).toEqual([
      ['a\ufffd', 'x\ufffd'],
      ['b', ['\u{1f600}', String.raw`\ud800`, '12345678901234567890']],
      ['__proto__', 1],
    ]);
  });
});

describe('Words that stand as in a page', () => {
  it('are read as people see them, and ids stay what they are', () => {
    expect(readWords(200)('Sinéad O&#39;Connor')).toEqual({ value: "Sinéad O'Connor" });
    expect(readLabel(200)('Chef&#8217;s knife &amp; block, 8&quot;')).toEqual({ value: 'Chef’s knife & block, 8"' });
    expect(readLabel(200)('R&D with AT&T')).toEqual({ value: 'R&D with AT&T' });
    expect(readId('a&amp;b')).toEqual({ value: 'a&amp;b' });
  });
});
