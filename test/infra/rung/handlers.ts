import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { vi } from 'vitest';
import { keyringFrom } from '../../../shared/adapters/aws/keyring.ts';
import { keysOfRef, refOf } from '../../../shared/adapters/row-keys.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import type { FunctionName } from '../../../shared/contracts/wiring/functions.ts';

const secret = JSON.stringify({ root: 'x'.repeat(40) });

interface Line {
  readonly code: string;
  readonly at: number;
}

/** What came of calling a function once after the other. */
export interface Called {
  readonly lines: readonly Line[];
  /** What it answered; undefined where it threw, which is what Lambda counts as an error. */
  readonly answers: readonly unknown[];
}

/** AWS as the functions' clients find it: what is said here, else as though nothing were there. */
export class StandIn {
  /** Rows of the table. */
  rows: readonly Row[] = [];
  /** Nothing of this kind answers; `shard`: one part of the index of what is due. */
  down: 'table' | 'shard' | 'bucket' | 'bus' | 'secret' | undefined;
  private readonly mocks = [
    mockClient(DynamoDBClient).callsFake(async (input: object) => this.table(input)),
    mockClient(S3Client).callsFake(async () => this.unless('bucket', { Contents: [], ETag: '"1"' })),
    mockClient(SecretsManagerClient).callsFake(async () => this.unless('secret', { SecretString: secret })),
    mockClient(EventBridgeClient).callsFake(async () => this.unless('bus', { FailedEntryCount: 0 })),
    ...[SchedulerClient, SNSClient, SQSClient].map((client) =>
      mockClient(client as typeof SNSClient).callsFake(async () => ({})),
    ),
    mockClient(SESv2Client).callsFake(async () => ({ MessageId: 'm' })),
  ];

  restore(): void {
    for (const mock of this.mocks) mock.restore();
  }

  private unless(down: StandIn['down'], answer: object): object {
    if (this.down === down) throw new Error(`No ${down} answers.`);
    return answer;
  }

  private table(input: object): object {
    this.unless('table', {});
    if (this.down === 'shard' && /"DUE#[^"]*#3"/.test(JSON.stringify(input)))
      throw new Error('One shard does not answer.');
    const items = this.rows.map((row) =>
      marshall({ ...row, ...keysOfRef(refOf(row)) }, { removeUndefinedValues: true }),
    );
    const { Key, RequestItems, KeyConditionExpression } = input as {
      readonly Key?: object;
      readonly RequestItems?: Readonly<Record<string, { readonly Keys: readonly object[] }>>;
      readonly KeyConditionExpression?: string;
    };
    const find = (key: object) =>
      items.find((item) => Object.entries(key).every(([name, value]) => item[name]?.S === (value as { S: string }).S));
    if (RequestItems) {
      const Responses = Object.entries(RequestItems).map(([name, { Keys }]) => [
        name,
        Keys.map(find).filter((item) => item !== undefined),
      ]);
      return { Responses: Object.fromEntries(Responses) as object };
    }
    const Item = Key && find(Key);
    return KeyConditionExpression ? { Items: [] } : { ...(Item && { Item }) };
  }
}

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

/** Calls the handler that is deployed, with its own log, as often as there are events. @param every seconds from one to the next. */
export const call = async (name: FunctionName, events: readonly unknown[], every = 1): Promise<Called> => {
  const lines: Line[] = [];
  const answers: unknown[] = [];
  let at = 0;
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    for (const line of String(text)
      .split('\n')
      .filter((one) => one.startsWith('{')))
      lines.push({ code: String((JSON.parse(line) as { code?: string }).code), at });
    return true;
  });
  const quiet = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  try {
    const { handler } = (await import(`../../../functions/${name}/handler.ts`)) as { readonly handler: Handler };
    for (const event of events) {
      answers.push(await handler(event, { functionName: name }).catch(() => undefined));
      at += every;
    }
  } finally {
    written.mockRestore();
    quiet.mockRestore();
  }
  return { lines, answers };
};

/** A message on the function's queue. */
export const message = (body: unknown, tries = 1) => ({
  Records: [
    {
      ...{ messageId: 'm1', receiptHandle: 'r1', body: typeof body === 'string' ? body : JSON.stringify(body) },
      attributes: { ApproximateReceiveCount: String(tries), SentTimestamp: '0' },
    },
  ],
});

/** A row that the table's stream tells of. */
export const change = (row: Row) => ({
  Records: [
    {
      eventName: 'INSERT',
      dynamodb: {
        SequenceNumber: '1',
        NewImage: marshall({ ...row, ...keysOfRef(refOf(row)) }, { removeUndefinedValues: true }),
      },
    },
  ],
});

/** The key that belongs to the secret. */
export const rightKey = keyringFrom(secret).apiKeys[0] ?? '';

/** A call of the HTTP API from an address of its own. */
export const request = (routeKey: string, nth = 0, { key = 'guessed', body = '{}' } = {}) => {
  const [method = '', rawPath = ''] = routeKey.split(' ');
  return {
    ...{ version: '2.0', routeKey, rawPath, rawQueryString: '', body, isBase64Encoded: false },
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', host: 'f.example' },
    pathParameters: { token: 'none' },
    requestContext: { http: { method, path: rawPath, sourceIp: `203.0.113.${nth}` }, domainName: 'f.example' },
  };
};
