import { normaliseEmail } from '../contact/email.ts';
import { addressHash } from '../contact/hash.ts';
import { contactIdOf } from '../contact/identity.ts';
import { normalisePhone } from '../contact/phone.ts';
import { parseJson } from '../json.ts';

/** Somebody as they can be recognised without their names being written down: by hashes and ids. */
export interface Known {
  /** Hashes of addresses that are theirs alone. */
  readonly addresses: ReadonlySet<string>;
  /** Ids of contacts. */
  readonly contacts: ReadonlySet<string>;
  /** Ids of rows that are theirs: surveys, tasks, events. */
  readonly rows: ReadonlySet<string>;
}

const emails = /[^\s<>"'`(),;:[\]\\@]{1,64}@[^\s<>"'`(),;:[\]\\@]{1,190}/g;
const phones = /\+?\d[\d .()/-]{5,18}\d/g;

/** Whose an address is, by its hash. */
export const isTheirs =
  ({ addresses }: Pick<Known, 'addresses'>, key: Uint8Array) =>
  (address: string): boolean => {
    const email = address.includes('@') ? normaliseEmail(address.replace(/[.!?]+$/, '')) : undefined;
    if (email !== undefined) return addresses.has(addressHash('email', email, key));
    const phone = normalisePhone(address);
    return phone !== undefined && addresses.has(addressHash('sms', phone, key));
  };

/** A text in which nothing is left of somebody's addresses. */
export const withoutAddresses = (text: string, theirs: (address: string) => boolean): string =>
  text
    .replace(emails, (found) => (theirs(found) ? `[erased]${/[.!?]*$/.exec(found)?.[0] ?? ''}` : found))
    .replace(phones, (found) => (theirs(found) ? '[erased]' : found));

/** Under what names systems keep whose an event is. */
const persons = /customer|contact|client|user|account|person|buyer|member|profile/i;

/**
 * Whether a JSON value speaks of somebody: by an address anywhere in it, by an id of a row of ours, or by their id where a
 * customer is named. Texts that are JSON themselves are read as such.
 */
export const speaksOf = (value: unknown, known: Known, key: Uint8Array): boolean => {
  const theirs = isTheirs(known, key);
  const inText = (text: string): boolean =>
    known.rows.has(text) ||
    known.contacts.has(text) ||
    known.addresses.has(text) ||
    (text.match(emails) ?? []).some(theirs) ||
    (text.match(phones) ?? []).some(theirs);
  const isId = (text: string): boolean => known.contacts.has(contactIdOf({ externalId: text, addresses: [] }));
  const within = (one: unknown, path: string): boolean => {
    if (typeof one === 'number') return persons.test(path) && isId(String(one));
    if (typeof one === 'string') {
      const inner = jsonIn(one);
      return inner === undefined ? inText(one) || (persons.test(path) && isId(one)) : within(inner, path);
    }
    if (typeof one !== 'object' || one === null) return false;
    return Object.entries(one).some(([name, child]) => within(child, Array.isArray(one) ? path : `${path}.${name}`));
  };
  return within(value, '');
};

const jsonIn = (text: string): unknown => {
  const read = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
  return read?.kind === 'value' ? read.value : undefined;
};
