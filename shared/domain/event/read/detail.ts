import type { BusinessEvent } from '../../../contracts/event.ts';
import type { Instant } from '../../instant.ts';
import { readEmail } from './address.ts';
import { objectionsBeside } from './consents.ts';
import { countryAmong } from './country.ts';
import { readCustomer } from './customer.ts';
import { as, fieldsOf, isNothing, leftOut, type Note, nothing, type Read, Reader } from './field.ts';
import { knownAs } from './known-as.ts';
import { notesOnMissed } from './missed.ts';
import { readMoment, readOccurrence } from './moment.ts';
import { readAmount } from './money.ts';
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

/** Other names that can mean nothing else; an empty list is for those that are merely spelt with lines, dots or other capitals. */
const names = {
  id: [],
  occurredAt: ['occurredon', 'occurred', 'happenedat', 'eventtime', 'eventtimestamp', 'timestamp'],
  customer: [],
  properties: [],
  alsoKnownAs: [],
  title: [],
  amount: [],
  currency: ['currencycode', 'currencyiso', 'isocurrency'],
  subject: [],
  agent: ['assignee', 'agentname', 'assignedto', 'assigneeuser'],
  closedBy: [],
  number: ['invoicenumber', 'invoiceno'],
  dueAt: ['duedate', 'due', 'dueon'],
};
/** What customers wrote may be among them (a review), and is not to be cut short. */
const room = { properties: 100, each: 20_000, all: 60_000 };

/**
 * Reads what happened, field by field: whatever cannot be read is mended, shortened or left out with a note, and costs nothing
 * but itself.
 * @param came when the event came, for one that does not say when it was.
 */
export const readDetail = (given: Readonly<Record<string, unknown>>, came: Instant): DetailRead => {
  const reader = new Reader();
  const { fields, notes: renamed } = knownAs(given, names);
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
    ...readAmount(fields, reader),
    ...reader.take('subject', readLabel(500)(fields.subject)),
    ...reader.take('agent', readAgent(fields.agent, reader)),
    ...reader.take('closedBy', readCloser(fields.closedBy)),
    ...reader.take('number', readLabel(200)(fields.number)),
    ...reader.take('dueAt', readMoment(fields.dueAt)),
  };
  return { detail, notes: [...reader.notes, ...notesOnMissed(fields, detail, reader.notes)] };
};

/** Whether an event says itself when it was, under whichever name that is read from. */
export const saysWhen = (given: Readonly<Record<string, unknown>>): boolean =>
  !isNothing(knownAs(given, { occurredAt: names.occurredAt }).fields.occurredAt);

/** What cannot be a name is none; more than a few are a mistake. */
const readNames = (value: unknown): Read<string[]> => {
  const names = Array.isArray(value) ? value.flatMap((one) => filledId(readId(one)).value ?? []).slice(0, 10) : [];
  return names.length === 0 ? nothing : as(names);
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

const meaning = (words: string, closer: NonNullable<Detail['closedBy']>) =>
  words.split(' ').map((word) => [word, closer] as const);
/** Not `user`: of some systems it is the customer, of others whoever works there. */
const closers: ReadonlyMap<string, NonNullable<Detail['closedBy']>> = new Map([
  ...meaning('agent staff admin operator employee support technician', 'agent'),
  ...meaning('customer requester enduser contact visitor', 'customer'),
  ...meaning('automation automatic auto automated system bot robot rule trigger workflow', 'automation'),
]);

const readCloser = (value: unknown): Read<NonNullable<Detail['closedBy']>> => {
  if (isNothing(value)) return nothing;
  const closer = typeof value === 'string' ? closers.get(value.toLowerCase().replace(/[\s_-]/g, '')) : undefined;
  return closer === undefined ? leftOut('is none of agent, customer, automation') : as(closer);
};
