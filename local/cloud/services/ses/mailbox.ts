import type { Row, Store } from '../../machine/store.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { MailHeader } from './mime.ts';

const schema = `
CREATE TABLE IF NOT EXISTS mail (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, recipients TEXT NOT NULL, sender TEXT NOT NULL, reply_to TEXT NOT NULL, subject TEXT NOT NULL,
  headers TEXT NOT NULL, text TEXT NOT NULL, html TEXT NOT NULL, raw BLOB NOT NULL, at REAL NOT NULL, tags TEXT NOT NULL, configuration_set TEXT, arrived INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS suppressed (address TEXT PRIMARY KEY, reason TEXT NOT NULL, at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS mail_events (seq INTEGER PRIMARY KEY AUTOINCREMENT, mail TEXT NOT NULL, type TEXT NOT NULL, sub_type TEXT, due REAL NOT NULL);
CREATE INDEX IF NOT EXISTS mail_events_due ON mail_events (due);`;

export interface Mail {
  readonly id: string;
  readonly recipients: readonly string[];
  readonly from: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly headers: readonly MailHeader[];
  readonly text: string;
  readonly html: string;
  readonly raw: Buffer;
  readonly at: number;
  readonly tags: Readonly<Record<string, readonly string[]>>;
  readonly configurationSet?: string;
  /** False for mail that SES took and never sent, because every recipient is suppressed. */
  readonly arrived: boolean;
}

export interface Suppressed {
  readonly address: string;
  readonly reason: string;
  readonly at: number;
}

/** An event of a mail that its provider is still to report. */
export interface MailEvent {
  readonly mailId: string;
  readonly type: string;
  readonly subType: string | undefined;
}

/** What SES keeps: mail, the suppression list, and events that are on their way. */
export interface Mailbox {
  add(mail: Mail): void;
  find(id: string): Mail | undefined;
  /** Sent mail, oldest first. */
  list(to?: string): readonly Mail[];
  /** The latest, oldest of them first. */
  latest(count: number): readonly Mail[];
  suppress(address: string, reason: string): void;
  unsuppress(address: string): boolean;
  suppressed(address: string): Suppressed | undefined;
  allSuppressed(): readonly Suppressed[];
  later(event: MailEvent, due: number): void;
  nextDue(): number | undefined;
  /** Takes the events that are due off the list. */
  takeDue(now: number): readonly MailEvent[];
}

interface MailboxOptions {
  readonly store: Store;
  readonly clock: CloudClock;
}

export const createMailbox = (options: MailboxOptions): Mailbox => new SqliteMailbox(options);

class SqliteMailbox implements Mailbox {
  private readonly store: Store;
  private readonly clock: CloudClock;

  constructor({ store, clock }: MailboxOptions) {
    this.store = store;
    this.clock = clock;
    store.define(schema);
  }

  add(mail: Mail): void {
    const { id, from, replyTo, subject, text, html, raw, at, configurationSet = null, arrived } = mail;
    this.store.run(
      `INSERT INTO mail (id, recipients, sender, reply_to, subject, headers, text, html, raw, at, tags, configuration_set, arrived) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[id, JSON.stringify(mail.recipients), from, replyTo, subject, JSON.stringify(mail.headers), text, html, raw],
      ...[at, JSON.stringify(mail.tags), configurationSet, arrived ? 1 : 0],
    );
  }

  find(id: string): Mail | undefined {
    const row = this.store.one('SELECT * FROM mail WHERE id = ?', id);
    return row && mailOf(row);
  }

  list(to?: string): readonly Mail[] {
    if (to === undefined) return this.store.all('SELECT * FROM mail WHERE arrived = 1 ORDER BY seq').map(mailOf);
    // Recipients are kept as a JSON list: an address stands there in quotes.
    const quoted = JSON.stringify(to.toLowerCase());
    return this.store
      .all('SELECT * FROM mail WHERE arrived = 1 AND instr(lower(recipients), ?) > 0 ORDER BY seq', quoted)
      .map(mailOf);
  }

  latest(count: number): readonly Mail[] {
    const rows = this.store.all('SELECT * FROM mail WHERE arrived = 1 ORDER BY seq DESC LIMIT ?', count);
    return rows.map(mailOf).reverse();
  }

  suppress(address: string, reason: string): void {
    this.store.run(
      'INSERT OR REPLACE INTO suppressed (address, reason, at) VALUES (?, ?, ?)',
      ...[address.toLowerCase(), reason, this.clock.now()],
    );
  }

  unsuppress(address: string): boolean {
    return this.store.run('DELETE FROM suppressed WHERE address = ?', address.toLowerCase()) > 0;
  }

  suppressed(address: string): Suppressed | undefined {
    const row = this.store.one('SELECT * FROM suppressed WHERE address = ?', address.toLowerCase());
    return row && suppressedOf(row);
  }

  allSuppressed(): readonly Suppressed[] {
    return this.store.all('SELECT * FROM suppressed ORDER BY at').map(suppressedOf);
  }

  later({ mailId, type, subType }: MailEvent, due: number): void {
    this.store.run(
      'INSERT INTO mail_events (mail, type, sub_type, due) VALUES (?, ?, ?, ?)',
      ...[mailId, type, subType ?? null, due],
    );
  }

  nextDue(): number | undefined {
    const due = this.store.one('SELECT MIN(due) AS due FROM mail_events')?.due;
    return typeof due === 'number' ? due : undefined;
  }

  takeDue(now: number): readonly MailEvent[] {
    const rows = this.store.all('DELETE FROM mail_events WHERE due <= ? RETURNING mail, type, sub_type', now);
    return rows.map((row) => ({
      mailId: String(row.mail),
      type: String(row.type),
      subType: row.sub_type === null ? undefined : String(row.sub_type),
    }));
  }
}

const suppressedOf = (row: Row): Suppressed => ({
  address: String(row.address),
  reason: String(row.reason),
  at: Number(row.at),
});

// What was written as JSON by `add` comes back as it was.
const mailOf = (row: Row): Mail => ({
  id: String(row.id),
  recipients: JSON.parse(String(row.recipients)) as string[],
  from: String(row.sender),
  replyTo: String(row.reply_to),
  subject: String(row.subject),
  headers: JSON.parse(String(row.headers)) as MailHeader[],
  text: String(row.text),
  html: String(row.html),
  raw: Buffer.from(row.raw as Uint8Array),
  at: Number(row.at),
  tags: JSON.parse(String(row.tags)) as Record<string, string[]>,
  ...(row.configuration_set === null ? {} : { configurationSet: String(row.configuration_set) }),
  arrived: row.arrived === 1,
});
