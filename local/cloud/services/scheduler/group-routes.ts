import * as z from 'zod/mini';
import type { Authorizer } from '../../model/access.ts';
import type { Topology } from '../../model/topology.ts';
import { operation, type RestRoute } from '../../protocols/operations.ts';
import { groupArn } from './arns.ts';
import { permittedBy } from './permitted.ts';
import { checkName } from './schedule-input.ts';
import type { Schedules } from './schedules.ts';

interface GroupOptions {
  readonly schedules: Schedules;
  readonly authorizer: Authorizer;
  readonly topology: Topology;
}

const GroupSchema = z.object({ Name: z.string() });
const all = '/schedule-groups';
const one = `${all}/{Name}`;

export const groupRoutes = (options: GroupOptions): readonly RestRoute[] => [
  ...readingRoutes(options),
  ...writingRoutes(options),
];

const readingRoutes = ({ schedules, authorizer, topology }: GroupOptions): readonly RestRoute[] => {
  const permitted = permittedBy(authorizer);
  const described = (name: string) => ({ Name: name, Arn: groupArn(name, topology), State: 'ACTIVE' });
  return [
    {
      ...{ operation: 'GetScheduleGroup', method: 'GET', path: one },
      run: operation(GroupSchema, ({ Name: name }, call) => {
        permitted('GetScheduleGroup', call, groupArn(name, topology));
        schedules.groups.demand(name);
        return described(name);
      }),
    },
    {
      ...{ operation: 'ListScheduleGroups', method: 'GET', path: all },
      run: operation(z.object({}), (_, call) => {
        permitted('ListScheduleGroups', call, groupArn('*', topology));
        return { ScheduleGroups: schedules.groups.list().map(described) };
      }),
    },
  ];
};

const writingRoutes = ({ schedules, authorizer, topology }: GroupOptions): readonly RestRoute[] => {
  const permitted = permittedBy(authorizer);
  return [
    {
      ...{ operation: 'CreateScheduleGroup', method: 'POST', path: one },
      run: operation(GroupSchema, ({ Name: name }, call) => {
        checkName(name);
        const ScheduleGroupArn = groupArn(name, topology);
        permitted('CreateScheduleGroup', call, ScheduleGroupArn);
        schedules.groups.create(name);
        return { ScheduleGroupArn };
      }),
    },
    {
      ...{ operation: 'DeleteScheduleGroup', method: 'DELETE', path: one },
      run: operation(GroupSchema, ({ Name: name }, call) => {
        permitted('DeleteScheduleGroup', call, groupArn(name, topology));
        schedules.groups.remove(name);
      }),
    },
  ];
};
