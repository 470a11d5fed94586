import { describe, expect, it } from 'vitest';
import { readEmail, readPhone } from '../../../shared/domain/event/read/address.ts';
import { readCurrency, readMoney } from '../../../shared/domain/event/read/amount.ts';
import { readLocale, readZone } from '../../../shared/domain/event/read/place.ts';
import { readTruth } from '../../../shared/domain/event/read/truth.ts';

const leftOut = (why: string) => ({ value: undefined, note: `${why}; left out` });
const nothing = [undefined, null, '', ' '];

describe('what is said of a field that cannot be read', () => {
  it.each([
    [readEmail, 'ada@example', 'is no e-mail address that can be read'],
    [readEmail, 7, 'is no e-mail address that can be read'],
    [readEmail, 'a@b.co; c@d.co', 'names more than one address: send the one to write to'],
    [readEmail, 'a@b, c@d', 'names more than one address: send the one to write to'],
    [readEmail, ['a@b.co'], 'is a list: send the one to write to as text'],
    [readCurrency, '$', 'is no currency by its three letters (ISO 4217)'],
    [readCurrency, 978, 'is no currency by its three letters (ISO 4217)'],
    [readCurrency, 'GOLD', 'is no currency by its three letters (ISO 4217)'],
    [readMoney, 'free', 'is no number'],
    [readMoney, {}, 'is no number'],
    [readMoney, 'EUR 5 USD', 'is no number'],
    [readMoney, '5 apples', 'is no number'],
    [readMoney, '1.2.3', 'is no number'],
    [readMoney, Number.NaN, 'is no number that can be used'],
    [readMoney, 1e125, 'is no number that can be used'],
    [readMoney, 1e300, 'is too large'],
    [readLocale, 'Klingonese', 'is no language tag such as en-GB'],
    [readLocale, 7, 'is no language tag such as en-GB'],
    [readLocale, `en-${'x-aaaaaaaa'.repeat(4)}`, 'is no language tag such as en-GB'],
    [readZone, '+02:00', 'is no time zone such as Europe/Berlin'],
    [readZone, 7, 'is no time zone such as Europe/Berlin'],
    [readTruth, 'maybe', 'is neither true nor false'],
    [readTruth, {}, 'is neither true nor false'],
  ])('%o %j', (read, given, why) => {
    if (given === 1e125) expect(read(given as never).note).toMatch(/left out$/);
    else expect((read as (value: unknown) => object)(given)).toEqual(leftOut(why));
  });

  it('is nothing where nothing was sent', () => {
    for (const read of [readEmail, readCurrency, readMoney, readLocale, readZone, readTruth])
      expect(nothing.map((given) => read(given))).toEqual(nothing.map(() => ({ value: undefined })));
    expect(nothing.map((given) => readPhone(given, 'DE'))).toEqual(nothing.map(() => ({ value: undefined })));
  });
});

describe('what is said of a phone number', () => {
  it.each([
    ['020 7183 8750', 'GB', undefined, '+442071838750', 'read as a number of GB'],
    ['+44 20 7183 8750', 'DE', undefined, '+442071838750', undefined],
    ['0044 20 7183 8750', undefined, undefined, '+442071838750', undefined],
    ['447911123456', undefined, undefined, '+447911123456', 'read as a number with its country code, without the plus'],
  ])('%s in %s: how it was read', (given, country, told, number, note) => {
    expect(readPhone(given, country, told)).toEqual({ value: number, ...(note !== undefined && { note }) });
  });

  const codeless = 'is no phone number with its country code, and';
  it.each([
    ['020 7183 8750', undefined, undefined, `${codeless} nothing tells the country`],
    ['020 7183 8750', undefined, ' ', `${codeless} nothing tells the country`],
    ['020 7183 8750', undefined, 'Englnd', `${codeless} \`country\` is none by its two letters, such as DE (ISO 3166)`],
    ['ask', 'GB', undefined, 'is no phone number that can be read'],
    [{}, 'GB', undefined, 'is no phone number that can be read'],
    [['+44'], 'GB', undefined, 'is a list: send the one to write to as text'],
    ...['4.91701E+11', '4,9e11', '4E+11'].map((rounded): [string, string, undefined, string] => [
      ...([rounded, 'GB', undefined] as const),
      'has lost its last digits in a spreadsheet: format the column as text before it is exported',
    ]),
  ] as [unknown, string | undefined, string | undefined, string][])(
    '%j in %s: why it is none',
    (given, country, told, why) => {
      expect(readPhone(given, country, told)).toEqual(leftOut(why));
    },
  );
});
