import type * as z from 'zod/mini';
import { type BusinessEvent, type Customer, DetailSchema, EnvelopeSchema } from '../../contracts/event.ts';
import { normaliseEmail } from '../../domain/contact/email.ts';
import { normalisePhone } from '../../domain/contact/phone.ts';
import { adapt, isLeftOut, type Reading } from '../../domain/source/adapt.ts';
import type { Adapted, Envelope } from '../../domain/source/adapted.ts';

export type ParsedEvent =
  | {
      readonly kind: 'event';
      readonly event: BusinessEvent;
      readonly envelopeId: string;
      /** Why nobody is to be asked, whatever the programmes say: a decision with that reason, not an error. */
      readonly refusal?: { readonly rule: 'identified' | 'moment' | 'test-mode'; readonly detail: string };
    }
  /** A known system sent it, or one with readers of one's own, and none of them reads it. */
  | { readonly kind: 'unread'; readonly source: string; readonly type: string }
  | { readonly kind: 'unfit'; readonly reason: string };

/** How events are read: by the readers of the configuration, on a stage that asks real customers or does not. */
export interface ReadingRules extends Reading {
  readonly stage: { readonly live: boolean };
}

/** Our own limit on an event, in bytes of UTF-8: a survey needs no more, and a larger one is a mistake somewhere. */
export const maximumEventBytes = 256 * 1024;

/**
 * Reads an event as EventBridge hands it on (the envelope, as JSON text): of our own contract, or of a system that a reader
 * knows.
 * @returns what is wrong and what to do when it does not fit; never throws.
 */
export const readEvent = (text: string, rules: ReadingRules): ParsedEvent => {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > maximumEventBytes)
    return unfit(
      `The event has ${bytes} bytes; at most ${maximumEventBytes} are taken. Send only the fields that docs/events.md names, not the whole record.`,
    );
  const json = parseJson(text);
  if (json === undefined)
    return unfit('The message is not JSON. Put events on the bus with PutEvents; `Detail` is a JSON object as text.');
  const envelope = EnvelopeSchema.safeParse(json);
  if (!envelope.success) return unfit(`Not an EventBridge event: ${explain(envelope.error)}.`);
  const adapted = adapt(envelope.data, rules);
  if (adapted && 'unread' in adapted) return { kind: 'unread', source: adapted.source, type: adapted.type };
  if (adapted) return fromSource(envelope.data, adapted, rules);
  const read = fromContract(envelope.data);
  return read.kind === 'unfit' && isLeftOut(envelope.data, rules)
    ? { kind: 'unread', source: envelope.data.source, type: envelope.data['detail-type'] }
    : read;
};

const fromContract = ({ id: envelopeId, source, 'detail-type': type, time, detail: given }: Envelope): ParsedEvent => {
  const detail = DetailSchema.safeParse(tidy(given));
  if (!detail.success)
    return unfit(`The detail does not fit: ${explain(detail.error)}. Correct the sender, then replay this event.`);
  const { email: address, phone: number } = detail.data.customer;
  if (!isIdentified(detail.data.customer))
    return unfit(
      'The customer has no id, no e-mail and no phone number. Send at least one of `customer.id`, `customer.email`, `customer.phone`.',
    );
  const customer = {
    ...detail.data.customer,
    ...(address !== undefined && { email: normaliseEmail(address) ?? address }),
    ...(number !== undefined && { phone: normalisePhone(number) ?? number }),
  };
  return {
    kind: 'event',
    event: { ...detail.data, customer, source, type, occurredAt: detail.data.occurredAt ?? time },
    envelopeId,
  };
};

/** What a system sends is not ours to correct: what it cannot tell is a reason not to ask, not an error. */
const fromSource = (envelope: Envelope, adapted: Adapted, { stage }: ReadingRules): ParsedEvent => {
  const { source, type, isTest, noMoment } = adapted;
  const detail = DetailSchema.safeParse(tidy(adapted.detail));
  if (!detail.success)
    return unfit(
      `What ${source} sent as \`${type}\` cannot be read: ${explain(detail.error)}. docs/sources.md says what is taken.`,
    );
  const event = { ...detail.data, source, type, occurredAt: detail.data.occurredAt ?? envelope.time };
  const read = { kind: 'event', event, envelopeId: envelope.id } as const;
  if (isTest && stage.live)
    return {
      ...read,
      refusal: { rule: 'test-mode', detail: `${source} sent it in test mode; this stage asks real customers.` },
    };
  if (noMoment !== undefined) return { ...read, refusal: { rule: 'moment', detail: noMoment } };
  if (!isIdentified(event.customer))
    return {
      ...read,
      refusal: {
        rule: 'identified',
        detail: `${source} names neither an id, nor an e-mail address, nor a phone number.`,
      },
    };
  return read;
};

const isIdentified = ({ id, email, phone }: Customer): boolean =>
  id !== undefined || email !== undefined || phone !== undefined;

const unfit = (reason: string): ParsedEvent => ({ kind: 'unfit', reason });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Names the places, never the values: those are the customer's. */
const explain = (error: z.core.$ZodError): string =>
  error.issues
    .slice(0, 5)
    .map((issue) => `\`${['detail', ...issue.path].map(String).join('.')}\` ${wordsFor(issue)}`)
    .join('; ');

const wordsFor = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type') return `must be ${issue.expected}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return 'must not be empty';
  if (issue.code === 'too_big') return 'is too long';
  return issue.message && issue.message !== 'Invalid input' ? issue.message : 'is not what is expected';
};

/** Systems send `""` and `null` where they have nothing: the same as leaving the field out. */
const tidy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null && !(typeof item === 'string' && item.trim() === ''))
      .map(([key, item]) => [key, tidy(item)]),
  );
};
