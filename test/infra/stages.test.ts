import { describe, expect, it } from 'vitest';
import { createApp } from '../../infra/heardback-app.ts';
import { contextOfCli, ofType, stages, synthesised } from './synthesised.ts';

const nameProperties: Readonly<Record<string, string>> = {
  'AWS::Events::EventBus': 'Name',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::Scheduler::ScheduleGroup': 'Name',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::Lambda::Function': 'FunctionName',
};
const namesOn = (stage: string): readonly string[] =>
  Object.entries(nameProperties).flatMap(([type, property]) =>
    ofType(synthesised(stage), type).map(([, { Properties }]) => String(Properties[property])),
  );

describe('stages', () => {
  it('use the bare names in production and in the embedded cloud, and a suffix elsewhere', () => {
    expect(namesOn('prod')).toEqual(
      expect.arrayContaining(['heardback', 'heardback-intake', 'heardback-intake-dlq', 'heardback-follow-ups']),
    );
    expect(namesOn('local')).toEqual(namesOn('prod'));
    // Where no mail is received, nothing may touch the account's receipt rules.
    const onDev = namesOn('prod').filter((name) => name !== 'heardback-receipt-rules');
    expect(namesOn('dev')).toEqual(onDev.map((name) => `${name}-dev`));
  });

  it.each(stages)('keep the shape of the table on %s', (name) => {
    const [table] = ofType(synthesised(name), 'AWS::DynamoDB::GlobalTable').map(([, { Properties }]) => Properties);
    expect(table).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    });
    const indexes = table?.GlobalSecondaryIndexes as readonly {
      readonly IndexName: string;
      readonly Projection: unknown;
    }[];
    expect(indexes.map(({ IndexName }) => IndexName).sort()).toEqual(['by-contact', 'due', 'inbox', 'tasks']);
    for (const { Projection } of indexes) expect(Projection).toEqual({ ProjectionType: 'KEYS_ONLY' });
  });

  it('guard what a live stage stores against deletion, and let a throwaway stage go', () => {
    const stored = ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret'];
    const policies = (stage: string) => stored.map((type) => ofType(synthesised(stage), type)[0]?.[1].DeletionPolicy);
    expect(policies('prod')).toEqual(['Retain', 'Retain', 'Retain']);
    expect(policies('dev')).toEqual(['Delete', 'Delete', 'Delete']);
    const [replica] = ofType(synthesised('prod'), 'AWS::DynamoDB::GlobalTable').flatMap(
      ([, { Properties }]) => Properties.Replicas as readonly Record<string, unknown>[],
    );
    expect(replica).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  });

  it('verify the sender once in an account', () => {
    const identities = (stage: string) => ofType(synthesised(stage), 'AWS::SES::EmailIdentity').length;
    expect([identities('prod'), identities('dev')]).toEqual([1, 0]);
  });

  it('are refused by name when the configuration does not have them', () => {
    expect(() => createApp({ bundle: false, context: { ...contextOfCli(), stage: 'qa' } })).toThrow(
      /no stage 'qa'.*dev, prod/,
    );
  });
});
