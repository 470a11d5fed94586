import type { Authorizer, Principal } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { Delivery } from '../../model/delivery.ts';
import type { Queues } from '../../model/queues.ts';
import type { Topology } from '../../model/topology.ts';
import { groupArn, scheduleArn } from './arns.ts';
import { fillInput, type ScheduleInput } from './schedule-input.ts';
import type { StoredSchedule } from './stored-schedule.ts';

export interface Targets {
  readonly topology: Topology;
  readonly authorizer: Authorizer;
  readonly delivery: Delivery;
  readonly queues: Queues;
}

/** One run, as the schedule's role; what the target does not take goes to the schedule's dead-letter queue. */
export const handOver = (schedule: StoredSchedule, due: number, targets: Targets): void => {
  const { group, name } = schedule;
  const { Target } = schedule.input;
  const { topology, authorizer, delivery } = targets;
  const body = filled(schedule, due, topology);
  const sourceArn = groupArn(group, topology);
  const service: Principal = { kind: 'service', service: 'scheduler.amazonaws.com', sourceArn };
  const from: Principal = { kind: 'role', roleArn: Target.RoleArn, session: name.slice(0, 64) };
  try {
    authorizer.demand({ principal: service, action: 'sts:AssumeRole', resource: Target.RoleArn });
    delivery.deliver({ from, to: Target.Arn, body, ...originOf(Target) });
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    giveUp({ schedule, body, error }, from, targets);
  }
};

type Target = ScheduleInput['Target'];

const filled = (schedule: StoredSchedule, due: number, topology: Topology): string => {
  const arn = scheduleArn(schedule, topology);
  const executionId = `${schedule.name}-${Math.floor(due)}`;
  const scheduledTime = new Date(due).toISOString();
  return fillInput(schedule.input.Target.Input ?? '{}', { arn, executionId, scheduledTime });
};

const originOf = ({ EventBridgeParameters: event }: Target) =>
  event && { origin: { source: event.Source, detailType: event.DetailType } };

interface Refused {
  readonly schedule: StoredSchedule;
  readonly body: string;
  readonly error: AwsError;
}

const giveUp = (
  { schedule, body, error }: Refused,
  principal: Principal,
  { topology, authorizer, queues }: Targets,
): void => {
  const { Target } = schedule.input;
  const resource = Target.DeadLetterConfig?.Arn;
  if (!resource || !authorizer.judge({ principal, action: 'sqs:SendMessage', resource }).allowed) return;
  const text = (StringValue: string) => ({ DataType: 'String', StringValue });
  const messageAttributes = {
    SCHEDULE_ARN: text(scheduleArn(schedule, topology)),
    TARGET_ARN: text(Target.Arn),
    ERROR_CODE: text(error.code),
    ERROR_MESSAGE: text(error.message),
  };
  queues.send(resource, { body, messageAttributes });
};
