import type { Chance } from './chance.ts';

interface Day {
  readonly count: number;
  readonly people: number;
  /** When it begins. */
  readonly morning: Date;
}

/** A day of a business: what comes is undone, reopened, closed again, by customers of whom more or less is known. */
export const eventsOfADay = (chance: Chance, { count, people, morning }: Day): readonly string[] => {
  const at = (hours: number, minutes = 0): string =>
    new Date(morning.getTime() + (hours * 60 + minutes) * 60_000).toISOString();
  return Array.from({ length: count }, (_, number) => {
    const type = chance.pick([
      'purchase.completed',
      'purchase.completed',
      'purchase.refunded',
      'ticket.opened',
      'ticket.closed',
      'ticket.closed',
      'ticket.reopened',
      'invoice.issued',
      'invoice.voided',
    ]);
    const family = type.split('.')[0] ?? '';
    const owner = chance.below(people);
    const subject = owner + people * chance.below(4);
    // A ticket is closed and reopened again and again; a purchase happens once.
    const occurredAt =
      family === 'ticket' ? at(chance.below(9), chance.below(60)) : at(type.length % 9, (subject * 7) % 60);
    return JSON.stringify({
      id: `envelope-${number}`,
      source: 'shop',
      'detail-type': type,
      time: at(9),
      detail: {
        id: `${family}-${subject}`,
        occurredAt,
        closedBy: type === 'ticket.closed' ? (subject % 4 === 0 ? 'automation' : 'agent') : undefined,
        amount: family === 'invoice' ? (subject % 3) * 40 : undefined,
        customer: {
          ...(subject % 2 === 0 && { id: `c${owner}` }),
          ...(subject % 7 === 0 ? { id: `c${owner}` } : { email: `person${owner}@example.com` }),
          ...(owner % 3 === 0 && { phone: `+4917012345${owner + 10}`, smsConsent: true }),
          ...(owner % 5 === 0 && { timezone: 'America/New_York' }),
        },
      },
    });
  });
};
