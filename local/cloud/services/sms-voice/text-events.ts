import type { Store } from '../../machine/store.ts';
import type { Authorizer, Principal } from '../../model/access.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Timed } from '../../model/timed.ts';
import type { Topology } from '../../model/topology.ts';
import type { TopicStore } from '../sns/topics.ts';
import { readTextsSets, type TextsSet, wantsTextEvent } from './configuration-sets.ts';
import { encodingOf, textParts } from './text-parts.ts';

const schema = `
CREATE TABLE IF NOT EXISTS reported_texts (
  id TEXT PRIMARY KEY, recipient TEXT NOT NULL, body TEXT NOT NULL, origin TEXT NOT NULL, configuration_set TEXT, context TEXT NOT NULL, at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS text_events (seq INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, type TEXT NOT NULL, due REAL NOT NULL);
CREATE INDEX IF NOT EXISTS text_events_due ON text_events (due);`;

/** Carriers take a moment. */
const deliveryTakes = 1_000;

export interface SentText {
  readonly id: string;
  readonly recipient: string;
  readonly body: string;
  readonly origin: string;
  readonly configurationSet: string | undefined;
  readonly context: Readonly<Record<string, string>>;
  readonly at: number;
}

export interface TextEvents extends Timed {
  readonly sets: readonly TextsSet[];
  /** A text left: its carrier will report it delivered, unless somebody says otherwise before. */
  sent(text: SentText): void;
  find(id: string): SentText | undefined;
  /** Reports through the configuration set of the text, in the place of what its carrier would have said. */
  report(text: SentText, type: string, description?: string): void;
}

export interface TextEventOptions {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
  readonly topics: TopicStore;
  readonly authorizer: Authorizer;
  readonly nudge: () => void;
}

export const createTextEvents = (options: TextEventOptions): TextEvents => {
  const { topology, store, clock, topics, authorizer, nudge } = options;
  store.define(schema);
  const sets = readTextsSets(topology);
  const find = (id: string): SentText | undefined => {
    const row = store.one('SELECT * FROM reported_texts WHERE id = ?', id);
    return (
      row && {
        id,
        recipient: String(row.recipient),
        body: String(row.body),
        origin: String(row.origin),
        configurationSet: row.configuration_set === null ? undefined : String(row.configuration_set),
        context: JSON.parse(String(row.context)) as Record<string, string>,
        at: Number(row.at),
      }
    );
  };
  const tell = (text: SentText, type: string, description?: string): void => {
    const set = sets.find(({ name }) => name === text.configurationSet);
    for (const { topicArn, types } of set?.destinations ?? []) {
      const principal: Principal = { kind: 'service', service: 'sms-voice.amazonaws.com', sourceArn: set?.arn ?? '' };
      if (!wantsTextEvent(types, type)) continue;
      if (!authorizer.judge({ principal, action: 'sns:Publish', resource: topicArn }).allowed) continue;
      topics.send({
        topicArn,
        message: JSON.stringify(described(text, type, clock.now(), description)),
        attributes: {},
      });
    }
  };
  const nextDue = (): number | undefined => {
    const due = store.one('SELECT MIN(due) AS due FROM text_events')?.due;
    return due === null || due === undefined ? undefined : Number(due);
  };

  return {
    label: 'text events',
    sets,
    find,
    sent: (text) => {
      const { id, recipient, body, origin, configurationSet, context, at } = text;
      const values = [id, recipient, body, origin, configurationSet ?? null, JSON.stringify(context), at];
      store.run(
        'INSERT INTO reported_texts (id, recipient, body, origin, configuration_set, context, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...values,
      );
      store.run('INSERT INTO text_events (text, type, due) VALUES (?, ?, ?)', id, 'TEXT_DELIVERED', at + deliveryTakes);
      nudge();
    },
    report: (text, type, description) =>
      store.transaction(() => {
        store.run('DELETE FROM text_events WHERE text = ?', text.id);
        tell(text, type, description);
      }),
    nextInstant: nextDue,
    run: async () => {
      const now = clock.now();
      if ((nextDue() ?? Number.POSITIVE_INFINITY) > now) return false;
      store.transaction(() => {
        const due = store.all('SELECT * FROM text_events WHERE due <= ? ORDER BY due, seq', now);
        store.run('DELETE FROM text_events WHERE due <= ?', now);
        for (const { text, type } of due) {
          const found = find(String(text));
          if (found) tell(found, String(type));
        }
      });
      return true;
    },
    busy: () => false,
  };
};

/** https://docs.aws.amazon.com/sms-voice/latest/userguide/configuration-sets-event-format.html */
const described = (text: SentText, type: string, now: number, description?: string): object => ({
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
