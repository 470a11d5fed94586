import { dispatch } from '../../functions/dispatch/dispatch.ts';
import { escalate } from '../../functions/escalate/escalate.ts';
import { followUp, type RowChange } from '../../functions/follow-up/follow-up.ts';
import { inboundEmail } from '../../functions/inbound-email/inbound-email.ts';
import { intake } from '../../functions/intake/intake.ts';
import { reconcile } from '../../functions/reconcile/reconcile.ts';
import { openSurvey, submitAnswer } from '../../functions/respond/respond.ts';
import {
  CountingIds,
  InMemoryBus,
  InMemoryMailer,
  InMemoryNotifier,
  InMemoryParking,
  InMemoryTexter,
  InMemoryTimer,
  silentLog,
  testKeyring,
  unlimited,
  VirtualClock,
} from '../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../shared/adapters/memory/records.ts';
import type { WakeUp } from '../../shared/contracts/wiring/wake-up.ts';
import { instant, plus } from '../../shared/domain/instant.ts';
import type { OutgoingMail } from '../../shared/ports/ports.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import config from '../config.ts';
import type { Chance } from './chance.ts';
import { crashing, type Faults, Process, SimulatedCrash } from './faults.ts';

type Job =
  | { readonly kind: 'event'; readonly id: string; readonly body: string }
  | { readonly kind: 'wake-up'; readonly wakeUp: WakeUp }
  | { readonly kind: 'change'; readonly change: RowChange }
  | { readonly kind: 'mail'; readonly body: string }
  | { readonly kind: 'customer'; readonly act: () => Promise<unknown> };

const hour = 3_600_000;

/** The real use cases over ports in memory, in virtual time, with a process that may die at any call. */
export class World {
  readonly faults: Faults;
  readonly records = new InMemoryRecords();
  readonly clock = new VirtualClock('2026-11-02T09:00:00.000Z');
  readonly timer = new InMemoryTimer();
  readonly mailer = new InMemoryMailer();
  readonly notifier = new InMemoryNotifier();
  readonly bus = new InMemoryBus();
  readonly parking = new InMemoryParking();
  private readonly chance: Chance;
  private readonly ids = new CountingIds();
  private readonly jobs: Job[] = [];
  private readonly arrived = new Map<string, string>();
  private reconciledAt: string;
  private losses = 0;

  constructor(chance: Chance, faultRate: number) {
    this.chance = chance;
    this.faults = { rate: faultRate };
    this.reconciledAt = this.clock.now();
    this.records.onChange((before, after) => this.jobs.push({ kind: 'change', change: { before, after } }));
  }

  /** Puts an event on the bus, one to three times and not in order with others. */
  emit(body: string): void {
    const copies = 1 + this.chance.below(3);
    for (let copy = 0; copy < copies; copy += 1) {
      const place = this.chance.below(this.jobs.length + 1);
      // Sometimes the queue delivers again, sometimes the sender sends again.
      const sentAgain = this.chance.happens(0.5) ? body.replace('"id":"envelope-', `"id":"envelope-${copy}-`) : body;
      this.jobs.splice(place, 0, { kind: 'event', id: `message-${this.ids.next()}`, body: sentAgain });
    }
  }

  /** A customer's request to the page; when it fails they press the button again. */
  visit(token: string, score: number, comment: string | undefined): void {
    this.jobs.push({ kind: 'customer', act: () => openSurvey(token, { score: String(score) }, this.deps()) });
    this.jobs.push({
      kind: 'customer',
      act: () => submitAnswer(token, { score: String(score), comment }, this.deps()),
    });
  }

  /** A customer's reply by mail; SES may tell of it twice. */
  reply({ replyTo, to, subject }: Pick<OutgoingMail, 'replyTo' | 'to' | 'subject'>, words: string): void {
    const messageId = this.ids.next();
    this.arrived.set(
      `mail/${messageId}`,
      `From: ${to}\r\nTo: ${replyTo}\r\nSubject: Re: ${subject}\r\n\r\n${words}\r\n`,
    );
    const receipt = {
      recipients: [replyTo],
      dmarcVerdict: { status: 'PASS' },
      action: { type: 'S3', objectKey: `mail/${messageId}` },
    };
    const body = JSON.stringify({ notificationType: 'Received', mail: { messageId }, receipt });
    for (let copy = 0; copy < 1 + this.chance.below(2); copy += 1) this.jobs.push({ kind: 'mail', body });
  }

  /** Runs everything that falls due until an instant; `between` lets customers act. */
  async runUntil(end: string, between: () => void): Promise<void> {
    for (;;) {
      await this.drain();
      between();
      if (this.jobs.length > 0) continue;
      const next = [this.timer.next(), this.nextReconciliation()].filter((at) => at !== undefined).sort()[0];
      if (next === undefined || next > end) break;
      this.clock.moveTo(next);
      await this.wake();
    }
    this.clock.moveTo(end);
  }

  private nextReconciliation(): string {
    return plus(this.reconciledAt, hour);
  }

  private async wake(): Promise<void> {
    for (const wakeUp of this.timer.due(this.clock.now())) {
      // A wake-up can be lost for good: its schedule's retries run out, or its message ends in the dead-letter queue.
      if (this.chance.happens(this.faults.rate)) continue;
      this.jobs.push({ kind: 'wake-up', wakeUp });
      if (this.chance.happens(0.2)) this.jobs.push({ kind: 'wake-up', wakeUp });
    }
    if (this.clock.now() >= this.nextReconciliation()) {
      this.reconciledAt = this.clock.now();
      await this.surviving(() => reconcile(this.deps()));
    }
  }

  private async drain(): Promise<void> {
    for (let job = this.jobs.shift(); job; job = this.jobs.shift()) {
      const current = job;
      const done = await this.surviving(() => this.run(current));
      // A failed message comes back when its visibility time-out has passed; a stream's record blocks those behind it.
      if (!done && current.kind === 'change') this.retryOrLose(current);
      else if (!done) this.redeliver(current);
      else if (current.kind !== 'customer' && this.chance.happens(0.05)) this.jobs.push(current);
    }
  }

  /** The stream tries again a few times, then gives the record up. */
  private retryOrLose(job: Extract<Job, { kind: 'change' }>): void {
    this.losses += 1;
    if (this.losses % 9 !== 0 || job.change.after.kind === 'task') this.jobs.unshift(job);
  }

  private redeliver(job: Job): void {
    this.clock.moveTo(instant(Date.parse(this.clock.now()) + 180_000));
    this.jobs.push(job);
  }

  private async run(job: Job): Promise<unknown> {
    switch (job.kind) {
      case 'event':
        return intake(job, this.deps());
      case 'wake-up':
        return job.wakeUp.kind === 'task' || job.wakeUp.kind === 'digest'
          ? escalate(job.wakeUp, this.deps())
          : dispatch(job.wakeUp, this.deps());
      case 'mail':
        return inboundEmail(job.body, this.deps());
      case 'change':
        return followUp(job.change, this.deps());
      case 'customer':
        return job.act();
    }
  }

  private async surviving(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (error instanceof SimulatedCrash || (error instanceof Error && error.name === 'TransientError')) return false;
      throw error;
    }
  }

  /** A fresh process each time: nothing survives a crash but what the ports keep. */
  private deps() {
    const process = new Process(this.chance, this.faults);
    const over = <T extends object>(port: T): T => crashing(port, process);
    const records = over(this.records);
    return {
      records,
      timer: over(this.timer),
      mailer: over(this.mailer),
      allowance: unlimited,
      texter: over(new InMemoryTexter()),
      notifier: over(this.notifier),
      bus: over(this.bus),
      parking: over(this.parking),
      clock: this.clock,
      ids: this.ids,
      keyring: testKeyring,
      programs: new ProgramSnapshots(records, config),
      config,
      log: silentLog,
      fetchMail: async (key: string) => Buffer.from(this.arrived.get(key) ?? ''),
      placeOf: (key: string) => `s3://inbound/${key}`,
      speak: async ({ id }: { readonly id: string }) => {
        process.mayDie('before speak');
        this.jobs.push({ kind: 'wake-up', wakeUp: { kind: 'saying', id, generation: 1 } });
      },
      send: async ({ id, heldUntil }: { readonly id: string; readonly heldUntil?: string | undefined }) => {
        process.mayDie('before send');
        const wakeUp = { kind: 'message' as const, id, generation: 1 };
        if (heldUntil !== undefined) await this.timer.arm(wakeUp, heldUntil);
        else this.jobs.push({ kind: 'wake-up', wakeUp });
      },
      outbox: { put: async () => undefined },
      publicUrl: 'http://heardback.example',
      region: 'us-east-1',
    };
  }
}
