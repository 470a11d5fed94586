// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are placeholders of CloudFormation and IAM.
import type { Template, TemplateResource } from '../../../local/cloud/assembly/read-assembly.ts';

const statement = (Action: string | readonly string[], Resource: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});
const policy = (...Statement: readonly unknown[]) => ({ Version: '2012-10-17', Statement });
const arn = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });
const assumedBy = (Service: string) => policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service } });
const openTo = (Service: string, Resource: unknown) =>
  statement('sqs:SendMessage', Resource, { Principal: { Service } });

const queues: Readonly<Record<string, TemplateResource>> = {
  Work: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      QueueName: 'work',
      VisibilityTimeout: 30,
      RedrivePolicy: { deadLetterTargetArn: arn('WorkDead'), maxReceiveCount: 2 },
    },
  },
  WorkDead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work-dlq' } },
  Events: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'events' } },
  Closed: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'closed' } },
  RuleDead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'rule-dlq' } },
  EventsPolicy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: [{ Ref: 'Events' }, { Ref: 'RuleDead' }],
      PolicyDocument: policy(openTo('events.amazonaws.com', '*'), openTo('sns.amazonaws.com', arn('Events')), {
        Effect: 'Deny',
        Principal: '*',
        Action: 'sqs:*',
        Resource: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    },
  },
};

const buses: Readonly<Record<string, TemplateResource>> = {
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'shop' } },
  Taken: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventBusName: { Ref: 'Bus' },
      EventPattern: { source: [{ 'anything-but': 'own' }] },
      Targets: [
        { Id: 'Queue', Arn: arn('Events') },
        { Id: 'Closed', Arn: arn('Closed'), DeadLetterConfig: { Arn: arn('RuleDead') } },
      ],
    },
  },
  Transformed: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventBusName: { Ref: 'Bus' },
      EventPattern: { source: ['own'] },
      Targets: [
        {
          Id: 'Queue',
          Arn: arn('Events'),
          InputTransformer: {
            InputPathsMap: { id: '$.detail.id', all: '$.detail' },
            InputTemplate: '{"order":"no. <id>","detail":<all>}',
          },
        },
      ],
    },
  },
  Hourly: {
    Type: 'AWS::Events::Rule',
    Properties: { ScheduleExpression: 'rate(1 hour)', Targets: [{ Id: 'F', Arn: arn('Function') }] },
  },
  Mailed: {
    Type: 'AWS::Events::Rule',
    Properties: { EventPattern: { source: ['aws.ses'] }, Targets: [{ Id: 'Queue', Arn: arn('Events') }] },
  },
};

const access: Readonly<Record<string, TemplateResource>> = {
  FunctionRole: {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: 'function',
      AssumeRolePolicyDocument: assumedBy('lambda.amazonaws.com'),
      ManagedPolicyArns: [
        {
          'Fn::Join': [
            '',
            ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
          ],
        },
      ],
    },
  },
  FunctionPolicy: {
    Type: 'AWS::IAM::Policy',
    Properties: {
      PolicyName: 'function',
      Roles: [{ Ref: 'FunctionRole' }],
      PolicyDocument: policy(
        statement('sqs:SendMessage', arn('Work')),
        statement(
          'ses:SendEmail',
          { 'Fn::Sub': 'arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/oak.example' },
          { Condition: { StringEquals: { 'ses:FromAddress': 'hello@oak.example' } } },
        ),
        statement('scheduler:CreateSchedule', '*'),
        statement('iam:PassRole', arn('SchedulerRole'), {
          Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
        }),
        statement('s3:PutObject', { 'Fn::Join': ['', [arn('Bucket'), '/parked/*']] }),
      ),
    },
  },
  SchedulerRole: {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: 'scheduler',
      AssumeRolePolicyDocument: assumedBy('scheduler.amazonaws.com'),
      Policies: [
        { PolicyName: 'send', PolicyDocument: policy(statement('sqs:SendMessage', [arn('Work'), arn('WorkDead')])) },
      ],
    },
  },
};

export const template: Template = {
  Resources: {
    ...queues,
    ...buses,
    ...access,
    Function: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: 'worker',
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Role: arn('FunctionRole'),
        Code: { S3Bucket: 'assets', S3Key: 'code.zip' },
      },
    },
    Permission: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: arn('Function'),
        Principal: 'events.amazonaws.com',
        SourceArn: arn('Hourly'),
      },
    },
    Group: { Type: 'AWS::Scheduler::ScheduleGroup', Properties: { Name: 'wake-ups' } },
    Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'staff' } },
    Subscription: {
      Type: 'AWS::SNS::Subscription',
      Properties: {
        TopicArn: { Ref: 'Topic' },
        Protocol: 'sqs',
        Endpoint: arn('Events'),
        RawMessageDelivery: true,
        FilterPolicy: { team: ['care'] },
      },
    },
    Reports: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'reports' } },
    ReportsPolicy: {
      Type: 'AWS::SNS::TopicPolicy',
      Properties: {
        Topics: [{ Ref: 'Reports' }],
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: 'sns:Publish',
              Principal: { Service: 'sms-voice.amazonaws.com' },
              Resource: { Ref: 'Reports' },
            },
          ],
        },
      },
    },
    ReportsSubscription: {
      Type: 'AWS::SNS::Subscription',
      Properties: {
        TopicArn: { Ref: 'Reports' },
        Protocol: 'sqs',
        Endpoint: arn('Events'),
        RawMessageDelivery: true,
      },
    },
    Texts: {
      Type: 'AWS::SMSVOICE::ConfigurationSet',
      Properties: {
        ConfigurationSetName: 'texts',
        EventDestinations: [
          {
            EventDestinationName: 'reports',
            Enabled: true,
            MatchingEventTypes: ['TEXT_ALL'],
            SnsDestination: { TopicArn: { Ref: 'Reports' } },
          },
        ],
      },
    },
    Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'keep' } },
    Locked: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketName: 'locked',
        ObjectLockEnabled: true,
        ObjectLockConfiguration: {
          ObjectLockEnabled: 'Enabled',
          Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 2 } },
        },
      },
    },
    Secret: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: {
        Name: 'keys',
        GenerateSecretString: {
          SecretStringTemplate: '{"apiKey":""}',
          GenerateStringKey: 'root',
          PasswordLength: 40,
          ExcludePunctuation: true,
        },
      },
    },
    Identity: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'oak.example' } },
    Set: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'mail' } },
    SetEvents: {
      Type: 'AWS::SES::ConfigurationSetEventDestination',
      Properties: {
        ConfigurationSetName: { Ref: 'Set' },
        EventDestination: {
          Enabled: true,
          MatchingEventTypes: ['SEND', 'DELIVERY', 'BOUNCE', 'COMPLAINT'],
          EventBridgeDestination: {
            EventBusArn: { 'Fn::Sub': 'arn:aws:events:${AWS::Region}:${AWS::AccountId}:event-bus/default' },
          },
        },
      },
    },
    Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: {} },
  },
};
