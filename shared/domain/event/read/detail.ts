import type { BusinessEvent } from '../../../contracts/event.ts';
import type { Instant } from '../../instant.ts';
import { readEmail } from './address.ts';
import { readCurrency, readMoney } from './amount.ts';
import { objectionsBeside } from './consents.ts';
import { countryAmong } from './country.ts';
import { readCustomer } from './customer.ts';
import { as, fieldsOf, isNothing, leftOut, type Note, nothing, type Read, Reader } from './field.ts';
import { knownAs } from './known-as.ts';
import { readMoment, readOccurrence } from './moment.ts';
import { readProperties } from './properties.ts';
import { readId, readLabel, readWords } from './text.ts';
import { filledId } from './unfilled.ts';

/** An event's own fields; who sent it, and as what, stands on its envelope. */
export type Detail = Omit<BusinessEvent, 'source' | 'type'>;

export interface DetailRead {
  /** Absent without an id, by which it would be known. */
  readonly detail: Detail | undefined;
  readonly notes: readonly Note[];
}

/** What customers wrote may be among them (a review), and is not to be cut short. */
/** Spelt with lines, dots or other capitals; other words may mean other things. */
const spellings = Object.fromEntries(
  [
    'id',
    'occurredAt',
    'customer',
    'properties',
    'alsoKnownAs',
    'title',
    'amount',
    'currency',
    'subject',
    'agent',
    'closedBy',
    'number',
    'dueAt',
  ].map((name) => [name, []] as const),
);
const room = { properties: 100, each: 20_000, all: 60_000 };

/**
 * Reads what happened, field by field: whatever cannot be read is mended, shortened or left out with a note, and costs nothing
 * but itself.
 * @param came when the event came, for one that does not say when it was.
 */
export const readDetail = (given: Readonly<Record<string, unknown>>, came: Instant): DetailRead => {
  const reader = new Reader();
  const { fields, notes: renamed } = knownAs(given, spellings);
  reader.notes.push(...renamed);
  const { id } = reader.take('id', filledId(readId(fields.id)));
  if (id === undefined) return { detail: undefined, notes: reader.notes };
  const { read, notes } = readProperties(fields.properties, room);
  reader.notes.push(...notes.map(({ field, done }) => ({ field: `properties.${field}`, done })));
  const properties = reader.take('properties', read);
  const country = countryAmong(properties, reader);
  const { occurredAt = came } = reader.take('occurredAt', readOccurrence(fields.occurredAt, came));
  const detail: Detail = {
    id,
    occurredAt,
    customer: { ...readCustomer(fields.customer, reader, country), ...objectionsBeside(given, reader) },
    ...properties,
    ...reader.take('alsoKnownAs', readNames(fields.alsoKnownAs)),
    ...reader.take('title', readLabel(200)(fields.title)),
    ...money(fields, reader),
    ...reader.take('subject', readLabel(500)(fields.subject)),
    ...reader.take('agent', readAgent(fields.agent, reader)),
    ...reader.take('closedBy', readCloser(fields.closedBy)),
    ...reader.take('number', readLabel(200)(fields.number)),
    ...reader.take('dueAt', readMoment(fields.dueAt)),
  };
  return { detail, notes: reader.notes };
};

/** What cannot be a name is none; more than a few are a mistake. */
const readNames = (value: unknown): Read<string[]> => {
  const names = Array.isArray(value) ? value.flatMap((one) => filledId(readId(one)).value ?? []).slice(0, 10) : [];
  return names.length === 0 ? nothing : as(names);
};

/** A currency beside the amount counts where none is given by itself; two that differ leave nothing that could be believed. */
const money = ({ amount, currency }: Readonly<Record<string, unknown>>, reader: Reader) => {
  const given = reader.take('currency', readCurrency(currency));
  const { value, note } = readMoney(amount, given.currency);
  const named = value?.currency;
  if (named !== undefined && given.currency !== undefined && named !== given.currency)
    return reader.take('amount', leftOut('names another currency than `currency` does'));
  return {
    ...reader.take('amount', { value: value?.amount, ...(note !== undefined && { note }) }),
    ...(named !== undefined && { currency: named }),
    ...given,
  };
};

const readAgent = (value: unknown, reader: Reader): Read<NonNullable<Detail['agent']>> => {
  if (isNothing(value)) return nothing;
  const fields = fieldsOf(value) ?? agentFrom(value);
  if (!fields) return leftOut('is neither an object nor a name');
  const agent = {
    ...reader.take('id', readId(fields.id), 'agent.'),
    ...reader.take('name', readWords(200)(fields.name), 'agent.'),
    ...reader.take('email', readEmail(fields.email), 'agent.'),
  };
  return Object.keys(agent).length === 0 ? nothing : as(agent);
};

const agentFrom = (value: unknown): Readonly<Record<string, unknown>> | undefined => {
  if (typeof value === 'number') return { id: value };
  return typeof value === 'string' ? { [/^\S+@\S+$/.test(value.trim()) ? 'email' : 'name']: value } : undefined;
};

const closers: ReadonlyMap<string, NonNullable<Detail['closedBy']>> = new Map([
  ...['agent', 'staff'].map((word) => [word, 'agent'] as const),
  ...['customer', 'requester', 'end-user'].map((word) => [word, 'customer'] as const),
  ...['automation', 'automatic', 'system', 'bot'].map((word) => [word, 'automation'] as const),
]);

const readCloser = (value: unknown): Read<NonNullable<Detail['closedBy']>> => {
  if (isNothing(value)) return nothing;
  const closer = typeof value === 'string' ? closers.get(value.trim().toLowerCase()) : undefined;
  return closer === undefined ? leftOut('is none of agent, customer, automation') : as(closer);
};
