import { zoneNamed } from '../../timing/zone-names.ts';
import { fieldsOf } from './field.ts';

/**
 * A time as JSON of other kinds has it, written out as one that can be read: seconds and nanoseconds (protobuf, Firestore), `$date`
 * (MongoDB's extended JSON), a date and its zone (PHP, Google, Microsoft), a list from the year on (Java). Texts and numbers stay as
 * they are.
 * @returns undefined for what is none of these.
 */
export const timeText = (value: unknown): string | undefined => {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  if (Array.isArray(value)) return value.length === 1 ? timeText(value[0]) : fromParts(value);
  const fields = fieldsOf(value);
  return fields && (fromSeconds(fields) ?? fromExtended(fields) ?? fromDateAndZone(fields) ?? fromOneField(fields));
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

const fromDateAndZone = ({ date, dateTime, time, timezone, timeZone }: Fields): string | undefined => {
  const [day, zone] = [date ?? dateTime, timezone ?? timeZone];
  if (typeof day !== 'string') return undefined;
  const at = typeof time === 'string' && !/\d:\d/.test(day) ? `${day} ${time}` : day;
  const isZoned = /[zZ]$|[+-]\d\d:?\d\d$/.test(at);
  return typeof zone === 'string' && !isZoned ? `${at} ${zoneNamed(zone) ?? zone}` : at;
};

/** `{ "__type": "Date", "iso": … }` of Parse, `{ "value": … }` of BigQuery. */
const fromOneField = ({ iso, value }: Fields): string | undefined => {
  const inner = iso ?? value;
  return typeof inner === 'string' || typeof inner === 'number' ? String(inner).trim() : undefined;
};

const fromParts = (parts: readonly unknown[]): string | undefined => {
  if (parts.length < 3 || parts.length > 7 || !parts.every(isWhole)) return undefined;
  const [year, month, day, hour, minute, second] = [...parts, 0, 0, 0].map((part) => String(part).padStart(2, '0'));
  return `${year}-${month}-${day}T${hour}:${minute}:${parts.length > 5 ? second : '00'}`;
};
