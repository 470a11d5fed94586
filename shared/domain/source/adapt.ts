import type { AdapterConfig } from '../../contracts/config/adapter.ts';
import type { Sources } from '../../contracts/config/sources.ts';
import { firstUnmet } from '../condition/condition.ts';
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
    if (adapted) return adapted;
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
