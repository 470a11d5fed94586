import type { Customer } from '../../contracts/event.ts';
import type { ContactRow } from '../../contracts/rows/contact.ts';
import type { Instant } from '../instant.ts';
import { own } from '../own.ts';

const fields = ['email', 'phone', 'name', 'locale', 'timezone', 'smsConsent', 'emailConsent'] as const;
type Value = string | number | boolean;

/**
 * The contact with what an event says of the customer. Each detail goes by the time at which it was true, so that the
 * outcome does not depend on the order in which events arrive; what an event leaves out stays as it was.
 */
export const withDetails = (contact: ContactRow, customer: Omit<Customer, 'id'>, occurredAt: Instant): ContactRow =>
  withDated(contact, customer, () => occurredAt);

/** The contact with what is known of another that turned out to be the same person. */
export const withDetailsOf = (contact: ContactRow, other: ContactRow): ContactRow =>
  withDated(contact, other, (name) => other.since?.[name] ?? other.createdAt);

/** Of two values of the same instant one wins, whichever came first; of yes and no to being asked, no. */
const outranks = (name: string, value: Value, current: Value): boolean =>
  name === 'smsConsent' || name === 'emailConsent' ? value === false : String(value) > String(current);

type Details = Pick<Customer, (typeof fields)[number] | 'properties'>;

const withDated = (contact: ContactRow, customer: Details, timeOf: (name: string) => Instant): ContactRow => {
  const since = { ...contact.since };
  const newer = (name: string, value: Value | undefined, current: Value | undefined): value is Value => {
    if (value === undefined) return false;
    const occurredAt = timeOf(name);
    const known = own(since, name);
    const wins =
      known === undefined ||
      current === undefined ||
      known < occurredAt ||
      (known === occurredAt && outranks(name, value, current));
    if (wins) since[name] = occurredAt;
    return wins;
  };
  const given = fields
    .filter((field) => newer(field, customer[field], contact[field]))
    .map((field) => [field, customer[field]]);
  const properties = Object.entries(customer.properties ?? {}).filter(([name, value]) =>
    newer(`properties.${name}`, value, own(contact.properties, name)),
  );
  return {
    ...contact,
    ...Object.fromEntries(given),
    ...(properties.length > 0 && {
      properties: newest({ ...contact.properties, ...Object.fromEntries(properties) }, since),
    }),
    since,
  };
};

/** More than anybody has a use for; a row of the table has room for so many. */
const mostProperties = 100;

const newest = (
  properties: NonNullable<ContactRow['properties']>,
  since: Readonly<Record<string, Instant>>,
): NonNullable<ContactRow['properties']> => {
  const entries = Object.entries(properties);
  if (entries.length <= mostProperties) return properties;
  const at = (name: string): string => `${since[`properties.${name}`] ?? ''} ${name}`;
  return Object.fromEntries(entries.sort(([a], [b]) => (at(a) > at(b) ? -1 : 1)).slice(0, mostProperties));
};
