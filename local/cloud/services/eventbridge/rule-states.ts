import type { BusOptions } from './bus-options.ts';
import type { Rule } from './rules.ts';

/** Which rules are at work: as the template says, until an operator says otherwise. */
export interface RuleStates {
  isEnabled(rule: Rule): boolean;
  set(rule: Rule, enabled: boolean): void;
}

const schema = `
CREATE TABLE IF NOT EXISTS rule_states (rule TEXT PRIMARY KEY, enabled INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS rule_runs (rule TEXT PRIMARY KEY, last REAL NOT NULL);`;

export const createRuleStates = ({ store, clock }: Pick<BusOptions, 'store' | 'clock'>): RuleStates => {
  store.define(schema);
  return {
    isEnabled: ({ arn, enabled }) => {
      const said = store.one('SELECT enabled FROM rule_states WHERE rule = ?', arn)?.enabled;
      return said === undefined ? enabled : said === 1;
    },
    set: ({ arn }, enabled) => {
      store.run('INSERT OR REPLACE INTO rule_states VALUES (?, ?)', arn, enabled ? 1 : 0);
      // A schedule counts from when it is switched on, not from when somebody looks: what it slept through is not made up for.
      if (enabled) store.run('INSERT OR REPLACE INTO rule_runs (rule, last) VALUES (?, ?)', arn, clock.now());
      else store.run('DELETE FROM rule_runs WHERE rule = ?', arn);
    },
  };
};
