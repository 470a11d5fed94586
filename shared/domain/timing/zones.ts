export interface ZoneFinding {
  readonly zones: readonly string[];
  readonly from: 'event' | 'phone' | 'locale' | 'company';
  readonly detail: string;
}
export const zonesOf = (
  known: { timezone?: string | undefined; phone?: string | undefined; locale?: string | undefined; country?: string | undefined },
  companyZone: string,
): ZoneFinding => {
  const valid = known.timezone !== undefined && isZone(known.timezone) ? known.timezone : undefined;
  return valid ? { zones: [valid], from: 'event', detail: valid } : { zones: [companyZone], from: 'company', detail: companyZone };
};
const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};
