import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { idBehind, ofType, synthesised } from './synthesised.ts';

const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
const anchors = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
  heading.toLowerCase().replaceAll(' ', '-'),
);
const stage = synthesised('prod');
const alarms = ofType(stage, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties) as unknown as readonly {
  readonly AlarmDescription: string;
  readonly AlarmActions: readonly unknown[];
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[];
}[];
const anchorOf = (description: string): string => /docs\/runbook\.md#([a-z-]+)$/.exec(description)?.[1] ?? '';

describe('alarms', () => {
  it('say what the failure means and lead to a section of the runbook', () => {
    expect(alarms.length).toBeGreaterThan(10);
    for (const { AlarmDescription } of alarms) {
      expect(AlarmDescription.split('What to do:')[0]?.length).toBeGreaterThan(30);
      expect(anchors).toContain(anchorOf(AlarmDescription));
    }
  });

  it('leave no section of the runbook without an alarm', () => {
    const sections = [...runbook.matchAll(/^### (.+)$/gm)].map(([, heading = '']) =>
      heading.toLowerCase().replaceAll(' ', '-'),
    );
    expect([...new Set(alarms.map(({ AlarmDescription }) => anchorOf(AlarmDescription)))].sort()).toEqual(
      sections.sort(),
    );
  });

  it('reach the alarms topic, which CloudWatch may publish to', () => {
    for (const { AlarmActions } of alarms)
      expect(AlarmActions.map((action) => idBehind(action, stage))).toEqual([topicId()]);
    const policies = JSON.stringify(
      ofType(stage, 'AWS::SNS::TopicPolicy').filter(([id]) => id.startsWith('StaffAlarms')),
    );
    expect(policies).toMatch(/"Effect":"Allow","Principal":\{"Service":"cloudwatch.amazonaws.com"\}/);
  });

  it('ring for every dead-letter queue', () => {
    const watched = alarms.flatMap(({ Dimensions = [] }) =>
      Dimensions.filter(({ Name }) => Name === 'QueueName').map(({ Value }) => idBehind(Value, stage)),
    );
    const deadLetters = ofType(stage, 'AWS::SQS::Queue').filter(([, { Properties }]) =>
      String(Properties.QueueName).endsWith('-dlq'),
    );
    expect(deadLetters).toHaveLength(10);
    for (const [id] of deadLetters) expect(watched).toContain(id);
  });
});

const topicId = (): string => {
  const [topic] = ofType(stage, 'AWS::SNS::Topic').filter(
    ([, { Properties }]) => Properties.TopicName === 'heardback-alarms',
  );
  return topic?.[0] ?? '';
};
