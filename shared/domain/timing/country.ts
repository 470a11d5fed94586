export const countryOf = (known: {
  country?: string | undefined;
  phone?: string | undefined;
  locale?: string | undefined;
  timezone?: string | undefined;
}): string | undefined => known.country;
