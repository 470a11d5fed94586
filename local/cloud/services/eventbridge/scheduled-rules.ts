import { randomUUID } from 'node:crypto';
import type { Timed } from '../../model/timed.ts';
import type { BusOptions } from './bus-options.ts';
import type { RuleStates } from './rule-states.ts';
import type { Rule } from './rules.ts';
import { seconds, trigger } from './trigger.ts';

/** Rules that run on a schedule. */
export const scheduledRules = (all: readonly Rule[], states: RuleStates, options: BusOptions): Timed => {
  const { store, clock, topology } = options;
  const rules = all.filter(({ schedule }) => schedule !== undefined);

  /** A rule counts from the moment at which it is first seen. */
  const lastRun = ({ arn }: Rule): number => {
    const last = store.one('SELECT last FROM rule_runs WHERE rule = ?', arn)?.last;
    if (typeof last === 'number') return last;
    store.run('INSERT INTO rule_runs (rule, last) VALUES (?, ?)', arn, clock.now());
    return clock.now();
  };
  const next = (rule: Rule): number | undefined =>
    states.isEnabled(rule) ? rule.schedule?.next(lastRun(rule)) : undefined;

  /** Runs that were missed while the cloud was off are made up for by one. */
  const latestDue = (rule: Rule, first: number): number => {
    let due = first;
    for (
      let after = rule.schedule?.next(due);
      after !== undefined && after <= clock.now();
      after = rule.schedule?.next(due)
    )
      due = after;
    return due;
  };

  const runOne = (rule: Rule, due: number): void => {
    const { account, region } = topology;
    const event = {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account,
      time: seconds(due),
      region,
      resources: [rule.arn],
      detail: {},
    };
    store.transaction(() => {
      store.run('UPDATE rule_runs SET last = ? WHERE rule = ?', due, rule.arn);
      trigger(rule, event, options);
    });
  };

  return {
    label: 'rules on a schedule',
    nextInstant: () =>
      rules
        .map(next)
        .reduce(
          (first, instant) => (first === undefined || (instant !== undefined && instant < first) ? instant : first),
          undefined,
        ),
    run: async () => {
      const due = rules.flatMap((rule) => {
        const instant = next(rule);
        return instant !== undefined && instant <= clock.now() ? [{ rule, instant }] : [];
      });
      for (const { rule, instant } of due) runOne(rule, latestDue(rule, instant));
      return due.length > 0;
    },
    busy: () => false,
  };
};
