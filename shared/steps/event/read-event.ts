import type { ProgramConfig } from '../../contracts/config/program.ts';
import { type BusinessEvent, type Customer, EnvelopeSchema } from '../../contracts/event.ts';
import { readDetail } from '../../domain/event/read/detail.ts';
import { fieldsOf, type Note } from '../../domain/event/read/field.ts';
import { unwrapped } from '../../domain/event/read/unwrapped.ts';
import { goesById } from '../../domain/event/standing.ts';
import { saysTest } from '../../domain/event/test-mode.ts';
import { parseJson } from '../../domain/json.ts';
import { adapt, isLeftOut, type Reading } from '../../domain/source/adapt.ts';
import type { Adapted, Envelope } from '../../domain/source/adapted.ts';
import { notIdentified, notItsOwn, notNamed, notRead, withoutId, withoutIdFrom } from './unfit.ts';

export type ParsedEvent =
  | {
      readonly kind: 'event';
      readonly event: BusinessEvent;
      readonly envelopeId: string;
      /** What could not be taken as it was; absent when all could. */
      readonly notes?: readonly Note[];
      /** Why nobody is to be asked, whatever the programmes say: a decision with that reason, not an error. */
      readonly refusal?: { readonly rule: 'identified' | 'moment' | 'test-mode'; readonly detail: string };
    }
  /** A known system sent it, or one with readers of one's own, and none of them reads it. */
  | { readonly kind: 'unread'; readonly source: string; readonly type: string }
  | { readonly kind: 'unfit'; readonly reason: string };

/** How events are read: by the readers of the configuration, on a stage that asks real customers or does not. */
export interface ReadingRules extends Reading {
  readonly stage: { readonly live: boolean };
  readonly programs: Readonly<Record<string, Pick<ProgramConfig, 'moment' | 'undoneBy' | 'ask'>>>;
}

/** Our own limit on an event, in bytes of UTF-8: a survey needs no more, and a larger one is a mistake somewhere. */
export const maximumEventBytes = 256 * 1024;

/**
 * Reads an event as EventBridge hands it on (the envelope, as JSON text): of our own contract, or of a system that a reader
 * knows. Required is what it is known by, and somebody to ask; whatever else cannot be read is noted.
 * @returns what is wrong and what to do when it does not fit; never throws.
 */
export const readEvent = (text: string, rules: ReadingRules): ParsedEvent => {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > maximumEventBytes)
    return unfit(
      `The event has ${bytes} bytes; at most ${maximumEventBytes} are taken. Send only the fields that docs/events.md names, not the whole record.`,
    );
  const json = parseJson(text);
  if (json.kind === 'unreadable')
    return unfit(
      `The message cannot be read. ${json.reason} Put events on the bus with PutEvents; \`Detail\` is a JSON object as text.`,
    );
  const envelope = EnvelopeSchema.safeParse(json.value);
  if (!envelope.success) return unfit(notRead(envelope.error));
  const adapted = adapt(envelope.data, rules);
  if (adapted && 'unread' in adapted) return { kind: 'unread', source: adapted.source, type: adapted.type };
  if (adapted) return fromSource(envelope.data, adapted, rules);
  const read = fromContract(envelope.data, rules);
  if (read.kind !== 'unfit') return read;
  return isLeftOut(envelope.data, rules)
    ? { kind: 'unread', source: envelope.data.source, type: envelope.data['detail-type'] }
    : unfit(`${notItsOwn(envelope.data, rules)}${read.reason}`);
};

const fromContract = (envelope: Envelope, rules: ReadingRules): ParsedEvent => {
  const { source, 'detail-type': type } = envelope;
  const outer = fieldsOf(envelope.detail);
  if (!outer) return unfit('`detail` must be an object with an `id` and a `customer`; docs/events.md shows one.');
  const { fields, notes: found } = unwrapped(outer);
  const { detail, notes: read } = readDetail(fields, envelope.time);
  const notes = [...found, ...read];
  if (!detail) return unfit(withoutId(fields, notes));
  const event = parsed({ ...detail, source, type }, notes, envelope);
  if (rules.stage.live && saysTest(outer)) return { ...event, refusal: sentAsTest(source) };
  if (isIdentified(detail.customer)) return event;
  return goesById(type, rules.programs)
    ? { ...event, refusal: { rule: 'identified', detail: 'The event names no customer.' } }
    : unfit(notIdentified(notes, fields));
};

/** What a system sends is not ours to correct: what it cannot tell is a reason not to ask, not an error. */
const fromSource = (envelope: Envelope, adapted: Adapted, rules: ReadingRules): ParsedEvent => {
  const { source, type, isTest, noMoment } = adapted;
  const { detail, notes } = readDetail(adapted.detail, envelope.time);
  if (!detail) return unfit(withoutIdFrom(envelope, { ...rules, adapted }));
  const read = parsed({ ...detail, source, type }, notes, envelope);
  if (rules.stage.live && (isTest || saysTest(envelope.detail))) return { ...read, refusal: sentAsTest(source) };
  if (noMoment !== undefined) return { ...read, refusal: { rule: 'moment', detail: noMoment } };
  if (isIdentified(detail.customer)) return read;
  return { ...read, refusal: { rule: 'identified', detail: notNamed(source, notes) } };
};

const sentAsTest = (source: string) =>
  ({ rule: 'test-mode', detail: `${source} sent it in test mode; this stage asks real customers.` }) as const;

const parsed = (event: BusinessEvent, notes: readonly Note[], { id }: Envelope) =>
  ({ kind: 'event', event, envelopeId: id, ...(notes.length > 0 && { notes }) }) as const;

const isIdentified = ({ id, email, phone }: Customer): boolean =>
  id !== undefined || email !== undefined || phone !== undefined;

const unfit = (reason: string): ParsedEvent => ({ kind: 'unfit', reason });
