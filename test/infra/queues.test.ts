import { describe, expect, it } from 'vitest';
import { deadLetterArnOf } from '../../shared/contracts/wiring/resources.ts';
import { idBehind, ofType, stages, synthesised } from './synthesised.ts';

interface Mapping {
  readonly EventSourceArn: unknown;
  readonly FunctionName: unknown;
  readonly MaximumBatchingWindowInSeconds?: number;
  readonly FunctionResponseTypes?: readonly string[];
  readonly ScalingConfig?: { readonly MaximumConcurrency: number };
  readonly MaximumRetryAttempts?: number;
  readonly DestinationConfig?: { readonly OnFailure: { readonly Destination: unknown } };
  readonly FilterCriteria?: { readonly Filters: readonly { readonly Pattern: string }[] };
}

describe.each(stages)('queues and what feeds them on stage %s', (name) => {
  const stage = synthesised(name);
  const queues = ofType(stage, 'AWS::SQS::Queue');
  const deadLetters = queues.filter(([, { Properties }]) => /-dlq(-|$)/.test(String(Properties.QueueName)));
  const working = queues.filter((queue) => !deadLetters.includes(queue));
  const mappings = ofType(stage, 'AWS::Lambda::EventSourceMapping').map(
    ([, { Properties }]) => Properties as unknown as Mapping,
  );
  const fed = mappings.filter(({ EventSourceArn }) => idBehind(EventSourceArn, stage) in Object.fromEntries(queues));
  const streams = mappings.filter((mapping) => !fed.includes(mapping));

  it('keep what fails five times in a dead-letter queue, for two weeks', () => {
    expect(working).toHaveLength(7);
    for (const [, { Properties }] of working) {
      const { deadLetterTargetArn, maxReceiveCount } = Properties.RedrivePolicy as Record<string, unknown>;
      // Whoever tells other systems counts by itself, and gives up before.
      expect(maxReceiveCount).toBe(/-notify(-|$)/.test(String(Properties.QueueName)) ? 20 : 5);
      expect(deadLetters.map(([id]) => id)).toContain(idBehind(deadLetterTargetArn, stage));
    }
    for (const [, { Properties }] of deadLetters) expect(Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  });

  it('are encrypted and refuse calls without TLS', () => {
    for (const [, { Properties }] of queues) expect(Properties.SqsManagedSseEnabled).toBe(true);
    const guarded = ofType(stage, 'AWS::SQS::QueuePolicy').filter(([, { Properties }]) =>
      /SecureTransport/.test(JSON.stringify(Properties)),
    );
    expect(guarded).toHaveLength(queues.length);
  });

  it('hide a message six times as long as the function that works on it may take, and as it may wait for others', () => {
    expect(fed).toHaveLength(7);
    for (const { EventSourceArn, FunctionName, MaximumBatchingWindowInSeconds: window = 0 } of fed) {
      const timeout = Number(stage.resources[idBehind(FunctionName, stage)]?.Properties.Timeout);
      const hidden = stage.resources[idBehind(EventSourceArn, stage)]?.Properties.VisibilityTimeout;
      expect(hidden).toBe(timeout * 6 + Number(window));
    }
  });

  it('take back single failures and bound how many functions work at once', () => {
    for (const mapping of fed) {
      expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      expect(mapping.ScalingConfig?.MaximumConcurrency).toBeLessThanOrEqual(10);
    }
  });

  it('give up a stream batch after bounded retries, to the safekeeping bucket', () => {
    // Two readers are what a stream can bear.
    expect(streams).toHaveLength(2);
    for (const stream of streams) {
      expect(stream).toMatchObject({ BisectBatchOnFunctionError: true });
      expect(stream.MaximumRetryAttempts).toBeLessThanOrEqual(10);
      const destination = idBehind(stream.DestinationConfig?.OnFailure.Destination, stage);
      expect(stage.resources[destination]?.Type).toBe('AWS::S3::Bucket');
    }
  });

  it('read of the stream what they act on, and nothing else', () => {
    const read = streams.map(
      ({ FilterCriteria }) => FilterCriteria?.Filters.map(({ Pattern }) => JSON.parse(Pattern) as unknown) ?? [],
    );
    const [own = [], facts] = read.toSorted((a, b) => b.length - a.length);
    const kinds = ['survey', 'intent', 'event', 'task', 'member', 'audit'];
    expect(facts).toEqual([{ dynamodb: { NewImage: { kind: { S: kinds } } } }]);
    expect(own).toEqual([
      { dynamodb: { NewImage: { kind: { S: ['task'] } } } },
      { dynamodb: { NewImage: { kind: { S: ['event'] }, signal: { S: ['yes'] } } } },
      { dynamodb: { NewImage: { kind: { S: ['message'] }, state: { S: ['waiting'] } } } },
      { dynamodb: { NewImage: { kind: { S: ['digest', 'pace', 'halt'] }, state: { S: ['due'] } } } },
      {
        dynamodb: {
          NewImage: { kind: { S: ['survey'] }, state: { S: [{ 'anything-but': ['scheduled', 'sending'] }] } },
        },
      },
    ]);
  });

  it('get every event that is not our own, in the stack that holds the queue', () => {
    const rules = Object.values(stage.data.Resources).filter(({ Type }) => Type === 'AWS::Events::Rule');
    const intake = rules.filter(({ Properties }) => Properties.EventBusName !== undefined);
    expect(intake.map(({ Properties }) => Properties.EventPattern)).toEqual([
      { source: [{ 'anything-but': ['heardback'] }] },
    ]);
  });

  it('lose nothing that a rule could not deliver', () => {
    const targets = ofType(stage, 'AWS::Events::Rule').flatMap(
      ([, { Properties }]) => Properties.Targets as readonly Record<string, unknown>[],
    );
    expect(targets).toHaveLength(5);
    for (const { DeadLetterConfig } of targets) {
      expect(deadLetters.map(([id]) => id)).toContain(idBehind((DeadLetterConfig as { Arn: unknown }).Arn, stage));
    }
  });

  it('lose no call of a function that nobody waits for', () => {
    const settings = ofType(stage, 'AWS::Lambda::EventInvokeConfig').map(([, { Properties }]) => Properties);
    const hourly = ofType(stage, 'AWS::Events::Rule').filter(([, { Properties }]) => Properties.ScheduleExpression);
    expect(settings).toHaveLength(hourly.length);
    for (const { DestinationConfig } of settings) {
      const { Destination } = (DestinationConfig as { OnFailure: { Destination: unknown } }).OnFailure;
      expect(deadLetters.map(([id]) => id)).toContain(idBehind(Destination, stage));
    }
  });

  it('are known by their names to whoever puts back what was given up, and to schedules', () => {
    const names = new Set(queues.map(([, { Properties }]) => String(Properties.QueueName)));
    const functions = ofType(stage, 'AWS::Lambda::Function').map(([, { Properties }]) => Properties.FunctionName);
    for (const [, { Properties }] of working) {
      const own = String(Properties.QueueName);
      expect(names).toContain(deadLetterArnOf(`arn:aws:sqs:eu-west-1:1:${own}`)?.split(':').at(-1));
    }
    for (const [, { Properties }] of deadLetters) {
      const home = String(Properties.QueueName).replace('-dlq', '');
      expect(names.has(home) || functions.includes(home)).toBe(true);
    }
  });

  it('hear of the mail of their own configuration set alone', () => {
    const patterns = ofType(stage, 'AWS::Events::Rule').map(([, { Properties }]) => Properties.EventPattern);
    const own = name === 'dev' ? 'heardback-dev' : 'heardback';
    expect(patterns).toContainEqual({
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': [own] } } },
    });
  });
});
