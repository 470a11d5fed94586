import { fieldsOf } from './field.ts';
import { bareName } from './known-as.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What is one text although it stands in a list, or in an object under one of these names; else the value as it came. Of several in a
 * list it is the one that is marked as the first, or the only one of a kind.
 * @param names in small letters, without what joins their words.
 */
export const oneText = (value: unknown, names: readonly string[], kind?: RegExp): unknown => {
  const only = theOne(value, kind);
  const fields = fieldsOf(only);
  if (!fields) return only;
  const own = new Map(Object.entries(fields).map(([name, held]) => [bareName(name), held]));
  const found = names.map((name) => own.get(name)).find((one) => typeof one === 'string' || typeof one === 'number');
  return found ?? only;
};

/** Of a list the only one, the one that is marked as the first, or the only one of a kind; else all of it. */
export const theOne = (value: unknown, kind?: RegExp): unknown => {
  if (!Array.isArray(value)) return value;
  const narrowed = [
    value,
    value.filter((one) => isFirst(fieldsOf(one))),
    value.filter((one) => kind?.test(kindOf(fieldsOf(one) ?? {}))),
  ];
  return narrowed.find(({ length }) => length === 1)?.[0] ?? value;
};

/** `type`, `label`, `PhoneType` */
const kindOf = (fields: Fields): string =>
  String(Object.entries(fields).find(([name]) => /(?:type|label|kind)$/.test(bareName(name)))?.[1] ?? '');

const isFirst = (fields: Fields | undefined): boolean =>
  fields !== undefined && [fields.primary, fields.isPrimary, fields.is_primary, fields.preferred].includes(true);

/** A name that was sent in parts, in their order; else the value as it came. */
export const joinedName = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.every((part) => typeof part === 'string') ? value.join(' ') : value;
  const fields = fieldsOf(value);
  if (!fields) return value;
  const whole = oneText(fields, ['full', 'fullname', 'formatted', 'display', 'displayname', 'name', 'value']);
  return typeof whole === 'string' ? whole : inOrder(fields, nameParts);
};

const nameParts = [
  ['first', 'firstname', 'given', 'givenname', 'forename', 'fname', 'vorname'],
  ['last', 'lastname', 'family', 'familyname', 'surname', 'lname', 'nachname'],
] as const;

const inOrder = (fields: Fields, parts: readonly (readonly string[])[]): string | undefined => {
  const own = new Map(Object.entries(fields).map(([name, held]) => [bareName(name), held]));
  const given = parts.flatMap((names) => {
    const found = names.map((name) => own.get(name)).find((one) => typeof one === 'string' && one.trim() !== '');
    return found === undefined ? [] : [String(found).trim()];
  });
  return given.length === 0 ? undefined : given.join(' ');
};

/** The name of a customer whose parts stand beside each other, without one of its own. */
export const nameOf = (fields: Fields): unknown => joinedName(fields.name) ?? inOrder(fields, nameParts);
