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
  headers: { 'content-type': 'application/xml' },
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

/** An error in the words of the protocol that the caller speaks. */
export const errorReply = (service: string, error: AwsError): AwsReply =>
  (shapes[service] ?? rest)(error, randomUUID());
