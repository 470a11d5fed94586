import { describe, expect, it } from 'vitest';
import { valueAt } from '../../../shared/domain/condition/condition.ts';
import { adapt } from '../../../shared/domain/source/adapt.ts';
import type { Adapted, Envelope, Unread } from '../../../shared/domain/source/adapted.ts';
import config from '../../config.ts';

const read = (source: string, detail: unknown, type = 'x'): Adapted | Unread | undefined => {
  const envelope: Envelope = { ...{ id: 'e', source, time: '2026-11-20T09:30:00Z', detail }, 'detail-type': type };
  return adapt(envelope, { sources: config.sources, adapters: {} });
};

/** An object with a value at a path; steps that are numbers are places of a list. */
const put = (given: unknown, path: readonly string[], value: unknown): unknown => {
  const [step = '', ...more] = path;
  const next = more.length === 0 ? value : put(valueAt(given, step), more, value);
  if (!/^\d+$/.test(step)) return { ...(given as object), [step]: next };
  const list = Array.isArray(given) ? [...given] : [];
  list[Number(step)] = next;
  return list;
};
const at = (given: unknown, path: string, value: unknown): unknown => put(given, path.split('.'), value);

interface System {
  readonly source: string;
  readonly type?: string;
  readonly event: unknown;
  /** For each field of ours the places where it may stand, the first that has it first; `=` for what it becomes there. */
  readonly fields: Readonly<Record<string, string>>;
}

const stripe = (type: string, object = {}) => ({ object: 'event', type, livemode: true, data: { object } });
const address = 'country email phone name'.split(' ');

const systems: Readonly<Record<string, System>> = {
  'a purchase of Stripe': {
    ...{ source: 'stripe', event: stripe('checkout.session.completed', { payment_status: 'paid', mode: 'payment' }) },
    fields: {
      id: 'data.object.payment_intent data.object.payment_intent.id data.object.payment.payment_intent data.object.invoice data.object.invoice.id data.object.id',
      'customer.id': 'data.object.client_reference_id',
      'customer.email': 'data.object.customer_details.email data.object.customer_email',
      'customer.phone': 'data.object.customer_details.phone',
      'customer.name': 'data.object.customer_details.name',
      'customer.locale': 'data.object.locale',
      'customer.properties.country': 'data.object.customer_details.address.country',
    },
  },
  'a charge of Stripe': {
    ...{ source: 'stripe', event: stripe('charge.succeeded') },
    fields: {
      id: 'data.object.payment_intent data.object.id',
      'customer.email': 'data.object.billing_details.email data.object.receipt_email',
      'customer.phone': 'data.object.billing_details.phone',
      'customer.name': 'data.object.billing_details.name',
      'customer.properties.country': 'data.object.billing_details.address.country',
    },
  },
  'a dispute of Stripe': {
    ...{ source: 'stripe', event: stripe('charge.dispute.created') },
    fields: { id: 'data.object.payment_intent data.object.charge data.object.charge.id data.object.id' },
  },
  'an invoice of Stripe': {
    ...{ source: 'stripe', event: stripe('invoice.finalized') },
    fields: {
      ...{ id: 'data.object.id', number: 'data.object.number' },
      ...Object.fromEntries(address.slice(1).map((name) => [`customer.${name}`, `data.object.customer_${name}`])),
      'customer.locale': 'data.object.customer_preferred_locales.0 data.object.account_country_locale',
      'customer.properties.country': 'data.object.customer_address.country',
    },
  },
  'an order of Shopify': {
    ...{ source: 'shopify', event: { metadata: { 'X-Shopify-Topic': 'orders/paid' }, payload: {} } },
    fields: {
      id: 'payload.id',
      'customer.id': 'payload.customer.id=shopify:',
      title: 'payload.name=order ',
      occurredAt: 'payload.processed_at payload.created_at metadata.X-Shopify-Triggered-At',
      'customer.email': 'payload.email payload.contact_email payload.customer.email',
      'customer.phone':
        'payload.phone payload.customer.phone payload.billing_address.phone payload.shipping_address.phone',
      'customer.name':
        'payload.billing_address.name payload.shipping_address.name payload.customer.first_name payload.customer.last_name',
      'customer.locale': 'payload.customer_locale',
      'customer.properties.country':
        'payload.billing_address.country_code payload.shipping_address.country_code payload.customer.default_address.country_code',
    },
  },
  'a parcel of Shopify': {
    source: 'shopify',
    event: { metadata: { 'X-Shopify-Topic': 'fulfillments/update' }, payload: { shipment_status: 'delivered' } },
    fields: {
      id: 'payload.order_id',
      occurredAt: 'payload.updated_at payload.happened_at payload.created_at metadata.X-Shopify-Triggered-At',
      'customer.email': 'payload.email',
      'customer.phone': 'payload.destination.phone',
      'customer.name': 'payload.destination.name',
      'customer.properties.country': 'payload.destination.country_code',
    },
  },
  'an order of WooCommerce': {
    ...{ source: 'woocommerce', type: 'order.updated', event: { status: 'completed' } },
    fields: {
      id: 'id',
      title: 'number=order ',
      'customer.id': 'customer_id=woocommerce:',
      'customer.email': 'billing.email',
      'customer.phone': 'billing.phone shipping.phone',
      'customer.name': 'billing.first_name billing.last_name shipping.first_name shipping.last_name',
      'customer.properties.country': 'billing.country shipping.country',
    },
  },
  'a payment of Chargebee': {
    ...{ source: 'chargebee', event: { event_type: 'payment_succeeded' } },
    fields: {
      id: 'content.invoice.id content.transaction.linked_invoices.0.invoice_id content.transaction.id',
      title: 'content.invoice.line_items.0.description content.subscription.plan_id',
      'customer.id':
        'content.customer.id=chargebee: content.invoice.customer_id=chargebee: content.transaction.customer_id=chargebee:',
      'customer.email': 'content.customer.email content.invoice.billing_address.email',
      'customer.phone': 'content.customer.phone content.customer.billing_address.phone',
      'customer.name':
        'content.customer.first_name content.customer.last_name content.invoice.billing_address.first_name',
      'customer.locale': 'content.customer.locale',
      'customer.properties.country': 'content.invoice.billing_address.country content.customer.billing_address.country',
    },
  },
  'a refund of Chargebee': {
    ...{ source: 'chargebee', event: { event_type: 'payment_refunded' } },
    fields: {
      id: 'content.invoice.id content.transaction.linked_invoices.0.invoice_id content.transaction.linked_credit_notes.0.cn_reference_invoice_id content.transaction.id',
    },
  },
  'a message of Salesforce': {
    ...{ source: 'salesforce', event: { sObject: 'Case' } },
    fields: {
      ...{ id: 'Id CaseNumber', number: 'CaseNumber', subject: 'Subject' },
      occurredAt: 'LastModifiedDate ClosedDate SystemModstamp',
      'customer.id': 'ContactId=salesforce:',
      'customer.email': 'ContactEmail SuppliedEmail Contact.Email',
      'customer.phone': 'ContactPhone ContactMobile SuppliedPhone',
      'customer.name': 'SuppliedName Contact.Name',
      'customer.locale': 'Language',
    },
  },
  'a conversation of Intercom': {
    ...{ source: 'intercom', event: { type: 'notification_event', topic: 'conversation.admin.closed' } },
    fields: {
      id: 'data.item.id data.item.conversation_id',
      subject: 'data.item.source.subject data.item.title data.item.conversation_message.subject',
      'agent.id': 'data.item.assignee.id data.item.admin_assignee_id',
      'agent.name': 'data.item.assignee.name',
      'agent.email': 'data.item.assignee.email',
      'customer.id':
        'data.item.user.user_id data.item.contacts.contacts.0.user_id data.item.contacts.0.external_id data.item.user.id=intercom:',
      'customer.email': 'data.item.user.email data.item.contacts.contacts.0.email data.item.contacts.0.email',
      'customer.phone': 'data.item.user.phone',
      'customer.name': 'data.item.contacts.contacts.0.name data.item.contacts.0.name',
    },
  },
  'a ticket of Freshdesk': {
    ...{ source: 'freshdesk', event: { freshdesk_webhook: { ticket_status: 'Closed' } } },
    fields: {
      id: 'freshdesk_webhook.ticket_id freshdesk_webhook.ticket_display_id',
      subject: 'freshdesk_webhook.ticket_subject',
      'agent.name': 'freshdesk_webhook.ticket_agent_name',
      'agent.email': 'freshdesk_webhook.ticket_agent_email',
      'customer.id': 'freshdesk_webhook.ticket_requester_unique_external_id',
      'customer.email': 'freshdesk_webhook.ticket_requester_email freshdesk_webhook.ticket_contact_email',
      'customer.phone': 'freshdesk_webhook.ticket_requester_phone freshdesk_webhook.ticket_requester_mobile',
      'customer.name': 'freshdesk_webhook.ticket_requester_name freshdesk_webhook.ticket_contact_name',
      'customer.locale': 'freshdesk_webhook.ticket_requester_language',
    },
  },
  'an issue of Jira': {
    ...{ source: 'jira', event: { webhookEvent: 'jira:issue_created' } },
    fields: {
      ...{ id: 'issue.key issue.id', subject: 'issue.fields.summary' },
      'agent.id': 'issue.fields.assignee.accountId issue.fields.assignee.key',
      'agent.name': 'issue.fields.assignee.displayName',
      'agent.email': 'issue.fields.assignee.emailAddress',
      'customer.id': 'issue.fields.reporter.accountId=jira: issue.fields.reporter.key=jira:',
      'customer.email': 'issue.fields.reporter.emailAddress',
      'customer.name': 'issue.fields.reporter.displayName',
      'customer.timezone': 'issue.fields.reporter.timeZone',
    },
  },
  'a ticket of any help desk': {
    ...{ source: 'desk', event: { heardback: 'ticket.opened' } },
    fields: {
      ...{ id: 'ticket.id', subject: 'ticket.title', occurredAt: 'at' },
      ...Object.fromEntries(['id', 'name', 'email'].map((name) => [`agent.${name}`, `agent.${name}`])),
      ...Object.fromEntries(['email', 'phone', 'name', 'locale'].map((one) => [`customer.${one}`, `requester.${one}`])),
      'customer.id': 'requester.external_id',
      'customer.properties.country': 'requester.country',
    },
  },
  'a ticket of Zendesk': {
    ...{ source: 'zendesk', event: { type: 'zen:event-type:ticket.status_changed' } },
    fields: { id: 'detail.id', subject: 'detail.subject', occurredAt: 'time' },
  },
};

const rows = Object.entries(systems).flatMap(([name, system]) =>
  Object.entries(system.fields).map(
    ([field, places]) => [name, field, places.split(/(?<=\S) (?=\S)/), system] as const,
  ),
);

describe('where a system’s events may have what we ask for', () => {
  it.each(rows)('%s, `%s`: at each of %j', (_, field, places, { source, type, event }) => {
    const found = (given: unknown): unknown => valueAt(read(source, given, type), `detail.${field}`);
    expect(found(event)).toBeUndefined();
    for (const place of places) {
      const [path = '', before = ''] = place.split('=');
      expect(found(at(event, path, 'v'))).toBe(`${before}v`);
      expect(found(at(event, path, ' '))).toBeUndefined();
    }
  });

  it.each(rows.filter(([, field, places]) => places.length > 1 && !/\.name$/.test(field)))(
    '%s, `%s`: the first of %j that has it',
    (_, field, places, { source, type, event }) => {
      const apart = places
        .map((place) => place.split('='))
        .filter(([path = ''], nth, all) =>
          all.every(
            ([other = ''], at) => at === nth || !(path.startsWith(`${other}.`) || other.startsWith(`${path}.`)),
          ),
        );
      const all = apart.reduce<unknown>((given, [path = ''], nth) => at(given, path, `v${nth}`), event);
      const [, before = ''] = apart[0] ?? [];
      expect(valueAt(read(source, all, type), `detail.${field}`)).toBe(`${before}v0`);
    },
  );
});
