import { millisecondsOf } from '../../domain/instant.ts';
import {
  becomesScarce,
  claim,
  farthest,
  mostAtOnce,
  refused,
  returned,
  type Terms,
  told,
} from '../../domain/sending/claim.ts';
import { nextSlot, type Stretch } from '../../domain/sending/lanes.ts';
import { type Priority, serves } from '../../domain/sending/priority.ts';
import type { Allowance, Asking, Leave, Pause, SendingAccount, WaitingLine } from '../../ports/allowance.ts';
import { errorName } from '../../ports/errors.ts';
import type { Clock, Log } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';
import { KnownAllowance } from './allowance-row.ts';
import { SharedLine } from './shared-line.ts';

export interface AllowanceDeps {
  readonly records: Pick<Records, 'get' | 'commit'>;
  readonly account: SendingAccount;
  readonly clock: Clock;
  readonly pause: Pause;
  readonly log: Log;
  readonly terms: Terms;
}

interface Held {
  readonly priority: Priority;
  readonly taken: Stretch;
  readonly rest: Stretch;
  readonly used: number;
}

/** What the account said is believed for so long. */
const fresh = 5 * 60_000;
/** A process that has been silent for longer has little to send: it takes one slot. */
const busy = 2_000;

/**
 * The allowance as a row of the table: a process takes slots of it, twice as many each time while it is busy, and sends within
 * them without asking again. What it did not use it gives back with the next; a crash costs what was taken at once, for a day.
 */
export class SharedAllowance implements Allowance {
  private readonly deps: AllowanceDeps;
  private readonly row: KnownAllowance;
  readonly line: WaitingLine;
  private held: Held | undefined;
  private size = 1;
  private usedAt = 0;
  /** Messages that are known to be there, and the milliseconds from one to the next while they come one after the other. */
  private expected = 0;
  private each = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(deps: AllowanceDeps) {
    this.deps = deps;
    this.row = new KnownAllowance(deps.records);
    this.line = new SharedLine(this.row, deps.clock);
  }

  ask(priority: Priority, how: Asking = {}): Promise<Leave> {
    return this.inTurn(async () => {
      this.expected = how.behind === undefined ? 0 : how.behind + 1;
      return this.slotFor(priority) ?? (await this.claim(priority, how));
    });
  }

  async take(priority: Priority): Promise<Leave> {
    const { leave, at } = await this.inTurn(async () => {
      const found = this.slotFor(priority) ?? (await this.claim(priority, { isTurn: true }));
      return { leave: found, at: found.kind === 'go' ? this.use() : undefined };
    });
    if (at !== undefined) await this.deps.pause.until(at);
    return leave;
  }

  refused(): Promise<void> {
    return this.inTurn(() =>
      this.row
        .change((row) => ({ next: refused(row, this.now()), value: undefined }))
        .then(() => {
          this.held = undefined;
        }),
    );
  }

  /** Several senders of one process take turns: each slot is used once. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work, work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private now(): number {
    return millisecondsOf(this.deps.clock.now());
  }

  private slotFor(priority: Priority): Leave | undefined {
    return this.held && serves(this.held.priority, priority) && this.slot() ? { kind: 'go' } : undefined;
  }

  /** One that lies far ahead was taken by another clock. */
  private slot() {
    const now = this.now();
    const found = this.held && nextSlot(this.held.rest, now);
    return found && found.at - now <= farthest ? found : undefined;
  }

  private use(): number | undefined {
    const slot = this.slot();
    if (!this.held || !slot) return undefined;
    this.held = { ...this.held, rest: slot.rest, used: this.held.used + 1 };
    const since = this.now() - this.usedAt;
    if (since < busy) this.each = since;
    this.expected = Math.max(0, this.expected - 1);
    this.usedAt = Math.max(slot.at, this.now());
    return slot.at;
  }

  private async claim(priority: Priority, how: Asking): Promise<Leave> {
    const unused = this.held && { stretch: this.held.taken, unused: this.held.taken.slots - this.held.used };
    this.size = this.nextSize(unused?.unused ?? 0);
    const expected = this.expected > 0 ? { messages: this.expected, each: this.each } : undefined;
    const heard = await this.hearAccount();
    let isScarce = false;
    const claimFrom = () =>
      this.row.change((row) => {
        const known = heard ? told(row, heard, this.deps.clock.now()) : row;
        const standing = unused ? returned(known, unused) : known;
        const wish = { ...how, expected, priority, slots: this.size, now: this.now() };
        const claimed = claim(standing, wish, this.deps.terms);
        const next = claimed.kind === 'taken' ? claimed.standing : known;
        isScarce = becomesScarce({ before: row, after: next }, this.now(), this.deps.terms);
        return { next, value: claimed };
      });
    const wasKnown = this.row.isKnown;
    let found = await claimFrom();
    if (found.kind === 'later' && found.why !== 'line' && wasKnown) {
      // Room may have come since the row was read.
      this.row.forget();
      found = await claimFrom();
    }
    if (isScarce) this.deps.log.warn('allowance.scarce');
    if (found.kind === 'later') return found;
    this.held = { priority, taken: found.stretch, rest: found.stretch, used: 0 };
    return { kind: 'go' };
  }

  private nextSize(unused: number): number {
    if (this.now() - this.usedAt >= busy) return 1;
    return unused > 0 ? Math.max(1, Math.floor(this.size / 2)) : Math.min(this.size * 2, mostAtOnce);
  }

  /** @returns undefined while what was heard is fresh, and where nothing can be heard: then the last word goes on to count. */
  private async hearAccount() {
    const { account, log } = this.deps;
    const { at } = (await this.row.read()).account ?? {};
    const age = at === undefined ? undefined : this.now() - millisecondsOf(at);
    // What was heard in the future was heard by a clock that was wrong.
    if (age !== undefined && age >= -fresh && age < fresh) return undefined;
    try {
      return await account.limits();
    } catch (error) {
      log.warn('allowance.unheard', { error: errorName(error) });
      return undefined;
    }
  }
}
