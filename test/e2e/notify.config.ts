import shop from '../../heardback.config.ts';
import { defineHeardback } from '../../shared/contracts/config/define.ts';

const { 'post-purchase': purchase } = shop.programs;
if (!purchase) throw new Error('The default programmes are gone.');

/** A chat, and a ticket system on this very machine; whoever was helped is asked whether it worked. */
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
  },
  notifications: {
    chats: { care: { team: 'care' } },
    webhooks: { tickets: { url: 'http://127.0.0.1:45199/in' } },
    digestAbove: 2,
  },
});
