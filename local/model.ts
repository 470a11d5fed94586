/**
 * The shapes that the parts of the embedded cloud share. Everything in here is plain data or a narrow
 * interface; the parts meet in `cloud.ts` and nowhere else.
 */

import type { IncomingMessage } from 'node:http';

/** Time of the whole cloud: real speed plus an offset that survives restarts. Milliseconds since the epoch. */
export interface CloudClock {
  now(): number;
  /** Moves forward to `instant`; an instant in the past changes nothing. */
  moveTo(instant: number): void;
  /** Float64 offset at byte 0, shared with the function workers. */
  readonly shared: SharedArrayBuffer;
}

/** Whoever makes a call: the account's owner, a function's role, or an AWS service acting for a resource. */
export type Principal =
  | { readonly kind: 'owner' }
  | { readonly kind: 'role'; readonly roleArn: string; readonly session: string }
  | { readonly kind: 'service'; readonly service: string; readonly sourceArn: string };

export interface AccessRequest {
  readonly principal: Principal;
  /** `service:Operation` as IAM spells it, e.g. `dynamodb:PutItem`. */
  readonly action: string;
  readonly resource: string;
  /** Condition keys, e.g. `{ 'ses:FromAddress': 'a@b.example' }`; `aws:SecureTransport` is always true. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
}

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly message: string };

/** A refused call, kept so that a person can see it. */
export interface Denial {
  readonly at: number;
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly message: string;
}

export interface Authorizer {
  judge(request: AccessRequest): Verdict;
  /** As `judge`, and throws an `AwsError` (AccessDeniedException) and records a denial when refused. */
  demand(request: AccessRequest): void;
  denials(): readonly Denial[];
  forgetDenials(): void;
}

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

/** Something that has work at known instants: a poller, the scheduler, rules on a schedule. */
export interface Timed {
  readonly label: string;
  /** The next instant at which work falls due (may be in the past: due now), or undefined. */
  nextInstant(): number | undefined;
  /** Does what is due by `clock.now()`, or starts it; says whether there was anything to do. */
  run(): Promise<boolean>;
  /** Work started by `run` and not finished. */
  busy(): boolean;
}

/** A parsed request for an AWS service, after its caller is known. */
export interface AwsCall {
  readonly principal: Principal;
  /** From the credential scope: `dynamodb`, `sqs`, `sns`, `sms-voice`, `ses`, `s3`, `events`, `scheduler`, `secretsmanager`. */
  readonly service: string;
  readonly method: string;
  /** Raw path, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface AwsReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** For the meter: the operation, as IAM or the price list names it, and what it used. */
  readonly metered?: Metered;
}

export interface Metered {
  readonly operation: string;
  readonly readUnits?: number;
  readonly writeUnits?: number;
  /** Functions only. */
  readonly gigabyteSeconds?: number;
  /** Functions only: what they print. */
  readonly logBytes?: number;
}

export interface AwsService {
  readonly name: string;
  handle(call: AwsCall): Promise<AwsReply>;
}

/** An error as AWS words it; the gateway shapes it for the caller's protocol. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = 'AwsError';
    this.code = code;
    this.status = status;
  }
}

export interface Meter {
  count(service: string, metered: Metered): void;
}

export interface QueueMessage {
  readonly id: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly messageAttributes: Readonly<
    Record<
      string,
      {
        readonly DataType: string;
        readonly StringValue?: string | undefined;
        readonly BinaryValue?: string | undefined;
      }
    >
  >;
  readonly receiveCount: number;
}

/** Queues, for those inside the cloud who feed and drain them without going through HTTP. */
export interface Queues {
  send(
    queueArn: string,
    message: { body: string; messageAttributes?: QueueMessage['messageAttributes']; delaySeconds?: number },
  ): string;
  /** Receives and hides up to `max` messages; those received too often go to the dead-letter queue instead. */
  receive(queueArn: string, max: number): readonly QueueMessage[];
  remove(queueArn: string, receiptHandle: string): void;
  changeVisibility(queueArn: string, receiptHandle: string, seconds: number): void;
  /** Remembers why the last attempt at a message failed, for whoever finds it among the dead letters. */
  noteFailure(queueArn: string, messageId: string, reason: string): void;
  /** When the next message of the queue can be received (may be in the past), or undefined when it is empty. */
  earliestVisible(queueArn: string): number | undefined;
  contents(queueArn: string): readonly {
    readonly id: string;
    readonly body: string;
    readonly sentAt: number;
    readonly messageAttributes: QueueMessage['messageAttributes'];
  }[];
}

export interface Buckets {
  put(bucket: string, key: string, body: Buffer, contentType?: string): void;
  get(bucket: string, key: string): Buffer | undefined;
  list(bucket: string, prefix: string): readonly { readonly key: string; readonly size: number; readonly at: number }[];
}

export interface Invocation {
  readonly ok: boolean;
  readonly payload: unknown;
  readonly error?: { readonly type: string; readonly message: string; readonly stack?: string };
}

export interface Functions {
  /** Waits for a free environment of the function and runs it. */
  invoke(functionArn: string, payload: unknown): Promise<Invocation>;
  /** Keeps the event, then invokes with Lambda's two retries. */
  invokeAsync(functionArn: string, payload: unknown): void;
}

/** Takes a notice to every topic subscriber, for those inside the cloud who publish without going through HTTP. */
export interface Topics {
  publish(topicArn: string, message: string, subject?: string): void;
}

/** Delivers to a rule's, a schedule's or a subscription's target (queue, function, bus, topic). */
export interface Delivery {
  /** Throws when the target cannot be reached or the caller may not reach it. */
  deliver(from: Principal, targetArn: string, body: unknown): Promise<void>;
  /** The same at once, so that a fan-out can commit as a whole; `origin` names an event's source and type for a bus. */
  deliverNow(
    from: Principal,
    targetArn: string,
    body: unknown,
    origin?: { readonly source: string; readonly detailType: string },
  ): void;
}

export interface DeadLetter {
  readonly queue: string;
  readonly reason: string;
  readonly body: string;
  readonly at: string;
}

/** A call below `/_local/`. */
export interface LocalRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}
export interface LocalReply {
  readonly status: number;
  readonly type?: string;
  readonly body: unknown;
}
export interface LocalRoute {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Matched exactly, e.g. `/_local/email`. */
  readonly path: string;
  handle(request: LocalRequest): Promise<LocalReply> | LocalReply;
}

/** What the pages answer. */
export interface WebReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}
/** Takes every request that is neither signed for AWS nor below `/_local/`. */
export type Web = (request: IncomingMessage, body: Buffer) => Promise<WebReply>;
