import type { Topology } from '../../model/topology.ts';
import type { ScheduleName } from './stored-schedule.ts';

type Place = Pick<Topology, 'region' | 'account'>;

export const scheduleArn = ({ group, name }: ScheduleName, { region, account }: Place): string =>
  `arn:aws:scheduler:${region}:${account}:schedule/${group}/${name}`;

export const groupArn = (group: string, { region, account }: Place): string =>
  `arn:aws:scheduler:${region}:${account}:schedule-group/${group}`;
