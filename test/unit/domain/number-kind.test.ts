import fc from 'fast-check';
import mobiles from 'libphonenumber-js/examples.mobile.json';
import { type CountryCode, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { numberKindOf, whyNotTexted } from '../../../shared/domain/contact/number-kind.ts';
import { allCountries } from '../../../shared/domain/contact/phone.ts';

describe('the kind of a number', () => {
  it.each([
    ['+442071838750', 'landline'],
    ['+493012345678', 'landline'],
    ['+33142685300', 'landline'],
    ['+390612345678', 'landline'],
    ['+447400123456', 'mobile'],
    ['+4915123456789', 'mobile'],
    ['+33612345678', 'mobile'],
    ['+12025550123', 'mobile'],
    ['+16135550199', 'mobile'],
    ['+5511961234567', 'mobile'],
    ['+11234567890', 'impossible'],
    ['+10000000000', 'impossible'],
    ['+4400000000', 'impossible'],
    ['+449098790000', 'premium'],
    ['+18002345678', 'toll-free'],
    ['+19002345678', 'premium'],
    ['+447640123456', 'pager'],
    ['+431810123456', 'landline'],
    ['+61190123456', 'impossible'],
    ['+4918012345678', 'shared-cost'],
    ['+445612345678', 'voip'],
    ['+80012345678', 'landline'],
    ['not a number', 'impossible'],
  ])('%s: %s', (phone, kind) => {
    expect(numberKindOf(phone)).toBe(kind);
  });

  it('lets every country’s mobile phones be texted', () => {
    const refused = allCountries().filter((country) => {
      const example = getExampleNumber(country as CountryCode, mobiles);
      return example?.isValid() && whyNotTexted(example.number) !== undefined;
    });
    expect(refused).toEqual([]);
  });

  it('agrees with the whole library about what is texted', () => {
    const near = fc.tuple(fc.constantFrom(...allCountries()), fc.stringMatching(/^\d{0,6}$/)).map(([country, end]) => {
      const example = getExampleNumber(country as CountryCode, mobiles)?.number ?? '+12025550123';
      return `${example.slice(0, example.length - end.length)}${end}`;
    });
    fc.assert(
      fc.property(near, (phone) => {
        const type = parsePhoneNumberFromString(phone)?.getType();
        const isTexted = type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';
        if (isTexted) expect(whyNotTexted(phone)).toBeUndefined();
        else if (type !== undefined) expect(whyNotTexted(phone)).toBeDefined();
      }),
      { numRuns: 2_000 },
    );
  });
});
