import { describe, expect, it } from 'vitest';
import { read } from '../sources/reading.ts';

const ada = { id: 'c1', email: 'ada@example.com', phone: '+442071838750' };
const notesOn = (more: object, customer: object = ada) =>
  read('shop', 'purchase.completed', { id: 'o1', customer, ...more }).notes ?? [];
const fieldsNoted = (more: object, customer?: object) => notesOn(more, customer).map(({ field }) => field);

describe('What may be meant and is not read', () => {
  it.each([
    ['occurredAt', { created_at: '2026-11-19T09:30:00Z' }, 'created_at'],
    ['occurredAt', { date_created: 'Wed, 18 Nov 2026 15:26:43 +0000' }, 'date_created'],
    ['occurredAt', { TxnDate: '2026-11-20' }, 'TxnDate'],
    ['occurredAt', { timestamp_unixtime_ms: 1_795_167_000_000 }, 'timestamp_unixtime_ms'],
    ['occurredAt', { data: { closedAt: 1_795_167_000 } }, 'data.closedAt'],
    ['amount', { total: '19.90' }, 'total'],
    ['amount', { order: { total_price: 19.9 } }, 'order.total_price'],
    ['customer.locale', { customer_locale: 'de-DE' }, 'customer_locale'],
    ['customer.timezone', { timezone: 'Europe/Berlin' }, 'timezone'],
  ])('as %s is named to whoever sent it, and never what stands there (%j)', (field, more, name) => {
    expect(notesOn(more)).toEqual([
      { field, done: `is missing; \`${name}\` is not read: send it as \`${field}\` if it is meant` },
    ]);
  });

  it.each([
    ['customer.email', { id: 'c', profile: { email: 'ada@example.com' } }, 'customer.profile.email'],
    ['customer.email', { id: 'c', invoicing_mail: 'ada@example.com' }, 'customer.invoicing_mail'],
    ['customer.locale', { id: 'c', hs_language: 'de' }, 'customer.hs_language'],
    ['customer.phone', { id: 'c', whatsapp: '+442071838750' }, 'customer.whatsapp'],
  ])('as %s of a customer, too (%j)', (field, customer, name) => {
    expect(notesOn({}, customer)).toContainEqual({ field, done: expect.stringContaining(`\`${name}\``) });
  });

  it.each([
    { occurredAt: '2026-11-19T09:30:00Z', created_at: '2026-11-18T09:30:00Z' },
    { amount: 5, total: 7 },
    { birth_date: '2001-05-05', expires_at: '2027-01-01', next_billing_date: '2027-01-01', start_time: '2026-12-01' },
    { created_by: 'Noor', updated_at: 'soon', date: null, total: 'many', description: 'a total' },
    { properties: { created_at: '2026-11-19', total: 5, locale: 'de' }, agent: { name: 'Noor', locale: 'de' } },
  ])('is nothing in %j', (more) => {
    expect(notesOn(more)).toEqual([]);
  });

  it('is nothing where the field was there and could not be read, which was said', () => {
    expect(fieldsNoted({ occurredAt: 'soon', created_at: '2026-11-19T09:30:00Z', amount: 'many', total: 5 })).toEqual([
      'occurredAt',
      'amount',
    ]);
    expect(fieldsNoted({}, { id: 'c', email: 'none', mail_2: 'ada@example.com' })).toEqual(['customer.email']);
  });
});

describe('A name that can mean nothing else', () => {
  it.each([
    [{ timestamp: '2026-11-19T09:30:00Z' }, { occurredAt: '2026-11-19T09:30:00.000Z' }],
    [{ occurredOn: '2026-11-19T09:30:00Z' }, { occurredAt: '2026-11-19T09:30:00.000Z' }],
    [{ currency_code: 'EUR' }, { currency: 'EUR' }],
    [{ assignee: { name: 'Noor' } }, { agent: { name: 'Noor' } }],
    [{ invoice_number: 7 }, { number: '7' }],
    [{ due_date: '2026-12-04T00:00:00Z' }, { dueAt: '2026-12-04T00:00:00.000Z' }],
  ])('%j is read, and noted', (more, found) => {
    const { event, notes } = read('shop', 'purchase.completed', { id: 'o1', customer: ada, ...more });
    expect(event).toMatchObject(found);
    expect(notes).toEqual([expect.objectContaining({ done: expect.stringMatching(/^is read from/) })]);
  });

  it.each([
    ['end_user', 'customer'],
    ['End User', 'customer'],
    ['admin', 'agent'],
    ['workflow', 'automation'],
    ['user', undefined],
  ])('closed by %s was the %s', (closedBy, closer) => {
    expect(read('desk', 'ticket.closed', { id: 't', customer: ada, closedBy }).event.closedBy).toBe(closer);
  });
});
