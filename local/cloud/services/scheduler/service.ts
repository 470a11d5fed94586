import * as z from 'zod/mini';
import type { Authorizer, Principal } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { AwsCall, AwsService } from '../../model/aws-service.ts';
import type { Topology } from '../../model/topology.ts';
import { operation, type RestRoute, restService } from '../../protocols/operations.ts';
import { checkName, checkSchedule, type ScheduleInput, ScheduleInputSchema } from './schedule-input.ts';
import type { Schedules, StoredSchedule } from './schedules.ts';

export interface SchedulerOptions {
  readonly schedules: Schedules;
  readonly authorizer: Authorizer;
  readonly topology: Topology;
}

const Name = z.string();
const PutSchema = z.extend(ScheduleInputSchema, { Name, GroupName: z._default(z.string(), 'default') });
const OneSchema = z.object({ Name, groupName: z._default(z.string(), 'default') });
const ListSchema = z.object({
  ScheduleGroup: z.optional(z.string()),
  NamePrefix: z._default(z.string(), ''),
  State: z.optional(z.string()),
  MaxResults: z._default(z.coerce.number(), 100),
  NextToken: z.optional(z.string()),
});
const GroupSchema = z.object({ Name });

/** EventBridge Scheduler in its REST JSON protocol. */
export const createScheduler = ({ schedules, authorizer, topology }: SchedulerOptions): AwsService => {
  const permitted = (action: string, { principal }: AwsCall, resource: string): void =>
    authorizer.demand({ principal, action: `scheduler:${action}`, resource });

  /** Who creates a schedule hands its role on, and the role must let the Scheduler in. */
  const checkRole = ({ Target }: ScheduleInput, { principal }: AwsCall, group: string): void => {
    const context = { 'iam:PassedToService': 'scheduler.amazonaws.com' };
    authorizer.demand({ principal, action: 'iam:PassRole', resource: Target.RoleArn, context });
    const service: Principal = {
      kind: 'service',
      service: 'scheduler.amazonaws.com',
      sourceArn: schedules.groupArn(group),
    };
    if (
      !topology.byArn(Target.RoleArn) ||
      !authorizer.judge({ principal: service, action: 'sts:AssumeRole', resource: Target.RoleArn }).allowed
    ) {
      throw new AwsError(
        'ValidationException',
        'The execution role you provide must allow AWS EventBridge Scheduler to assume the role.',
      );
    }
  };

  const put = (
    action: 'CreateSchedule' | 'UpdateSchedule',
    save: (group: string, name: string, input: ScheduleInput) => void,
  ) =>
    operation(PutSchema, ({ Name: name, GroupName: group, ...input }, call) => {
      checkSchedule(name, input);
      permitted(action, call, schedules.arn(group, name));
      checkRole(input, call, group);
      save(group, name, input);
      return { ScheduleArn: schedules.arn(group, name) };
    });

  const routes: readonly RestRoute[] = [
    {
      operation: 'CreateSchedule',
      method: 'POST',
      path: '/schedules/{Name}',
      run: put('CreateSchedule', (...given) => schedules.create(...given)),
    },
    {
      operation: 'UpdateSchedule',
      method: 'PUT',
      path: '/schedules/{Name}',
      run: put('UpdateSchedule', (...given) => schedules.update(...given)),
    },
    {
      operation: 'GetSchedule',
      method: 'GET',
      path: '/schedules/{Name}',
      run: operation(OneSchema, ({ Name: name, groupName: group }, call) => {
        permitted('GetSchedule', call, schedules.arn(group, name));
        return described(schedules.find(group, name), schedules);
      }),
    },
    {
      operation: 'DeleteSchedule',
      method: 'DELETE',
      path: '/schedules/{Name}',
      run: operation(OneSchema, ({ Name: name, groupName: group }, call) => {
        permitted('DeleteSchedule', call, schedules.arn(group, name));
        schedules.remove(group, name);
      }),
    },
    {
      operation: 'ListSchedules',
      method: 'GET',
      path: '/schedules',
      run: operation(ListSchema, ({ ScheduleGroup, NamePrefix, State, MaxResults, NextToken = '0' }, call) => {
        permitted('ListSchedules', call, schedules.arn('*', '*'));
        const all = schedules
          .list(ScheduleGroup, NamePrefix)
          .filter(({ input }) => !State || (input.State ?? 'ENABLED') === State);
        const from = Number(NextToken);
        const page = all.slice(from, from + MaxResults);
        return {
          Schedules: page.map((schedule) => summary(schedule, schedules)),
          ...(from + MaxResults < all.length ? { NextToken: String(from + MaxResults) } : {}),
        };
      }),
    },
    ...groupRoutes(schedules, permitted),
  ];
  return restService('scheduler', routes);
};

const groupRoutes = (
  schedules: Schedules,
  permitted: (action: string, call: AwsCall, resource: string) => void,
): readonly RestRoute[] => {
  const group = (name: string) => ({ Name: name, Arn: schedules.groupArn(name), State: 'ACTIVE' });
  return [
    {
      operation: 'CreateScheduleGroup',
      method: 'POST',
      path: '/schedule-groups/{Name}',
      run: operation(GroupSchema, ({ Name: name }, call) => {
        checkName(name);
        permitted('CreateScheduleGroup', call, schedules.groupArn(name));
        schedules.createGroup(name);
        return { ScheduleGroupArn: schedules.groupArn(name) };
      }),
    },
    {
      operation: 'GetScheduleGroup',
      method: 'GET',
      path: '/schedule-groups/{Name}',
      run: operation(GroupSchema, ({ Name: name }, call) => {
        permitted('GetScheduleGroup', call, schedules.groupArn(name));
        if (!schedules.groups().includes(name))
          throw new AwsError('ResourceNotFoundException', `Schedule group ${name} does not exist.`, 404);
        return group(name);
      }),
    },
    {
      operation: 'DeleteScheduleGroup',
      method: 'DELETE',
      path: '/schedule-groups/{Name}',
      run: operation(GroupSchema, ({ Name: name }, call) => {
        permitted('DeleteScheduleGroup', call, schedules.groupArn(name));
        schedules.removeGroup(name);
      }),
    },
    {
      operation: 'ListScheduleGroups',
      method: 'GET',
      path: '/schedule-groups',
      run: operation(z.object({}), (_, call) => {
        permitted('ListScheduleGroups', call, schedules.groupArn('*'));
        return { ScheduleGroups: schedules.groups().map(group) };
      }),
    },
  ];
};

const dates = ({ created, modified }: StoredSchedule) => ({
  CreationDate: created / 1000,
  LastModificationDate: modified / 1000,
});

const described = (schedule: StoredSchedule, schedules: Schedules): unknown => {
  const { group, name, input } = schedule;
  return {
    State: 'ENABLED',
    ActionAfterCompletion: 'NONE',
    ...input,
    Arn: schedules.arn(group, name),
    Name: name,
    GroupName: group,
    ...dates(schedule),
  };
};

const summary = (schedule: StoredSchedule, schedules: Schedules): unknown => {
  const { group, name, input } = schedule;
  return {
    Arn: schedules.arn(group, name),
    Name: name,
    GroupName: group,
    State: input.State ?? 'ENABLED',
    Target: { Arn: input.Target.Arn },
    ...dates(schedule),
  };
};
