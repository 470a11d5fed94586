import { describe, expect, it } from 'vitest';
import { read } from '../sources/reading.ts';

const ada = { id: 'c1', email: 'ada@example.com' };
const purchase = (customer: object, beside: object = {}) =>
  read('shop', 'purchase.completed', { id: 'o1', customer: { ...ada, ...customer }, ...beside });
const consentsOf = (customer: object, beside: object = {}) => {
  const { emailConsent, smsConsent } = purchase(customer, beside).event.customer;
  return { mail: emailConsent, text: smsConsent };
};

const toMail = { mail: false, text: undefined };
const toTexts = { mail: undefined, text: false };
const toBoth = { mail: false, text: false };
const toNone = { mail: undefined, text: undefined };

describe('An objection as systems keep it', () => {
  it.each([
    [{ hs_email_optout: 'true' }, toMail],
    [{ unsubscribed_from_emails: true }, toMail],
    [{ donotbulkemail: true }, toMail],
    [{ emailBlacklisted: true, smsBlacklisted: false }, toMail],
    [{ smsBlacklisted: 1 }, toTexts],
    [{ unsubscribed_from_sms: '2026-02-03T09:00:00Z' }, toTexts],
    [{ noEmail: 'true' }, toMail],
    [{ blocked_email: true }, toMail],
    [{ marked_email_as_spam: true }, toMail],
    [{ is_blacklisted: true }, toBoth],
    [{ marketingOptOut: true }, toBoth],
    [{ do_not_survey: true }, toBoth],
    [{ allow_sending_email: false }, toMail],
    [{ sms_permission: 'no' }, toTexts],
    [{ ContactPermission: 'DENIED' }, toBoth],
    [{ contactable: false }, toBoth],
    [{ can_be_emailed: false }, toMail],
    [{ unsubscribed_from_all_emails: true }, toMail],
    [{ emailConsent: true, emailOptIn: false }, toMail],
  ])('%j is told by the name of its field', (customer, against) => {
    expect(consentsOf(customer)).toEqual(against);
    expect(purchase(customer).notes?.map(({ done }) => done)).toContain('is read as an objection');
  });

  it.each([
    [{ status: 'unsubscribed' }, toBoth],
    [{ email_subscribe: 'unsubscribed' }, toMail],
    [{ email_marketing_consent: { state: 'UNSUBSCRIBED' } }, toMail],
    [{ marketing_consent: 'opted_out' }, toBoth],
    [{ subscription_state: 'do not contact' }, toBoth],
  ])('%j is told by its word', (customer, against) => {
    expect(consentsOf(customer)).toEqual(against);
  });

  it.each([
    [{ preferences: { email_unsubscribed: true } }, toMail],
    [{ consents: { email: false, sms: true } }, toMail],
    [{ contact_preferences: { sms: 'no' } }, toTexts],
    [{ preferences: { marketing: { email: false } } }, toNone],
    [{ subscriptions: { email: { marketing: { consent: 'UNSUBSCRIBED' } }, sms: { marketing: {} } } }, toMail],
    [{ consent: { email: { status: 'opted_out' } } }, toMail],
    [{ preferences: { a: { b: { c: { d: { e: { status: 'unsubscribed' } } } } } } }, toNone],
  ])('%j stands among preferences', (customer, against) => {
    expect(consentsOf(customer)).toEqual(against);
  });

  it.each([
    ['beside the customer', {}, { optOut: true }],
    ['beside the customer, as a consent that was not given', {}, { emailConsent: false, smsConsent: false }],
    ['among the customer’s properties', { properties: { do_not_contact: true } }, {}],
    ['among the event’s properties', {}, { properties: { unsubscribed: 'yes' } }],
  ])('counts %s', (_, customer, beside) => {
    expect(consentsOf(customer, beside)).toEqual(toBoth);
  });

  it('counts where the customer is an address alone', () => {
    const { event } = read('shop', 'purchase.completed', { id: 'o1', customer: 'ada@example.com', optOut: true });
    expect(event.customer).toEqual({ email: 'ada@example.com', emailConsent: false, smsConsent: false });
  });
});

describe('What only looks like an objection', () => {
  it.each([
    { unsubscribe_url: 'https://shop.example/u/7', unsubscribe_token: 'x', optout_link: 'y' },
    { unsubscribed_at: null, optOut: false, is_blacklisted: 0, opt_out_status: 'opted_in' },
    { status: 'active', state: 'blocked', subscription: { plan: 'gold' } },
    { donotphone: true, do_not_call: true, noPhone: true, push_opt_out: true, donotpostalmail: true, noMail: true },
    { accepts_marketing: true, newsletter: 1, allow_guests: false },
    { accepted: false, allowed: false, permission: 'denied', no_feedback: true, can_edit: false, blocked: true },
  ])('%j objects to nothing, and nobody is told anything', (customer) => {
    expect(consentsOf(customer)).toEqual(toNone);
    expect(purchase(customer).notes ?? []).toEqual([]);
  });

  it.each([
    [{ accepts_marketing: false }],
    [{ newsletter: '0' }],
    [{ is_subscribed: false }],
    [{ optin: false }],
    [{ marketing_opt_in: 'no' }],
  ])('%j is a no to advertising: nobody guesses, and the sender is told what to send', (customer) => {
    expect(consentsOf(customer)).toEqual(toNone);
    const [name = ''] = Object.keys(customer);
    expect(purchase(customer).notes).toEqual([
      { field: `customer.${name}`, done: expect.stringMatching(/advertising.*send `emailConsent` or `smsConsent`/) },
    ]);
  });

  it('is nothing beside the customer either', () => {
    expect(consentsOf({}, { accepted: false, allowed: 'no', state: { code: 5 }, privacy: 'policy-2' })).toEqual(toNone);
  });

  it('is no consent where it says yes', () => {
    const { event, notes } = purchase({ email_permission: true });
    expect(event.customer.emailConsent).toBeUndefined();
    expect(notes?.[0]?.done).toContain('not read as a consent');
  });
});
