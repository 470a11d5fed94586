import { fieldsOf } from './field.ts';

/** What is one text although it stands in a list of one, or in an object under one of these names; else the value as it came. */
export const oneText = (value: unknown, names: readonly string[]): unknown => {
  const only = Array.isArray(value) && value.length === 1 ? value[0] : value;
  const fields = fieldsOf(only);
  if (!fields) return only;
  const found = names.map((name) => fields[name]).find((one) => typeof one === 'string' || typeof one === 'number');
  return found ?? only;
};

/** A name that was sent in parts, in their order; else the value as it came. */
export const joinedName = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.every((part) => typeof part === 'string') ? value.join(' ') : value;
  const fields = fieldsOf(value);
  if (!fields) return value;
  const whole = oneText(fields, ['full', 'fullName', 'formatted', 'display', 'displayName', 'name']);
  return typeof whole === 'string' ? whole : inOrder(fields, nameParts);
};

const nameParts = [
  ['first', 'firstName', 'first_name', 'FirstName', 'firstname', 'given', 'givenName', 'given_name', 'forename'],
  ['last', 'lastName', 'last_name', 'LastName', 'lastname', 'family', 'familyName', 'family_name', 'surname'],
] as const;

const inOrder = (
  fields: Readonly<Record<string, unknown>>,
  parts: readonly (readonly string[])[],
): string | undefined => {
  const given = parts.flatMap((names) => {
    const found = names.map((name) => fields[name]).find((one) => typeof one === 'string' && one.trim() !== '');
    return found === undefined ? [] : [String(found).trim()];
  });
  return given.length === 0 ? undefined : given.join(' ');
};

/** The name of a customer whose parts stand beside each other, without one of its own. */
export const nameOf = (fields: Readonly<Record<string, unknown>>): unknown =>
  joinedName(fields.name) ?? inOrder(fields, nameParts);
