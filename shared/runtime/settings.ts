import type { RuntimeConfig } from '../contracts/config.ts';
import type { Settings } from '../domain/eligibility/eligibility.ts';

export const settingsOf = ({ consent, atMostOnceIn, brand }: RuntimeConfig): Settings => ({
  emailConsent: consent.email,
  atMostOnceIn,
  timezone: brand.timezone,
});
