import { VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { RuntimeConfig } from '../../../shared/contracts/config/config.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import type { WakeUp } from '../../../shared/contracts/wiring/wake-up.ts';
import { instant } from '../../../shared/domain/instant.ts';
import type { DomainEvent, OutgoingMail, OutgoingText, StaffNotice } from '../../../shared/ports/ports.ts';
import { Agenda } from './agenda.ts';
import { type FaultKind, Faults, SimulatedCrash } from './faults.ts';
import { Fresh } from './fresh.ts';
import { Schedules } from './ports.ts';
import { type Deps, processOf } from './process.ts';
import { roll } from './roll.ts';
import { Seen } from './seen.ts';

/** How a kind of work comes, and what becomes of it when it fails. */
export type Way = 'queue' | 'stream' | 'person' | 'hourly';

export interface Work {
  /** Names it, whatever else goes on: chance is drawn by it. */
  readonly key: string;
  readonly way: Way;
  /** It makes hundreds of calls: each is struck more seldom, or nothing would ever be done. */
  readonly isRound?: boolean;
  readonly does: (deps: Deps) => Promise<unknown>;
  /** Once it is done; for a person, also when they gave up. */
  readonly after?: (done: boolean) => void;
}

interface Job extends Work {
  readonly at: number;
  readonly order: number;
  readonly tries: number;
  /** Whether each try so far failed with no fault to blame. */
  readonly isAlone: boolean;
}

export interface Sent<T> {
  readonly message: T;
  readonly messageId: string;
  readonly at: number;
}

export interface ShopProps {
  readonly seed: number;
  readonly start: string;
  /** What is deployed at first, and what later, with the instant of the deployment. */
  readonly config: RuntimeConfig;
  readonly next?: { readonly config: RuntimeConfig; readonly at: number };
  readonly faults: { readonly kinds: Iterable<FaultKind>; readonly rate: number };
}

const minute = 60_000;
/** A message that failed comes back then. */
const invisible = 3 * minute;
const firstTry = { tries: 0, isAlone: true };
const most = { queue: 5, stream: 10, person: 3, hourly: 3 } as const;

/** The real use cases over ports in memory, in virtual time: queues, a stream, schedules, a table, and everything that can go wrong. */
export class Shop {
  readonly records = new InMemoryRecords({ checked: 32 });
  readonly clock: VirtualClock;
  readonly faults: Faults;
  readonly seed: number;
  readonly mails: Sent<OutgoingMail>[] = [];
  readonly texts: Sent<OutgoingText>[] = [];
  readonly notices: StaffNotice[] = [];
  readonly told: DomainEvent[] = [];
  readonly seen = new Seen();
  readonly parked: { readonly id: string; readonly reason: string; readonly body: string }[] = [];
  /** Every task that there ever was. */
  readonly tasks = new Set<string>();
  readonly deadLetters: Work[] = [];
  /** What was given up though no fault had struck it: nobody but the code is to blame. */
  readonly blameless: string[] = [];
  /** What happened, for a reader; kept only when somebody wants the story. */
  readonly story: string[] = [];
  tellStory = false;
  onMail: (mail: Sent<OutgoingMail>) => void = () => undefined;
  onText: (text: Sent<OutgoingText>) => void = () => undefined;
  onChange: (before: Row | undefined, after: Row) => void = () => undefined;
  onWakeUp: (wakeUp: WakeUp, at: number) => void = () => undefined;
  /** Bytes of received mails, by the object that holds them. */
  readonly received = new Map<string, Uint8Array>();
  readonly schedules: Schedules;
  private readonly props: ShopProps;
  private readonly agenda = new Agenda<Job>();
  /** Rows that were written just now. */
  readonly fresh = new Fresh();
  /** Milliseconds, as the clock says. */
  now: number;
  private added = 0;
  /** Processes that wait for others within one of their calls. */
  private deep = 0;
  private digest = 0;

  constructor(props: ShopProps) {
    this.props = props;
    this.seed = props.seed;
    this.clock = new VirtualClock(props.start);
    this.now = Date.parse(props.start);
    this.faults = new Faults(props.seed, props.faults.kinds, props.faults.rate);
    this.schedules = new Schedules((wakeUp, at) => this.onWakeUp(wakeUp, Date.parse(at)));
    this.records.onChange((before, after) => {
      this.fresh.add(before, after, this.now);
      this.seen.change(before, after, this.now);
      if (after.kind === 'task') this.tasks.add(after.id);
      this.onChange(before, after);
    });
  }

  /** A number that follows from everything that was done, in order: two runs are the same where it is. */
  get fingerprint(): string {
    return this.digest.toString(16).padStart(8, '0');
  }

  /** Puts work on the agenda. @param at milliseconds; in the past it is done at once. */
  add(work: Work, at: number, { tries, isAlone } = firstTry): void {
    this.added += 1;
    const isMixed = this.faults.has('reorder') && work.way !== 'stream';
    const order = isMixed ? roll(this.seed, 'order', work.key, tries) : this.added;
    this.agenda.add({ ...work, at: Math.max(at, this.now), order, tries, isAlone });
  }

  tell(line: string): void {
    if (this.tellStory) this.story.push(`${this.clock.now().slice(0, 19).replace('T', ' ')}  ${line}`);
  }

  /** A message on a queue: delivered at least once. @param then once it was taken, or given up. */
  queue(key: string, at: number, does: Work['does'], after?: Work['after']): void {
    this.add({ key, way: 'queue', does, ...(after && { after }) }, at);
    if (this.faults.strikes('duplicate', key, 4))
      this.add({ key: `${key}~`, way: 'queue', does }, at + Math.round(roll(this.seed, 'again', key) * 10 * minute));
  }

  /** A row as it is now, for whoever looks on from outside. */
  peek<T extends Row>(kind: T['kind'], id: string): T | undefined {
    return this.records.peek({ kind, id: [id] }) as T | undefined;
  }

  /** Does everything that falls due until then. */
  async runUntil(end: number): Promise<void> {
    for (let job = this.agenda.first; job && job.at <= end; job = this.agenda.first) {
      await this.begin(job);
    }
    this.moveTo(end);
  }

  private moveTo(at: number): void {
    if (at <= this.now) return;
    this.now = at;
    this.clock.moveTo(instant(at));
  }

  private async begin(job: Job): Promise<void> {
    this.agenda.take();
    this.moveTo(job.at);
    this.fresh.passed(this.now);
    await this.run(job);
  }

  /** Whoever falls due within seconds does all their work before this process goes on. */
  private meanwhile(): (() => Promise<void>) | undefined {
    const job = this.agenda.first;
    if (!job || job.at > this.now + 5_000 || job.way === 'hourly' || this.deep > 3) return undefined;
    return async () => {
      this.deep += 1;
      this.tell(`    meanwhile ${job.key}`);
      await this.begin(job);
      this.deep -= 1;
    };
  }

  private async run(job: Job): Promise<void> {
    const { key, way, tries, after } = job;
    const before = this.faults.total;
    const problem = await this.attempt(job);
    const isAlone = job.isAlone && this.faults.total === before;
    this.digest =
      (Math.imul(this.digest, 31) + Math.floor(roll(job.at, key, tries, problem ?? '') * 4_294_967_296)) >>> 0;
    if (problem === undefined) return after?.(true);
    this.tell(`    ${key} failed: ${problem}`);
    if (tries + 1 >= most[way]) return this.giveUp(job, isAlone);
    // A queue may be emptied by mistake; what healed a send that died goes with it.
    if (/^wake\/(survey|task)\./.test(key) && this.faults.strikes('loss', `${key}#${tries}`, 3))
      return void this.seen.lost.add(key.replace(/^wake\/(.*)\.\d+[~^]*$/, '$1'));
    const wait = way === 'stream' ? 1_000 * 2 ** Math.min(tries, 6) : way === 'person' ? 10_000 : invisible;
    this.add(job, this.now + wait, { tries: tries + 1, isAlone });
  }

  private giveUp(job: Job, isAlone: boolean): void {
    if (isAlone) this.blameless.push(job.key);
    // What a stream gives up lies in a bucket, and is put back as what a queue gave up is.
    if (job.way === 'queue' || job.way === 'stream') this.deadLetters.push(job);
    job.after?.(false);
  }

  /** What is wrong with an error that no fault explains is a fault of ours. */
  private async attempt(job: Job): Promise<string | undefined> {
    try {
      await job.does(processOf(this, { ...job, meanwhile: () => this.meanwhile() }));
      return undefined;
    } catch (error) {
      const isExpected =
        error instanceof SimulatedCrash ||
        (error instanceof Error &&
          (error.name === 'TransientError' || ['ThrottlingException', 'TimeoutError'].includes(error.message)));
      if (isExpected) return (error as Error).message;
      throw new Error(`${job.key}: ${error instanceof Error ? error.stack : String(error)}`, { cause: error });
    }
  }

  /** Functions of one deployment change at different moments, within a quarter of an hour. */
  configFor(name: string): RuntimeConfig {
    const { config, next } = this.props;
    if (!next || !this.faults.has('redeploy')) return config;
    return this.now >= next.at + Math.round(15 * minute * roll(this.seed, 'deploy', name.split('/')[0] ?? ''))
      ? next.config
      : config;
  }

  leave(message: OutgoingMail, messageId: string): void {
    const sent = { message, messageId, at: this.now };
    this.mails.push(sent);
    this.tell(`    mail to ${message.to}: ${message.subject}`);
    this.onMail(sent);
  }

  leaveText(message: OutgoingText, messageId: string): void {
    const sent = { message, messageId, at: this.now };
    this.texts.push(sent);
    this.tell(`    text to ${message.to}: ${message.body}`);
    this.onText(sent);
  }
}
