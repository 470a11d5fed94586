import * as z from 'zod/mini';
import type { Authorizer } from '../../model/access.ts';
import type { Topology } from '../../model/topology.ts';
import { type Operation, operation, type RestRoute } from '../../protocols/operations.ts';
import { groupArn, scheduleArn } from './arns.ts';
import { demandPassable, permittedBy } from './permitted.ts';
import { checkSchedule, type ScheduleInput, ScheduleInputSchema } from './schedule-input.ts';
import { described, summary } from './schedule-view.ts';
import type { Schedules } from './schedules.ts';
import type { ScheduleName } from './stored-schedule.ts';

interface RouteOptions {
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
const all = '/schedules';
const one = `${all}/{Name}`;

export const scheduleRoutes = (options: RouteOptions): readonly RestRoute[] => {
  const { schedules } = options;
  return [
    {
      ...{ operation: 'CreateSchedule', method: 'POST', path: one },
      run: putting('CreateSchedule', (which, input) => schedules.create(which, input), options),
    },
    {
      ...{ operation: 'UpdateSchedule', method: 'PUT', path: one },
      run: putting('UpdateSchedule', (which, input) => schedules.update(which, input), options),
    },
    { operation: 'GetSchedule', method: 'GET', path: one, run: getting(options) },
    { operation: 'DeleteSchedule', method: 'DELETE', path: one, run: deleting(options) },
    { operation: 'ListSchedules', method: 'GET', path: all, run: listing(options) },
  ];
};

const putting = (
  action: 'CreateSchedule' | 'UpdateSchedule',
  save: (which: ScheduleName, input: ScheduleInput) => void,
  { authorizer, topology }: RouteOptions,
): Operation =>
  operation(PutSchema, ({ Name: name, GroupName: group, ...input }, call) => {
    checkSchedule(name, input);
    const ScheduleArn = scheduleArn({ group, name }, topology);
    permittedBy(authorizer)(action, call, ScheduleArn);
    const passed = { roleArn: input.Target.RoleArn, groupArn: groupArn(group, topology) };
    demandPassable(passed, call, { authorizer, topology });
    save({ group, name }, input);
    return { ScheduleArn };
  });

const getting = ({ schedules, authorizer, topology }: RouteOptions): Operation =>
  operation(OneSchema, ({ Name: name, groupName: group }, call) => {
    permittedBy(authorizer)('GetSchedule', call, scheduleArn({ group, name }, topology));
    return described(schedules.find({ group, name }), topology);
  });

const deleting = ({ schedules, authorizer, topology }: RouteOptions): Operation =>
  operation(OneSchema, ({ Name: name, groupName: group }, call) => {
    permittedBy(authorizer)('DeleteSchedule', call, scheduleArn({ group, name }, topology));
    schedules.remove({ group, name });
  });

const listing = ({ schedules, authorizer, topology }: RouteOptions): Operation =>
  operation(ListSchema, ({ ScheduleGroup, NamePrefix, State, MaxResults, NextToken = '0' }, call) => {
    permittedBy(authorizer)('ListSchedules', call, scheduleArn({ group: '*', name: '*' }, topology));
    const fitting = schedules
      .list(ScheduleGroup, NamePrefix)
      .filter(({ input }) => !State || (input.State ?? 'ENABLED') === State);
    const from = Number(NextToken);
    const page = fitting.slice(from, from + MaxResults);
    return {
      Schedules: page.map((schedule) => summary(schedule, topology)),
      ...(from + MaxResults < fitting.length ? { NextToken: String(from + MaxResults) } : {}),
    };
  });
