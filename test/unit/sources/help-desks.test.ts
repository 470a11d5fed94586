import { describe, expect, it } from 'vitest';
import { adapt } from '../../../shared/domain/source/adapt.ts';
import config from '../../config.ts';

const read = (source: string, detail: unknown, type = 'x') =>
  adapt(
    { ...{ id: 'e', source, time: '2026-11-20T09:30:00Z', detail }, 'detail-type': type },
    { sources: config.sources, adapters: {} },
  );
/** What an event is, and whether it is a moment to ask about. */
const what = (source: string, detail: unknown, type?: string): string => {
  const found = read(source, detail, type);
  if (found === undefined) return 'unknown';
  return 'unread' in found ? `unread ${found.type}` : `${found.type}${found.noMoment ? ': no moment' : ''}`;
};
const detailOf = (source: string, detail: unknown, type?: string): Readonly<Record<string, unknown>> => {
  const found = read(source, detail, type);
  return found && 'detail' in found ? found.detail : {};
};
const milliseconds = 1_795_167_000_000;
const time = '2026-11-20T09:30:00.000Z';

describe('Intercom', () => {
  const event = (topic: string, item: object = {}) => ({ type: 'notification_event', topic, data: { item } });
  it.each([
    ['conversation.admin.closed', 'ticket.closed'],
    ['conversation.admin.opened', 'ticket.reopened'],
    ['conversation.user.created', 'ticket.opened'],
    ['conversation.user.replied', 'conversation.user.replied: no moment'],
    ['conversation.rating.added', 'conversation.rating.added: no moment'],
    ['ticket.closed', 'ticket.closed'],
    ['ticket.created', 'ticket.opened'],
    ['contact.created', 'unread contact.created'],
  ])('%s: %s', (topic, is) => {
    expect(what('intercom', event(topic))).toBe(is);
    expect(what('intercom', { ...event(topic), type: 'other' })).toBe('unknown');
  });

  const part = (type: string, more: object = {}) => ({
    conversation_parts: { conversation_parts: [{ author: { type, ...more } }] },
  });
  it.each([
    ...[
      ['bot', 'automation'],
      ['operator', 'automation'],
      ['team', 'automation'],
      ['user', 'customer'],
    ],
    ...[
      ['lead', 'customer'],
      ['contact', 'customer'],
      ['admin', 'agent'],
      ['other', undefined],
    ],
  ])('is closed by %s: %s', (author, by) => {
    expect(detailOf('intercom', event('ticket.closed', part(author as string))).closedBy).toBe(by);
    expect(detailOf('intercom', event('ticket.created', part(author as string))).closedBy).toBeUndefined();
  });

  it('names the agent who wrote last, else the one it is assigned to', () => {
    const agent = (item: object) => detailOf('intercom', event('ticket.closed', item)).agent;
    const assignee = { id: 'a', name: 'Ann' };
    expect(agent({ ...part('admin', { id: 'b', email: 'b@x' }), assignee })).toEqual({ id: 'b', email: 'b@x' });
    expect(agent({ ...part('user', { id: 'b' }), assignee })).toEqual(assignee);
    expect(agent({})).toBeUndefined();
  });

  it('names a customer who began it, and takes tags out of the subject', () => {
    const begun = (type: string) => event('ticket.closed', { source: { author: { type, id: '1', email: 'e' } } });
    expect(detailOf('intercom', begun('lead')).customer).toEqual({ id: 'intercom:1', email: 'e' });
    expect(detailOf('intercom', begun('admin')).customer).toEqual({});
    expect(detailOf('intercom', event('ticket.closed', { title: '<p>Late <b>x</b></p>' })).subject).toBe('Late x');
    const timed = { ...event('ticket.closed', { updated_at: 1 }), created_at: milliseconds / 1000 };
    expect(detailOf('intercom', timed).occurredAt).toBe(time);
    expect(detailOf('intercom', event('ticket.closed', { updated_at: milliseconds / 1000 })).occurredAt).toBe(time);
  });
});

describe('Jira', () => {
  const updated = (items: object[], more: object = {}) => ({
    ...{ webhookEvent: 'jira:issue_updated', changelog: { items }, ...more },
  });
  const done = { issue: { fields: { status: { statusCategory: { key: 'done' } } } } };
  const status = (from: string) => ({ fieldId: 'status', fromString: from, toString: 'x' });
  it.each([
    [{ webhookEvent: 'jira:issue_created' }, 'ticket.opened'],
    [updated([]), 'jira:issue_updated: no moment'],
    [updated([], done), 'jira:issue_updated: no moment'],
    [{ webhookEvent: 'jira:issue_updated' }, 'jira:issue_updated: no moment'],
    [updated([{ field: 'resolution', to: '1' }]), 'ticket.closed'],
    [updated([{ field: 'resolution', from: '1' }]), 'ticket.reopened'],
    [updated([{ field: 'resolution', from: '1', to: '2' }]), 'jira:issue_updated: no moment'],
    [updated([{ field: 'resolution', from: '1', to: '2' }, status('Open')], done), 'ticket.closed'],
    [updated([status('Open')], done), 'ticket.closed'],
    [updated([status('Done')]), 'ticket.reopened'],
    [updated([status('closed')]), 'ticket.reopened'],
    [updated([status('Not done')]), 'jira:issue_updated: no moment'],
    [updated([status('Done deal')]), 'jira:issue_updated: no moment'],
    [updated([status('Done'), status('Open')]), 'jira:issue_updated: no moment'],
    [{ webhookEvent: 'comment_created' }, 'unread comment_created'],
    [{}, 'unknown'],
  ])('%j: %s', (detail, is) => {
    expect(what('jira', detail)).toBe(is);
    expect(what('desk', detail)).toBe('unknown');
  });

  it('says to which status it went, when, and who closed it', () => {
    const to = (items: object[]) => {
      const found = read('jira', updated(items));
      return found && 'noMoment' in found ? found.noMoment : '';
    };
    expect(to([{ field: 'status', fromString: 'Open', toString: 'Review' }])).toMatch(/^To Review:/);
    expect(to([{ field: 'status', fromString: 'Open' }])).toMatch(/^To unknown:/);
    const closedBy = (user: object | undefined) =>
      detailOf('jira', {
        ...updated([status('Open')]),
        issue: { fields: { ...done.issue.fields, reporter: { accountId: 'r' } } },
        user,
      }).closedBy;
    expect([{ accountId: 'a' }, { key: 'r' }, { accountId: 'b', accountType: 'app' }, undefined].map(closedBy)).toEqual(
      [...['agent', 'customer', 'automation', undefined]],
    );
    expect(detailOf('jira', { webhookEvent: 'jira:issue_created', timestamp: milliseconds }).occurredAt).toBe(time);
  });
});

describe('HubSpot', () => {
  const changed = (type: string, property: string, value: string, more: object = {}) => ({
    ...{ subscriptionType: `${type}.propertyChange`, propertyName: property, propertyValue: value, ...more },
  });
  it.each([
    [changed('deal', 'dealstage', 'closedwon'), 'purchase.completed'],
    [changed('deal', 'dealstage', 'closedlost'), 'purchase.refunded'],
    [changed('deal', 'dealstage', 'other'), 'deal.propertyChange: no moment'],
    [changed('deal', 'amount', 'closedwon'), 'deal.propertyChange: no moment'],
    [changed('ticket', 'hs_pipeline_stage', '4'), 'ticket.closed'],
    [changed('ticket', 'hs_pipeline_stage', 'closedlost'), 'ticket.reopened'],
    [changed('ticket', 'subject', '4'), 'ticket.propertyChange: no moment'],
    [changed('object', 'dealstage', 'closedwon', { objectTypeId: '0-3' }), 'purchase.completed'],
    [changed('object', 'hs_pipeline_stage', '4', { objectTypeId: '0-5' }), 'ticket.closed'],
    [changed('object', 'dealstage', 'closedwon', { objectTypeId: '0-1' }), 'unread object.propertyChange'],
    [changed('deal', 'hs_v2_date_entered_closedwon', '1763631000000'), 'purchase.completed'],
    [changed('ticket', 'hs_date_entered_4', '1763631000000'), 'ticket.closed'],
    [changed('ticket', 'hs_v2_date_entered_4', ''), 'ticket.propertyChange: no moment'],
    [changed('ticket', 'hs_v2_date_entered_2', '1763631000000'), 'ticket.propertyChange: no moment'],
    [{ eventType: 'deal.deletion' }, 'purchase.refunded'],
    [{ subscriptionType: 'ticket.creation' }, 'ticket.opened'],
    [{ subscriptionType: 'contact.creation' }, 'unread contact.creation'],
    [{}, 'unknown'],
  ])('%j: %s', (detail, is) => {
    expect(what('hubspot', detail)).toBe(is);
    expect(what('desk', detail)).toBe('unknown');
  });
  it('names the object and the time alone', () => {
    expect(detailOf('hubspot', { subscriptionType: 'ticket.creation', objectId: 7, occurredAt: milliseconds })).toEqual(
      {
        ...{ id: '7', occurredAt: time, customer: {} },
      },
    );
  });
});

describe('Freshdesk, Zendesk and WooCommerce', () => {
  const freshdesk = (ticket_status: string, triggered_event = '') => ({
    freshdesk_webhook: { ticket_status, triggered_event },
  });
  it.each<[object, string]>([
    ...['Resolved', 'closed', '4', '5'].map((status): [object, string] => [freshdesk(status), 'ticket.closed']),
    [freshdesk('Open', '{ticket_action:created}'), 'ticket.opened'],
    [freshdesk('Open', '{status:{from:4,to:2}}'), 'ticket.reopened'],
    [freshdesk('2', '{status:{from:5,to:2}}'), 'ticket.reopened'],
    [freshdesk('Open', '{status:{from:3,to:2}}'), 'ticket.updated: no moment'],
    [freshdesk('Pending', '{status:{from:4,to:3}}'), 'ticket.updated: no moment'],
    [{ freshdesk_webhook: {} }, 'ticket.updated: no moment'],
    [{ freshdesk_webhook: null }, 'unknown'],
    [{}, 'unknown'],
  ])('%j: %s', (detail, is) => {
    expect(what('freshdesk', detail)).toBe(is);
  });

  const zendesk = (previous: string, current: string) => ({
    ...{ type: 'zen:event-type:ticket.status_changed', event: { previous, current } },
  });
  it.each([
    [zendesk('open', 'solved'), 'ticket.closed'],
    [zendesk('OPEN', 'CLOSED'), 'ticket.closed'],
    [zendesk('SOLVED', 'OPEN'), 'ticket.reopened'],
    [zendesk('SOLVED', 'CLOSED'), 'ticket.status_changed: no moment'],
    [zendesk('NEW', 'OPEN'), 'ticket.status_changed: no moment'],
    [{ type: 'zen:event-type:ticket.created' }, 'unread zen:event-type:ticket.created'],
    [{ type: 'my zen:event-type:x' }, 'unknown'],
    [{}, 'unknown'],
  ])('%j: %s', (detail, is) => {
    expect(what('zendesk', detail)).toBe(is);
    expect(what('desk', detail)).toBe('unknown');
  });

  it.each<[object, string]>([
    ...['refunded', 'cancelled', 'failed', 'trash'].map((status): [object, string] => [
      { status },
      'purchase.refunded',
    ]),
    [{ status: 'completed' }, 'purchase.completed'],
    [{ status: 'processing' }, 'order.updated: no moment'],
    [{}, 'order.updated: no moment'],
  ])('%j: %s', (detail, is) => {
    expect(what('woocommerce', detail, 'order.updated')).toBe(is);
    expect(what('woocommerce', detail, 'order.created')).toBe(is);
    expect(what('woocommerce', detail, 'order.deleted')).toBe('purchase.refunded');
    expect(what('woocommerce', detail, 'product.updated')).toBe('unread product.updated');
    expect(what('woocommerce', { ...detail, heardback: 'x' }, 'order.updated')).toBe('unknown');
    expect(what('woocommerce', detail, 'Order')).toBe('unknown');
  });

  it('an order of WooCommerce has its amount and the time that fits its status', () => {
    const order = (more: object) => detailOf('woocommerce', more, 'order.updated');
    expect(order({ status: 'completed', total: '9.500', currency: 'kwd' })).toMatchObject({
      amount: 9.5,
      currency: 'KWD',
    });
    const times = { date_paid_gmt: '2026-11-20T09:30:00', date_modified_gmt: '2026-11-21T00:00:00' };
    expect(order({ status: 'completed', ...times }).occurredAt).toBe(time);
    expect(order({ status: 'failed', ...times }).occurredAt).toBe('2026-11-21T00:00:00.000Z');
    expect(order({ status: 'x', date_created_gmt: '2026-11-20T09:30:00' }).occurredAt).toBe(time);
    expect([order({ customer_id: 0 }).customer, order({ customer_id: 7 }).customer]).toEqual([
      {},
      { id: 'woocommerce:7' },
    ]);
  });
});

describe('whoever closed a ticket of any help desk', () => {
  it.each([
    [{ by: { email: 'Ann@x.example' }, requester: { email: 'kim@x.example' } }, 'agent'],
    [{ by: { email: 'KIM@x.example' }, requester: { email: 'kim@x.example' } }, 'customer'],
    [{ by: {}, requester: { email: 'kim@x.example' } }, 'automation'],
    [{ requester: { email: 'kim@x.example' } }, undefined],
  ])('%j: %s', (detail, by) => {
    expect(detailOf('desk', { heardback: 'ticket.closed', ...detail }).closedBy).toBe(by);
    expect(detailOf('desk', { heardback: 'ticket.opened', ...detail }).closedBy).toBeUndefined();
  });
});
