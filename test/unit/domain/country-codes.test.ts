import { describe, expect, it } from 'vitest';
import { countryCodeOf } from '../../../shared/domain/timing/country-codes.ts';

describe('a country, as people and systems write it', () => {
  it.each([
    ...[
      ['de', 'DE'],
      ['UK', 'GB'],
      ['EL', 'GR'],
      ['XK', 'XK'],
      ['DEU', 'DE'],
      ['usa', 'US'],
      ['U.S.A.', 'US'],
      ['U.S.', 'US'],
    ],
    ...[
      ['Germany', 'DE'],
      ['Österreich', 'AT'],
      ['Suisse', 'CH'],
      ['España', 'ES'],
      ['Espana', 'ES'],
      ['日本', 'JP'],
      ['中国', 'CN'],
    ],
    ...[
      ['대한민국', 'KR'],
      ['Россия', 'RU'],
      ['Lietuva', 'LT'],
      ['Turkey', 'TR'],
      ['Türkiye', 'TR'],
      ['Bosnia and Herzegovina', 'BA'],
    ],
    ...[
      ['Iran, Islamic Republic of', 'IR'],
      ['Korea, Republic of', 'KR'],
      ['Great Britain', 'GB'],
      ['The Netherlands', 'NL'],
    ],
  ])('%s is %s', (text, code) => {
    expect(countryCodeOf(text)).toBe(code);
  });

  it.each([
    ...['XX', 'ZZ', 'ZZZ', 'Mars', 'Congo', "Korea, Democratic People's Republic of", '', '!', '49'],
    ...['__proto__', 'constructor', 'x'.repeat(10_000)],
  ])('%j is none', (text) => {
    expect(countryCodeOf(text)).toBeUndefined();
  });
});
