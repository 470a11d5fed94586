import type { Store } from '../../machine/store.ts';
import type { Authorizer } from '../../model/access.ts';
import type { AwsCall } from '../../model/aws-service.ts';
import type { QueueSpec } from './queue-spec.ts';
import type { QueueStore } from './queues.ts';

/** What the operations of SQS work with. */
export interface SqsParts {
  readonly queues: QueueStore;
  readonly store: Store;
  readonly authorizer: Authorizer;
}

/** @throws AwsError when the caller may not do this to the queue. */
export type Demand = (action: string, call: AwsCall, spec: QueueSpec) => void;

export const demandOf =
  ({ authorizer }: Pick<SqsParts, 'authorizer'>): Demand =>
  (action, { principal }, { arn }) =>
    authorizer.demand({ principal, action: `sqs:${action}`, resource: arn });

/** The queue that a caller names, once it is known that they may do this to it. */
export const permittedOn = (parts: Pick<SqsParts, 'queues' | 'authorizer'>) => {
  const demand = demandOf(parts);
  return (action: string, call: AwsCall, queue: string): QueueSpec => {
    const spec = parts.queues.spec(queue);
    demand(action, call, spec);
    return spec;
  };
};
