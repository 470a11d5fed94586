import type { Row, Store } from '../../machine/store.ts';
import type { Authorizer, Principal } from '../../model/access.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Timed } from '../../model/timed.ts';
import type { Topology } from '../../model/topology.ts';
import type { TopicStore } from '../sns/topics.ts';
import { readTextsSets, type TextsSet, wantsTextEvent } from './configuration-sets.ts';
import { type CarrierReport, type SentText, textEvent } from './text-event.ts';

const schema = `
CREATE TABLE IF NOT EXISTS reported_texts (
  id TEXT PRIMARY KEY, recipient TEXT NOT NULL, body TEXT NOT NULL, origin TEXT NOT NULL, configuration_set TEXT, context TEXT NOT NULL, at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS text_events (seq INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, type TEXT NOT NULL, due REAL NOT NULL);
CREATE INDEX IF NOT EXISTS text_events_due ON text_events (due);`;

/** Carriers take a moment. */
const deliveryTakes = 1_000;

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

export const createTextEvents = (options: TextEventOptions): TextEvents => new ReportedTexts(options);

class ReportedTexts implements TextEvents {
  readonly label = 'text events';
  readonly sets: readonly TextsSet[];
  private readonly options: TextEventOptions;
  private readonly store: Store;

  constructor(options: TextEventOptions) {
    this.options = options;
    this.store = options.store;
    this.sets = readTextsSets(options.topology);
    this.store.define(schema);
  }

  sent(text: SentText): void {
    const { id, recipient, body, origin, configurationSet, context, at } = text;
    this.store.run(
      'INSERT INTO reported_texts (id, recipient, body, origin, configuration_set, context, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[id, recipient, body, origin, configurationSet ?? null, JSON.stringify(context), at],
    );
    const due = at + deliveryTakes;
    this.store.run('INSERT INTO text_events (text, type, due) VALUES (?, ?, ?)', id, 'TEXT_DELIVERED', due);
    this.options.nudge();
  }

  find(id: string): SentText | undefined {
    const row = this.store.one('SELECT * FROM reported_texts WHERE id = ?', id);
    return row && sentText(row);
  }

  report(text: SentText, type: string, description?: string): void {
    this.store.transaction(() => {
      this.store.run('DELETE FROM text_events WHERE text = ?', text.id);
      this.tell(text, { type, description });
    });
  }

  nextInstant(): number | undefined {
    const due = this.store.one('SELECT MIN(due) AS due FROM text_events')?.due;
    return due === null || due === undefined ? undefined : Number(due);
  }

  async run(): Promise<boolean> {
    const now = this.options.clock.now();
    if ((this.nextInstant() ?? Number.POSITIVE_INFINITY) > now) return false;
    this.store.transaction(() => {
      const due = this.store.all('SELECT * FROM text_events WHERE due <= ? ORDER BY due, seq', now);
      this.store.run('DELETE FROM text_events WHERE due <= ?', now);
      for (const { text, type } of due) {
        const found = this.find(String(text));
        if (found) this.tell(found, { type: String(type) });
      }
    });
    return true;
  }

  busy(): boolean {
    return false;
  }

  private tell(text: SentText, report: CarrierReport): void {
    const { topics, authorizer, clock } = this.options;
    const set = this.sets.find(({ name }) => name === text.configurationSet);
    if (!set) return;
    const principal: Principal = { kind: 'service', service: 'sms-voice.amazonaws.com', sourceArn: set.arn };
    for (const { topicArn, types } of set.destinations) {
      if (!wantsTextEvent(types, report.type)) continue;
      if (!authorizer.judge({ principal, action: 'sns:Publish', resource: topicArn }).allowed) continue;
      topics.send({ topicArn, message: JSON.stringify(textEvent(text, report, clock.now())), attributes: {} });
    }
  }
}

const sentText = (row: Row): SentText => ({
  id: String(row.id),
  recipient: String(row.recipient),
  body: String(row.body),
  origin: String(row.origin),
  configurationSet: row.configuration_set === null ? undefined : String(row.configuration_set),
  context: JSON.parse(String(row.context)) as Record<string, string>,
  at: Number(row.at),
});
