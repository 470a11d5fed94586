import type { Topology } from '../../model/topology.ts';
import { scheduleArn } from './arns.ts';
import type { StoredSchedule } from './stored-schedule.ts';

const dates = ({ created, modified }: StoredSchedule) => ({
  CreationDate: created / 1000,
  LastModificationDate: modified / 1000,
});

/** All of a schedule, with what holds where it says nothing. */
export const described = (schedule: StoredSchedule, topology: Topology): unknown => {
  const { group, name, input } = schedule;
  return {
    State: 'ENABLED',
    ActionAfterCompletion: 'NONE',
    ...input,
    Arn: scheduleArn(schedule, topology),
    Name: name,
    GroupName: group,
    ...dates(schedule),
  };
};

/** A schedule as lists show it. */
export const summary = (schedule: StoredSchedule, topology: Topology): unknown => {
  const { group, name, input } = schedule;
  return {
    Arn: scheduleArn(schedule, topology),
    Name: name,
    GroupName: group,
    State: input.State ?? 'ENABLED',
    Target: { Arn: input.Target.Arn },
    ...dates(schedule),
  };
};
