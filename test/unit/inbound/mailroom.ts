import { escalate } from '../../../functions/escalate/escalate.ts';
import { type FollowUpDeps, followUp, type RowChange } from '../../../functions/follow-up/follow-up.ts';
import {
  type InboundEmailDeps,
  type InboundEmailOutcome,
  inboundEmail,
} from '../../../functions/inbound-email/inbound-email.ts';
import {
  CountingIds,
  InMemoryBus,
  InMemoryMailer,
  InMemoryNotifier,
  InMemoryParking,
  InMemoryTimer,
  silentLog,
  testKeyring,
  VirtualClock,
} from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { ProgramConfig } from '../../../shared/contracts/config/program.ts';
import type { Row, RowKind, RowOf } from '../../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { contactIdOf } from '../../../shared/domain/contact/identity.ts';
import { idOf } from '../../../shared/domain/id.ts';
import { replyAddress } from '../../../shared/domain/link/reply-address.ts';
import type { Records } from '../../../shared/ports/records.ts';
import { ProgramSnapshots } from '../../../shared/steps/survey/programs.ts';
import config from '../../config.ts';

const postPurchase = config.programs['post-purchase'] as ProgramConfig;
const now = '2026-11-24T10:00:00.000Z';
const daysOn = (days: number): string => new Date(Date.parse(now) + days * 86_400_000).toISOString();

interface Receiving {
  readonly to: string;
  /** SES's own; the same again is the same mail. */
  readonly id?: string;
  readonly verdicts?: Readonly<Record<string, string>>;
  /** What SES says besides: `source`, `headers`. */
  readonly envelope?: object;
  /** Over what the mail is taken: a store that fails, say. */
  readonly records?: Records;
}

/** Where mail arrives: the use cases that take it and follow it up, over ports in memory. */
export class Mailroom {
  readonly records = new InMemoryRecords();
  readonly clock = new VirtualClock(now);
  readonly parking = new InMemoryParking();
  readonly notifier = new InMemoryNotifier();
  readonly mailer = new InMemoryMailer();
  readonly timer = new InMemoryTimer();
  readonly spoken: string[] = [];
  private readonly mails = new Map<string, Uint8Array>();
  private readonly changes: RowChange[] = [];
  private count = 0;

  constructor() {
    this.records.onChange((before, after) => this.changes.push({ before, after }));
  }

  /** A survey that was mailed yesterday, and whoever got it. @returns where it is answered. */
  async asked(address: string, more: Partial<Extract<SurveyRow, { state: 'sent' }>> = {}): Promise<string> {
    const programs = new ProgramSnapshots(this.records, config);
    const programHash = await programs.keep('post-purchase', postPurchase);
    const hash = addressHash('email', address, testKeyring.addresses);
    const contactId = contactIdOf({ addresses: [{ channel: 'email', address, hash }] });
    const id = idOf('survey', address);
    const rows: readonly Row[] = [
      { kind: 'contact', version: 0, id: contactId, email: address, name: 'Kim', asked: {}, createdAt: daysOn(-9) },
      {
        ...{ kind: 'address', version: 0, hash, channel: 'email', contactId, others: [] },
        asked: { 'post-purchase': { at: daysOn(-1), surveyId: id } },
      },
      {
        ...{ kind: 'survey', version: 0, id, program: 'post-purchase', programHash, type: 'nps', eventKey: 'event' },
        ...{
          contactId,
          occurredAt: daysOn(-5),
          priority: 2,
          language: 'en',
          timezone: 'Europe/Berlin',
          channel: 'email',
        },
        ...{ title: 'order 1001, oak table', address, createdAt: daysOn(-5), dueAt: daysOn(-1), askBy: daysOn(9) },
        ...{ generation: 2, wakeAt: daysOn(3), state: 'sent', sentAt: daysOn(-1), answerBy: daysOn(29) },
        ...{ messageIds: ['0100'], remindersSent: 0 },
        ...more,
      },
    ];
    await this.records.commit(rows.map((put) => ({ put })));
    this.changes.length = 0;
    return replyAddress(id, config.brand.replies, testKeyring.links);
  }

  /** SES stores a mail, unless there is none, and tells of it. */
  async receive(
    raw: Uint8Array | string | undefined,
    { to, id, verdicts = {}, envelope = {}, records }: Receiving,
  ): Promise<InboundEmailOutcome> {
    this.count += 1;
    const messageId = id ?? `ses-${this.count}`;
    if (raw !== undefined) this.mails.set(`mail/${messageId}`, Buffer.from(raw));
    const status = (name: string) => ({ status: verdicts[name] ?? 'PASS' });
    const receipt = {
      recipients: [to],
      ...{ spamVerdict: status('spam'), virusVerdict: status('virus'), spfVerdict: status('spf') },
      ...{ dkimVerdict: status('dkim'), dmarcVerdict: status('dmarc') },
      action: { type: 'S3', objectKey: `mail/${messageId}` },
    };
    const body = JSON.stringify({ notificationType: 'Received', mail: { messageId, ...envelope }, receipt });
    return inboundEmail(body, this.deps(records));
  }

  /** A person has a mail taken that was set aside. */
  replay(id: string): Promise<InboundEmailOutcome> {
    return inboundEmail(JSON.stringify({ replay: { id } }), this.deps());
  }

  /** Everything that follows from what was stored, until nothing more does. */
  async settle(): Promise<void> {
    for (;;) {
      const change = this.changes.shift();
      if (change) await followUp(change, this.deps());
      const due = change ? [] : this.timer.due(this.clock.now());
      for (const wakeUp of due) await escalate(wakeUp, this.deps());
      if (!change && due.length === 0) return;
    }
  }

  all<K extends RowKind>(kind: K): readonly RowOf<K>[] {
    return this.records.all().filter((row): row is RowOf<K> => row.kind === kind);
  }

  /** Everything that staff can read of what customers wrote. */
  readable(): string {
    const tasks = this.all('task').flatMap(({ comment, title, history }) => [comment, title, JSON.stringify(history)]);
    const surveys = this.all('survey').flatMap((survey) => [
      ...(survey.remarks ?? []).map(({ words }) => words),
      ...(survey.state === 'answered' ? [survey.response.comment] : []),
    ]);
    return [...tasks, ...surveys, ...this.all('message').map(({ words }) => words)].join('\n');
  }

  private deps(records: Records = this.records): InboundEmailDeps & FollowUpDeps {
    return {
      ...{ records, timer: this.timer, notifier: this.notifier, parking: this.parking, mailer: this.mailer },
      ...{ clock: this.clock, keyring: testKeyring, config, bus: new InMemoryBus(), log: silentLog },
      programs: new ProgramSnapshots(records, config),
      ids: new CountingIds(),
      publicUrl: 'https://here.example',
      fetchMail: async (key) => this.mails.get(key),
      placeOf: (key) => `s3://inbound/${key}`,
      speak: async ({ id }) => {
        this.spoken.push(id);
      },
      send: async () => undefined,
      outbox: { put: async () => undefined },
    };
  }
}
