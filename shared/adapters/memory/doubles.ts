import type { WakeUp } from '../../contracts/wiring/wake-up.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Allowance } from '../../ports/allowance.ts';
import type {
  Bus,
  Clock,
  Disarming,
  DomainEvent,
  Ids,
  Keyring,
  Log,
  Mailer,
  Notifier,
  OutgoingMail,
  OutgoingText,
  Parking,
  SendOutcome,
  StaffNotice,
  Texter,
  Timer,
} from '../../ports/ports.ts';
import { trailKeyOfTests } from './records.ts';

/** Time that moves only when a test moves it. */
export class VirtualClock implements Clock {
  private instant: Instant;

  constructor(start: Instant) {
    this.instant = new Date(start).toISOString();
  }

  now(): Instant {
    return this.instant;
  }

  moveTo(at: Instant): void {
    const moved = new Date(at).toISOString();
    if (moved > this.instant) this.instant = moved;
  }
}

export class CountingIds implements Ids {
  private count = 0;

  next(): string {
    this.count += 1;
    return `${this.count.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
  }
}

/** Schedules by name: one that exists, or has run and not yet been forgotten, is not made again. */
export class InMemoryTimer implements Timer, Disarming {
  readonly armed = new Map<string, { readonly wakeUp: WakeUp; readonly at: Instant }>();
  private readonly used = new Set<string>();

  async arm(wakeUp: WakeUp, at: Instant): Promise<void> {
    const name = `${wakeUp.id}.${wakeUp.generation}`;
    if (this.used.has(name)) return;
    this.used.add(name);
    this.armed.set(name, { wakeUp, at });
  }

  async disarm({ id, generation }: Pick<WakeUp, 'id' | 'generation'>): Promise<void> {
    this.armed.delete(`${id}.${generation}`);
  }

  /** Takes out what is due, in order. */
  due(now: Instant): readonly WakeUp[] {
    const ready = [...this.armed].filter(([, { at }]) => at <= now).sort(([, a], [, b]) => (a.at < b.at ? -1 : 1));
    for (const [name] of ready) this.armed.delete(name);
    return ready.map(([, { wakeUp }]) => wakeUp);
  }

  next(): Instant | undefined {
    return [...this.armed.values()].map(({ at }) => at).sort()[0];
  }
}

export class InMemoryMailer implements Mailer {
  readonly sent: (OutgoingMail & { readonly messageId: string })[] = [];
  outcome: (mail: OutgoingMail) => SendOutcome | undefined = () => undefined;

  async send(mail: OutgoingMail): Promise<SendOutcome> {
    const planned = this.outcome(mail);
    if (planned && planned.kind !== 'sent') return planned;
    const messageId = `mail-${this.sent.length + 1}`;
    this.sent.push({ ...mail, messageId });
    return { kind: 'sent', messageId };
  }
}

/** An account that takes as much as it is given. */
export const unlimited: Allowance = {
  ask: async () => ({ kind: 'go' }),
  take: async () => ({ kind: 'go' }),
  refused: async () => undefined,
};

export class InMemoryTexter implements Texter {
  readonly sent: OutgoingText[] = [];

  async send(text: OutgoingText): Promise<SendOutcome> {
    this.sent.push(text);
    return { kind: 'sent', messageId: `text-${this.sent.length}` };
  }
}

export class InMemoryNotifier implements Notifier {
  readonly notices: StaffNotice[] = [];

  async publish(notice: StaffNotice): Promise<void> {
    this.notices.push(notice);
  }
}

export class InMemoryBus implements Bus {
  readonly events: DomainEvent[] = [];
  readonly handedIn: unknown[] = [];

  async handIn(event: unknown): Promise<void> {
    this.handedIn.push(event);
  }

  async publish(events: readonly DomainEvent[]): Promise<void> {
    this.events.push(...events);
  }
}

export class InMemoryParking implements Parking {
  readonly parked = new Map<string, Parameters<Parking['park']>[0]>();

  async park(parked: Parameters<Parking['park']>[0]): Promise<void> {
    this.parked.set(parked.id, parked);
  }
}

export const testKeyring: Keyring = {
  links: new Uint8Array(32).fill(1),
  addresses: new Uint8Array(32).fill(2),
  trail: trailKeyOfTests,
  receipts: new Uint8Array(32).fill(4),
  apiKeys: ['local'],
  chats: {},
  hookSecret: () => Buffer.alloc(32, 7),
  doorSecrets: () => ['local'],
};

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
