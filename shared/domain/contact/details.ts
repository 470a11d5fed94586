import type { Customer } from '../../contracts/event.ts';
import type { ContactRow } from '../../contracts/rows/contact.ts';
import type { Instant } from '../instant.ts';

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

type Details = Pick<Customer, (typeof fields)[number] | 'properties'>;

const withDated = (contact: ContactRow, customer: Details, timeOf: (name: string) => Instant): ContactRow => {
  const since = { ...contact.since };
  const newer = (name: string, value: Value | undefined, current: Value | undefined): value is Value => {
    if (value === undefined) return false;
    const occurredAt = timeOf(name);
    const known = since[name];
    const wins =
      known === undefined ||
      current === undefined ||
      known < occurredAt ||
      (known === occurredAt && String(value) > String(current));
    if (wins) since[name] = occurredAt;
    return wins;
  };
  const given = fields
    .filter((field) => newer(field, customer[field], contact[field]))
    .map((field) => [field, customer[field]]);
  const properties = Object.entries(customer.properties ?? {}).filter(([name, value]) =>
    newer(`properties.${name}`, value, contact.properties?.[name]),
  );
  return {
    ...contact,
    ...Object.fromEntries(given),
    ...(properties.length > 0 && { properties: { ...contact.properties, ...Object.fromEntries(properties) } }),
    since,
  };
};
