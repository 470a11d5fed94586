import * as z from 'zod/mini';
import { AwsError } from '../model/aws-error.ts';
import type { AwsCall, AwsReply, AwsService } from '../model/aws-service.ts';

/** One operation of a service: takes what the caller sent, gives what the caller gets. */
export type Operation = (input: unknown, call: AwsCall) => unknown;

/** An operation whose input is checked first; what does not fit is a `ValidationException`, as AWS says it. */
export const operation =
  <const S extends z.core.$ZodType>(schema: S, run: (input: z.core.output<S>, call: AwsCall) => unknown): Operation =>
  (raw, call) => {
    const parsed = z.safeParse(schema, raw);
    if (parsed.success) return run(parsed.data, call);
    const [issue] = parsed.error.issues;
    throw new AwsError(
      'ValidationException',
      `1 validation error detected at '${issue?.path.join('.') ?? ''}': ${issue?.message ?? 'invalid'}`,
    );
  };

export const unknownOperation = (service: string, name: string): AwsError =>
  new AwsError(
    'UnknownOperationException',
    `The embedded cloud does not know the operation ${name} of ${service}.`,
    501,
  );

/** The caller's JSON; none is an empty object. */
export const parseBody = (body: Buffer): unknown => {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new AwsError('SerializationException', 'The request is not valid JSON.');
  }
};

/** A service of the JSON protocols: the operation stands in `X-Amz-Target`. */
export const jsonService = (options: {
  readonly name: string;
  readonly version: '1.0' | '1.1';
  readonly operations: Readonly<Record<string, Operation>>;
}): AwsService => ({
  name: options.name,
  handle: async (call) => {
    const name = call.headers['x-amz-target']?.split('.').at(-1) ?? '(none)';
    const run = options.operations[name];
    if (!run) throw unknownOperation(options.name, name);
    const result = await run(parseBody(call.body), call);
    return {
      status: 200,
      headers: { 'content-type': `application/x-amz-json-${options.version}` },
      body: JSON.stringify(result ?? {}),
      metered: { operation: name },
    };
  },
});

/** A path such as `/schedules/{Name}` with the operation behind it; path and query parameters join the input. */
export interface RestRoute {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly run: Operation;
}

/** A service of the REST JSON protocol. */
export const restService = (name: string, routes: readonly RestRoute[]): AwsService => {
  const compiled = routes.map((route) => ({ ...route, pattern: pathPattern(route.path) }));
  return {
    name,
    handle: async (call): Promise<AwsReply> => {
      for (const { method, pattern, run, operation: called } of compiled) {
        const match = method === call.method ? pattern.exec(call.path) : null;
        if (!match) continue;
        const parameters = Object.fromEntries(
          Object.entries(match.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)]),
        );
        const input = { ...(parseBody(call.body) as object), ...Object.fromEntries(call.query), ...parameters };
        const result = await run(input, call);
        return {
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(result ?? {}),
          metered: { operation: called },
        };
      }
      throw unknownOperation(name, `${call.method} ${call.path}`);
    },
  };
};

const pathPattern = (path: string): RegExp => new RegExp(`^${path.replace(/\{([A-Za-z]+)\}/g, '(?<$1>[^/]+)')}/?$`);
