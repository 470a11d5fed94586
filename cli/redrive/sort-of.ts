import * as z from 'zod/mini';
import { readWakeUp } from '../../shared/contracts/wiring/wake-up.ts';

const FailedCallSchema = z.object({ requestContext: z.object({ condition: z.string() }), requestPayload: z.unknown() });
const EnvelopeSchema = z.object({ source: z.string(), 'detail-type': z.string() });

/** What else comes to our queues, by the field that nothing else has. */
const kinds = [
  [z.object({ notificationType: z.literal('Received') }), 'received mail'],
  [z.object({ replay: z.object({ id: z.string() }) }), 'received mail, once more'],
  [z.object({ eventType: z.string().check(z.startsWith('TEXT_')) }), 'reports on texts'],
  [z.object({ originationNumber: z.string() }), 'received texts'],
  [z.object({ target: z.string(), steps: z.array(z.unknown()) }), 'tellings to chats and systems'],
] as const;

/** What sort of thing a message is. Nothing that a customer is, wrote or bought is in it; types of events are names. */
export const sortOf = (body: string): string => {
  const wakeUp = readWakeUp(body);
  if (wakeUp) return `wake-ups of ${wakeUp.kind}s`;
  const value = parsed(body);
  if (FailedCallSchema.safeParse(value).success) return 'calls that failed';
  const envelope = EnvelopeSchema.safeParse(value);
  if (envelope.success) return eventOf(envelope.data);
  return kinds.find(([schema]) => schema.safeParse(value).success)?.[1] ?? 'something else';
};

const eventOf = ({ source, 'detail-type': type }: z.infer<typeof EnvelopeSchema>): string => {
  if (source === 'aws.events') return 'hourly calls';
  if (source === 'aws.ses') return 'reports on mail';
  // A type is chosen by another system: what does not look like one is not shown.
  return /^[a-z]+([._-][a-z]+){0,5}$/i.test(type) ? `events ${type.slice(0, 60)}` : 'events of another type';
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};
