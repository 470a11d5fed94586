import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { itemOf } from '../../shared/adapters/aws/records.ts';
import { indexAttributes, keysOfRef, refOf } from '../../shared/adapters/row-keys.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';

/** Bytes that DynamoDB counts for an attribute's value (Amazon DynamoDB Developer Guide, "Item sizes and formats"). */
const sizeOfValue = (value: AttributeValue): number => {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/[-.]/g, '').length / 2) + 1;
  if (value.L) return 3 + value.L.reduce((sum, each) => sum + 1 + sizeOfValue(each), 0);
  if (value.M) return 3 + Object.values(value.M).length + sizeOfItem(value.M);
  return 1;
};

const sizeOfItem = (item: Record<string, AttributeValue>): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOfValue(value), 0);

/** Bytes of a row in the table, with its keys and the name of the write that it comes from. */
export const sizeOfRow = (row: Row): number =>
  sizeOfItem(itemOf({ ...row, ...keysOfRef(refOf(row)), ...indexAttributes(row), ...{ writeId: 'x'.repeat(22) } }));
