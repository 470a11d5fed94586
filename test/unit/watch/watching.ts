import { watch } from '../../../functions/watch/watch.ts';
import {
  CountingIds,
  InMemoryBus,
  InMemoryMailer,
  InMemoryNotifier,
  silentLog,
  VirtualClock,
} from '../../../shared/adapters/memory/doubles.ts';
import type { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { RuntimeConfig } from '../../../shared/contracts/config/config.ts';
import type { Gauges } from '../../../shared/ports/gauges.ts';
import type { Telling } from '../../../shared/ports/ports.ts';
import config from '../../config.ts';

type Insights = Partial<RuntimeConfig['insights']>;

/** The hourly look at the scores, over ports in memory. */
export class Watching {
  readonly records = new InMemoryRecords();
  readonly mailer = new InMemoryMailer();
  readonly notifier = new InMemoryNotifier();
  readonly clock: VirtualClock;
  readonly facts: InMemoryFacts;
  readonly shown: { figures: Readonly<Record<string, number>>; of: Readonly<Record<string, string>> }[] = [];
  readonly bus = new InMemoryBus();
  readonly told: Telling[] = [];
  private readonly insights: Insights;
  private readonly ids = new CountingIds();

  constructor(facts: InMemoryFacts, insights: Insights, at: string) {
    this.facts = facts;
    this.insights = insights;
    this.clock = new VirtualClock(at);
  }

  wake(change: Partial<Parameters<typeof watch>[0]> = {}): Promise<void> {
    const { facts, records, mailer, notifier, clock, ids, bus } = this;
    const configured = { ...config, insights: { ...config.insights, ...this.insights } };
    const gauges: Gauges = { show: (figures, of) => void this.shown.push({ figures, of }) };
    const outbox = { put: async (tellings: readonly Telling[]) => void this.told.push(...tellings) };
    const deps = {
      outbox,
      bus,
      gauges,
      facts,
      records,
      mailer,
      notifier,
      clock,
      ids,
      log: silentLog,
      config: configured,
    };
    return watch({ ...deps, publicUrl: 'https://f.example', ...change });
  }

  /** An hour, again and again. @param every hours it looks: an hour as on any day, or more where days go by. */
  async pass(hours: number, every = 1): Promise<void> {
    for (let at = 0; at < hours; at += every) {
      this.clock.moveTo(new Date(Date.parse(this.clock.now()) + every * 3_600_000).toISOString());
      await this.wake();
    }
  }
}
