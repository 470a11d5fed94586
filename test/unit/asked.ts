import { mailTemplates } from '#mail-templates';
import { dispatch } from '../../functions/dispatch/dispatch.ts';
import { intake } from '../../functions/intake/intake.ts';
import {
  CountingIds,
  InMemoryMailer,
  InMemoryParking,
  InMemoryTexter,
  InMemoryTimer,
  testKeyring,
  VirtualClock,
} from '../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../shared/adapters/memory/records.ts';
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
  private readonly seen = new Map<string, SurveyRow>();
  private count = 0;

  constructor(asked = config) {
    const { records, clock, mailer, texter, timer, parking } = this;
    const programs = new ProgramSnapshots(records, asked);
    const rendering = { publicUrl: 'https://f.example', region: 'us-east-1', mailTemplates: mailTemplates() };
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
      ...rendering,
    };
    records.onChange((_, after) => {
      if (after.kind === 'survey') this.seen.set(after.id, after);
    });
  }

  get surveys(): readonly SurveyRow[] {
    return [...this.seen.values()];
  }

  /** Takes an event, and goes on until the survey that comes of it would have been sent. */
  async ask(type: string, customer: object, detail: object = {}): Promise<SurveyRow | undefined> {
    this.count += 1;
    const time = this.clock.now();
    const body = {
      id: `envelope-${this.count}`,
      source: 'shop',
      'detail-type': type,
      time,
      detail: { id: `e${this.count}`, customer, ...detail },
    };
    await intake({ id: `message-${this.count}`, body: JSON.stringify(body) }, this.deps);
    await this.pass(4 * day);
    return this.surveys.at(-1);
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
