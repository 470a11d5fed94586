/** A resource of the synthesised template, with every intrinsic resolved. */
export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  readonly path: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** What `Ref` gives. */
  readonly ref: string;
  readonly arn: string;
}

export interface FunctionSpec {
  readonly name: string;
  readonly arn: string;
  /** Folder of the bundle that would be shipped. */
  readonly bundle: string;
  /** As in the template: `index.handler`. */
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** Whether Lambda itself logs each invocation. */
  readonly logsInvocations: boolean;
  readonly roleArn: string;
}

export interface EventSourceMapping {
  readonly id: string;
  readonly functionArn: string;
  readonly eventSourceArn: string;
  readonly enabled: boolean;
  readonly batchSize: number;
  readonly batchWindowMs: number;
  readonly reportsItemFailures: boolean;
  /** Filter patterns (JSON) of which one must match; none means everything. */
  readonly filters: readonly unknown[];
  readonly maximumConcurrency?: number;
  /** Streams only. */
  readonly startingPosition?: 'TRIM_HORIZON' | 'LATEST';
  readonly maximumRetryAttempts?: number;
  readonly maximumRecordAgeSeconds?: number;
  readonly bisectOnError?: boolean;
  readonly onFailureArn?: string;
}

export interface HttpRoute {
  readonly apiId: string;
  /** `GET /s/{token}`, `ANY /v1/{proxy+}` or `$default`. */
  readonly routeKey: string;
  readonly functionArn: string;
}

/** What the template says is there: the only source of functions, queues, rules and routes. */
export interface Topology {
  readonly region: string;
  readonly account: string;
  readonly resources: readonly Resource[];
  ofType(type: string): readonly Resource[];
  byArn(arn: string): Resource | undefined;
  readonly functions: readonly FunctionSpec[];
  readonly eventSourceMappings: readonly EventSourceMapping[];
  readonly routes: readonly HttpRoute[];
}
