import type { Principal } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { EventOrigin } from '../../model/delivery.ts';
import type { BusOptions } from './bus-options.ts';
import type { Rule, Target } from './rules.ts';
import { targetInput } from './target-input.ts';

/** EventBridge gives times to the second. */
export const seconds = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

/** Hands an event to all targets of a rule. */
export const trigger = (
  rule: Rule,
  event: { readonly source: string; readonly 'detail-type': string },
  options: BusOptions,
): void => {
  const context = { ruleArn: rule.arn, ruleName: rule.name, ingestedAt: new Date(options.clock.now()).toISOString() };
  for (const target of rule.targets)
    handOver(
      target,
      {
        rule,
        input: targetInput(target, event, context),
        origin: { source: event.source, detailType: event['detail-type'] },
      },
      options,
    );
};

interface Handed {
  readonly rule: Rule;
  readonly input: string;
  readonly origin: EventOrigin;
}

/** What a target does not take goes to the target's own dead-letter queue, with the reason, or else is lost as with AWS. */
const handOver = (
  target: Target,
  { rule, input, origin }: Handed,
  { delivery, authorizer, queues }: BusOptions,
): void => {
  const service: Principal = { kind: 'service', service: 'events.amazonaws.com', sourceArn: rule.arn };
  const from: Principal = target.roleArn ? { kind: 'role', roleArn: target.roleArn, session: rule.name } : service;
  try {
    delivery.deliver({ from, to: target.arn, body: input, origin });
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    const verdict = target.deadLetterArn
      ? authorizer.judge({ principal: service, action: 'sqs:SendMessage', resource: target.deadLetterArn })
      : undefined;
    if (!target.deadLetterArn || !verdict?.allowed) return;
    const text = (StringValue: string) => ({ DataType: 'String', StringValue });
    queues.send(target.deadLetterArn, {
      body: input,
      messageAttributes: {
        RULE_ARN: text(rule.arn),
        TARGET_ARN: text(target.arn),
        ERROR_CODE: text(error.code),
        ERROR_MESSAGE: text(error.message),
      },
    });
  }
};
