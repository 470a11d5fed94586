import { access } from './access.ts';
import { compute } from './compute.ts';
import { events } from './events.ts';
import { keeping } from './keeping.ts';
import type { Kind } from './kind.ts';
import { mail } from './mail.ts';
import { arnOf, nameOf, uuid } from './naming.ts';
import { queueing } from './queueing.ts';
import { signIn } from './sign-in.ts';

export const kinds: Readonly<Record<string, Kind>> = {
  ...queueing,
  ...compute,
  ...events,
  ...mail,
  ...keeping,
  ...access,
  ...signIn,
};

/** Without effect on one machine, but others refer to them. */
export const inertKinds: Readonly<Record<string, Omit<Kind, 'properties'>>> = {
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    arn: arnOf('logs', 'log-group:'),
    attributes: { Arn: (resource) => `${arnOf('logs', 'log-group:')(resource)}:*` },
  },
  'AWS::CloudWatch::Alarm': {
    nameProperty: 'AlarmName',
    arn: arnOf('cloudwatch', 'alarm:'),
    attributes: { Arn: arnOf('cloudwatch', 'alarm:') },
  },
  'AWS::KMS::Key': {
    assignedName: uuid,
    arn: arnOf('kms', 'key/'),
    attributes: { Arn: arnOf('kms', 'key/'), KeyId: nameOf },
  },
};

/** Services whose resources decide what runs and when: one of an unknown type cannot be left alone. */
export const decisiveServices: readonly string[] = [
  'SQS',
  'SNS',
  'Lambda',
  'ApiGatewayV2',
  'ApiGateway',
  'AppSync',
  'Events',
  'EventsV2',
  'Scheduler',
  'Pipes',
  'StepFunctions',
  'SES',
  'SMSVOICE',
  'DynamoDB',
  'S3',
  'SecretsManager',
  'IAM',
  'Kinesis',
  'KinesisFirehose',
  'Cognito',
];

/** Types of those services that change nothing on one machine. */
export const harmlessTypes: readonly string[] = [
  'AWS::ApiGatewayV2::DomainName',
  'AWS::ApiGatewayV2::ApiMapping',
  'AWS::SecretsManager::RotationSchedule',
];
