import type { EventSourceMapping, FunctionSpec, HttpRoute, Resource } from '../model/topology.ts';
import { isRecord, TemplateError } from './place.ts';

const place = ({ stack, logicalId, type }: Resource): string => `${stack}/${logicalId} (${type})`;
const record = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});
const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
/** CloudFormation takes numbers and booleans as text, too. */
const number = (value: unknown, otherwise: number): number => (value === undefined ? otherwise : Number(value));
const flag = (value: unknown, otherwise: boolean): boolean =>
  value === undefined ? otherwise : String(value) === 'true';

/** A function of the template with the folder of the bundle that `cdk deploy` would ship. */
export const functionSpec = (resource: Resource, assets: ReadonlyMap<string, string>): FunctionSpec => {
  const { Code, Handler, Runtime, Role, Environment, Timeout, MemorySize, LoggingConfig } = resource.properties;
  const hash = String(record(Code).S3Key ?? '').replace(/^.*\/|\.zip$/g, '');
  const bundle = assets.get(hash);
  if (!bundle) throw new TemplateError(place(resource), 'Its code is not an asset of this assembly.');
  if (!String(Runtime).startsWith('nodejs'))
    throw new TemplateError(place(resource), `The runtime ${String(Runtime)} is not understood.`);
  const variables = Object.entries(record(record(Environment).Variables)).map(([name, value]) => [name, String(value)]);
  return {
    name: resource.ref,
    arn: resource.arn,
    bundle,
    handler: String(Handler),
    environment: Object.fromEntries(variables),
    timeoutMs: number(Timeout, 3) * 1000,
    memoryMb: number(MemorySize, 128),
    logsInvocations: record(LoggingConfig).SystemLogLevel !== 'WARN',
    roleArn: String(Role),
  };
};

/** What reads a queue or a stream into a function. */
export const eventSourceMapping = (resource: Resource, functionArn: (name: string) => string): EventSourceMapping => {
  const p = resource.properties;
  const onFailure = record(record(p.DestinationConfig).OnFailure).Destination;
  const concurrency = record(p.ScalingConfig).MaximumConcurrency;
  const isQueue = String(p.EventSourceArn).startsWith('arn:aws:sqs:');
  return {
    id: resource.ref,
    functionArn: functionArn(String(p.FunctionName)),
    eventSourceArn: String(p.EventSourceArn),
    enabled: flag(p.Enabled, true),
    batchSize: number(p.BatchSize, isQueue ? 10 : 100),
    batchWindowMs: number(p.MaximumBatchingWindowInSeconds, 0) * 1000,
    reportsItemFailures: items(p.FunctionResponseTypes).includes('ReportBatchItemFailures'),
    filters: items(record(p.FilterCriteria).Filters).map(
      (filter) => JSON.parse(String(record(filter).Pattern)) as unknown,
    ),
    ...(concurrency === undefined ? {} : { maximumConcurrency: Number(concurrency) }),
    ...(p.StartingPosition === undefined ? {} : { startingPosition: startingPosition(resource) }),
    ...(p.MaximumRetryAttempts === undefined ? {} : { maximumRetryAttempts: Number(p.MaximumRetryAttempts) }),
    ...(p.MaximumRecordAgeInSeconds === undefined
      ? {}
      : { maximumRecordAgeSeconds: Number(p.MaximumRecordAgeInSeconds) }),
    ...(p.BisectBatchOnFunctionError === undefined ? {} : { bisectOnError: flag(p.BisectBatchOnFunctionError, false) }),
    ...(onFailure === undefined ? {} : { onFailureArn: String(onFailure) }),
  };
};

const startingPosition = (resource: Resource): 'TRIM_HORIZON' | 'LATEST' => {
  const position = resource.properties.StartingPosition;
  if (position === 'TRIM_HORIZON' || position === 'LATEST') return position;
  throw new TemplateError(place(resource), `The starting position ${String(position)} is not understood.`);
};

/** A route of an HTTP API and the function behind it. */
export const httpRoute = (route: Resource, integrations: readonly Resource[]): HttpRoute => {
  const target = String(route.properties.Target).replace('integrations/', '');
  const integration = integrations.find(({ ref }) => ref === target);
  const { IntegrationType, IntegrationUri, PayloadFormatVersion } = integration?.properties ?? {};
  if (IntegrationType !== 'AWS_PROXY' || PayloadFormatVersion !== '2.0') {
    throw new TemplateError(place(route), 'Only Lambda integrations with payload format 2.0 are understood.');
  }
  if ((route.properties.AuthorizationType ?? 'NONE') !== 'NONE')
    throw new TemplateError(place(route), 'Authorizers are not understood.');
  return {
    apiId: String(route.properties.ApiId),
    routeKey: String(route.properties.RouteKey),
    functionArn: String(IntegrationUri).replace(/^arn:aws:apigateway:.*\/functions\/(.+)\/invocations$/, '$1'),
  };
};
