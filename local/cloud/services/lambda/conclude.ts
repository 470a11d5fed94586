import { AwsError } from '../../model/aws-error.ts';
import type { Delivery, Parcel } from '../../model/delivery.ts';
import type { Invocation } from '../../model/functions.ts';
import type { AsyncSetting } from './async-settings.ts';

/** An event for a function that nobody waits for, once it is over. */
export interface Concluded {
  readonly id: string;
  readonly functionArn: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly invocation: Invocation;
  readonly at: number;
}

/** Tells the function's destinations how it ended, as the function's role. */
export const conclude = (
  ended: Concluded,
  { onFailure, onSuccess, deadLetters, role }: AsyncSetting,
  delivery: Delivery,
): void => {
  const { ok } = ended.invocation;
  if (!ok && deadLetters !== undefined) tell(delivery, { from: role, to: deadLetters, body: ended.payload });
  const destination = ok ? onSuccess : onFailure;
  if (destination === undefined) return;
  const origin = { source: 'lambda', detailType: `Lambda Function Invocation Result - ${ok ? 'Success' : 'Failure'}` };
  tell(delivery, { from: role, to: destination, body: resultOf(ended), origin });
};

/** https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html */
const resultOf = ({ id, functionArn, payload, attempts, invocation, at }: Concluded): object => {
  const { ok, error } = invocation;
  return {
    version: '1.0',
    timestamp: new Date(at).toISOString(),
    requestContext: {
      requestId: id,
      functionArn: `${functionArn}:$LATEST`,
      condition: ok ? 'Success' : 'RetriesExhausted',
      approximateInvokeCount: attempts,
    },
    requestPayload: payload,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', ...(error && { functionError: 'Unhandled' }) },
    responsePayload: ok ? invocation.payload : { errorType: error?.type, errorMessage: error?.message },
  };
};

/** What the role may not send is lost, as with Lambda; the refusal is recorded. */
const tell = (delivery: Delivery, parcel: Parcel): void => {
  try {
    delivery.deliver(parcel);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
  }
};
