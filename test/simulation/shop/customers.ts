import { Dice } from './roll.ts';

export type Temper = 'silent' | 'clicks' | 'wavers' | 'writes' | 'leaves' | 'both' | 'hoards';

export interface Customer {
  readonly number: number;
  readonly email: string;
  readonly phone: string | undefined;
  readonly id: string | undefined;
  readonly timezone: string;
  readonly temper: Temper;
  /** Their address takes no mail. */
  readonly isGone: boolean;
  /** How likely a mail is reported as unwanted. */
  readonly complains: number;
  readonly happenings: readonly Happening[];
}

/** A business event about a customer. */
export interface Happening {
  readonly type: string;
  readonly id: string;
  /** When it happened and when it is sent: milliseconds from the beginning. */
  readonly at: number;
  readonly sentAt: number;
  readonly more: Readonly<Record<string, unknown>>;
  /** The system that tells of it knows the address alone, whoever it belongs to. */
  readonly isNameless?: boolean;
}

const hour = 3_600_000;
const day = 24 * hour;
const tempers: readonly Temper[] = [
  ...Array<Temper>(6).fill('silent'),
  ...Array<Temper>(5).fill('clicks'),
  ...Array<Temper>(2).fill('wavers'),
  ...Array<Temper>(4).fill('writes'),
  'leaves',
  'both',
  'hoards',
];
const zones = ['Europe/Berlin', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo'];
const types = ['purchase.completed', 'purchase.completed', 'ticket.closed', 'ticket.closed', 'invoice.issued'] as const;
/** What undoes a moment. */
export const undoing: Readonly<Record<string, string>> = {
  'purchase.completed': 'purchase.refunded',
  'invoice.issued': 'invoice.voided',
  'ticket.closed': 'ticket.reopened',
};

/** A customer, and what happens to them within some days; the same for a seed and a number, whoever else there is. */
export const customerOf = (seed: number, number: number, days: number): Customer => {
  const dice = new Dice(seed, 'person', number);
  const hasPhone = dice.happens(0.4);
  const timezone = dice.pick(zones);
  // Some have something to be helped with all the time: they are asked again and again by one programme.
  const isRegular = dice.happens(0.15);
  // Some buy as guests, and make an account later.
  const guestUntil = new Dice(seed, 'guest', number).happens(0.4) ? days * day * 0.5 : 0;
  return {
    number,
    email: `person${number}@customer.example`,
    phone: hasPhone ? `+4917${String(10_000_000 + number)}` : undefined,
    id: dice.happens(0.6) ? `c${number}` : undefined,
    timezone,
    temper: isRegular && dice.happens(0.3) ? 'hoards' : dice.pick(tempers),
    isGone: dice.happens(0.03),
    complains: dice.happens(0.03) ? 0.5 : 0,
    happenings: (isRegular
      ? Array.from({ length: 6 }, (_, at) =>
          happeningsAt(dice, { number, at, when: (at * days * day) / 6, type: 'ticket.closed' }),
        ).flat()
      : Array.from({ length: 1 + dice.below(4) }, (_, at) =>
          happeningsAt(dice, { number, at, when: dice.below(days * day), type: dice.pick(types) }),
        ).flat()
    ).map((one) => ({ ...one, isNameless: one.at < guestUntil })),
  };
};

interface Occasion {
  readonly number: number;
  readonly at: number;
  readonly when: number;
  readonly type: string;
}

const happeningsAt = (dice: Dice, { number, at, when, type }: Occasion): readonly Happening[] => {
  const id = `${type.split('.')[0]}-${number}-${at}`;
  const first: Happening = {
    ...{ type, id, at: when, sentAt: when + dice.wait(5 * 60_000) },
    more: {
      title: `case of ${number}`,
      ...(type === 'ticket.closed' && { closedBy: dice.happens(0.15) ? 'automation' : 'agent' }),
      ...(type !== 'ticket.closed' && { amount: 10 + dice.below(500), currency: 'EUR' }),
    },
  };
  if (!dice.happens(0.15)) return [first];
  // Undone before or after anybody was asked; sometimes the news of it comes first.
  const undone = when + dice.below(6 * day);
  const sentAt = dice.happens(0.2) ? Math.max(0, when - hour) : undone + dice.wait(10 * 60_000);
  return [first, { type: undoing[type] ?? '', id, at: undone, sentAt, more: {} }];
};
