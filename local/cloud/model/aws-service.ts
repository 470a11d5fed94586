import type { Principal } from './access.ts';
import type { Metered } from './meter.ts';

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

export interface AwsService {
  readonly name: string;
  handle(call: AwsCall): Promise<AwsReply>;
}
