// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are placeholders of CloudFormation and IAM.
import { describe, expect, it } from 'vitest';
import { createAuthorizer } from '../../../local/cloud/iam/authorizer.ts';
import type { Principal } from '../../../local/cloud/model/access.ts';
import type { Resource, Topology } from '../../../local/cloud/model/topology.ts';

const account = '000000000000';
const role: Principal = { kind: 'role', roleArn: `arn:aws:iam::${account}:role/f`, session: 'fn' };
const queueArn = `arn:aws:sqs:us-east-1:${account}:work`;
const rule: Principal = {
  kind: 'service',
  service: 'events.amazonaws.com',
  sourceArn: `arn:aws:events:us-east-1:${account}:rule/shop/r`,
};

const resource = (type: string, ref: string, arn: string, properties: Record<string, unknown>): Resource => ({
  stack: 'S',
  logicalId: ref,
  path: ref,
  type,
  properties,
  ref,
  arn,
});
const authorizer = (
  statements: readonly unknown[],
  queueStatements: readonly unknown[] = [],
  more: readonly Resource[] = [],
) => {
  const resources = [
    resource('AWS::IAM::Role', 'f', `arn:aws:iam::${account}:role/f`, {
      AssumeRolePolicyDocument: { Statement: [] },
      Policies: [{ PolicyName: 'p', PolicyDocument: { Statement: statements } }],
    }),
    resource('AWS::SQS::Queue', 'url/work', queueArn, {}),
    resource('AWS::SQS::QueuePolicy', 'qp', '', {
      Queues: ['url/work'],
      PolicyDocument: { Statement: queueStatements },
    }),
    ...more,
  ];
  const topology: Topology = {
    region: 'us-east-1',
    account,
    resources,
    ofType: (type) => resources.filter((candidate) => candidate.type === type),
    byArn: (arn) => resources.find((candidate) => candidate.arn === arn),
    functions: [],
    eventSourceMappings: [],
    routes: [],
  };
  return createAuthorizer({
    topology,
    clock: { now: () => Date.parse('2026-11-20T09:00:00Z'), moveTo: () => {}, shared: new SharedArrayBuffer(8) },
  });
};
const allow = (more: object): object => ({ Effect: 'Allow', Action: '*', Resource: '*', ...more });
const deny = (more: object): object => ({ Effect: 'Deny', Action: '*', Resource: '*', ...more });
const send = { action: 'sqs:SendMessage', resource: queueArn };

describe('access', () => {
  const permits = (statements: readonly unknown[], request: object = {}): boolean =>
    authorizer(statements).judge({ principal: role, ...send, ...request }).allowed;

  it.each([
    ['the action itself', allow({ Action: 'sqs:SendMessage' })],
    ['an action of other case', allow({ Action: 'SQS:sendmessage' })],
    ['a wildcard action', allow({ Action: ['sqs:Send*'] })],
    ['every other action', allow({ Action: undefined, NotAction: 'sqs:Delete*' })],
    ['a resource pattern', allow({ Resource: 'arn:aws:sqs:*:*:w?rk' })],
    ['every other resource', allow({ Resource: undefined, NotResource: 'arn:aws:sqs:*:*:other' })],
  ])('is given by %s', (_, statement) => expect(permits([statement])).toBe(true));

  it.each([
    ['no statement', undefined],
    ['another action', allow({ Action: 'sqs:SendMessageBatch' })],
    ['another resource', allow({ Resource: `${queueArn}-dlq` })],
    ['the action left out', allow({ Action: undefined, NotAction: 'sqs:*' })],
  ])('is not given by %s', (_, statement) => expect(permits(statement ? [statement] : [])).toBe(false));

  it('is taken away by an explicit deny', () => {
    expect(permits([allow({}), deny({ Action: 'sqs:*' })])).toBe(false);
  });

  const context = { 'ses:FromAddress': 'a@b.example', 'ses:Recipients': ['x@c.example', 'y@d.example'], size: '5' };
  it.each([
    [true, { StringEquals: { 'ses:FromAddress': ['z', 'a@b.example'] } }],
    [true, { StringEquals: { 'SES:fromaddress': 'a@b.example' } }],
    [false, { StringEquals: { 'ses:FromAddress': 'A@b.example' } }],
    [true, { StringEqualsIgnoreCase: { 'ses:FromAddress': 'A@b.example' } }],
    [true, { StringLike: { 'ses:FromAddress': '*@b.example' } }],
    [false, { StringNotLike: { 'ses:FromAddress': '*@b.example' } }],
    [true, { StringNotEquals: { 'ses:FromAddress': 'z' } }],
    [false, { StringNotEquals: { 'ses:FromAddress': ['z', 'a@b.example'] } }],
    [true, { StringNotEquals: { missing: 'z' } }],
    [false, { StringEquals: { missing: 'z' } }],
    [true, { StringEqualsIfExists: { missing: 'z' } }],
    [false, { StringEqualsIfExists: { 'ses:FromAddress': 'z' } }],
    [true, { Null: { missing: 'true' } }],
    [false, { Null: { 'ses:FromAddress': true } }],
    [true, { Bool: { 'aws:SecureTransport': true } }],
    [true, { NumericLessThanEquals: { size: 5 } }],
    [false, { NumericLessThan: { size: '5' } }],
    [false, { 'ForAllValues:StringLike': { 'ses:Recipients': '*@c.example' } }],
    [true, { 'ForAllValues:StringLike': { missing: '*@c.example' } }],
    [true, { 'ForAnyValue:StringLike': { 'ses:Recipients': '*@c.example' } }],
    [false, { 'ForAnyValue:StringLike': { missing: '*' } }],
    [true, { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' } }],
    [false, { ArnLike: { 'aws:PrincipalArn': 'arn:*:role/f' } }],
    [true, { DateGreaterThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' } }],
    [true, { StringEquals: { 'aws:PrincipalArn': '${aws:PrincipalArn}' } }],
    [false, { StringEquals: { 'ses:FromAddress': 'a@b.example', size: '6' } }],
  ])('is %s under %j', (expected, Condition) => expect(permits([allow({ Condition })], { context })).toBe(expected));

  it('stops the start for an operator that is not understood', () => {
    expect(() => authorizer([allow({ Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } })])).toThrow(
      /IpAddress is not understood/,
    );
  });

  it('is refused in the words of AWS, and remembered', () => {
    const asked = authorizer([]);
    expect(() => asked.demand({ principal: role, ...send })).toThrow(
      `User: arn:aws:sts::${account}:assumed-role/f/fn is not authorized to perform: sqs:SendMessage on resource: ${queueArn} because no identity-based policy allows the sqs:SendMessage action`,
    );
    expect(asked.denials()).toMatchObject([{ action: 'sqs:SendMessage', resource: queueArn }]);
  });
});

describe('access by a resource’s own policy', () => {
  const letIn = (Condition?: object) => [
    allow({ Principal: { Service: 'events.amazonaws.com' }, ...(Condition ? { Condition } : {}) }),
  ];
  const rulePasses = (statements: readonly unknown[]): boolean =>
    authorizer([], statements).judge({ principal: rule, ...send }).allowed;

  it('lets a named service in, and no other', () => {
    expect(rulePasses(letIn())).toBe(true);
    expect(rulePasses([allow({ Principal: { Service: 'sns.amazonaws.com' } })])).toBe(false);
    expect(rulePasses([])).toBe(false);
  });

  it('knows on whose behalf a service comes', () => {
    expect(rulePasses(letIn({ ArnEquals: { 'aws:SourceArn': rule.kind === 'service' ? rule.sourceArn : '' } }))).toBe(
      true,
    );
    expect(
      rulePasses(letIn({ ArnEquals: { 'aws:SourceArn': `arn:aws:events:us-east-1:${account}:rule/other` } })),
    ).toBe(false);
  });

  it('lets a named role in without a policy of its own', () => {
    expect(
      authorizer([], [allow({ Principal: { AWS: `arn:aws:iam::${account}:role/f` } })]).judge({
        principal: role,
        ...send,
      }).allowed,
    ).toBe(true);
  });

  it('keeps even the owner out where it denies', () => {
    const owner: Principal = { kind: 'owner' };
    expect(authorizer([]).judge({ principal: owner, ...send }).allowed).toBe(true);
    expect(authorizer([], [deny({ Principal: '*' })]).judge({ principal: owner, ...send }).allowed).toBe(false);
    const secure = [deny({ Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })];
    expect(authorizer([], secure).judge({ principal: owner, ...send }).allowed).toBe(true);
  });

  it('reads a permission of Lambda as a statement', () => {
    const arn = `arn:aws:lambda:us-east-1:${account}:function:fn`;
    const permission = resource('AWS::Lambda::Permission', 'p', '', {
      FunctionName: arn,
      Action: 'lambda:InvokeFunction',
      Principal: 'events.amazonaws.com',
      SourceArn: `arn:aws:events:us-east-1:${account}:rule/*`,
    });
    const fn = resource('AWS::Lambda::Function', 'fn', arn, {});
    const asked = authorizer([], [], [fn, permission]);
    expect(asked.judge({ principal: rule, action: 'lambda:InvokeFunction', resource: arn }).allowed).toBe(true);
    expect(
      asked.judge({
        principal: { ...rule, sourceArn: 'arn:aws:s3:::x' },
        action: 'lambda:InvokeFunction',
        resource: arn,
      }).allowed,
    ).toBe(false);
  });
});
