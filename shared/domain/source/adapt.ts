import type { AdapterConfig } from '../../contracts/config/adapter.ts';
import type { Sources } from '../../contracts/config/sources.ts';
import { firstUnmet } from '../condition/condition.ts';
import { normaliseEmail } from '../contact/email.ts';
import { normalisePhone } from '../contact/phone.ts';
import type { Adapted, Adapter, Envelope, Unread } from './adapted.ts';
import { chargebeeAdapter } from './chargebee.ts';
import { freshdeskAdapter } from './freshdesk.ts';
import { hubspotAdapter } from './hubspot.ts';
import { intercomAdapter } from './intercom.ts';
import { jiraAdapter } from './jira.ts';
import { ownAdapter } from './own-adapter.ts';
import { salesforceAdapter } from './salesforce.ts';
import { shopifyAdapter } from './shopify.ts';
import { stripeAdapter } from './stripe.ts';
import { triggerAdapter } from './trigger.ts';
import { woocommerceAdapter } from './woocommerce.ts';
import { zendeskAdapter } from './zendesk.ts';

export interface Reading {
  readonly sources: Sources;
  readonly adapters: Readonly<Record<string, AdapterConfig>>;
}

/** The first reader that knows an event: one's own before those that are built in. */
export const adapt = (envelope: Envelope, { sources, adapters }: Reading): Adapted | Unread | undefined => {
  const readers: readonly Adapter[] = [
    ...Object.values(adapters).map(ownAdapter),
    triggerAdapter,
    stripeAdapter(sources.stripe),
    shopifyAdapter,
    zendeskAdapter,
    woocommerceAdapter,
    hubspotAdapter(sources.hubspot),
    salesforceAdapter(sources.salesforce),
    chargebeeAdapter,
    intercomAdapter,
    freshdeskAdapter,
    jiraAdapter,
  ];
  for (const read of readers) {
    const adapted = read(envelope);
    if (adapted) return 'unread' in adapted ? adapted : { ...adapted, detail: withUsableAddresses(adapted.detail) };
  }
  return undefined;
};

/**
 * Whether what no reader knew is merely not read: it came by a door of one's own, for which there are readers. Without any
 * reader for its source it has to fit our contract.
 */
export const isLeftOut = ({ source }: Envelope, { sources, adapters }: Reading): boolean =>
  Object.hasOwn(sources.own, source) &&
  Object.values(adapters).some(
    ({ when }) => when.source !== undefined && firstUnmet({ source: when.source }, () => source) === undefined,
  );

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
