import * as z from 'zod/mini';
import type { Authorizer } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { AwsCall } from '../../model/aws-service.ts';
import { type Operation, operation } from '../../protocols/operations.ts';
import type { EventBuses } from './bus.ts';
import { busName, type Rule } from './rules.ts';

const ListRulesSchema = z.object({
  EventBusName: z._default(z.string(), 'default'),
  NamePrefix: z._default(z.string(), ''),
});
const RuleSchema = z.object({ Name: z.string(), EventBusName: z._default(z.string(), 'default') });
type Named = z.infer<typeof RuleSchema>;

export interface RuleOperationsOptions {
  readonly buses: EventBuses;
  readonly authorizer: Authorizer;
}

/** A look at the template's rules, and their switch. */
export const ruleOperations = ({ buses, authorizer }: RuleOperationsOptions): Readonly<Record<string, Operation>> => {
  const { rules, states } = buses;
  const shown = (rule: Rule) => ({
    Name: rule.name,
    Arn: rule.arn,
    EventBusName: rule.bus,
    State: states.isEnabled(rule) ? 'ENABLED' : 'DISABLED',
    ...(rule.pattern && { EventPattern: rule.pattern.source }),
    ...(rule.schedule && { ScheduleExpression: rule.schedule.source }),
  });
  const permitted = (action: string, { Name, EventBusName }: Named, { principal }: AwsCall): Rule => {
    const rule = rules.find(({ name, bus }) => name === Name && bus === busName(EventBusName));
    authorizer.demand({ principal, action: `events:${action}`, resource: rule?.arn ?? '*' });
    if (rule) return rule;
    throw new AwsError('ResourceNotFoundException', `Rule ${Name} does not exist on EventBus ${EventBusName}.`);
  };
  return {
    ListRules: operation(ListRulesSchema, ({ EventBusName, NamePrefix }, { principal }) => {
      authorizer.demand({ principal, action: 'events:ListRules', resource: '*' });
      const found = rules.filter(({ bus, name }) => bus === busName(EventBusName) && name.startsWith(NamePrefix));
      return { Rules: found.map(shown) };
    }),
    DescribeRule: operation(RuleSchema, (named, call) => shown(permitted('DescribeRule', named, call))),
    DisableRule: operation(RuleSchema, (named, call) => states.set(permitted('DisableRule', named, call), false)),
    EnableRule: operation(RuleSchema, (named, call) => states.set(permitted('EnableRule', named, call), true)),
  };
};
