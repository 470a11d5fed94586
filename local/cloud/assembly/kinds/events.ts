import type { Kind, Named } from './kind.ts';
import { arnOf, nameOf } from './naming.ts';

const ruleArn = ({ region, account, name: rule, property }: Named): string => {
  const bus = String(property('EventBusName') ?? 'default').replace(/^.*:event-bus\//, '');
  return `arn:aws:events:${region}:${account}:rule/${bus === 'default' ? '' : `${bus}/`}${rule}`;
};
export const events: Readonly<Record<string, Kind>> = {
  'AWS::Events::EventBus': {
    nameProperty: 'Name',
    nameLimit: 256,
    arn: arnOf('events', 'event-bus/'),
    attributes: { Arn: arnOf('events', 'event-bus/'), Name: nameOf },
    properties: ['Name', 'Description', 'Tags', 'LogConfig'],
  },
  'AWS::Events::EventBusPolicy': { properties: ['EventBusName', 'StatementId', 'Statement', 'Action', 'Principal'] },
  'AWS::Events::Rule': {
    nameProperty: 'Name',
    nameLimit: 64,
    arn: ruleArn,
    attributes: { Arn: ruleArn },
    properties: [
      'Name',
      'Description',
      'EventBusName',
      'EventPattern',
      'ScheduleExpression',
      'State',
      'Targets',
      'Tags',
    ],
  },
  'AWS::Scheduler::ScheduleGroup': {
    nameProperty: 'Name',
    nameLimit: 64,
    arn: arnOf('scheduler', 'schedule-group/'),
    attributes: { Arn: arnOf('scheduler', 'schedule-group/'), State: () => 'ACTIVE' },
    properties: ['Name', 'Tags'],
  },
};
