import type { Authorizer } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { AwsReply, AwsService } from '../../model/aws-service.ts';
import type { Functions } from '../../model/functions.ts';
import type { FunctionSpec, Topology } from '../../model/topology.ts';
import { parseBody, unknownOperation } from '../../protocols/operations.ts';

export interface LambdaOptions {
  readonly topology: Topology;
  readonly functions: Functions;
  readonly authorizer: Authorizer;
}

const invokePath = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** Invoking functions and listing them, for those who try things out. */
export const createLambda = ({ topology, functions, authorizer }: LambdaOptions): AwsService => ({
  name: 'lambda',
  handle: async (call): Promise<AwsReply> => {
    if (call.method === 'GET' && /^\/2015-03-31\/functions\/?$/.test(call.path))
      return json({ Functions: topology.functions.map(described) });
    const name = decodeURIComponent(invokePath.exec(call.path)?.[1] ?? '');
    if (call.method !== 'POST' || name === '') throw unknownOperation('lambda', `${call.method} ${call.path}`);
    const spec = topology.functions.find((one) => one.name === name || one.arn === name);
    if (!spec) throw new AwsError('ResourceNotFoundException', `Function not found: ${name}`, 404);
    authorizer.demand({ principal: call.principal, action: 'lambda:InvokeFunction', resource: spec.arn });
    if (call.headers['x-amz-invocation-type'] === 'Event') {
      functions.invokeAsync(spec.arn, parseBody(call.body));
      return { status: 202 };
    }
    const { ok, payload, error } = await functions.invoke(spec.arn, parseBody(call.body));
    if (ok) return json(payload);
    return {
      ...json({ errorType: error?.type, errorMessage: error?.message }),
      headers: { 'content-type': 'application/json', 'x-amz-function-error': 'Unhandled' },
    };
  },
});

const json = (value: unknown): AwsReply => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value ?? null),
});

const described = ({ name, arn, handler, timeoutMs, memoryMb, roleArn }: FunctionSpec) => ({
  FunctionName: name,
  FunctionArn: arn,
  Handler: handler,
  Timeout: timeoutMs / 1000,
  MemorySize: memoryMb,
  Role: roleArn,
  Runtime: 'nodejs24.x',
});
