import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { IConstruct } from 'constructs';
import type { StageProps } from './stage.ts';

/** Headings of docs/runbook.md for the alarms that nobody would hear; none where somebody does. */
export const unheardAlarms = (
  root: IConstruct,
  { stage, settings }: Pick<StageProps, 'stage' | 'settings'>,
): string | undefined => {
  if (settings.alarmEmail !== undefined || stage === 'local') return undefined;
  const alarms = root.node.findAll().filter((construct) => construct instanceof Alarm);
  const names = [...new Set(alarms.map(anchorOf))].sort();
  return `Nobody hears ${names.length} alarms: write stages.${stage}.alarmEmail, or subscribe to the topic heardback-alarms yourself. They are ${names.join(', ')}.`;
};

const anchorOf = ({ node }: Alarm): string => {
  const { alarmDescription = '' } = (node.defaultChild ?? {}) as { readonly alarmDescription?: string };
  return /#([\w-]+)$/.exec(alarmDescription)?.[1] ?? node.path;
};
