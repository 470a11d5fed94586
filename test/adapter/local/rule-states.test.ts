import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore, type Store } from '../../../local/cloud/machine/store.ts';
import type { BusOptions } from '../../../local/cloud/services/eventbridge/bus-options.ts';
import { createRuleStates } from '../../../local/cloud/services/eventbridge/rule-states.ts';
import type { Rule } from '../../../local/cloud/services/eventbridge/rules.ts';
import { ScheduledRules } from '../../../local/cloud/services/eventbridge/scheduled-rules.ts';
import { parseExpression } from '../../../local/cloud/services/scheduler/expression.ts';

const hour = 3_600_000;
let [folder, store]: [string, Store | undefined] = ['', undefined];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-rules-'));
  store = openStore(folder);
});
afterAll(() => {
  store?.close();
  rmSync(folder, { recursive: true });
});

const schedule = { ...parseExpression('rate(1 hour)'), source: 'rate(1 hour)' };
const hourly: Rule = { name: 'hourly', arn: 'arn:hourly', bus: 'default', enabled: true, schedule, targets: [] };

it('a rule that is switched on counts from that moment, however late anybody looks when it runs next', () => {
  let now = 1_000_000;
  const options = { store, clock: { now: () => now } } as unknown as BusOptions;
  const states = createRuleStates(options);
  const rules = new ScheduledRules([hourly], states, options);
  states.set(hourly, false);
  expect(rules.nextInstant()).toBeUndefined();
  states.set(hourly, true);
  now += 40;
  expect(rules.nextInstant()).toBe(1_000_000 + hour);
});
