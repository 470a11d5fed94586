import { createHash } from 'node:crypto';

/** A resource before its properties are known in full: enough to give its name, ARN and attributes. */
export interface Named {
  readonly region: string;
  readonly account: string;
  readonly origin: string;
  readonly stack: string;
  readonly logicalId: string;
  readonly name: string;
  /** Reads one resolved property. */
  property(name: string): unknown;
}

export interface Kind {
  /** Property that holds the physical name. */
  readonly nameProperty?: string;
  readonly nameLimit?: number;
  /** A name that AWS assigns itself. */
  readonly assignedName?: (seed: string) => string;
  readonly arn?: (resource: Named) => string;
  /** What `Ref` gives; the name when nothing is said. */
  readonly ref?: (resource: Named) => string;
  readonly attributes?: Readonly<Record<string, (resource: Named) => unknown>>;
  /** Properties whose meaning the embedded cloud honours or knows to be without effect on one machine. */
  readonly properties: readonly string[];
}

const digest = (seed: string): string => createHash('sha256').update(seed).digest('hex');
const uuid = (seed: string): string => digest(seed).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
const arnOf =
  (service: string, kind = '') =>
  ({ region, account, name }: Named): string =>
    `arn:aws:${service}:${region}:${account}:${kind}${name}`;
const globalArn =
  (service: string, kind: string) =>
  ({ account, name }: Named): string =>
    `arn:aws:${service}::${account}:${kind}${name}`;
const name = (resource: Named): string => resource.name;

const queueUrl = ({ origin, account, name: queue }: Named): string => `${origin}/${account}/${queue}`;
const ruleArn = ({ region, account, name: rule, property }: Named): string => {
  const bus = String(property('EventBusName') ?? 'default').replace(/^.*:event-bus\//, '');
  return `arn:aws:events:${region}:${account}:rule/${bus === 'default' ? '' : `${bus}/`}${rule}`;
};
/** Secrets Manager ends every ARN in six characters of its own. */
const secretArn = (resource: Named): string => `${arnOf('secretsmanager', 'secret:')(resource)}-${digest(resource.name).slice(0, 6)}`;
const streamLabel = '2026-01-01T00:00:00.000';
const tableArn = arnOf('dynamodb', 'table/');

const table: Kind = {
  nameProperty: 'TableName',
  nameLimit: 255,
  arn: tableArn,
  attributes: { Arn: tableArn, StreamArn: (resource) => `${tableArn(resource)}/stream/${streamLabel}`, TableId: ({ name: seed }) => uuid(seed) },
  properties: [
    'TableName', 'KeySchema', 'AttributeDefinitions', 'BillingMode', 'GlobalSecondaryIndexes', 'LocalSecondaryIndexes', 'StreamSpecification',
    'TimeToLiveSpecification', 'Replicas', 'SSESpecification', 'WriteOnDemandThroughputSettings', 'WarmThroughput', 'PointInTimeRecoverySpecification',
    'DeletionProtectionEnabled', 'TableClass', 'Tags', 'ContributorInsightsSpecification', 'OnDemandThroughput', 'ReadOnDemandThroughputSettings',
  ],
};

const queueing: Readonly<Record<string, Kind>> = {
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    nameLimit: 80,
    arn: arnOf('sqs'),
    ref: queueUrl,
    attributes: { Arn: arnOf('sqs'), QueueName: name, QueueUrl: queueUrl },
    properties: [
      'QueueName', 'VisibilityTimeout', 'DelaySeconds', 'MessageRetentionPeriod', 'ReceiveMessageWaitTimeSeconds', 'MaximumMessageSize', 'RedrivePolicy',
      'RedriveAllowPolicy', 'SqsManagedSseEnabled', 'KmsMasterKeyId', 'KmsDataKeyReusePeriodSeconds', 'FifoQueue', 'ContentBasedDeduplication', 'Tags',
    ],
  },
  'AWS::SQS::QueuePolicy': { properties: ['Queues', 'PolicyDocument'] },
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    nameLimit: 256,
    arn: arnOf('sns'),
    ref: arnOf('sns'),
    attributes: { TopicArn: arnOf('sns'), TopicName: name },
    properties: ['TopicName', 'DisplayName', 'KmsMasterKeyId', 'Subscription', 'Tags', 'SignatureVersion', 'TracingConfig'],
  },
  'AWS::SNS::TopicPolicy': { properties: ['Topics', 'PolicyDocument'] },
  'AWS::SNS::Subscription': {
    arn: ({ property, logicalId }) => `${String(property('TopicArn'))}:${uuid(logicalId)}`,
    ref: ({ property, logicalId }) => `${String(property('TopicArn'))}:${uuid(logicalId)}`,
    properties: ['Protocol', 'Endpoint', 'TopicArn', 'Region', 'FilterPolicy', 'FilterPolicyScope', 'RawMessageDelivery', 'RedrivePolicy'],
  },
};

const compute: Readonly<Record<string, Kind>> = {
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    nameLimit: 64,
    arn: arnOf('lambda', 'function:'),
    attributes: { Arn: arnOf('lambda', 'function:') },
    properties: [
      'FunctionName', 'Code', 'Handler', 'Runtime', 'Role', 'Environment', 'Timeout', 'MemorySize', 'Architectures', 'Description', 'LoggingConfig',
      'TracingConfig', 'ReservedConcurrentExecutions', 'DeadLetterConfig', 'EphemeralStorage', 'Tags', 'RecursiveLoop', 'RuntimeManagementConfig',
    ],
  },
  'AWS::Lambda::EventSourceMapping': {
    assignedName: uuid,
    arn: arnOf('lambda', 'event-source-mapping:'),
    attributes: { Id: name, EventSourceMappingArn: arnOf('lambda', 'event-source-mapping:') },
    properties: [
      'FunctionName', 'EventSourceArn', 'Enabled', 'BatchSize', 'MaximumBatchingWindowInSeconds', 'FunctionResponseTypes', 'FilterCriteria', 'ScalingConfig',
      'StartingPosition', 'MaximumRetryAttempts', 'MaximumRecordAgeInSeconds', 'BisectBatchOnFunctionError', 'DestinationConfig', 'ParallelizationFactor',
      'MetricsConfig', 'Tags',
    ],
  },
  'AWS::Lambda::Permission': { properties: ['Action', 'FunctionName', 'Principal', 'SourceArn', 'SourceAccount'] },
  'AWS::Lambda::EventInvokeConfig': {
    properties: ['FunctionName', 'Qualifier', 'MaximumRetryAttempts', 'MaximumEventAgeInSeconds', 'DestinationConfig'],
  },
  'AWS::ApiGatewayV2::Api': {
    assignedName: (seed) => BigInt(`0x${digest(seed)}`).toString(36).slice(0, 10),
    arn: ({ region, name: id }) => `arn:aws:apigateway:${region}::/apis/${id}`,
    attributes: { ApiEndpoint: ({ origin }) => origin, ApiId: name },
    properties: ['Name', 'ProtocolType', 'Description', 'DisableExecuteApiEndpoint', 'Tags', 'IpAddressType'],
  },
  'AWS::ApiGatewayV2::Integration': {
    assignedName: (seed) => digest(seed).slice(0, 7),
    properties: ['ApiId', 'IntegrationType', 'IntegrationUri', 'IntegrationMethod', 'PayloadFormatVersion', 'TimeoutInMillis', 'Description', 'ConnectionType'],
  },
  'AWS::ApiGatewayV2::Route': { assignedName: (seed) => digest(seed).slice(0, 7), properties: ['ApiId', 'RouteKey', 'Target', 'AuthorizationType'] },
  'AWS::ApiGatewayV2::Stage': {
    nameProperty: 'StageName',
    properties: ['ApiId', 'StageName', 'AutoDeploy', 'AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'Tags', 'Description'],
  },
};

const events: Readonly<Record<string, Kind>> = {
  'AWS::Events::EventBus': {
    nameProperty: 'Name',
    nameLimit: 256,
    arn: arnOf('events', 'event-bus/'),
    attributes: { Arn: arnOf('events', 'event-bus/'), Name: name },
    properties: ['Name', 'Description', 'Tags', 'LogConfig'],
  },
  'AWS::Events::EventBusPolicy': { properties: ['EventBusName', 'StatementId', 'Statement', 'Action', 'Principal'] },
  'AWS::Events::Rule': {
    nameProperty: 'Name',
    nameLimit: 64,
    arn: ruleArn,
    attributes: { Arn: ruleArn },
    properties: ['Name', 'Description', 'EventBusName', 'EventPattern', 'ScheduleExpression', 'State', 'Targets', 'Tags'],
  },
  'AWS::Scheduler::ScheduleGroup': {
    nameProperty: 'Name',
    nameLimit: 64,
    arn: arnOf('scheduler', 'schedule-group/'),
    attributes: { Arn: arnOf('scheduler', 'schedule-group/'), State: () => 'ACTIVE' },
    properties: ['Name', 'Tags'],
  },
};

const mail: Readonly<Record<string, Kind>> = {
  'AWS::SES::EmailIdentity': {
    nameProperty: 'EmailIdentity',
    arn: arnOf('ses', 'identity/'),
    attributes: Object.fromEntries(
      [1, 2, 3].flatMap((token) => [
        [`DkimDNSTokenName${token}`, ({ name: domain }: Named) => `token${token}._domainkey.${domain}`],
        [`DkimDNSTokenValue${token}`, () => `token${token}.dkim.amazonses.com`],
      ]),
    ),
    properties: ['EmailIdentity', 'DkimSigningAttributes', 'DkimAttributes', 'MailFromAttributes', 'FeedbackAttributes', 'Tags'],
  },
  'AWS::SES::ConfigurationSet': {
    nameProperty: 'Name',
    nameLimit: 64,
    arn: arnOf('ses', 'configuration-set/'),
    properties: ['Name', 'SendingOptions', 'SuppressionOptions', 'ReputationOptions', 'DeliveryOptions', 'TrackingOptions', 'VdmOptions', 'Tags'],
  },
  'AWS::SES::ConfigurationSetEventDestination': { properties: ['ConfigurationSetName', 'EventDestination'] },
};

const keeping: Readonly<Record<string, Kind>> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::S3::Bucket': {
    nameProperty: 'BucketName',
    nameLimit: 63,
    arn: ({ name: bucket }) => `arn:aws:s3:::${bucket}`,
    attributes: {
      Arn: ({ name: bucket }) => `arn:aws:s3:::${bucket}`,
      DomainName: ({ name: bucket }) => `${bucket}.s3.amazonaws.com`,
      RegionalDomainName: ({ name: bucket, region }) => `${bucket}.s3.${region}.amazonaws.com`,
    },
    properties: [
      'BucketName', 'BucketEncryption', 'PublicAccessBlockConfiguration', 'VersioningConfiguration', 'LifecycleConfiguration', 'OwnershipControls',
      'ObjectLockEnabled', 'ObjectLockConfiguration', 'LoggingConfiguration', 'Tags', 'MetricsConfigurations', 'AccessControl',
    ],
  },
  'AWS::S3::BucketPolicy': { properties: ['Bucket', 'PolicyDocument'] },
  'AWS::SecretsManager::Secret': {
    nameProperty: 'Name',
    nameLimit: 512,
    arn: secretArn,
    ref: secretArn,
    attributes: { Id: secretArn },
    properties: ['Name', 'Description', 'GenerateSecretString', 'SecretString', 'KmsKeyId', 'Tags'],
  },
  'AWS::SecretsManager::ResourcePolicy': { properties: ['SecretId', 'ResourcePolicy', 'BlockPublicPolicy'] },
};

const access: Readonly<Record<string, Kind>> = {
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    nameLimit: 64,
    arn: globalArn('iam', 'role/'),
    attributes: { Arn: globalArn('iam', 'role/'), RoleId: ({ logicalId }) => `AROA${digest(logicalId).slice(0, 17).toUpperCase()}` },
    properties: ['RoleName', 'AssumeRolePolicyDocument', 'Policies', 'ManagedPolicyArns', 'Description', 'MaxSessionDuration', 'Tags'],
  },
  'AWS::IAM::Policy': { nameProperty: 'PolicyName', properties: ['PolicyName', 'PolicyDocument', 'Roles'] },
  'AWS::IAM::RolePolicy': { nameProperty: 'PolicyName', properties: ['PolicyName', 'PolicyDocument', 'RoleName'] },
  'AWS::IAM::ManagedPolicy': {
    nameProperty: 'ManagedPolicyName',
    nameLimit: 128,
    arn: globalArn('iam', 'policy/'),
    ref: globalArn('iam', 'policy/'),
    attributes: { PolicyArn: globalArn('iam', 'policy/') },
    properties: ['ManagedPolicyName', 'PolicyDocument', 'Roles', 'Description', 'Path'],
  },
};

export const kinds: Readonly<Record<string, Kind>> = { ...queueing, ...compute, ...events, ...mail, ...keeping, ...access };

/** Without effect on one machine, but others refer to them. */
export const inertKinds: Readonly<Record<string, Omit<Kind, 'properties'>>> = {
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    arn: arnOf('logs', 'log-group:'),
    attributes: { Arn: (resource) => `${arnOf('logs', 'log-group:')(resource)}:*` },
  },
  'AWS::CloudWatch::Alarm': { nameProperty: 'AlarmName', arn: arnOf('cloudwatch', 'alarm:'), attributes: { Arn: arnOf('cloudwatch', 'alarm:') } },
  'AWS::KMS::Key': { assignedName: uuid, arn: arnOf('kms', 'key/'), attributes: { Arn: arnOf('kms', 'key/'), KeyId: name } },
};

/** Services whose resources decide what runs and when: one of an unknown type cannot be left alone. */
export const decisiveServices: readonly string[] = [
  'SQS', 'SNS', 'Lambda', 'ApiGatewayV2', 'ApiGateway', 'AppSync', 'Events', 'EventsV2', 'Scheduler', 'Pipes', 'StepFunctions', 'SES', 'DynamoDB', 'S3',
  'SecretsManager', 'IAM', 'Kinesis', 'KinesisFirehose', 'Cognito',
];

/** Types of those services that change nothing on one machine. */
export const harmlessTypes: readonly string[] = ['AWS::ApiGatewayV2::DomainName', 'AWS::ApiGatewayV2::ApiMapping', 'AWS::SecretsManager::RotationSchedule'];
