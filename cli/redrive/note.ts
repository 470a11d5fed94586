import type { LambdaClient } from '@aws-sdk/client-lambda';
import { redriveType } from '../../shared/contracts/operations.ts';
import { stageName } from '../../shared/contracts/wiring/resources.ts';
import { RefusedError } from '../command.ts';
import type { DeadLetterQueue } from './find.ts';

/**
 * Has it noted in the audit trail that messages are put back, before any is: what is not noted is not done.
 * @throws RefusedError where it was not noted; nothing has moved then.
 */
export const note = async (
  lambda: () => Promise<Pick<LambdaClient, 'send'>>,
  { name, home, messages }: DeadLetterQueue,
  stage: string,
): Promise<void> => {
  const { InvokeCommand } = await import('@aws-sdk/client-lambda');
  const detail = { queue: name, to: home.name, messages };
  const { FunctionError } = await (await lambda()).send(
    new InvokeCommand({
      FunctionName: stageName('heardback-reconcile', stage),
      Payload: Buffer.from(JSON.stringify({ 'detail-type': redriveType, detail })),
    }),
  );
  if (FunctionError !== undefined)
    throw new RefusedError(
      `${name} was left as it is: that it is put back could not be noted in the audit trail. The log of heardback-reconcile says why.`,
    );
};
