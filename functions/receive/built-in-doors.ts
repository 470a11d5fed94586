import type { HookName } from '../../shared/contracts/hooks.ts';
import type { Door } from './door.ts';
import type { HookRequest } from './request.ts';
import type { Signature } from './signature.ts';

const within = 5 * 60_000;
const plain = { by: 'signature', algorithm: 'sha256', encoding: 'hex', prefix: '', signed: '{body}' } as const;

/** For systems whose rules may set a header, or Basic authentication, but sign nothing. */
const shownSecret = [{ by: 'header', header: 'x-heardback-key', prefix: '' }, { by: 'basic' }] as const;

/**
 * HubSpot, "Validating requests": version 3 signs method, address, body and time; 1 and 2 are plain digests, and undated.
 */
const hubspotSignatures: readonly Signature[] = [
  {
    ...plain,
    header: 'x-hubspot-signature-v3',
    encoding: 'base64',
    signed: '{method}{url}{body}{timestamp}',
    timestamp: { header: 'x-hubspot-request-timestamp', as: 'milliseconds', within },
  },
  { ...plain, header: 'x-hubspot-signature', keyless: true, signed: '{secret}{method}{url}{body}' },
  { ...plain, header: 'x-hubspot-signature', keyless: true, signed: '{secret}{body}' },
];

/** How each system calls, as its own documentation says; named beside each. */
export const builtInDoors: Readonly<Record<HookName, Door>> = {
  /** Stripe, "Verify webhook signatures manually": `t=…,v1=…`, several `v1` while a secret is being rolled. */
  stripe: {
    checks: [
      {
        ...plain,
        header: 'stripe-signature',
        fields: { signature: 'v1', timestamp: 't' },
        signed: '{timestamp}.{body}',
        timestamp: { as: 'seconds', within },
      },
    ],
    type: { path: 'type' },
    delivery: [{ path: 'id' }],
  },
  /** Shopify, "Deliver webhooks through HTTPS": over the body alone. One event may be told under several topics. */
  shopify: {
    checks: [{ ...plain, header: 'x-shopify-hmac-sha256', encoding: 'base64' }],
    type: { header: 'x-shopify-topic' },
    delivery: [{ header: 'x-shopify-webhook-id' }],
    wrap: (body, request) => ({
      detailType: 'shopifyWebhook',
      detail: { payload: body, metadata: metadataOf(request) },
    }),
  },
  /** Zendesk, "Verifying webhook authenticity": time and body; a retry keeps its invocation id. */
  zendesk: {
    checks: [
      {
        ...plain,
        header: 'x-zendesk-webhook-signature',
        encoding: 'base64',
        signed: '{timestamp}{body}',
        timestamp: { header: 'x-zendesk-webhook-signature-timestamp', as: 'iso', within },
      },
    ],
    type: { path: 'type' },
    delivery: [{ header: 'x-zendesk-webhook-invocation-id' }],
  },
  /** WooCommerce, `WC_Webhook`: over the body; when it is saved it says `webhook_id=7`, unsigned, and wants a 200. */
  woocommerce: {
    checks: [{ ...plain, header: 'x-wc-webhook-signature', encoding: 'base64' }],
    type: { header: 'x-wc-webhook-topic' },
    delivery: [{ header: 'x-wc-webhook-delivery-id' }],
    isGreeting: ({ raw, headers }) =>
      headers['x-wc-webhook-signature'] === undefined && /^webhook_id=\d{1,20}$/.test(raw.toString('latin1')),
  },
  /** Its event ids are, by its own word, not unique: what happened to which object when is. */
  hubspot: {
    checks: hubspotSignatures,
    type: { path: 'subscriptionType' },
    delivery: [{ path: 'eventId' }, { path: 'objectId' }, { path: 'occurredAt' }, { path: 'propertyName' }],
  },
  /** Outbound messages can set an address and nothing else; a flow's callout may set a header. */
  salesforce: {
    checks: [{ by: 'path' }, ...shownSecret],
    type: { path: 'sObject' },
    delivery: [{ path: 'NotificationId' }],
    format: 'outbound-message',
  },
  /** Chargebee, "Webhooks": Basic authentication is all there is. */
  chargebee: { checks: [{ by: 'basic' }], type: { path: 'event_type' }, delivery: [{ path: 'id' }] },
  /** Intercom, "Signed notifications": SHA-1, by the app's client secret. */
  intercom: {
    checks: [{ ...plain, header: 'x-hub-signature', algorithm: 'sha1', prefix: 'sha1=' }],
    type: { path: 'topic' },
    delivery: [{ path: 'id' }],
  },
  freshdesk: { checks: [...shownSecret], type: { path: 'freshdesk_webhook.triggered_event' } },
  /** Jira, "Secure admin webhooks": as WebSub has it. What its automation sends is not signed, but may carry a header. */
  jira: {
    checks: [{ ...plain, header: 'x-hub-signature', prefix: 'sha256=' }, ...shownSecret],
    type: { path: 'webhookEvent' },
    delivery: [{ header: 'x-atlassian-webhook-identifier' }],
  },
};

/** As Shopify's partner event source names them. */
const shopifyHeaders = [
  'X-Shopify-Topic',
  'X-Shopify-Shop-Domain',
  'X-Shopify-Event-Id',
  'X-Shopify-Webhook-Id',
  'X-Shopify-Triggered-At',
];

const metadataOf = ({ headers }: HookRequest): Record<string, string> =>
  Object.fromEntries(
    shopifyHeaders.flatMap((name) => {
      const value = headers[name.toLowerCase()];
      return value ? [[name, value]] : [];
    }),
  );
