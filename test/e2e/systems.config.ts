import shop from '../../heardback.config.ts';
import { defineHeardback } from '../../shared/contracts/config/define.ts';

const { 'post-purchase': purchase } = shop.programs;
if (!purchase) throw new Error('The default programmes are gone.');

/** What comes of it is told to no system: those of tests beside this one listen at the same address. */
const elsewhere = { ...purchase, followUp: { team: 'accounts' } };

/**
 * Systems around the shop: a chat, a ticket system on this very machine, and a till that can be told nothing but an address, with
 * what its receipts mean. Whoever was helped is asked whether it worked; who stays with the shop and who passes its counter is
 * asked, too, so that one cloud has every door that tests go through.
 */
export default defineHeardback({
  ...shop,
  programs: {
    ...shop.programs,
    recovery: {
      ...purchase,
      moment: 'task.resolved',
      priority: 1,
      survey: { type: 'csat', about: 'what we did about it' },
      ask: { ...purchase.ask, after: '2 days', remind: [] },
      atMostOnceIn: '1 day',
    },
    /** Its mail falls back to a text. */
    stay: { ...elsewhere, moment: 'stay.ended', priority: 5, ask: { ...purchase.ask, fallback: 'sms', remind: [] } },
    /** Asked of whoever passes the counter. */
    counter: { ...elsewhere, moment: 'visit.counted', survey: { type: 'smileys' }, link: true },
  },
  sources: {
    own: { till: { verify: { by: 'path' }, type: { path: 'kind' }, delivery: { path: 'receipt.uuid' } } },
  },
  adapters: {
    receipts: {
      when: { source: 'till', 'detail-type': 'receipt' },
      type: 'purchase.completed',
      map: {
        id: 'detail.receipt.no',
        title: { text: 'receipt {detail.receipt.no}, {detail.lines.0.name}' },
        amount: { path: 'detail.cents', minorUnitsOf: 'detail.currency' },
        currency: 'detail.currency',
        occurredAt: { path: 'detail.at', as: 'Europe/Berlin' },
        'customer.email': { path: ['detail.mail', 'detail.account.mail'] },
        'customer.name': { join: ['detail.account.first', 'detail.account.last'] },
      },
    },
  },
  notifications: {
    chats: { care: { team: 'care' } },
    webhooks: { tickets: { team: 'care', url: 'http://127.0.0.1:45199/in' } },
    digestAbove: 2,
  },
});
