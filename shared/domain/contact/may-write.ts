import type { Channel } from '../../contracts/rows/base.ts';
import type { AddressRow } from '../../contracts/rows/contact.ts';

/** Why nothing more, or only some things, go to an address. */
export type Objection = NonNullable<AddressRow['suppressed']>;

/**
 * What is written, as far as objections go:
 * - `survey`: a question, or a reminder of it
 * - `unasked`: what a person sends that nobody asked for, as thanks, or news of what was done
 * - `reply`: what Heardback says back to whoever wrote
 * - `personal`: what a person answers somebody who waits for it
 * - `confirmation`: that messages have ended, and how to reach a person
 */
export type Writing = 'survey' | 'unasked' | 'reply' | 'personal' | 'confirmation';

/** A personal answer goes to somebody who wants no more surveys, too. */
const standsAgainst: Readonly<Record<Writing, readonly Objection['reason'][]>> = {
  survey: ['bounced', 'complained', 'opted-out', 'unsubscribed'],
  unasked: ['bounced', 'complained', 'opted-out', 'unsubscribed'],
  reply: ['bounced', 'complained', 'opted-out', 'unsubscribed'],
  personal: ['bounced', 'complained', 'opted-out'],
  confirmation: [],
};

/** What stands against writing something to an address; undefined where it may be written, as to one that nobody knows. */
export const objectionTo = (
  what: Writing,
  address: Pick<AddressRow, 'suppressed'> | undefined,
): Objection | undefined => {
  const objection = address?.suppressed;
  return objection && standsAgainst[what].includes(objection.reason) ? objection : undefined;
};

/** What the person asked for they may take back; that an address bounced or complained only a person here can lift. */
export const isOwnWish = ({ reason }: Pick<Objection, 'reason'>): boolean =>
  reason === 'unsubscribed' || reason === 'opted-out';

/** The same for whoever wrote the letter, with what they can do instead. */
export const objectionInWords = ({ reason }: Objection, channel: Channel): string => {
  switch (reason) {
    case 'bounced':
      return channel === 'sms'
        ? 'This number takes no texts. Write by another way.'
        : 'Mail to this address comes back. Write by another way.';
    case 'complained':
      return 'The customer reported our mail as unwanted. Call them, or leave them in peace.';
    case 'opted-out':
      return 'The customer asked for no more texts. Write by another way.';
    case 'unsubscribed':
      return 'The customer wants no mail of this kind.';
  }
};
