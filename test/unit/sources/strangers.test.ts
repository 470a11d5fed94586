import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../functions/receive/outbound-message.ts';
import { readBody } from '../../../functions/receive/read-body.ts';
import heardback from '../../../heardback.config.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';
import { hookNames } from '../../../shared/contracts/hooks.ts';
import { shopifyEvent, shopifyOrder } from './payloads.ts';
import { parsed, read } from './reading.ts';
import { hubspotChange } from './system-payloads.ts';

const reason = (source: string, detail: unknown, rules?: Parameters<typeof parsed>[3]): string => {
  const outcome = parsed(source, 'anything', detail, rules);
  return outcome.kind === 'unfit' ? outcome.reason : outcome.kind;
};

describe('What is no webhook of the system at whose door it came', () => {
  it.each(hookNames.filter((name) => name !== 'salesforce'))('is kept with what %s has to send instead', (name) => {
    const said = reason(name, { ticket: { id: 8 }, 'ada@example.com': true });
    expect(said).toContain(`none of ${name}'s own webhooks`);
    expect(said).toContain('Found: `ticket`.');
    expect(said).toContain('docs/sources.md');
    expect(said).not.toContain('ada@');
  });

  it('is still an event of ours, if it is one', () => {
    const detail = { id: 't8', customer: { id: 'c' } };
    expect(parsed('zendesk', 'ticket.closed', detail)).toMatchObject({ kind: 'event' });
  });

  it('names the reader that a door of its own lacks', () => {
    const own = { till: { verify: { by: 'path' } as const } };
    const rules = forStage(parseConfig({ ...heardback, sources: { own } }), 'local');
    expect(reason('till', { receipt: { no: 7 } }, rules)).toMatch(
      /door of till has no reader.*when: \{ source: 'till' \}.*`receipt`/,
    );
  });
});

describe('What a system sends and nobody reads', () => {
  it.each([
    ['stripe', { id: 'evt_1', object: 'v2.core.event', type: 'v1.billing.meter.no_meter_found' }],
    ['hubspot', { ...hubspotChange, subscriptionType: undefined, eventType: 'contact.propertyChange' }],
  ])('is counted for %s, in whichever of its forms', (source, detail) => {
    expect(parsed(source, 'x', detail)).toMatchObject({ kind: 'unread', source });
  });
});

describe('Who closed a ticket', () => {
  it.each([
    ['Ada <Ada@Example.com>', ' ada@example.com', 'customer'],
    ['ada@example.com', 'noor@example.com', 'agent'],
    ['ada@example.com', '', 'automation'],
  ])('asked for by %j and closed by %j was the %s, however the addresses are written', (requester, by, closer) => {
    const detail = {
      heardback: 'ticket.closed',
      ticket: { id: 7 },
      requester: { email: requester },
      by: { email: by },
    };
    expect(read('zendesk', 'event', detail).event.closedBy).toBe(closer);
  });
});

describe('Consent to texts in a Shopify order', () => {
  it.each([
    ['subscribed', true],
    ['unsubscribed', false],
    ['redacted', false],
    ['not_subscribed', undefined],
    ['pending', undefined],
    [null, undefined],
  ])('%s is %s: who took it back has not given it', (state, consent) => {
    const order = { ...shopifyOrder, customer: { ...shopifyOrder.customer, sms_marketing_consent: { state } } };
    expect(read('shopify', 'shopifyWebhook', shopifyEvent('orders/paid', order)).event.customer.smsConsent).toBe(
      consent,
    );
  });
});

describe('An objection to mail in a Shopify order', () => {
  it.each([
    ['unsubscribed', false],
    ['redacted', false],
    ['subscribed', undefined],
    ['not_subscribed', undefined],
    [undefined, undefined],
  ])('%s is %s: a consent to advertising is not needed', (state, consent) => {
    const order = { ...shopifyOrder, customer: { ...shopifyOrder.customer, email_marketing_consent: { state } } };
    const { customer } = read('shopify', 'shopifyWebhook', shopifyEvent('orders/paid', order)).event;
    expect(customer.emailConsent).toBe(consent);
  });
});

describe('A body that cannot be read', () => {
  it.each([
    ['<order/>', 'application/xml', '`application/xml`; JSON and urlencoded forms are read'],
    ['id,email', 'text/csv; header=present', '`text/csv`; JSON'],
    ['id,email', undefined, 'no type at all; JSON'],
    ['{"title": "a "table""}', 'application/json', 'quotation marks escaped'],
  ])('%s is told what is read', (text, type, said) => {
    const request = { raw: Buffer.from(text), headers: { 'content-type': type }, method: 'POST', url: '', query: {} };
    const body = readBody('till', { checks: [] }, request);
    expect(body.kind === 'unreadable' && body.reason).toContain(said);
  });

  it('is not one for the words that stand in it as they are', () => {
    const fields = '<Id>5</Id><Subject><![CDATA[Table & <b>chair</b>]]></Subject>';
    const xml = `<notifications><Notification><sObject type="Case">${fields}</sObject></Notification></notifications>`;
    expect(recordsOf(xml)).toEqual([{ sObject: 'Case', Id: '5', Subject: 'Table & <b>chair</b>' }]);
  });
});
