import base from '../heardback.config.ts';
import type { ConfigInput } from '../shared/contracts/config/config.ts';
import { defineHeardback } from '../shared/contracts/config/define.ts';

type Program = ConfigInput['programs'][string];

const asked = (
  moment: string,
  journey: Program['journey'],
  survey: Program['survey'],
  {
    team = 'care',
    after = '1 day',
    by = ['email'],
  }: { team?: string; after?: Program['ask']['after']; by?: ('email' | 'sms')[] } = {},
): Program => ({
  ...{ moment, journey, priority: 5, survey, atMostOnceIn: '90 days', followUp: { team } },
  ask: { after, by, within: '7 days' },
});

const texts = { by: ['sms', 'email'] as ('email' | 'sms')[] };

/** Oak & Ember with a programme at every stage of the journey: what a year is played with. */
export default defineHeardback({
  ...base,
  insights: {
    ...base.insights,
    holdout: { property: 'store', values: ['Köln'] },
    goals: [
      { name: 'Everybody', type: 'nps', score: 45 },
      { name: 'Deliveries', program: 'delivery', type: 'csat', score: 85 },
      { name: 'Easy to pay', program: 'checkout', type: 'ces', score: 75 },
      { name: 'Support', stage: 'support', type: 'csat', score: 80 },
    ],
  },
  personas: { club: { 'customer.properties.club': true } },
  programs: {
    ...base.programs,
    ...(base.programs['post-purchase'] && {
      'post-purchase': {
        ...base.programs['post-purchase'],
        conversion: { event: 'purchase.completed', within: '30 days' as const },
      },
    }),
    newsletter: asked('newsletter.read', 'awareness', { type: 'thumbs', about: 'our newsletter' }, { team: 'market' }),
    campaign: asked('campaign.visited', 'awareness', { type: 'smileys', about: 'what you saw' }, { team: 'market' }),
    catalogue: asked('catalogue.sent', 'awareness', { type: 'stars' }, { team: 'market', after: '3 days' }),
    showroom: { ...asked('showroom.visited', 'consideration', { type: 'nps' }, { team: 'showroom' }), link: true },
    advice: asked('advice.given', 'consideration', { type: 'csat', about: 'our advice' }, { team: 'showroom' }),
    quote: asked('quote.sent', 'consideration', { type: 'ces', high: 7, about: 'get a quote' }, { after: '2 days' }),
    samples: asked('samples.sent', 'consideration', { type: 'stars' }, { team: 'market', after: '2 days' }),
    checkout: asked('checkout.completed', 'purchase', { type: 'ces', about: 'order and pay' }),
    delivery: asked(
      'order.delivered',
      'purchase',
      { type: 'csat', about: 'the delivery' },
      { team: 'logistics', ...texts },
    ),
    assembly: asked('assembly.done', 'use', { type: 'cxi' }, { team: 'logistics', after: '2 days' }),
    'first-use': asked('product.used', 'use', { type: 'nps' }, { after: '3 days' }),
    'care-kit': {
      ...asked('carekit.bought', 'use', { type: 'stars' }, { team: 'market', after: '3 days' }),
      // Nobody has looked at it for long: the page of programmes says so.
      reviewBy: '2026-03-31',
    },
    'half-year': asked('halfyear.reached', 'use', { type: 'nps' }),
    chat: asked('chat.ended', 'support', { type: 'smileys', about: 'our chat' }, texts),
    repair: asked('repair.done', 'support', { type: 'cxi' }, { after: '2 days' }),
    return: asked('return.completed', 'support', { type: 'ces', about: 'send it back' }, { after: '2 days' }),
    club: asked('club.renewed', 'advocacy', { type: 'nps' }, { team: 'market', after: '3 days' }),
  },
  teams: {
    ...base.teams,
    logistics: { name: 'Logistics', owner: { name: 'Ayla Koch', email: 'ayla@oakandember.example' } },
    showroom: { name: 'Showrooms', owner: { name: 'Jan Petri', email: 'jan@oakandember.example' } },
    market: { name: 'Marketing', owner: { name: 'Lea Sommer', email: 'lea@oakandember.example' } },
  },
});
