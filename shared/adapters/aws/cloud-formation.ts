import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import type { Log } from '../../ports/ports.ts';

interface Answering {
  readonly fetch: (url: string, init: { readonly method: string; readonly body: string }) => Promise<unknown>;
  readonly log: Log;
}

/** Does the work and tells CloudFormation how it went, which otherwise would wait for an hour. */
export const answerCloudFormation = async (
  event: CloudFormationCustomResourceEvent,
  work: () => Promise<void>,
  { fetch, log }: Answering,
): Promise<void> => {
  const { StackId, RequestId, LogicalResourceId, ResponseURL } = event;
  const PhysicalResourceId = 'PhysicalResourceId' in event ? event.PhysicalResourceId : LogicalResourceId;
  const outcome = await work().then(
    () => ({ Status: 'SUCCESS' }),
    (error: unknown) => ({
      Status: 'FAILED',
      Reason: error instanceof Error ? `${error.name}: ${error.message}` : 'It failed.',
    }),
  );
  log.info(`deployment.${outcome.Status.toLowerCase()}`, { request: event.RequestType, resource: LogicalResourceId });
  const body = JSON.stringify({ ...outcome, PhysicalResourceId, StackId, RequestId, LogicalResourceId });
  await fetch(ResponseURL, { method: 'PUT', body });
};
