import type { Kind } from './kind.ts';
import { arnOf, digest, nameOf, uuid } from './naming.ts';

export const compute: Readonly<Record<string, Kind>> = {
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    nameLimit: 64,
    arn: arnOf('lambda', 'function:'),
    attributes: { Arn: arnOf('lambda', 'function:') },
    properties: [
      'FunctionName',
      'Code',
      'Handler',
      'Runtime',
      'Role',
      'Environment',
      'Timeout',
      'MemorySize',
      'Architectures',
      'Description',
      'LoggingConfig',
      'TracingConfig',
      'ReservedConcurrentExecutions',
      'DeadLetterConfig',
      'EphemeralStorage',
      'Tags',
      'RecursiveLoop',
      'RuntimeManagementConfig',
    ],
  },
  'AWS::Lambda::EventSourceMapping': {
    assignedName: uuid,
    arn: arnOf('lambda', 'event-source-mapping:'),
    attributes: { Id: nameOf, EventSourceMappingArn: arnOf('lambda', 'event-source-mapping:') },
    properties: [
      'FunctionName',
      'EventSourceArn',
      'Enabled',
      'BatchSize',
      'MaximumBatchingWindowInSeconds',
      'FunctionResponseTypes',
      'FilterCriteria',
      'ScalingConfig',
      'StartingPosition',
      'MaximumRetryAttempts',
      'MaximumRecordAgeInSeconds',
      'BisectBatchOnFunctionError',
      'DestinationConfig',
      'ParallelizationFactor',
      'MetricsConfig',
      'Tags',
    ],
  },
  'AWS::Lambda::Permission': { properties: ['Action', 'FunctionName', 'Principal', 'SourceArn', 'SourceAccount'] },
  'AWS::Lambda::EventInvokeConfig': {
    properties: ['FunctionName', 'Qualifier', 'MaximumRetryAttempts', 'MaximumEventAgeInSeconds', 'DestinationConfig'],
  },
  'AWS::ApiGatewayV2::Api': {
    assignedName: (seed) =>
      BigInt(`0x${digest(seed)}`)
        .toString(36)
        .slice(0, 10),
    arn: ({ region, name: id }) => `arn:aws:apigateway:${region}::/apis/${id}`,
    attributes: { ApiEndpoint: ({ origin }) => origin, ApiId: nameOf },
    properties: ['Name', 'ProtocolType', 'Description', 'DisableExecuteApiEndpoint', 'Tags', 'IpAddressType'],
  },
  'AWS::ApiGatewayV2::Integration': {
    assignedName: (seed) => digest(seed).slice(0, 7),
    properties: [
      'ApiId',
      'IntegrationType',
      'IntegrationUri',
      'IntegrationMethod',
      'PayloadFormatVersion',
      'TimeoutInMillis',
      'Description',
      'ConnectionType',
    ],
  },
  'AWS::ApiGatewayV2::Route': {
    assignedName: (seed) => digest(seed).slice(0, 7),
    properties: ['ApiId', 'RouteKey', 'Target', 'AuthorizationType'],
  },
  'AWS::ApiGatewayV2::Stage': {
    nameProperty: 'StageName',
    properties: [
      'ApiId',
      'StageName',
      'AutoDeploy',
      'AccessLogSettings',
      'DefaultRouteSettings',
      'RouteSettings',
      'Tags',
      'Description',
    ],
  },
};
