import { randomUUID } from 'node:crypto';
import type { Timed } from '../../model/timed.ts';
import type { Topology } from '../../model/topology.ts';
import type { BusOptions } from './bus-options.ts';
import type { RuleStates } from './rule-states.ts';
import type { Rule } from './rules.ts';
import { seconds, trigger } from './trigger.ts';

/** Rules that run on a schedule. */
export class ScheduledRules implements Timed {
  readonly label = 'rules on a schedule';
  private readonly rules: readonly Rule[];
  private readonly states: RuleStates;
  private readonly options: BusOptions;

  constructor(all: readonly Rule[], states: RuleStates, options: BusOptions) {
    this.rules = all.filter(({ schedule }) => schedule !== undefined);
    this.states = states;
    this.options = options;
  }

  nextInstant(): number | undefined {
    const instants = this.rules.map((rule) => this.next(rule)).filter((instant) => instant !== undefined);
    return instants.length === 0 ? undefined : Math.min(...instants);
  }

  async run(): Promise<boolean> {
    const now = this.options.clock.now();
    const due = this.rules.flatMap((rule) => {
      const instant = this.next(rule);
      return instant !== undefined && instant <= now ? [{ rule, instant }] : [];
    });
    for (const { rule, instant } of due) this.runOne(rule, latestDue(rule, instant, this.options.clock.now()));
    return due.length > 0;
  }

  busy(): boolean {
    return false;
  }

  private next(rule: Rule): number | undefined {
    return this.states.isEnabled(rule) ? rule.schedule?.next(this.lastRun(rule)) : undefined;
  }

  /** A rule counts from the moment at which it is first seen. */
  private lastRun({ arn }: Rule): number {
    const { store, clock } = this.options;
    const last = store.one('SELECT last FROM rule_runs WHERE rule = ?', arn)?.last;
    if (typeof last === 'number') return last;
    store.run('INSERT INTO rule_runs (rule, last) VALUES (?, ?)', arn, clock.now());
    return clock.now();
  }

  private runOne(rule: Rule, due: number): void {
    const { store, topology } = this.options;
    store.transaction(() => {
      store.run('UPDATE rule_runs SET last = ? WHERE rule = ?', due, rule.arn);
      trigger(rule, scheduledEvent(rule, due, topology), this.options);
    });
  }
}

/** Runs that were missed while the cloud was off are made up for by one. */
const latestDue = ({ schedule }: Rule, first: number, now: number): number => {
  let due = first;
  for (let after = schedule?.next(due); after !== undefined && after <= now; after = schedule?.next(due)) due = after;
  return due;
};

const scheduledEvent = ({ arn }: Rule, due: number, { account, region }: Topology) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account,
  time: seconds(due),
  region,
  resources: [arn],
  detail: {},
});
