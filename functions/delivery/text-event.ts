import * as z from 'zod/mini';
import { aboutOf, type ParsedReport, type Verdict } from './report.ts';

/** What End User Messaging publishes of a text; the number that it names is never looked at. */
export const TextEventSchema = z.object({
  eventType: z.string().check(z.startsWith('TEXT_')),
  eventTimestamp: z.number().check(z.nonnegative(), z.maximum(8.64e15)),
  isFinal: z._default(z.boolean(), true),
  messageId: z.string(),
  messageStatusDescription: z._default(z.string(), ''),
  context: z._default(z.record(z.string(), z.string()), {}),
});
type TextEvent = z.infer<typeof TextEventSchema>;

const lost = (why: string): Verdict => ({ fate: 'lost', why });
const refused = (why: string): Verdict => ({ fate: 'refused', why });

/**
 * What a carrier reports, as it means: https://docs.aws.amazon.com/sms-voice/latest/userguide/configuration-sets-event-types.html
 * Undefined: on its way. `TEXT_UNKNOWN` also stands for a carrier that said nothing for three days: it may have arrived, and
 * asking again by another way would be asking twice.
 */
const fates: Readonly<Record<string, Verdict | undefined>> = {
  TEXT_DELIVERED: { fate: 'delivered', why: 'Delivered.' },
  // In many countries all that a carrier ever says.
  TEXT_SUCCESSFUL: { fate: 'delivered', why: 'The carrier took the text.' },
  TEXT_QUEUED: undefined,
  TEXT_PENDING: undefined,
  TEXT_SENT: undefined,
  TEXT_UNKNOWN: undefined,
  TEXT_INVALID: { fate: 'dead', why: 'The number takes no texts.' },
  TEXT_INVALID_MESSAGE: refused('The carrier could not deliver this text.'),
  TEXT_UNREACHABLE: lost('The phone could not be reached.'),
  TEXT_CARRIER_UNREACHABLE: lost('The carrier could not be reached.'),
  TEXT_TTL_EXPIRED: lost('The text could not be delivered in time.'),
  TEXT_BLOCKED: lost('The phone or its carrier blocks texts to it.'),
  TEXT_CARRIER_BLOCKED: refused('The carrier blocked the text.'),
  TEXT_SPAM: refused('The carrier took the text for spam.'),
  TEXT_PROTECT_BLOCKED: refused('Our own protect configuration blocked the text.'),
};

const optedOut: Verdict = { fate: 'opted-out', why: 'The person wants no texts.' };

export const readTextEvent = (event: TextEvent): ParsedReport => {
  const { context, messageId, eventTimestamp } = event;
  const about = aboutOf(context);
  const verdict = verdictOn(event);
  if (!about || !verdict) return { kind: 'irrelevant' };
  return { kind: 'report', ...verdict, channel: 'sms', about, messageId, at: new Date(eventTimestamp).toISOString() };
};

/** A report that is not final says nothing yet. A type that is new to us is noted. */
const verdictOn = ({ eventType, isFinal, messageStatusDescription }: TextEvent): Verdict | undefined => {
  const verdict = isFinal && Object.hasOwn(fates, eventType) ? fates[eventType] : undefined;
  const isRefusal = verdict !== undefined && verdict.fate !== 'delivered';
  return isRefusal && /opted[ _-]?out/i.test(messageStatusDescription) ? optedOut : verdict;
};
