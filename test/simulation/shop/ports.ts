import type { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { WakeUp } from '../../../shared/contracts/wiring/wake-up.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { Mailer, OutgoingMail, OutgoingText, SendOutcome, Texter, Timer } from '../../../shared/ports/ports.ts';
import type { List, ListOptions, Page, ReadOptions, Records, Ref } from '../../../shared/ports/records.ts';
import type { Faults } from './faults.ts';
import type { Fresh } from './fresh.ts';

/** Names the call that is being made, for the faults. */
export type Call = () => string;

/** The table, as one process sees it: commits that lose races, lists that lag behind, and reads that may. */
export const tableOf = (records: InMemoryRecords, fresh: Fresh, call: Call, faults: Faults): Records => ({
  get: (ref) => records.get(ref),
  getAll: async (refs: readonly Ref[], options?: ReadOptions) => {
    const rows = await records.getAll(refs);
    const lags = options?.mayLag && !fresh.isEmpty && faults.strikes('lag', `${call()}.getAll`, 5);
    return lags ? rows.map((row, at) => fresh.before(refs[at], row)) : rows;
  },
  count: (...counted) => records.count(...counted),
  commit: async (changes) =>
    faults.strikes('conflict', `${call()}.commit`) ? { kind: 'conflict' } : records.commit(changes),
  list: async (list: List, options?: ListOptions): Promise<Page> => {
    const page = await records.list(list, options);
    if (fresh.isEmpty || !faults.strikes('lag', `${call()}.list`, 5)) return page;
    return { ...page, refs: page.refs.filter((ref) => !fresh.has(ref)) };
  },
});

/** Where mail and texts go: providers that refuse for now, or take a message and never say so. */
export class Post implements Mailer {
  private readonly call: Call;
  private readonly faults: Faults;
  private readonly leave: (mail: OutgoingMail, messageId: string) => void;

  constructor(call: Call, faults: Faults, leave: (mail: OutgoingMail, messageId: string) => void) {
    [this.call, this.faults, this.leave] = [call, faults, leave];
  }

  async send(mail: OutgoingMail): Promise<SendOutcome> {
    const at = `${this.call()}.send`;
    if (this.faults.strikes('throttle', at)) return { kind: 'refused', temporary: true, reason: 'Throttling' };
    if (this.faults.strikes('throttle', `${at}!`)) return { kind: 'refused', temporary: false, reason: 'rejected' };
    const messageId = `m-${at}`;
    this.leave(mail, messageId);
    return this.faults.strikes('time-out', at)
      ? { kind: 'unknown', reason: 'The answer never came.' }
      : { kind: 'sent', messageId };
  }
}

export class Phone implements Texter {
  private readonly call: Call;
  private readonly faults: Faults;
  private readonly leave: (text: OutgoingText, messageId: string) => void;

  constructor(call: Call, faults: Faults, leave: (text: OutgoingText, messageId: string) => void) {
    [this.call, this.faults, this.leave] = [call, faults, leave];
  }

  async send(text: OutgoingText): Promise<SendOutcome> {
    const at = `${this.call()}.send`;
    if (this.faults.strikes('throttle', at)) return { kind: 'refused', temporary: true, reason: 'Throttling' };
    if (this.faults.strikes('throttle', `${at}!`)) return { kind: 'refused', temporary: false, reason: 'rejected' };
    const messageId = `t-${at}`;
    this.leave(text, messageId);
    return { kind: 'sent', messageId };
  }
}

/** Schedules by name: one that exists, or has run, is not made again. */
export class Schedules implements Timer {
  private readonly names = new Set<string>();
  private readonly ring: (wakeUp: WakeUp, at: Instant) => void;

  constructor(ring: (wakeUp: WakeUp, at: Instant) => void) {
    this.ring = ring;
  }

  async arm(wakeUp: WakeUp, at: Instant): Promise<void> {
    const name = `${wakeUp.kind}.${wakeUp.id}.${wakeUp.generation}`;
    if (this.names.has(name)) return;
    this.names.add(name);
    this.ring(wakeUp, at);
  }
}
