import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../functions/receive/outbound-message.ts';
import config from '../../config.ts';
import { shopifyEvent, shopifyOrder, zendeskStatus, zendeskTrigger } from './payloads.ts';
import { parsed, read } from './reading.ts';
import {
  caseChange,
  chargebeeEvent,
  chargebeePayment,
  freshdeskTicket,
  fulfillment,
  hubspotChange,
  intercomEvent,
  jiraIssue,
  outboundMessage,
  wooOrder,
} from './system-payloads.ts';

const said = ({ event, refusal }: ReturnType<typeof read>) => [event.type, event.id, refusal?.rule ?? 'asked'];

describe('WooCommerce', () => {
  const woo = (order: object, topic = 'order.updated') => read('woocommerce', topic, order);

  it('a completed order is a purchase, at the time that has no zone but is UTC', () => {
    expect(woo(wooOrder)).toMatchObject({
      event: {
        source: 'woocommerce',
        type: 'purchase.completed',
        id: '7311',
        title: 'order 7311',
        amount: 189,
        currency: 'EUR',
        occurredAt: '2026-11-20T09:28:59.000Z',
        customer: {
          id: 'woocommerce:52',
          email: 'ilse.brandt@example.com',
          phone: '+493012345678',
          name: 'Ilse Brandt',
          properties: { country: 'DE' },
        },
      },
    });
  });

  it.each([
    ['processing', 'order.updated', 'moment'],
    ['on-hold', 'order.updated', 'moment'],
    ['refunded', 'purchase.refunded', 'asked'],
    ['cancelled', 'purchase.refunded', 'asked'],
    ['failed', 'purchase.refunded', 'asked'],
  ])('an order that is %s', (status, type, rule) => {
    expect(said(woo({ ...wooOrder, status }))).toEqual([type, '7311', rule]);
  });

  it('a guest is known by the address, not by the number 0', () => {
    expect(woo({ ...wooOrder, customer_id: 0 }, 'order.created').event.customer.id).toBeUndefined();
  });

  it('a deleted order comes as its id, and undoes', () => {
    expect(said(woo({ id: 7311 }, 'order.deleted'))).toEqual(['purchase.refunded', '7311', 'identified']);
  });
});

describe('HubSpot', () => {
  it.each<[string, object, readonly string[]]>([
    ['a deal that is won', {}, ['purchase.completed', '61204455', 'identified']],
    ['one that is lost', { propertyValue: 'closedlost' }, ['purchase.refunded', '61204455', 'identified']],
    ['one under way', { propertyValue: 'qualifiedtobuy' }, ['deal.propertyChange', '61204455', 'moment']],
    ['another property', { propertyName: 'amount' }, ['deal.propertyChange', '61204455', 'moment']],
    [
      'a ticket that is closed',
      { subscriptionType: 'ticket.propertyChange', propertyName: 'hs_pipeline_stage', propertyValue: '4' },
      ['ticket.closed', '61204455', 'identified'],
    ],
    [
      'one that is open again, told by the newer kind of app',
      {
        subscriptionType: 'object.propertyChange',
        objectTypeId: '0-5',
        propertyName: 'hs_pipeline_stage',
        propertyValue: '1',
      },
      ['ticket.reopened', '61204455', 'identified'],
    ],
  ])('%s', (_, change, expected) => {
    const event = { ...hubspotChange, ...change };
    const outcome = read('hubspot', event.subscriptionType, event);
    expect(said(outcome)).toEqual(expected);
    expect(outcome.event.occurredAt).toBe('2026-11-20T09:30:00.000Z');
  });

  it('knows the stages of one’s own pipelines', () => {
    const hubspot = { ...config.sources.hubspot, won: ['98123'], closed: ['77001'] };
    const rules = { ...config, sources: { ...config.sources, hubspot } };
    const won = { ...hubspotChange, propertyValue: '98123' };
    expect(read('hubspot', 'deal.propertyChange', won, rules).event.type).toBe('purchase.completed');
  });

  it('a workflow brings the person, in the body that help desks send', () => {
    expect(read('hubspot', 'event', zendeskTrigger('ticket.closed', null))).toMatchObject({
      event: { source: 'hubspot', type: 'ticket.closed', id: '50', customer: { email: 'ada@example.com' } },
    });
  });
});

describe('Salesforce', () => {
  const partner = 'aws.partner/salesforce.com/00D8d0000001AbC/0YL8d';

  it.each<[string, object, readonly string[]]>([
    ['closed', caseChange('Closed', { ContactId: '0038d' }), ['ticket.closed', '5008d00000AbCdEAAV', 'asked']],
    [
      'closed by its flag',
      caseChange('Done', { IsClosed: true }),
      ['ticket.closed', '5008d00000AbCdEAAV', 'identified'],
    ],
    ['reopened', caseChange('Working'), ['ticket.reopened', '5008d00000AbCdEAAV', 'identified']],
    ['changed otherwise', caseChange(undefined), ['case.changed', '5008d00000AbCdEAAV', 'moment']],
  ])('a case that is %s, by its partner event source', (_, detail, expected) => {
    const outcome = read(partner, 'CaseChangeEvent', detail);
    expect(said(outcome)).toEqual(expected);
    expect([outcome.event.source, outcome.event.occurredAt]).toEqual(['salesforce', '2026-11-20T09:30:00.000Z']);
  });

  const record = {
    Id: '5008d00000AbCdEAAV',
    CaseNumber: '00001026',
    Status: 'Closed',
    Subject: 'Table &amp; chairs &#8211; &quot;late&quot;',
    ContactId: '0038d00000QrStU',
    ContactEmail: 'jun@example.com',
    SuppliedName: 'Jun Ito',
    CreatedDate: '2026-11-19T08:00:00.000Z',
    LastModifiedDate: '2026-11-20T09:30:00.000Z',
  };

  it('a case in an outbound message, with its entities undone', () => {
    const [detail] = recordsOf(outboundMessage([record])) ?? [];
    expect(read('salesforce', 'Case', detail)).toMatchObject({
      event: {
        type: 'ticket.closed',
        id: '5008d00000AbCdEAAV',
        number: '00001026',
        subject: 'Table & chairs – "late"',
        occurredAt: '2026-11-20T09:30:00.000Z',
        customer: { id: 'salesforce:0038d00000QrStU', email: 'jun@example.com', name: 'Jun Ito' },
      },
    });
  });

  it('an outbound message holds several records, each with its own notification', () => {
    const records = recordsOf(outboundMessage([record, { ...record, Id: '5008d00000XyZaBAAV', Status: 'Working' }]));
    expect(records?.map(({ NotificationId, Status }) => [NotificationId, Status])).toEqual([
      ['04l8d00000Kl0AAA', 'Closed'],
      ['04l8d00000Kl1AAA', 'Working'],
    ]);
    expect(read('salesforce', 'Case', records?.[1]).event.type).toBe('ticket.reopened');
    expect(recordsOf('<html></html>')).toBeUndefined();
    expect(recordsOf('<notifications><Notification><Id>1</Id></Notification></notifications>')).toBeUndefined();
  });
});

describe('Chargebee', () => {
  const chargebee = (type: string, content?: object) => read('chargebee', type, chargebeeEvent(type, content));

  it('a payment is a purchase, known by its invoice, in whole units', () => {
    expect(chargebee('payment_succeeded', { transaction: chargebeePayment })).toMatchObject({
      event: {
        type: 'purchase.completed',
        id: 'INV-204',
        title: 'Oak plan, monthly',
        amount: 49,
        currency: 'EUR',
        occurredAt: '2026-11-20T09:13:20.000Z',
        customer: {
          id: 'chargebee:AzZ1x2',
          email: 'priya@example.com',
          name: 'Priya Nair',
          properties: { country: 'IE' },
        },
      },
    });
  });

  it('an invoice is issued', () => {
    expect(chargebee('invoice_generated').event).toMatchObject({
      type: 'invoice.issued',
      id: 'INV-204',
      amount: 49,
      dueAt: '2026-12-04T07:33:20.000Z',
    });
  });

  const back = { ...chargebeePayment, id: 'txn_10', type: 'refund', linked_invoices: [] };
  const note = { id: 'CN-1', reference_invoice_id: 'INV-204', type: 'refundable', total: 4900, object: 'credit_note' };
  it.each<[string, string, object, readonly string[]]>([
    ['money back', 'payment_refunded', { transaction: back }, ['purchase.refunded', 'INV-204', 'asked']],
    [
      'a part of it',
      'payment_refunded',
      { transaction: { ...back, amount: 900 } },
      ['payment_refunded', 'INV-204', 'moment'],
    ],
    ['a credit note', 'credit_note_created', { credit_note: note }, ['purchase.refunded', 'INV-204', 'asked']],
    [
      'an adjustment',
      'credit_note_created',
      { credit_note: { ...note, type: 'adjustment' } },
      ['credit_note_created', 'INV-204', 'moment'],
    ],
    [
      'money back, told without the invoice',
      'payment_refunded',
      {
        invoice: undefined,
        transaction: { ...back, linked_credit_notes: [{ cn_id: 'CN-1', cn_reference_invoice_id: 'INV-204' }] },
      },
      ['purchase.refunded', 'INV-204', 'asked'],
    ],
  ])('%s', (_, type, content, expected) => {
    expect(said(chargebee(type, content))).toEqual(expected);
  });
});

describe('Intercom', () => {
  const intercom = (topic: string, author?: string, item?: object) =>
    read('intercom', topic, intercomEvent(topic, author, item));

  it('a conversation that was closed names the person, the agent and who closed it', () => {
    expect(intercom('conversation.admin.closed')).toMatchObject({
      event: {
        type: 'ticket.closed',
        id: '215473',
        subject: 'Drawer sticks',
        closedBy: 'agent',
        occurredAt: '2026-11-20T09:30:00.000Z',
        agent: { id: '814', name: 'Noor' },
        customer: { id: 'c_88', email: 'lena@example.com', name: 'Lena Sand' },
      },
    });
  });

  it('a ticket brings all its steps, and was closed by whoever took the last that closes', () => {
    const part = (part_type: string, type: string, name = type) => ({ part_type, author: { type, id: name, name } });
    const steps = [part('close', 'bot'), part('assignment', 'bot'), part('close', 'admin', 'Noor')];
    const item = (...ticket_parts: readonly object[]) => ({
      ...{ source: undefined, conversation_parts: undefined, contacts: { contacts: [{ id: '5f0', role: 'lead' }] } },
      ...{ ticket_attributes: { _default_title_: 'Hinge squeaks' }, ticket_parts: { ticket_parts } },
    });
    const closed = intercom('ticket.closed', undefined, item(...steps, part('state_updated', 'bot')));
    expect(closed.event).toMatchObject({ subject: 'Hinge squeaks', closedBy: 'agent', agent: { name: 'Noor' } });
    expect(closed.event.customer).toEqual({ id: 'intercom:5f0' });
    expect(intercom('ticket.closed', undefined, item(part('close', 'bot'))).event.closedBy).toBe('automation');
    expect(intercom('ticket.closed', undefined, item()).event.closedBy).toBeUndefined();
  });

  it('a bot closes by itself', () => {
    expect(intercom('conversation.admin.closed', 'bot').event.closedBy).toBe('automation');
  });

  it('names the person as older versions do', () => {
    const user = { type: 'user', id: '5f0', user_id: 'c_12', name: 'Ben', email: 'ben@example.com' };
    const { customer } = intercom('conversation.admin.closed', 'admin', {
      user,
      contacts: undefined,
      source: undefined,
    }).event;
    expect(customer).toMatchObject({ id: 'c_12', email: 'ben@example.com', name: 'Ben' });
  });

  it.each([
    ['conversation.admin.opened', 'ticket.reopened', 'asked'],
    ['conversation.user.created', 'ticket.opened', 'asked'],
    ['conversation.rating.added', 'conversation.rating.added', 'moment'],
  ])('%s', (topic, type, rule) => {
    expect(said(intercom(topic))).toEqual([type, '215473', rule]);
  });
});

describe('Freshdesk', () => {
  it('a resolved ticket is closed', () => {
    expect(read('freshdesk', 'event', freshdeskTicket())).toMatchObject({
      event: {
        type: 'ticket.closed',
        id: '4821',
        subject: 'Wrong legs in the box',
        agent: { name: 'Noor' },
        customer: { email: 'omar@example.com', name: 'Omar Diaz' },
      },
    });
  });

  it.each<[object, string]>([
    [{ ticket_status: 'Closed', triggered_event: '{status:{from:4,to:5}}' }, 'ticket.closed'],
    [{ ticket_status: 'Open', triggered_event: '{status:{from:4,to:2}}' }, 'ticket.reopened'],
    [{ ticket_status: 'Open', triggered_event: '{ticket_action:created}' }, 'ticket.opened'],
    [{ ticket_status: 'Pending', triggered_event: '{priority:{from:1,to:2}}' }, 'ticket.updated'],
  ])('%j', (fields, type) => {
    expect(read('freshdesk', 'event', freshdeskTicket(fields)).event.type).toBe(type);
  });

  it('is read with the names that an administrator wrote down, in a body of its own or not', () => {
    const fields = { ticket_id: 12, ticket_status: 'Closed', requester_email: 'ida@example.com', contact_name: 'Ida' };
    for (const body of [fields, { freshdesk_webhook: fields }])
      expect(read('freshdesk', 'event', body).event).toMatchObject({
        ...{ type: 'ticket.closed', id: '12', customer: { email: 'ida@example.com', name: 'Ida' } },
      });
  });

  it('the body of our own says who closed it, where Freshdesk can', () => {
    const body = { ...zendeskTrigger('ticket.closed', null), by: undefined };
    expect(read('freshdesk', 'event', body).event.closedBy).toBeUndefined();
  });
});

describe('Jira Service Management', () => {
  const status = (before: string, after: string) => ({
    field: 'status',
    fieldId: 'status',
    fromString: before,
    toString: after,
  });
  const resolution = (from: string | null, to: string | null) => ({
    field: 'resolution',
    fieldId: 'resolution',
    from,
    to,
  });
  const jira = (...given: Parameters<typeof jiraIssue>) => read('jira', 'jira:issue_updated', jiraIssue(...given));

  it('a resolved issue is closed, for the person who asked', () => {
    expect(jira([status('In progress', 'Resolved'), resolution(null, '10000')], 'done')).toMatchObject({
      event: {
        type: 'ticket.closed',
        id: 'CARE-31',
        subject: 'Hinge broke',
        closedBy: 'agent',
        occurredAt: '2026-11-20T09:30:00.000Z',
        agent: { name: 'Noor' },
        customer: { id: 'jira:qm:31:77', email: 'tess@example.com', name: 'Tess Okoye', timezone: 'Africa/Lagos' },
      },
    });
  });

  it.each<[string, Parameters<typeof jiraIssue>, string, string]>([
    ['a status of one’s own that is done', [[status('Offen', 'Erledigt')], 'done'], 'ticket.closed', 'asked'],
    ['a resolution taken back', [[resolution('10000', null)], 'new'], 'ticket.reopened', 'asked'],
    ['from done to open', [[status('Done', 'Open')], 'new'], 'ticket.reopened', 'asked'],
    ['from open to under way', [[status('Open', 'In progress')], 'indeterminate'], 'jira:issue_updated', 'moment'],
    ['another field', [[{ field: 'priority', from: '2', to: '3' }], 'done'], 'jira:issue_updated', 'moment'],
  ])('%s', (_, given, type, rule) => {
    expect(said(jira(...given))).toEqual([type, 'CARE-31', rule]);
  });

  it('says who resolved it', () => {
    const closed = [resolution(null, '10000')];
    expect(jira(closed, 'done', { user: { accountId: 'a', accountType: 'app' } }).event.closedBy).toBe('automation');
    expect(jira(closed, 'done', { user: { accountId: 'qm:31:77', accountType: 'customer' } }).event.closedBy).toBe(
      'customer',
    );
  });
});

describe('deliveries of Shopify', () => {
  it.each<[string, object, readonly string[]]>([
    ['fulfillments/update', fulfillment, ['order.delivered', '5550001112223', 'asked']],
    [
      'fulfillment_events/create',
      { ...fulfillment, shipment_status: undefined, status: 'delivered' },
      ['order.delivered', '5550001112223', 'asked'],
    ],
    [
      'fulfillments/update',
      { ...fulfillment, shipment_status: 'in_transit' },
      ['fulfillments/update', '5550001112223', 'moment'],
    ],
    [
      'fulfillments/create',
      { ...fulfillment, shipment_status: null },
      ['fulfillments/create', '5550001112223', 'moment'],
    ],
  ])('%s', (topic, payload, expected) => {
    expect(said(read('shopify', 'shopifyWebhook', shopifyEvent(topic, payload)))).toEqual(expected);
  });

  it('a cancelled order is cancelled under whatever topic it is told', () => {
    const order = { ...shopifyOrder, cancelled_at: '2026-11-20T11:00:00+01:00' };
    expect(read('shopify', 'shopifyWebhook', shopifyEvent('orders/updated', order)).event.type).toBe(
      'purchase.refunded',
    );
  });
});

describe('what a known system sends and nobody reads', () => {
  it.each<[string, string, unknown]>([
    ['stripe', 'customer.created', { id: 'evt_1', object: 'event', type: 'customer.created', data: { object: {} } }],
    ['stripe', 'constructor', { id: 'evt_1', object: 'event', type: 'constructor', data: { object: {} } }],
    ['shopify', 'customers/create', shopifyEvent('customers/create', {})],
    ['shopify', '__proto__', shopifyEvent('__proto__', {})],
    ['woocommerce', 'product.updated', { id: 1, name: 'Stool' }],
    ['hubspot', 'contact.creation', { ...hubspotChange, subscriptionType: 'contact.creation' }],
    ['chargebee', 'subscription_created', chargebeeEvent('subscription_created')],
    ['chargebee', 'toString', chargebeeEvent('toString')],
    ['intercom', 'ping', intercomEvent('ping')],
    ['jira', 'comment_created', { webhookEvent: 'comment_created', timestamp: 1 }],
    [
      'zendesk',
      'zen:event-type:ticket.comment_added',
      { ...zendeskStatus('OPEN', 'OPEN'), type: 'zen:event-type:ticket.comment_added' },
    ],
    ['salesforce', 'AccountChangeEvent', { payload: { ChangeEventHeader: { entityName: 'Account' } } }],
  ])('%s: %s is no mistake', (source, type, detail) => {
    expect(parsed(source, type, detail)).toEqual({ kind: 'unread', source, type });
  });

  it('is not what somebody sends in our own form under that name', () => {
    const detail = { id: 'o1', customer: { email: 'ada@example.com' } };
    for (const source of ['stripe', 'shopify', 'jira', 'zendesk', 'hubspot', 'freshdesk'])
      expect(read(source, 'purchase.completed', detail).event.id).toBe('o1');
  });
});
