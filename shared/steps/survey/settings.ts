import type { RuntimeConfig } from '../../contracts/config/config.ts';
import { domainOf } from '../../domain/contact/domain-of.ts';
import type { Settings } from '../../domain/eligibility/facts.ts';

/** Anybody may have an address there, so that it says nothing of who belongs to the company. */
const publicDomains: readonly string[] = [
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'yahoo.com',
  'icloud.com',
  'gmx.de',
  'web.de',
];

/** What the configuration says about asking anybody at all. */
export const settingsOf = ({ consent, atMostOnceIn, brand, ownPeople, holdout, teams }: RuntimeConfig): Settings => {
  const owners = Object.values(teams).map(({ owner }) => owner.email);
  const domains = [brand.from, ...owners].map(domainOf).filter((domain) => !publicDomains.includes(domain));
  const addresses = [...ownPeople.addresses, ...owners].map((address) => address.toLowerCase());
  return {
    emailConsent: consent.email,
    emailBasis: Object.fromEntries(Object.entries(consent.countries).map(([country, { email }]) => [country, email])),
    atMostOnceIn,
    timezone: brand.timezone,
    own: { domains: [...new Set([...domains, ...ownPeople.domains.map((domain) => domain.toLowerCase())])], addresses },
    holdout,
  };
};
