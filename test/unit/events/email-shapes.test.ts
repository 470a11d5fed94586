import { describe, expect, it } from 'vitest';
import { readEmail } from '../../../shared/domain/event/read/address.ts';

const ada = { value: 'ada@example.com' };

describe('an e-mail address', () => {
  it.each([
    'ada@example.com',
    '  ADA@Example.com ',
    'Ada <ada@example.com>',
    '"Byron <b>" <ada@example.com>',
    '< ada@example.com >',
    '&lt;ada@example.com&gt;',
    'mailto:ada@example.com',
    'MAILTO:ada@example.com?subject=Hello&body=a\nb',
    'ada@example.com. ;,',
    'ada%40example.com',
    '“ada@example.com”',
    '\u200bada@example.com\u0000',
  ])('is read from %j', (text) => {
    expect(readEmail(text)).toEqual(ada);
  });

  it.each([
    ['a@example.com, b@example.com', /more than one/],
    ['a@example.com;  b@example.com', /more than one/],
    ['a@example.com b@example.com', /more than one/],
    ['ada at example', /can be read/],
    ['Ada <>', /can be read/],
    ['x mailto:ada@example.com', /can be read/],
    [7, /can be read/],
    [{ at: 'ada@example.com' }, /can be read/],
    [['ada@example.com'], /is a list/],
  ])('is none in %j, and its sender hears why', (value, why) => {
    expect(readEmail(value)).toMatchObject({ note: expect.stringMatching(why) });
    expect(readEmail(value).value).toBeUndefined();
  });

  it.each([undefined, null, ''])('that is not there is nothing to tell of: %j', (value) => {
    expect(readEmail(value)).toEqual({});
  });
});
