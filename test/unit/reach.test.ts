import { describe, expect, it } from 'vitest';
import { whyNotMailed } from '../../shared/domain/contact/mail-reach.ts';
import { Asking } from './asked.ts';

const decisionOf = async (asking: Asking) => {
  const event = asking.records.all().find((row) => row.kind === 'event');
  if (event?.kind !== 'event') throw new Error('There is no event.');
  return { ...event.decisions.at(-1), text: JSON.stringify(event.decisions) };
};
const consenting = { id: 'ada', smsConsent: true, timezone: 'Europe/London' };

describe('a number that takes no texts', () => {
  it.each([
    ['+442071838750', 'landline'],
    ['+4930901820', 'landline'],
    ['+11234567890', 'no such number'],
    ['+19002345678', 'premium-rate'],
    ['+18002345678', 'toll-free'],
  ])('%s is passed over for the mail, which is said', async (phone, why) => {
    const asking = new Asking();
    const survey = await asking.ask('ticket.closed', { ...consenting, phone, email: 'ada@example.com' });
    expect(survey).toMatchObject({ channel: 'email', state: 'sent' });
    expect(asking.texter.sent).toEqual([]);
    expect((await decisionOf(asking)).text).toContain(why);
  });

  it.each([['+442071838750'], ['+11234567890']])('%s alone is nothing to ask by, which is said', async (phone) => {
    const asking = new Asking();
    expect(await asking.ask('ticket.closed', { ...consenting, phone })).toBeUndefined();
    const decision = await decisionOf(asking);
    expect(decision.verdict).toBe('skipped');
    expect(decision.text).toContain('No text reaches this number');
  });

  it.each([['+447400123456'], ['+12025550123'], ['+4915123456789']])('%s takes them', async (phone) => {
    const asking = new Asking();
    const survey = await asking.ask('ticket.closed', { ...consenting, phone, email: 'ada@example.com' });
    expect(survey).toMatchObject({ channel: 'sms', state: 'sent' });
  });
});

describe('an address that no mail reaches', () => {
  it.each([['jörg@example.com'], ['иван@example.com'], ['用户@example.cn']])('%s is said so', async (email) => {
    const asking = new Asking();
    expect(await asking.ask('purchase.completed', { id: 'ada', email })).toBeUndefined();
    const decision = await decisionOf(asking);
    expect(decision.verdict).toBe('skipped');
    expect(decision.text).toContain('No mail reaches this address');
  });

  it('is passed over for the phone where the programme texts', async () => {
    const asking = new Asking();
    const customer = { ...consenting, email: 'jörg@example.com', phone: '+447400123456' };
    expect(await asking.ask('ticket.closed', customer)).toMatchObject({ channel: 'sms' });
  });

  it('with a domain in another script is reached by its ASCII spelling', async () => {
    const asking = new Asking();
    const survey = await asking.ask('purchase.completed', { id: 'ada', email: 'info@müller.example' });
    expect(survey).toMatchObject({ state: 'sent', address: 'info@xn--mller-kva.example' });
  });
});

describe('what mail can be sent to', () => {
  it.each([
    ['ada@example.com'],
    ["o'hara@example.co.uk"],
    ['ada+oak@example.com'],
    ['a@b.example'],
    ['a.b.c-d_e@sub.example.museum'],
    ['ada@xn--mller-kva.example'],
  ])('%s', (address) => {
    expect(whyNotMailed(address)).toBeUndefined();
  });

  it.each([
    ['ada@example..com'],
    ['ada.@example.com'],
    ['.ada@example.com'],
    ['a..b@example.com'],
    ['ada@example'],
    ['ada@-example.com'],
    ['ada@example.com.'],
    ['ada lovelace@example.com'],
    ['@example.com'],
    ['ada@'],
    ['ada'],
    ['ada@exam\u200bple.com'],
    [`${'a'.repeat(65)}@example.com`],
    ['ada@example.com\r\nBcc: eve@example.com'],
  ])('never %s', (address) => {
    expect(whyNotMailed(address)).toBeDefined();
  });
});
