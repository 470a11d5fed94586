import { randomUUID } from 'node:crypto';
import type { AwsError } from '../model/aws-error.ts';
import type { AwsReply } from '../model/aws-service.ts';

type Shape = (error: AwsError, requestId: string) => AwsReply;

const json =
  (version: '1.0' | '1.1', prefix = ''): Shape =>
  ({ code, message, status }) => ({
    // The JSON protocols say what is wrong in the body and answer 400, whatever it is; only a fault of ours is a 5xx.
    status: status >= 500 ? status : 400,
    headers: { 'content-type': `application/x-amz-json-${version}` },
    body: JSON.stringify({ __type: `${prefix}${code}`, message, Message: message }),
  });

/** SQS moved to JSON; its clients still look for the code that the query protocol used. */
const queueCodes: Readonly<Record<string, string>> = {
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  AccessDeniedException: 'AccessDenied',
  MessageNotInflight: 'AWS.SimpleQueueService.MessageNotInflight',
  EmptyBatchRequest: 'AWS.SimpleQueueService.EmptyBatchRequest',
  TooManyEntriesInBatchRequest: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
  BatchEntryIdsNotDistinct: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
  UnsupportedOperation: 'AWS.SimpleQueueService.UnsupportedOperation',
};
const queue: Shape = (error, requestId) => {
  const reply = json('1.0', 'com.amazonaws.sqs#')(error, requestId);
  const code = queueCodes[error.code] ?? error.code;
  return {
    ...reply,
    headers: { ...reply.headers, 'x-amzn-query-error': `${code};${error.status >= 500 ? 'Receiver' : 'Sender'}` },
  };
};

const rest: Shape = ({ code, message, status }) => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
  body: JSON.stringify({ message, Message: message, __type: code }),
});

export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#xD;');

const query: Shape = ({ code, message, status }, requestId) => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body: `<ErrorResponse><Error><Type>${status >= 500 ? 'Receiver' : 'Sender'}</Type><Code>${code === 'AccessDeniedException' ? 'AuthorizationError' : code}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
});

const bucket: Shape = ({ code, message, status }, requestId) => ({
  status,
  headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code === 'AccessDeniedException' ? 'AccessDenied' : code}</Code><Message>${escapeXml(message)}</Message><RequestId>${requestId}</RequestId></Error>`,
});

const shapes: Readonly<Record<string, Shape>> = {
  sqs: queue,
  dynamodb: json('1.0', 'com.amazonaws.dynamodb.v20120810#'),
  'sms-voice': json('1.0'),
  events: json('1.1'),
  secretsmanager: json('1.1'),
  ses: rest,
  scheduler: rest,
  lambda: rest,
  sns: query,
  sts: query,
  s3: bucket,
};

/** RPC v2 by Smithy: a map of two texts in CBOR, the whole of what an error is. */
const cbor: Shape = ({ code, message, status }) => ({
  status,
  headers: { 'content-type': 'application/cbor', 'smithy-protocol': 'rpc-v2-cbor' },
  body: Buffer.concat([Buffer.of(0xa2), ...['__type', code, 'message', message].map(cborText)]),
});

/** A text of fewer than 65,536 bytes. */
const cborText = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.of(0x79, bytes.length >> 8, bytes.length & 0xff), bytes]);
};

const shapesByType: Readonly<Record<string, Shape>> = {
  'application/x-www-form-urlencoded': query,
  'application/x-amz-json-1.0': json('1.0'),
  'application/x-amz-json-1.1': json('1.1'),
  'application/cbor': cbor,
};

/**
 * An error in the words of the protocol that the caller speaks. Services have clients of several protocols (SES has one of
 * version 1), and some are not here at all: what the caller sent tells how it speaks.
 */
export const errorReply = (
  { service, headers }: { readonly service: string; readonly headers: Readonly<Record<string, string>> },
  error: AwsError,
): AwsReply => {
  const type = headers['content-type']?.split(';')[0] ?? '';
  const isQuery = type === 'application/x-www-form-urlencoded' && service !== 's3';
  const shape = isQuery ? query : (shapes[service] ?? shapesByType[type] ?? rest);
  return shape(error, randomUUID());
};
