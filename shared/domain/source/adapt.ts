import type { AdapterConfig, Sources } from '../../contracts/config/sources.ts';
import { normaliseEmail } from '../contact/email.ts';
import { normalisePhone } from '../contact/phone.ts';
import type { Adapted, Adapter, Envelope } from './adapted.ts';
import { ownAdapter } from './own-adapter.ts';
import { shopifyAdapter } from './shopify.ts';
import { stripeAdapter } from './stripe.ts';
import { zendeskAdapter } from './zendesk.ts';

export interface Reading {
  readonly sources: Sources;
  readonly adapters: Readonly<Record<string, AdapterConfig>>;
}

/** The first reader that knows an event: one's own before those that are built in. */
export const adapt = (envelope: Envelope, { sources, adapters }: Reading): Adapted | undefined => {
  const readers: readonly Adapter[] = [
    ...Object.values(adapters).map(ownAdapter),
    stripeAdapter(sources.stripe),
    shopifyAdapter,
    zendeskAdapter,
  ];
  for (const read of readers) {
    const adapted = read(envelope);
    if (adapted) return { ...adapted, detail: withUsableAddresses(adapted.detail) };
  }
  return undefined;
};

/** Systems pass on whatever people typed: an address that cannot be one is left out rather than held against the event. */
const withUsableAddresses = (detail: Adapted['detail']): Adapted['detail'] => {
  const { customer } = detail;
  if (typeof customer !== 'object' || customer === null) return detail;
  const { email, phone, properties, ...rest } = customer as Record<string, unknown>;
  const country = (properties as Record<string, unknown> | undefined)?.country;
  const usable = {
    ...rest,
    properties,
    email: typeof email === 'string' ? normaliseEmail(email) : undefined,
    phone:
      typeof phone === 'string' || typeof phone === 'number'
        ? normalisePhone(String(phone), typeof country === 'string' ? country : undefined)
        : undefined,
  };
  return { ...detail, customer: Object.fromEntries(Object.entries(usable).filter(([, value]) => value !== undefined)) };
};
