import heardback from '../../heardback.config.ts';
import { defineHeardback } from '../../shared/contracts/config/define.ts';

const { 'post-purchase': purchase, support, billing } = heardback.programs;
if (!purchase || !support || !billing) throw new Error('The default programmes are gone.');

/** The shop with every rule in use that its own configuration leaves alone. */
export default defineHeardback({
  ...heardback,
  ownPeople: { domains: ['agency.example'] },
  personas: { professional: { 'properties.trade': true }, private: { 'properties.trade': { exists: false } } },
  consent: { countries: { DE: { email: 'consent' } } },
  holdout: 0.02,
  tasks: {
    signals: {
      'payment.failed': { team: 'accounts', severity: 'urgent', title: 'A payment failed' },
      'review.published': { team: 'care', when: { 'properties.stars': { below: 3 } } },
    },
  },
  insights: { ...heardback.insights, atRisk: { team: 'accounts' } },
  surge: { atLeast: 5, times: 2 },
  programs: {
    ...heardback.programs,
    delivery: {
      ...purchase,
      moment: 'order.placed',
      undoneBy: ['order.cancelled'],
      priority: 4,
      ask: {
        ...purchase.ask,
        after: '1 day',
        waitFor: { event: 'order.delivered', atMost: '7 days' },
        within: '30 days',
        remind: [],
      },
    },
    /** Its mail falls back to a text. */
    stay: { ...purchase, moment: 'stay.ended', priority: 5, ask: { ...purchase.ask, fallback: 'sms', remind: [] } },
    /** Asked of whoever passes the counter. */
    counter: { ...purchase, moment: 'visit.counted', survey: { type: 'smileys' }, link: true },
    /** Asks whether a repair has worked. */
    recovery: {
      ...purchase,
      moment: 'task.resolved',
      priority: 1,
      survey: { type: 'csat', about: 'what we did about it' },
      ask: { ...purchase.ask, after: '2 days', remind: [] },
      atMostOnceIn: '1 day',
    },
    sampled: { ...purchase, moment: 'visit.ended', ask: { ...purchase.ask, sample: 0.5 } },
    trade: {
      ...purchase,
      moment: 'quote.sent',
      ask: { ...purchase.ask, only: { 'customer.persona': 'professional', amount: { atLeast: 100 } } },
    },
  },
});
