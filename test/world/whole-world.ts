import { recordDelivery } from '../../functions/delivery/delivery.ts';
import { inboundEmail } from '../../functions/inbound-email/inbound-email.ts';
import { inboundSms } from '../../functions/inbound-sms/inbound-sms.ts';
import { notify } from '../../functions/notify/notify.ts';
import { reconcile } from '../../functions/reconcile/reconcile.ts';
import { testKeyring } from '../../shared/adapters/memory/doubles.ts';
import { parquetFormat } from '../../shared/adapters/parquet/format.ts';
import { loopSource } from '../../shared/contracts/own-events.ts';
import { plus } from '../../shared/domain/instant.ts';
import { PermanentError } from '../../shared/ports/errors.ts';
import type { IncomingEvent, OutgoingMail, OutgoingText, Telling } from '../../shared/ports/ports.ts';
import { compact } from '../../shared/steps/facts/compact.ts';
import { Others } from './others.ts';
import { mailReport, type Report, textReport } from './reports.ts';
import { World } from './world.ts';

const second = 1_000;
const hour = 3_600_000;
const withChat = { ...testKeyring, chats: { care: 'https://chat.example/chat' } };
const verdicts = ['spam', 'virus', 'spf', 'dkim', 'dmarc'] as const;

/** With what is around Heardback, too: carriers that report, people who write, chats, what runs hourly, and the loop's own events. */
export class WholeWorld extends World {
  /** What was sent, by the name that SES or the carrier gave it. */
  readonly sent = new Map<string, { readonly at: string; readonly report: Report }>();
  readonly others = new Others();
  private reconcilesAt: string | undefined;
  private later: { readonly at: string; readonly job: () => Promise<unknown> }[] = [];

  /** Switches on or off what runs by the hour: the net, and what takes facts into their months. */
  reconciles(on: boolean): void {
    this.reconcilesAt = on ? plus(this.clock.now(), hour) : undefined;
  }

  /** SES (`bounce`, and why) or a carrier (`TEXT_INVALID`) reports on what was sent. */
  async reports(id: string, type: string, subType?: string): Promise<void> {
    await this.isTold(id, { type, subType });
    await this.settle();
  }

  private async isTold(id: string, what: { readonly type: string; readonly subType?: string | undefined }) {
    const body = this.sent.get(id)?.report({ ...what, at: this.clock.now() });
    if (body === undefined) throw new Error(`Nothing was sent as ${id}.`);
    await recordDelivery({ id: this.ids.next(), body }, this.deps());
  }

  /** A raw mail arrives; `found` is what SES says of it, and everything passes unless that says otherwise. */
  async mailArrives(raw: string, found: URLSearchParams): Promise<void> {
    const messageId = this.ids.next();
    this.mails.set(`mail/${messageId}`, raw);
    const to = found.getAll('to');
    const receipt = {
      recipients: to.length > 0 ? to : [/^To: .*?([^\s<>,]+@[^\s<>,]+)/im.exec(raw)?.[1] ?? ''],
      ...Object.fromEntries(
        verdicts.map((name) => [`${name}Verdict`, { status: found.get(name)?.toUpperCase() ?? 'PASS' }]),
      ),
      action: { type: 'S3', objectKey: `mail/${messageId}` },
    };
    const body = JSON.stringify({ notificationType: 'Received', mail: { messageId }, receipt });
    await this.taken('inbound-email', body, () => inboundEmail(body, this.deps()));
  }

  async textArrives({ from, body: messageBody, id = this.ids.next() }: { from: string; body: string; id?: string }) {
    const body = JSON.stringify({ originationNumber: from, messageBody, inboundMessageId: id });
    await this.taken('inbound-sms', body, () => inboundSms(body, this.deps()));
  }

  /** What will never succeed is parked, as the queue's handler does it. */
  private async taken(queue: string, body: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof PermanentError)) throw error;
      const at = this.clock.now();
      await this.parking.park({ id: this.ids.next(), queue, reason: error.message, body, at });
    }
    await this.settle();
  }

  protected override next(): string | undefined {
    return [super.next(), this.reconcilesAt, ...this.later.map(({ at }) => at)]
      .filter((at) => at !== undefined)
      .sort()[0];
  }

  protected override async runDue(): Promise<void> {
    await super.runDue();
    const now = this.clock.now();
    const due = this.later.filter(({ at }) => at <= now);
    this.later = this.later.filter(({ at }) => at > now);
    for (const { job } of due) await job();
    if (this.reconcilesAt === undefined || this.reconcilesAt > now) return;
    this.reconcilesAt = plus(now, hour);
    await reconcile(this.deps());
    const { properties } = this.config.insights;
    await compact({ objects: this.objects, format: parquetFormat(properties), clock: this.clock, properties });
  }

  protected override deps() {
    const deps = super.deps();
    return {
      ...deps,
      keyring: withChat,
      outbox: {
        put: async (tellings: readonly Telling[]) => {
          this.told.push(...tellings);
          for (const telling of tellings) this.queue(() => this.tell(JSON.stringify(telling), 1));
        },
      },
      mailer: { send: (mail: OutgoingMail) => this.mail(mail) },
      texter: { send: (text: OutgoingText) => this.text(text) },
      bus: {
        publish: (events: Parameters<typeof deps.bus.publish>[0]) => this.bus.publish(events),
        handIn: async (event: Omit<IncomingEvent, 'source'>) => this.comesIn({ ...event, source: loopSource }),
      },
    } as unknown as ReturnType<World['deps']>;
  }

  /** As the queue does it: what is to be tried again comes back after its wait. */
  private async tell(body: string, tries: number): Promise<void> {
    const outcome = await notify(body, tries, { ...this.deps(), post: this.others.post });
    if (outcome.kind !== 'again') return;
    const at = plus(this.clock.now(), outcome.inSeconds * second);
    this.later.push({ at, job: () => this.tell(body, tries + 1) });
  }

  private async mail(mail: OutgoingMail) {
    const outcome = await this.mailer.send(mail);
    if (outcome.kind === 'sent') this.left(outcome.messageId, mailReport(outcome.messageId, mail), 'Delivery');
    return outcome;
  }

  private async text(text: OutgoingText) {
    const outcome = await this.texter.send(text);
    if (outcome.kind === 'sent') this.left(outcome.messageId, textReport(outcome.messageId, text), 'TEXT_DELIVERED');
    return outcome;
  }

  /** Carriers take a moment, and say that they delivered. */
  private left(id: string, report: Report, type: string): void {
    const at = this.clock.now();
    this.sent.set(id, { at, report });
    this.later.push({ at: plus(at, second), job: () => this.isTold(id, { type }) });
  }
}
