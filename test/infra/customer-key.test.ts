import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import heardback from '../../heardback.config.ts';
import { createApp } from '../../infra/heardback-app.ts';
import { contextOfCli, type Resource, synthesised } from './synthesised.ts';

/** Synthesis runs cdk-nag, and throws for what it finds. */
const resourcesOf = (key: unknown): Readonly<Record<string, Resource>> => {
  const outdir = mkdtempSync(join(tmpdir(), 'heardback-key-'));
  const stages = { ...heardback.stages, prod: { ...heardback.stages?.prod, live: true, key } };
  try {
    const app = createApp({
      bundle: false,
      builtinCloudFormationValidation: false,
      outdir,
      analyticsReporting: false,
      configuration: { ...heardback, stages },
      context: { ...contextOfCli(), stage: 'prod' },
    });
    const templates = app.synth().stacks.map(({ template }) => template as { Resources: Record<string, Resource> });
    return Object.assign({}, ...templates.map(({ Resources }) => Resources));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
};

/** Where each kind of resource that keeps something names its key. */
const places: Readonly<Record<string, (properties: Resource['Properties']) => unknown>> = {
  'AWS::DynamoDB::GlobalTable': ({ Replicas }) => JSON.stringify(Replicas),
  'AWS::S3::Bucket': ({ BucketEncryption }) => JSON.stringify(BucketEncryption),
  'AWS::SQS::Queue': ({ KmsMasterKeyId }) => JSON.stringify(KmsMasterKeyId),
  'AWS::SNS::Topic': ({ KmsMasterKeyId }) => JSON.stringify(KmsMasterKeyId),
  'AWS::Logs::LogGroup': ({ KmsKeyId }) => JSON.stringify(KmsKeyId),
  'AWS::SecretsManager::Secret': ({ KmsKeyId }) => JSON.stringify(KmsKeyId),
};

const underKey = (resources: Readonly<Record<string, Resource>>, named: RegExp): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    Object.entries(places).map(([type, place]) => {
      const all = Object.values(resources).filter(({ Type }) => Type === type);
      expect([type, all.length]).not.toEqual([type, 0]);
      return [type, all.every(({ Properties }) => named.test(String(place(Properties))))];
    }),
  );

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Principal?: { readonly Service?: unknown };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const statementsOf = ({ Properties: { PolicyDocument, KeyPolicy } }: Resource): readonly Statement[] =>
  ((PolicyDocument ?? KeyPolicy) as { readonly Statement: readonly Statement[] }).Statement;
const ofKms = ({ Action }: Statement) => [Action].flat().filter((action) => action.startsWith('kms:'));
const policiesOf = (resources: Readonly<Record<string, Resource>>) =>
  Object.entries(resources).filter(([, { Type }]) => Type === 'AWS::IAM::Policy');

const everything = Object.fromEntries(Object.keys(places).map((type) => [type, true]));
const ours = /EncryptionKey\w+/;

describe('a key of one’s own', () => {
  const made = resourcesOf(true);

  it('lies over all that keeps something, and turns every year', () => {
    expect(underKey(made, ours)).toEqual(everything);
    const [key] = Object.values(made).filter(({ Type }) => Type === 'AWS::KMS::Key');
    expect(key).toMatchObject({ DeletionPolicy: 'Retain', Properties: { EnableKeyRotation: true } });
  });

  it('may be one that there is already', () => {
    const arn = 'arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
    const resources = resourcesOf(arn);
    expect(underKey(resources, new RegExp(arn))).toEqual(everything);
    expect(Object.values(resources).filter(({ Type }) => Type === 'AWS::KMS::Key')).toEqual([]);
    expect(() => resourcesOf('alias/mine')).toThrow(/stages\.prod\.key: is no key; write `true`/);
  });

  it('may be used by each function for what it may do, by way of that service alone, and for nothing else', () => {
    for (const [name, policy] of policiesOf(made)) {
      const statements = statementsOf(policy);
      const actions = statements.flatMap(({ Action }) => Action);
      const rights = statements.filter((one) => ofKms(one).length > 0);
      for (const right of rights) {
        expect([name, Object.keys(right.Condition?.StringEquals ?? {})]).toEqual([name, ['kms:ViaService']]);
        const service = String(
          Object.values(right.Condition?.StringEquals ?? {}).map((via) => JSON.stringify(via)),
        ).replace(/^\W*(Fn::Join\W+)?(\w+)\..*$/, '$2');
        expect([name, actions.some((action) => action.startsWith(`${service}:`))]).toEqual([name, true]);
        expect([name, ofKms(right).filter((action) => action.includes('*'))]).toEqual([name, []]);
      }
      const writes = actions.some((action) =>
        /^(s3:PutObject|sqs:SendMessage|sns:Publish|secretsmanager:PutSecretValue|dynamodb:(Put|Update|Delete)Item)$/.test(
          action,
        ),
      );
      expect([name, rights.flatMap(ofKms).includes('kms:GenerateDataKey')]).toEqual([name, writes]);
      const reads = actions.some((action) =>
        /^(s3:GetObject|sqs:ReceiveMessage|secretsmanager:GetSecretValue|dynamodb:(GetItem|GetRecords|Query|Scan))$/.test(
          action,
        ),
      );
      expect([name, rights.flatMap(ofKms).includes('kms:Decrypt')]).toEqual([name, writes || reads]);
    }
  });

  it('lets services in that bring something, of this account alone', () => {
    const [key] = Object.values(made).filter(({ Type }) => Type === 'AWS::KMS::Key');
    const services = key ? statementsOf(key).filter(({ Principal }) => Principal?.Service !== undefined) : [];
    const names = services.map(({ Principal }) => JSON.stringify(Principal?.Service));
    for (const service of ['cloudwatch', 'ses', 'sms-voice', 'sns', 'events', 'logs.'])
      expect(names.filter((name) => name.includes(service))).toHaveLength(1);
    for (const { Condition } of services) expect(JSON.stringify(Condition)).toMatch(/AWS::AccountId|"\d{12}"/);
  });
});

describe('without one', () => {
  it.each(['prod', 'dev', 'local'])(
    'topics lie encrypted all the same on stage %s, under a key for them alone',
    (stage) => {
      const { resources } = synthesised(stage);
      expect(underKey(resources, ours)).toEqual({
        ...Object.fromEntries(Object.keys(places).map((type) => [type, false])),
        'AWS::SNS::Topic': true,
      });
      const those = (isMeant: (one: Statement) => boolean) =>
        policiesOf(resources).flatMap(([name, policy]) => (statementsOf(policy).some(isMeant) ? [name] : []));
      const publishing = those(({ Action }) => [Action].flat().includes('sns:Publish'));
      expect(publishing.length).toBeGreaterThan(1);
      expect(those((one) => ofKms(one).length > 0)).toEqual(publishing);
    },
  );
});
