import * as z from 'zod/mini';
import { AwsError } from '../../model/aws-error.ts';
import { parseExpression } from './expression.ts';

const instant = z.optional(z.number());

/** A schedule as callers describe it; properties that are not named here are refused, not forgotten. */
export const ScheduleInputSchema = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.optional(z.string()),
  Description: z.optional(z.string()),
  State: z.optional(z.enum(['ENABLED', 'DISABLED'])),
  ActionAfterCompletion: z.optional(z.enum(['NONE', 'DELETE'])),
  StartDate: instant,
  EndDate: instant,
  FlexibleTimeWindow: z.object({ Mode: z.enum(['OFF', 'FLEXIBLE']), MaximumWindowInMinutes: z.optional(z.number()) }),
  Target: z.strictObject({
    Arn: z.string(),
    RoleArn: z.string(),
    Input: z.optional(z.string()),
    DeadLetterConfig: z.optional(z.object({ Arn: z.optional(z.string()) })),
    RetryPolicy: z.optional(
      z.object({ MaximumEventAgeInSeconds: z.optional(z.number()), MaximumRetryAttempts: z.optional(z.number()) }),
    ),
    EventBridgeParameters: z.optional(z.object({ Source: z.string(), DetailType: z.string() })),
  }),
});
export type ScheduleInput = z.infer<typeof ScheduleInputSchema>;

/** @throws AwsError when the name, the expression or the zone is none that Scheduler takes. */
export const checkSchedule = (
  name: string,
  { ScheduleExpression, ScheduleExpressionTimezone }: ScheduleInput,
): void => {
  checkName(name);
  try {
    parseExpression(ScheduleExpression, ScheduleExpressionTimezone);
  } catch (error) {
    throw new AwsError('ValidationException', (error as Error).message);
  }
};

export const checkName = (name: string): void => {
  if (!/^[0-9a-zA-Z-_.]{1,64}$/.test(name)) {
    throw new AwsError(
      'ValidationException',
      `1 validation error detected: Value '${name}' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9a-zA-Z-_.]{1,64}`,
    );
  }
};

/** Context attributes that Scheduler puts into an input. */
export const fillInput = (
  input: string,
  values: { readonly arn: string; readonly executionId: string; readonly scheduledTime: string },
): string =>
  input
    .replaceAll('<aws.scheduler.schedule-arn>', values.arn)
    .replaceAll('<aws.scheduler.execution-id>', values.executionId)
    .replaceAll('<aws.scheduler.scheduled-time>', values.scheduledTime)
    .replaceAll('<aws.scheduler.attempt-number>', '1');
