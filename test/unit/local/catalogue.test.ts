// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are placeholders of CloudFormation and IAM.
import { describe, expect, it } from 'vitest';
import type { Template } from '../../../local/cloud/assembly/read-assembly.ts';
import { buildTopology } from '../../../local/cloud/assembly/topology.ts';

const queue = (properties: object = {}) => ({
  Type: 'AWS::SQS::Queue',
  Properties: properties as Record<string, unknown>,
});
const topology = (...templates: readonly Template[]) =>
  buildTopology(
    { stacks: templates.map((template, index) => ({ name: `Stack${index}`, template })), assets: new Map() },
    { origin: 'http://127.0.0.1:4510', secretValue: (id, key) => `${id}:${key}` },
  );
/** The value that a template's expression comes to. */
const resultOf = (expression: unknown, more: Template = {}): unknown =>
  topology({ ...more, Resources: { ...more.Resources, Subject: queue({ Tags: [expression] }) } })
    .ofType('AWS::SQS::Queue')
    .find(({ logicalId }) => logicalId === 'Subject')?.properties.Tags;

const world: Template = {
  Resources: {
    Work: queue({ QueueName: 'work' }),
    Unnamed: queue(),
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'api' } },
    Log: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'log' } },
  },
  Parameters: { Size: { Type: 'String', Default: 'big' } },
  Conditions: {
    Yes: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] },
    No: { 'Fn::Not': [{ Condition: 'Yes' }] },
    Both: { 'Fn::And': [{ Condition: 'Yes' }, { 'Fn::Or': [{ Condition: 'No' }, { Condition: 'Yes' }] }] },
  },
  Mappings: { Sizes: { big: { gb: '8' } } },
};

describe('intrinsic functions', () => {
  it.each([
    [{ Ref: 'Work' }, 'http://127.0.0.1:4510/000000000000/work'],
    [{ Ref: 'Unnamed' }, 'http://127.0.0.1:4510/000000000000/stack0-unnamed'],
    [{ Ref: 'Size' }, 'big'],
    [{ Ref: 'AWS::AccountId' }, '000000000000'],
    [{ Ref: 'AWS::StackName' }, 'Stack0'],
    [{ 'Fn::GetAtt': ['Work', 'Arn'] }, 'arn:aws:sqs:us-east-1:000000000000:work'],
    [{ 'Fn::GetAtt': 'Work.QueueName' }, 'work'],
    [{ 'Fn::GetAtt': ['Log', 'Arn'] }, 'arn:aws:logs:us-east-1:000000000000:log-group:log:*'],
    [{ 'Fn::GetAtt': ['Api', 'ApiEndpoint'] }, 'http://127.0.0.1:4510'],
    [
      {
        'Fn::Join': [
          '',
          ['https://', { Ref: 'Api' }, '.execute-api.', { Ref: 'AWS::Region' }, '.', { Ref: 'AWS::URLSuffix' }, '/'],
        ],
      },
      'http://127.0.0.1:4510/',
    ],
    [
      { 'Fn::Sub': '${Work.Arn}/${AWS::Region}/${!literal}' },
      'arn:aws:sqs:us-east-1:000000000000:work/us-east-1/${literal}',
    ],
    [{ 'Fn::Sub': ['${a}-${Size}', { a: { Ref: 'AWS::Partition' } }] }, 'aws-big'],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    [{ 'Fn::FindInMap': ['Sizes', { Ref: 'Size' }, 'gb'] }, '8'],
    [{ 'Fn::If': ['Both', 'yes', 'no'] }, 'yes'],
    [{ 'Fn::If': ['No', 'yes', { Ref: 'AWS::NoValue' }] }, undefined],
    [
      '{{resolve:secretsmanager:arn:aws:secretsmanager:us-east-1:000000000000:secret:keys-abcdef:SecretString:root::}}',
      'arn:aws:secretsmanager:us-east-1:000000000000:secret:keys-abcdef:root',
    ],
  ])('%j comes to %s', (expression, expected) => {
    expect(resultOf(expression, world)).toEqual(expected === undefined ? [] : [expected]);
  });

  it('reach into other stacks', () => {
    const exporting: Template = {
      Resources: { Work: queue({ QueueName: 'work' }) },
      Outputs: {
        Out: { Value: { 'Fn::GetAtt': ['Work', 'Arn'] }, Export: { Name: { 'Fn::Sub': '${AWS::StackName}:Arn' } } },
      },
    };
    const importing: Template = {
      Resources: {
        A: queue({ QueueName: { 'Fn::Select': [5, { 'Fn::Split': [':', { 'Fn::ImportValue': 'Stack0:Arn' }] }] } }),
        B: queue({ Tags: [{ 'Fn::GetStackOutput': { StackName: 'Stack0', OutputName: 'Out' } }] }),
      },
    };
    const [, a, b] = topology(exporting, importing).ofType('AWS::SQS::Queue');
    expect(a?.properties.QueueName).toBe('work');
    expect(b?.properties.Tags).toEqual(['arn:aws:sqs:us-east-1:000000000000:work']);
  });

  it.each([
    [
      { 'Fn::Cidr': ['10.0.0.0/8', 1, 1] },
      /Stack0\/Subject \(AWS::SQS::Queue\)\.Tags\[0\]: The function Fn::Cidr is not understood/,
    ],
    [{ 'Fn::GetAtt': ['Work', 'Colour'] }, /Fn::GetAtt Work\.Colour/],
    [{ Ref: 'Nothing' }, /Ref Nothing leads nowhere/],
    [{ 'Fn::ImportValue': 'nothing' }, /Nothing exports nothing/],
    ['{{resolve:ssm:/x}}', /dynamic reference to ssm/],
  ])('%j stops the start', (expression, message) => {
    expect(() => resultOf(expression, world)).toThrow(message);
  });
});

describe('the template', () => {
  it('leaves a resource out whose condition does not hold', () => {
    const found = topology({
      ...world,
      Resources: { Gone: { ...queue(), Condition: 'No' }, There: { ...queue(), Condition: 'Yes' } },
    });
    expect(found.resources.map(({ logicalId }) => logicalId)).toEqual(['There']);
  });

  it('lists the types that change nothing on one machine', () => {
    expect(
      topology({ Resources: { Alarm: { Type: 'AWS::CloudWatch::Alarm' }, Meta: { Type: 'AWS::CDK::Metadata' } } })
        .leftAlone,
    ).toEqual(['AWS::CDK::Metadata', 'AWS::CloudWatch::Alarm']);
  });

  it('stops the start for a decisive type or property that is not understood', () => {
    expect(() => topology({ Resources: { Pipe: { Type: 'AWS::Pipes::Pipe' } } })).toThrow(
      /Stack0\/Pipe \(AWS::Pipes::Pipe\)/,
    );
    expect(() => topology({ Resources: { Work: queue({ Colour: 'red' }) } })).toThrow(
      /The property Colour is not understood/,
    );
  });

  it('notices a resource that refers to itself', () => {
    expect(() => topology({ Resources: { Work: queue({ QueueName: { 'Fn::Sub': '${Work}' } }) } })).toThrow(
      /refers to itself/,
    );
  });
});
