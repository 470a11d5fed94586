import { dispatch } from '../../functions/dispatch/dispatch.ts';
import { intake } from '../../functions/intake/intake.ts';
import {
  CountingIds,
  InMemoryMailer,
  InMemoryParking,
  InMemoryTexter,
  InMemoryTimer,
  testKeyring,
  unlimited,
  VirtualClock,
} from '../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../shared/adapters/memory/records.ts';
import type { Decision, EventRow } from '../../shared/contracts/rows/event.ts';
import type { Row, RowKind, RowOf } from '../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { plus } from '../../shared/domain/instant.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import config from '../config.ts';

const day = 86_400_000;

/** The loop up to the sent survey, in memory and in a time of its own: for tests of what comes after it. */
export class Asking {
  readonly records = new InMemoryRecords();
  readonly clock = new VirtualClock('2026-11-20T09:00:00.000Z');
  readonly mailer = new InMemoryMailer();
  readonly texter = new InMemoryTexter();
  readonly timer = new InMemoryTimer();
  readonly parking = new InMemoryParking();
  readonly deps;
  private readonly written: Row[] = [];
  private readonly events = new Map<string, EventRow>();
  private readonly seen = new Map<string, SurveyRow>();
  private count = 0;

  constructor(asked = config) {
    const { records, clock, mailer, texter, timer, parking } = this;
    const programs = new ProgramSnapshots(records, asked);
    const rendering = { publicUrl: 'https://f.example', region: 'us-east-1' };
    this.deps = {
      records,
      clock,
      mailer,
      texter,
      timer,
      parking,
      programs,
      config: asked,
      keyring: testKeyring,
      ids: new CountingIds(),
      allowance: unlimited,
      ...rendering,
    };
    records.onChange((_, after) => {
      if (after.kind === 'survey') this.seen.set(after.id, after);
      this.written.push(after);
      if (after.kind === 'event') this.events.set(after.envelopeId, after);
    });
  }

  get surveys(): readonly SurveyRow[] {
    return [...this.seen.values()];
  }

  /** All rows of a kind in the order in which they were written, each as often as it was. */
  rows<K extends RowKind>(kind: K): readonly RowOf<K>[] {
    return this.written.filter((row): row is RowOf<K> => row.kind === kind);
  }

  /** Takes an event, and goes on until the survey that comes of it would have been sent. */
  async ask(type: string, customer: object, detail: object = {}): Promise<SurveyRow | undefined> {
    await this.take(type, { id: `e${this.count + 1}`, customer, ...detail });
    await this.pass(4 * day);
    return this.surveys.at(-1);
  }

  /** Takes an event, whatever it is made of; gives what was decided on it. */
  async take(type: string, detail: unknown): Promise<readonly Decision[]> {
    this.count += 1;
    const envelope = {
      id: `envelope-${this.count}`,
      source: 'shop',
      'detail-type': type,
      time: this.clock.now(),
      detail,
    };
    await intake({ id: `message-${this.count}`, body: JSON.stringify(envelope) }, this.deps);
    return this.events.get(envelope.id)?.decisions ?? [];
  }

  /** Lets time go by; whatever falls due is done. */
  async pass(milliseconds: number): Promise<void> {
    const end = plus(this.clock.now(), milliseconds);
    for (let next = this.timer.next(); next !== undefined && next <= end; next = this.timer.next()) {
      this.clock.moveTo(next);
      for (const wakeUp of this.timer.due(this.clock.now()))
        if (wakeUp.kind === 'survey') await dispatch(wakeUp, this.deps);
    }
    this.clock.moveTo(end);
  }
}
