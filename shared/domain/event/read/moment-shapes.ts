import { fieldsOf } from './field.ts';

/**
 * A time as JSON of other kinds has it, written out as one that can be read: seconds and nanoseconds (protobuf, Firestore), `$date`
 * (MongoDB's extended JSON), a date and its zone (PHP, Google, Microsoft), a list from the year on (Java). Texts and numbers stay as
 * they are.
 * @returns undefined for what is none of these.
 */
export const timeText = (value: unknown): string | undefined => {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  if (Array.isArray(value)) return fromParts(value);
  const fields = fieldsOf(value);
  return fields && (fromSeconds(fields) ?? fromExtended(fields) ?? fromDateAndZone(fields));
};

type Fields = Readonly<Record<string, unknown>>;

const isWhole = (value: unknown): value is number | string => /^\d{1,19}$/.test(String(value));

const fromSeconds = ({ seconds, _seconds, nanos, nanoseconds, _nanoseconds }: Fields): string | undefined => {
  const [whole, rest] = [seconds ?? _seconds, nanos ?? nanoseconds ?? _nanoseconds ?? 0];
  return isWhole(whole) && isWhole(rest) ? `${whole}.${String(rest).padStart(9, '0')}` : undefined;
};

const fromExtended = ({ $date, $numberLong }: Fields): string | undefined => {
  const inner = $date ?? $numberLong;
  if (typeof inner === 'object') return fromExtended(fieldsOf(inner) ?? {});
  return inner === undefined ? undefined : String(inner);
};

const fromDateAndZone = ({ date, dateTime, timezone, timeZone }: Fields): string | undefined => {
  const [at, zone] = [date ?? dateTime, timezone ?? timeZone];
  if (typeof at !== 'string') return undefined;
  return typeof zone === 'string' && !/[zZ]$|[+-]\d\d:?\d\d$/.test(at) ? `${at} ${zone}` : at;
};

const fromParts = (parts: readonly unknown[]): string | undefined => {
  if (parts.length < 3 || parts.length > 7 || !parts.every(isWhole)) return undefined;
  const [year, month, day, hour, minute, second] = [...parts, 0, 0, 0].map((part) => String(part).padStart(2, '0'));
  return `${year}-${month}-${day}T${hour}:${minute}:${parts.length > 5 ? second : '00'}`;
};
