import { describe, expect, it } from 'vitest';
import { stageName } from '../../shared/contracts/wiring/resources.ts';
import { publicPartitions } from '../../shared/contracts/wiring/table.ts';
import { idBehind, ofType, type Synthesised, stages, synthesised } from './synthesised.ts';

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
interface Granted extends Statement {
  readonly policy: string;
  readonly actions: readonly string[];
}

const granted = (stage: Synthesised): readonly Granted[] =>
  ofType(stage, 'AWS::IAM::Policy').flatMap(([policy, { Properties }]) =>
    (Properties.PolicyDocument as { Statement: readonly Statement[] }).Statement.map((statement) => ({
      ...statement,
      policy,
      actions: [statement.Action].flat(),
    })),
  );

const holdersOf = (stage: Synthesised, action: string): readonly string[] => [
  ...new Set(
    granted(stage)
      .filter(({ Effect, actions }) => Effect === 'Allow' && actions.includes(action))
      .map(({ policy }) => policy.replace(/(Queue)?(Function)?(ServiceRole)?DefaultPolicy.*$/, '')),
  ),
];

describe.each(stages)('permissions on stage %s', (name) => {
  const stage = synthesised(name);
  const allowed = granted(stage).filter(({ Effect }) => Effect === 'Allow');

  it('name every action in full', () => {
    expect(allowed.length).toBeGreaterThan(30);
    expect(allowed.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
  });

  it('reach every resource only where IAM knows none: texts from whichever number, limits of the account, receipt rules', () => {
    const everywhere = allowed.filter(({ Resource }) => [Resource].flat().includes('*'));
    expect(
      everywhere.map(({ policy, actions }) => [
        policy.slice(0, 8),
        actions.map((action) => action.replace(/ses:.*Receipt.*/, 'rules')),
      ]),
    ).toEqual([
      ['Dispatch', ['ses:GetAccount', 'sms-voice:SendTextMessage']],
      ...(name === 'dev' ? [] : [['ReceiptR', Array.from({ length: 6 }, () => 'rules')]]),
      ['FollowUp', ['ses:GetAccount']],
      ['WatchFun', ['ses:GetAccount']],
    ]);
  });

  it('let no function delete, scan or rewrite rows behind the versions', () => {
    const forbidden = /^dynamodb:(DeleteItem|Scan|UpdateItem|BatchWriteItem|Partiql.*)$/;
    const counting = allowed.filter(({ actions }) => actions.includes('dynamodb:UpdateItem'));
    expect(counting.map(({ policy, actions }) => [policy.slice(0, 6), actions])).toEqual([
      ['Intake', ['dynamodb:UpdateItem']],
      ['Dispat', ['dynamodb:UpdateItem']],
      ['Respon', ['dynamodb:UpdateItem']],
    ]);
    const rows = [['PACE#*', 'BURST#*', 'UNREAD#*'], ['SENDS#*'], ['BURST#*']];
    expect(counting.map(({ Condition }) => Condition)).toEqual(
      rows.map((keys) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } })),
    );
    // Whoever has the right to be erased.
    expect(holdersOf(stage, 'dynamodb:DeleteItem')).toEqual(['People']);
    // An operator who wants facts made anew.
    expect(holdersOf(stage, 'dynamodb:Scan')).toEqual(['Rebuild']);
    const others = allowed
      .filter((statement) => !counting.includes(statement) && !/^(People|Rebuild)/.test(statement.policy))
      .flatMap(({ actions }) => actions);
    expect(others.filter((action) => forbidden.test(action))).toEqual([]);
  });

  it('let dispatch alone write to customers and two to staff, from the one address', () => {
    expect(holdersOf(stage, 'sms-voice:SendTextMessage')).toEqual(['Dispatch']);
    expect(holdersOf(stage, 'sns:Publish')).not.toContain('Dispatch');
    expect([...holdersOf(stage, 'ses:SendEmail')].sort()).toEqual(['Dispatch', 'FollowUp', 'Watch']);
    const sending = allowed.filter(({ actions }) => actions.includes('ses:SendEmail'));
    for (const send of sending)
      expect(send.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'hello@oakandember.example' } });
    for (const send of sending) expect([send.Resource].flat()).toHaveLength(2);
  });

  it('hand the scheduler role to the scheduler and to nobody else', () => {
    const passing = allowed.filter(({ actions }) => actions.includes('iam:PassRole'));
    expect(passing.length).toBeGreaterThan(0);
    for (const { Condition } of passing)
      expect(Condition).toEqual({ StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } });
  });

  it('let the scheduler role put messages on two queues and behind them, and nothing else', () => {
    const own = allowed.filter(({ policy }) => policy.startsWith('WakeUpsRole'));
    expect(own.flatMap(({ actions }) => actions)).toEqual(['sqs:SendMessage']);
    const places = own.flatMap(({ Resource }) => [Resource].flat()).map((arn) => idBehind(arn, stage));
    expect(places.map((id) => stage.resources[id]?.Properties.QueueName).toSorted()).toEqual(
      ['heardback-dispatch', 'heardback-dispatch-dlq', 'heardback-escalate', 'heardback-escalate-dlq'].map((one) =>
        stageName(one, name),
      ),
    );
    const [role] = ofType(stage, 'AWS::IAM::Role').filter(([id]) => id.startsWith('WakeUpsRole'));
    expect(JSON.stringify(role)).toMatch(/"aws:SourceAccount".*"aws:SourceArn"/);
  });

  it('let the page of consent write consents and the history of their tasks alone, and wake nobody', () => {
    const own = allowed.filter(({ policy }) => policy.startsWith('Consent'));
    const puts = own.filter(({ actions }) => actions.includes('dynamodb:PutItem'));
    expect(puts.map(({ Condition }) => Condition)).toEqual([
      { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CONSENT#*', 'TASK#*', 'AUDIT#task.*'] } },
    ]);
    expect(own.flatMap(({ actions }) => actions).filter((action) => /^(scheduler|iam|sqs):/.test(action))).toEqual([]);
  });

  it('let functions that anybody can call read and write their own rows alone', () => {
    for (const [holder, own] of Object.entries(publicPartitions)) {
      // A beginning that is cut short lets in whatever begins so.
      for (const prefix of Object.values(own).flat()) expect(prefix).toMatch(/^[A-Z]{4,}#$/);
      const name = `${holder.slice(0, 1).toUpperCase()}${holder.slice(1)}Function`;
      const onRows = allowed.filter(
        ({ policy, actions }) => policy.startsWith(name) && actions.some((action) => action.startsWith('dynamodb:')),
      );
      const within = (prefixes: readonly string[]) => ({
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${prefix}*`) },
      });
      const kept = onRows.flatMap(({ actions, Condition }) => actions.map((action) => [action, Condition]));
      expect(kept).toEqual([
        ['dynamodb:GetItem', within(own.read)],
        ['dynamodb:PutItem', within(own.put)],
        ...(own.count.length > 0 ? [['dynamodb:UpdateItem', within(own.count)]] : []),
      ]);
      for (const secret of ['AUDIT#', 'SESSION#', 'TASK#', 'TRAIL#', 'ROSTER#', 'SWITCHES#'])
        expect(JSON.stringify(onRows)).not.toContain(secret);
    }
  });

  it('keep the secret from those who need no key', () => {
    const reading = (secret: string) =>
      allowed
        .filter(({ actions }) => actions.includes('secretsmanager:GetSecretValue'))
        .filter(({ Resource }) => [Resource].flat().some((arn) => idBehind(arn, stage).startsWith(`Keyring${secret}`)))
        .map(({ policy }) => policy.replace(/(Queue)?(Function)?(ServiceRole)?DefaultPolicy.*$/, ''));
    // Pages that are opened from a link have secrets of their own, which one function writes.
    expect(reading('Pages').sort()).toEqual(['PageKeys', 'Respond']);
    expect(reading('TaskPages').sort()).toEqual(['Consent', 'PageKeys', 'StaffButtons']);
    expect(holdersOf(stage, 'secretsmanager:PutSecretValue')).toEqual(['PageKeys']);
    expect(reading('Secret').sort()).toEqual([
      'Api',
      'Delivery',
      'Dispatch',
      'Escalate',
      'FollowUp',
      'Gather',
      'InboundEmail',
      'InboundSms',
      'Inbox',
      'Insights',
      'Intake',
      'Notify',
      'PageKeys',
      'People',
      'Rebuild',
      'Receive',
      'Reconcile',
    ]);
  });

  it('let safekeeping be written under its two prefixes only, and the audit trail under its own', () => {
    const puts = allowed
      .filter(({ actions }) => actions.includes('s3:PutObject'))
      .filter(({ Resource }) => !JSON.stringify(Resource).includes('heardback-facts'))
      .map(({ Resource }) => JSON.stringify(Resource));
    expect(puts.length).toBeGreaterThan(0);
    for (const resource of puts) expect(resource).toMatch(/\/(parked|aws\/lambda|trail)\/\*"/);
  });

  it('let facts be added to by three functions and rewritten by another, and no object be deleted anywhere else', () => {
    const touching = allowed.filter(({ Resource }) => JSON.stringify(Resource).includes('heardback-facts'));
    const objectsOf = (holder: string, action: string) =>
      touching
        .filter(({ policy, actions }) => policy.startsWith(holder) && actions.includes(action))
        .flatMap(({ Resource }) => [Resource].flat())
        .map((resource) => /([\w.]+\/?\*?)"[\]},]*$/.exec(JSON.stringify(resource))?.[1])
        .sort();
    const months = ['answers/*', 'comments/*', 'moments/*', 'surveys/*', 'tail/*', 'tasks/*'];
    for (const adding of ['Gather', 'People', 'Rebuild'])
      expect(objectsOf(adding, 's3:PutObject')).toEqual(['fresh.json', 'tail/*']);
    expect(objectsOf('Compact', 's3:DeleteObject')).toEqual([...months, 'fresh.json'].sort());
    expect(objectsOf('Compact', 's3:PutObject')).toEqual([...months, 'fresh.json', 'gone.json'].sort());
    // The second for those who have the right to be erased.
    expect(holdersOf(stage, 's3:DeleteObject')).toEqual(['Compact', 'People']);
  });

  it('let one function alone read what customers wrote by mail, and whoever erases and exports it', () => {
    const reading = allowed
      .filter(({ actions }) => actions.includes('s3:GetObject'))
      .filter(({ Resource }) => !JSON.stringify(Resource).includes('heardback-facts'));
    const places = ({ Resource }: Granted) => JSON.stringify(Resource).match(/heardback-[a-z]+|\/[a-z/]+\/\*/g);
    expect(
      reading.map((statement) => [statement.policy.slice(0, 6), ...[...new Set(places(statement))].sort()]),
    ).toEqual([
      ['Inboun', '/mail/*', 'heardback-inbound'],
      ['People', '/mail/*', 'heardback-inbound'],
      ['People', '/aws/lambda/*', '/erased/*', '/parked/*', 'heardback-safekeeping'],
    ]);
  });

  it('let wake-ups for now be put on the queue of what is sent, and what chats are told on its own', () => {
    expect([...holdersOf(stage, 'sqs:SendMessage')].sort()).toEqual([
      'Api',
      'Compact',
      'FollowUp',
      'InboundEmail',
      'InboundSms',
      'Reconcile',
      'WakeUpsRole',
      'Watch',
    ]);
    // Lambda puts their calls that failed there, with their own roles.
    const failing = allowed.filter(
      ({ policy, actions }) => /^(Compact|Reconcile|Watch)/.test(policy) && actions.includes('sqs:SendMessage'),
    );
    const behind = failing.map(({ policy, Resource }) => [policy, idBehind(Resource, stage)] as const);
    for (const [, queue] of behind) expect(queue).toMatch(/Missed|^NotifyQueue/);
    // Real changes of the figures go to chats.
    const telling = behind.filter(([, queue]) => queue?.startsWith('NotifyQueue'));
    expect(telling.map(([policy]) => policy.slice(0, 5))).toEqual(['Watch']);
    const waking = allowed.filter(
      ({ policy, actions }) => policy.startsWith('Inbound') && actions.includes('sqs:SendMessage'),
    );
    for (const { Resource } of waking) expect(JSON.stringify(Resource)).toMatch(/Dispatch(?!DeadLetters)/);
  });

  it('let one function alone add to the archive of the audit trail, where it stays locked', () => {
    const adding = allowed.filter(({ Resource }) => JSON.stringify(Resource).includes('/trail/*'));
    expect(adding.map(({ policy, actions }) => [policy.slice(0, 7), actions])).toEqual([['GatherF', ['s3:PutObject']]]);
    const [, bucket] =
      ofType(stage, 'AWS::S3::Bucket').find(([, { Properties }]) =>
        JSON.stringify(Properties).includes('heardback-audit'),
      ) ?? [];
    const locked = { DefaultRetention: { Mode: name === 'dev' || name === 'local' ? 'GOVERNANCE' : 'COMPLIANCE' } };
    expect(bucket?.Properties).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: locked },
      VersioningConfiguration: { Status: 'Enabled' },
    });
  });

  it('let lists be read from the indexes that each function needs', () => {
    expect([...holdersOf(stage, 'dynamodb:Query')].sort()).toEqual([
      'Api',
      'Dispatch',
      'FollowUp',
      'Gather',
      'InboundEmail',
      'InboundSms',
      'Inbox',
      'Insights',
      'Intake',
      'People',
      'Rebuild',
      'Reconcile',
    ]);
  });
});
