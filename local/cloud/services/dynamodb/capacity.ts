import type { Metered } from '../../model/meter.ts';
import type { EngineAnswer } from './engine-client.ts';

type Json = Readonly<Record<string, unknown>>;

/** Operations that report the capacity they used. */
export const reportsCapacity = (operation: string): boolean =>
  /^(?:Get|Put|Update|Delete|BatchGet|BatchWrite|TransactGet|TransactWrite)Items?$|^(?:Query|Scan)$/.test(operation);
const writing = /^(?:Put|Update|Delete|BatchWrite|TransactWrite)Items?$/;

interface Capacity {
  readonly CapacityUnits?: number;
}

/**
 * What a call used, for the meter, and its answer without the report that only we asked for.
 * @param asked the caller's own `ReturnConsumedCapacity`.
 */
export const takeCapacity = (
  operation: string,
  input: Json,
  { status, body }: EngineAnswer,
): { readonly metered: Metered; readonly body: string } => {
  if (status !== 200) return { body, metered: { operation, writeUnits: refusedUnits(input, body) } };
  const { ConsumedCapacity, ...answer } = JSON.parse(body) as Json & {
    ConsumedCapacity?: Capacity | readonly Capacity[];
  };
  const units = [ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
  const asked = typeof input.ReturnConsumedCapacity === 'string' && input.ReturnConsumedCapacity !== 'NONE';
  return {
    body: asked ? body : JSON.stringify(answer),
    metered: { operation, ...(writing.test(operation) ? { writeUnits: units } : { readUnits: units }) },
  };
};

/** A write whose condition fails costs what it would have written; counted here as the smallest there is. */
const refusedUnits = ({ TransactItems }: Json, body: string): number => {
  if (body.includes('ConditionalCheckFailedException')) return 1;
  return body.includes('TransactionCanceledException') && Array.isArray(TransactItems) ? 2 * TransactItems.length : 0;
};
