import { randomUUID } from 'node:crypto';
import type { Row, Store } from '../../machine/store.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Meter } from '../../model/meter.ts';

const schema = `
CREATE TABLE IF NOT EXISTS texts (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, recipient TEXT NOT NULL, body TEXT NOT NULL, at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS opted_out (phone TEXT PRIMARY KEY);`;

export interface ReceivedText {
  readonly id: string;
  readonly to: string;
  readonly body: string;
  readonly sentAt: string;
}

export interface PhonesOptions {
  readonly store: Store;
  readonly clock: CloudClock;
  readonly meter: Meter;
}

/** The telephones of the world, with what they received, and the account's list of those that opted out. */
export class Phones {
  private readonly options: PhonesOptions;

  constructor(options: PhonesOptions) {
    this.options = options;
    options.store.define(schema);
  }

  /** Keeps a text as if a telephone had received it; gives its id. One that has opted out receives nothing, as with AWS. */
  text(recipient: string, body: string): string {
    const { store, clock, meter } = this.options;
    const id = randomUUID();
    meter.count('sns', { operation: 'Text' });
    if (!this.hasOptedOut(recipient))
      store.run('INSERT INTO texts (id, recipient, body, at) VALUES (?, ?, ?, ?)', id, recipient, body, clock.now());
    return id;
  }

  hasOptedOut(phone: string): boolean {
    return this.options.store.one('SELECT 1 FROM opted_out WHERE phone = ?', phone) !== undefined;
  }

  optOut(phone: string): void {
    this.options.store.run('INSERT OR IGNORE INTO opted_out (phone) VALUES (?)', phone);
  }

  optIn(phone: string): void {
    this.options.store.run('DELETE FROM opted_out WHERE phone = ?', phone);
  }

  /** Oldest first. */
  received(by?: string): readonly ReceivedText[] {
    const { store } = this.options;
    const rows =
      by === undefined
        ? store.all('SELECT * FROM texts ORDER BY seq')
        : store.all('SELECT * FROM texts WHERE recipient = ? ORDER BY seq', by);
    return rows.map(receivedText);
  }
}

const receivedText = ({ id, recipient, body, at }: Row): ReceivedText => ({
  id: String(id),
  to: String(recipient),
  body: String(body),
  sentAt: new Date(Number(at)).toISOString(),
});
