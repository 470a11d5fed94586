import type { ProgramConfig } from '../../contracts/config/program.ts';
import type { BusinessEvent } from '../../contracts/event.ts';
import type { AddressRow, ContactRow } from '../../contracts/rows/contact.ts';
import { valueAt } from '../condition/condition.ts';
import type { Standing } from '../event/standing.ts';
import type { Instant } from '../instant.ts';
import { own } from '../own.ts';

/** What the configuration says about asking anybody at all. */
export interface Settings {
  /** Whether customers may be asked by mail without having consented: as existing customers who can object. */
  readonly emailConsent: boolean;
  /** Countries (ISO 3166) with a rule of their own for mail. */
  readonly emailBasis: Readonly<Record<string, 'consent' | 'existing-customer'>>;
  /** Milliseconds between two surveys to one person, across programmes. */
  readonly atMostOnceIn: number;
  readonly timezone: string;
  readonly own: { readonly domains: readonly string[]; readonly addresses: readonly string[] };
  /** Share of contacts that nobody ever asks, 0 to 1. */
  readonly holdout: number;
}

/** A person as far as rules look at them: the contact, and what is known of each of its addresses. */
export interface Person {
  readonly contact: ContactRow;
  readonly addresses: readonly AddressRow[];
}

/** Everything a decision rests on; the same facts give the same decision. */
export interface Facts extends Person {
  readonly event: BusinessEvent;
  readonly programId: string;
  readonly program: ProgramConfig;
  readonly settings: Settings;
  readonly standing: Standing;
  /** When asking is due. */
  readonly due: Instant;
  /** Since when this person waits for us: an open ticket, an unhappy answer. */
  readonly waiting: Waiting;
}

export interface Waiting {
  readonly ticketSince?: Instant | undefined;
  readonly taskSince?: Instant | undefined;
}

/** Finds what a condition names: `customer.` is what is known of the person today, anything else stands in the event. */
export const factsFor =
  ({ event, contact }: Pick<Facts, 'event' | 'contact'>) =>
  (path: string): unknown =>
    path.startsWith('customer.')
      ? valueAt(contact, path.slice('customer.'.length))
      : (valueAt(event, path) ?? own(event.properties, path));
