import type { FunctionSpec } from '../../model/topology.ts';

export interface Whereabouts {
  readonly region: string;
  /** The cloud's own address, where Lambda would have AWS's. */
  readonly endpoint: string;
  readonly accessKey: string;
}

/** What a function finds in its environment on Lambda, and where to find the cloud; nothing of this process's own. */
export const lambdaVariables = (
  { environment, name, memoryMb, handler, bundle }: FunctionSpec,
  { region, endpoint, accessKey }: Whereabouts,
): Readonly<Record<string, string>> => ({
  ...environment,
  PATH: '/var/lang/bin:/usr/local/bin:/usr/bin:/bin:/opt/bin',
  TZ: ':UTC',
  LANG: 'en_US.UTF-8',
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: accessKey,
  AWS_SECRET_ACCESS_KEY: 'embedded',
  AWS_SESSION_TOKEN: 'embedded',
  AWS_ENDPOINT_URL: endpoint,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'embedded',
  LAMBDA_TASK_ROOT: bundle,
  _HANDLER: handler,
});
