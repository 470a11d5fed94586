import { randomUUID } from 'node:crypto';
import type { AwsCall, AwsReply, AwsService } from '../model/aws-service.ts';
import { escapeXml } from './error-reply.ts';
import { unknownOperation } from './operations.ts';

/** Inner XML of a result. */
export type QueryOperation = (input: URLSearchParams, call: AwsCall) => string;

/** An element for each field that has a value. */
export const xml = (fields: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(fields)
    .map(([name, value]) => (value === undefined ? '' : `<${name}>${escapeXml(value)}</${name}>`))
    .join('');

/** A service of the query protocol: a form comes, XML goes. */
export const queryService = (
  name: string,
  namespace: string,
  operations: Readonly<Record<string, QueryOperation>>,
): AwsService => ({
  name,
  handle: async (call): Promise<AwsReply> => {
    const input = new URLSearchParams(call.body.toString('utf8'));
    const action = input.get('Action') ?? '(none)';
    const run = operations[action];
    if (!run) throw unknownOperation(name, action);
    const result = run(input, call);
    return {
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: `<${action}Response xmlns="${namespace}"><${action}Result>${result}</${action}Result><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`,
      metered: { operation: action },
    };
  },
});
