import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { AwsReply } from '../model/aws-service.ts';
import type { LocalReply } from '../model/local-api.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}

export const write = (response: ServerResponse, { status, headers, body }: Reply): void => {
  for (const [name, value] of Object.entries(headers))
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  response.statusCode = status;
  response.end(body);
};

/** A message that the gateway itself gives, in JSON. */
export const writeMessage = (response: ServerResponse, status: number, message: string): void =>
  write(response, {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message }),
  });

export const writeAws = (response: ServerResponse, { status, headers = {}, body = '' }: AwsReply): void =>
  write(response, { status, headers: { 'x-amzn-requestid': randomUUID(), ...headers }, body });

export const writeLocal = (response: ServerResponse, { status, type = 'application/json', body }: LocalReply): void =>
  write(response, {
    status,
    headers: { 'content-type': type, 'cache-control': 'no-store' },
    body: contentOf(type, body),
  });

const contentOf = (type: string, body: LocalReply['body']): string | Buffer => {
  if (Buffer.isBuffer(body)) return body;
  return type === 'application/json' ? JSON.stringify(body, null, 2) : String(body);
};
