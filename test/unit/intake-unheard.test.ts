import { describe, expect, it } from 'vitest';
import { isUnderstood, nobodyListens } from '../../functions/intake/unheard.ts';
import config from '../config.ts';

describe('an event of a type that nobody has a use for', () => {
  it.each(['Ticket.Closed', 'TicketClosed', 'ticket_closed', 'TICKET-CLOSED', 'ticket closed'])(
    'is told how it is written, when it is sent as %s',
    (type) => {
      expect(isUnderstood(type, config)).toBe(false);
      expect(nobodyListens(type, config)).toBe(
        `No programme listens to \`${type}\`. Send it again as \`ticket.closed\`, written just so.`,
      );
    },
  );

  it('is told what to add where it is like no other', () => {
    expect(nobodyListens('basket.left', config)).toMatch(/Add one with this moment to heardback.config.ts and replay/);
    expect(nobodyListens('…', config)).toMatch(/Add one/);
  });
});
