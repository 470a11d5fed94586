import type { Authorizer } from '../../model/access.ts';
import type { AwsService } from '../../model/aws-service.ts';
import type { Topology } from '../../model/topology.ts';
import { restService } from '../../protocols/operations.ts';
import { groupRoutes } from './group-routes.ts';
import { scheduleRoutes } from './schedule-routes.ts';
import type { Schedules } from './schedules.ts';

export interface SchedulerOptions {
  readonly schedules: Schedules;
  readonly authorizer: Authorizer;
  readonly topology: Topology;
}

/** EventBridge Scheduler in its REST JSON protocol. */
export const createScheduler = (options: SchedulerOptions): AwsService =>
  restService('scheduler', [...scheduleRoutes(options), ...groupRoutes(options)]);
