import { encodingOf, textParts } from './text-parts.ts';

export interface SentText {
  readonly id: string;
  readonly recipient: string;
  readonly body: string;
  readonly origin: string;
  readonly configurationSet: string | undefined;
  readonly context: Readonly<Record<string, string>>;
  readonly at: number;
}

/** What a carrier said of a text. */
export interface CarrierReport {
  readonly type: string;
  readonly description?: string | undefined;
}

/** https://docs.aws.amazon.com/sms-voice/latest/userguide/configuration-sets-event-format.html */
export const textEvent = (text: SentText, { type, description }: CarrierReport, now: number): object => ({
  eventType: type,
  eventVersion: '1.0',
  eventTimestamp: Math.round(now),
  isFinal: !['TEXT_QUEUED', 'TEXT_PENDING', 'TEXT_SENT'].includes(type),
  originationPhoneNumber: text.origin,
  destinationPhoneNumber: text.recipient,
  isInternationalSend: false,
  messageId: text.id,
  messageRequestTimestamp: Math.round(text.at),
  messageEncoding: encodingOf(text.body),
  messageType: 'TRANSACTIONAL',
  messageStatus: type.replace(/^TEXT_/, ''),
  messageStatusDescription: description ?? descriptions[type] ?? 'Unknown error',
  context: text.context,
  totalMessageParts: textParts(text.body),
  totalMessagePrice: 0.00831,
  totalCarrierFee: 0,
});

const descriptions: Readonly<Record<string, string>> = {
  TEXT_DELIVERED: 'Message has been delivered to the device',
  TEXT_SUCCESSFUL: 'Message has been accepted by phone carrier',
  TEXT_QUEUED: 'Message is queued',
  TEXT_PENDING: 'Message is being delivered',
  TEXT_INVALID: 'Phone number is invalid',
  TEXT_INVALID_MESSAGE: 'Message body is invalid',
  TEXT_UNREACHABLE: 'Phone is currently unreachable/unavailable',
  TEXT_CARRIER_UNREACHABLE: 'Phone carrier is currently unreachable/unavailable',
  TEXT_BLOCKED: 'Phone has blocked the message',
  TEXT_CARRIER_BLOCKED: 'Phone carrier has blocked this message',
  TEXT_SPAM: 'Message identified as spam by the carrier',
  TEXT_TTL_EXPIRED: 'Message could not be delivered in time',
  TEXT_PROTECT_BLOCKED: 'Message is blocked by a protect configuration',
  TEXT_UNKNOWN: 'Unknown error attempting to reach phone',
};

/** Everything that a carrier may be made to say here. */
export const textEventTypes: readonly string[] = Object.keys(descriptions);
