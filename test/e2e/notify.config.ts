import shop from '../../heardback.config.ts';
import { defineHeardback } from '../../shared/contracts/config/define.ts';

/** A chat, and a ticket system on this very machine. */
export default defineHeardback({
  ...shop,
  notifications: {
    chats: { care: { team: 'care' } },
    webhooks: { tickets: { url: 'http://127.0.0.1:45199/in' } },
    digestAbove: 2,
  },
});
