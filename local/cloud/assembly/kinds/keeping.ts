import type { Kind, Named } from './kind.ts';
import { arnOf, digest, uuid } from './naming.ts';

/** Secrets Manager ends every ARN in six characters of its own. */
const secretArn = (resource: Named): string =>
  `${arnOf('secretsmanager', 'secret:')(resource)}-${digest(resource.name).slice(0, 6)}`;
const streamLabel = '2026-01-01T00:00:00.000';
const tableArn = arnOf('dynamodb', 'table/');

const table: Kind = {
  nameProperty: 'TableName',
  nameLimit: 255,
  arn: tableArn,
  attributes: {
    Arn: tableArn,
    StreamArn: (resource) => `${tableArn(resource)}/stream/${streamLabel}`,
    TableId: ({ name: seed }) => uuid(seed),
  },
  properties: [
    'TableName',
    'KeySchema',
    'AttributeDefinitions',
    'BillingMode',
    'GlobalSecondaryIndexes',
    'LocalSecondaryIndexes',
    'StreamSpecification',
    'TimeToLiveSpecification',
    'Replicas',
    'SSESpecification',
    'WriteOnDemandThroughputSettings',
    'WarmThroughput',
    'PointInTimeRecoverySpecification',
    'DeletionProtectionEnabled',
    'TableClass',
    'Tags',
    'ContributorInsightsSpecification',
    'OnDemandThroughput',
    'ReadOnDemandThroughputSettings',
  ],
};

export const keeping: Readonly<Record<string, Kind>> = {
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
      'BucketName',
      'BucketEncryption',
      'PublicAccessBlockConfiguration',
      'VersioningConfiguration',
      'LifecycleConfiguration',
      'OwnershipControls',
      'ObjectLockEnabled',
      'ObjectLockConfiguration',
      'LoggingConfiguration',
      'Tags',
      'MetricsConfigurations',
      'AccessControl',
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
