import { describe, expect, it } from 'vitest';
import { countryOf, regionOf } from '../../../shared/domain/timing/country.ts';
import { canonicalZone, zonesOfCountry } from '../../../shared/domain/timing/places.ts';

describe('the country whose law holds for somebody', () => {
  const all = { country: 'AT', phone: '+442079460000', locale: 'fr-CA', timezone: 'Europe/Rome' };

  it('is the one given, else that of the number, of the language, of the clock', () => {
    const { country: _, ...unnamed } = all;
    const { phone: _phone, ...uncalled } = unnamed;
    const { locale: _locale, ...clocked } = uncalled;
    expect([countryOf(all), countryOf(unnamed), countryOf(uncalled), countryOf(clocked), countryOf({})]).toEqual([
      ...['AT', 'GB', 'CA', 'IT', undefined],
    ]);
    expect(countryOf({ ...all, country: 'XX' })).toBe('GB');
    expect(countryOf({ ...clocked, locale: 'fr' })).toBe('IT');
    expect([countryOf({ timezone: 'Asia/Kolkata' }), countryOf({ timezone: 'Mars/Base' })]).toEqual(['IN', undefined]);
  });

  it('is none where a language only suggests it', () => {
    expect(['en-US', ' de_AT ', 'en', 'es-419', 'x', '', undefined].map(regionOf)).toEqual([
      ...['US', 'AT', undefined, undefined, undefined, undefined, undefined],
    ]);
  });

  it('has its zones, each under the runtime’s one name', () => {
    expect([zonesOfCountry('XK'), zonesOfCountry('xk'), zonesOfCountry('XKX'), zonesOfCountry('AT')]).toEqual([
      ...[['Europe/Belgrade'], [], [], ['Europe/Vienna']],
    ]);
    expect([' EUROPE/vienna ', 'utc', '+01:00', '', 'Mars/Base'].map(canonicalZone)).toEqual([
      ...['Europe/Vienna', 'UTC', undefined, undefined, undefined],
    ]);
  });
});
