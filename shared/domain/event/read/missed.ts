import type { BusinessEvent } from '../../../contracts/event.ts';
import { fieldsOf, isNothing, type Note, shown } from './field.ts';
import { bareName } from './known-as.ts';
import { readMoment } from './moment.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What may be meant by a field that was not read: how it is called, and what stands in it. */
interface Meant {
  readonly called: RegExp;
  readonly not?: RegExp;
  readonly holds: (value: unknown) => boolean;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isAmount = (value: unknown): boolean => /^-?\d[\d.,]*$/.test(String(value)) || fieldsOf(value) !== undefined;

/** Not when it is due, begins or was born. */
const elsewhen = /birth|due|expir|valid|start|begin|end|until|deliver|arriv|sched|appoint|booking|renew|next/;
const moment: Meant = {
  called: /date|time(?!zone)|stamp|(?:ed|tion|sale|order)(?:at|on)$/,
  not: elsewhen,
  holds: (value) => readMoment(value).value !== undefined,
};
const amount: Meant = { called: /(?:amount|total|price|revenue|amountpaid)$|^(?:total|value|sum)/, holds: isAmount };
const email: Meant = { called: /mail/, holds: (value) => isText(value) && /\S@\S/.test(String(value)) };
const phone: Meant = {
  called: /phone|mobile|msisdn|whatsapp|cell/,
  holds: (value) => /\d{3}/.test(String(value)) && fieldsOf(value) === undefined && !Array.isArray(value),
};
const locale: Meant = { called: /(?:locale|language)$|^lang$/, holds: isText };
const timezone: Meant = { called: /timezone$|^tz$/, holds: isText };

/**
 * Notes on fields that an event has under names that may mean one of ours and may mean another thing: nobody guesses, but whoever sent
 * them is told. Only where ours is missing altogether; by names, never by what stands there.
 */
export const notesOnMissed = (
  given: Fields,
  read: Pick<BusinessEvent, 'customer' | 'amount'>,
  told: readonly Note[],
): readonly Note[] => {
  const customer = { fields: fieldsOf(given.customer) ?? {}, within: 'customer.' };
  const { customer: who } = read;
  const around = { fields: { ...given, customer: undefined, properties: undefined, agent: undefined }, within: '' };
  const notes = [
    ...(isNothing(given.occurredAt) ? noted('occurredAt', moment, around) : []),
    ...(isNothing(given.amount) && read.amount === undefined ? noted('amount', amount, around) : []),
    ...missing('email', who, noted('customer.email', email, customer)),
    ...missing('phone', who, noted('customer.phone', phone, customer)),
    ...missing(
      'locale',
      who,
      [customer, around].flatMap((place) => noted('customer.locale', locale, place)),
    ),
    ...missing(
      'timezone',
      who,
      [customer, around].flatMap((place) => noted('customer.timezone', timezone, place)),
    ),
  ];
  return notes.filter(({ field }) => told.every((note) => note.field !== field));
};

const missing = (
  name: 'email' | 'phone' | 'locale' | 'timezone',
  who: BusinessEvent['customer'],
  notes: readonly Note[],
): readonly Note[] => (who[name] === undefined ? notes : []);

interface Place {
  readonly fields: Fields;
  /** Goes before a field's name: `customer.` */
  readonly within: string;
}

const noted = (field: string, meant: Meant, { fields, within }: Place): readonly Note[] => {
  const name = nameIn(fields, meant);
  return name === undefined
    ? []
    : [{ field, done: `is missing; \`${within}${name}\` is not read: send it as \`${field}\` if it is meant` }];
};

/** The first that may be meant, also one step further in. */
const nameIn = (fields: Fields, meant: Meant, deeper = true): string | undefined => {
  const { called, not, holds } = meant;
  for (const [name, value] of Object.entries(fields)) {
    if (called.test(bareName(name)) && !not?.test(bareName(name)) && holds(value)) return shown(name);
    const inner = deeper ? fieldsOf(value) : undefined;
    const found = inner && nameIn(inner, meant, false);
    if (found !== undefined) return `${shown(name)}.${found}`;
  }
  return undefined;
};
