import type { Template } from '../../../local/cloud/assembly/read-assembly.ts';

const arn = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

/** As our stacks have them: a queue with the one behind it, and the one behind an hourly call. */
export const template: Template = {
  Resources: {
    Intake: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        QueueName: 'heardback-intake',
        VisibilityTimeout: 30,
        RedrivePolicy: { deadLetterTargetArn: arn('IntakeDead'), maxReceiveCount: 1 },
      },
    },
    IntakeDead: {
      Type: 'AWS::SQS::Queue',
      Properties: { QueueName: 'heardback-intake-dlq', MessageRetentionPeriod: 14 * 24 * 3600 },
    },
    Missed: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'heardback-reconcile-dlq' } },
    Elsewhere: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'heardback-intake-dlq-dev' } },
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'reconcile',
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }],
        },
      },
    },
    Function: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: 'heardback-reconcile',
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Role: arn('Role'),
        Code: { S3Bucket: 'assets', S3Key: 'code.zip' },
      },
    },
  },
};
