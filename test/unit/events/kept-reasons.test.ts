import { expect, it } from 'vitest';
import { itemOf, rowOf } from '../../../shared/adapters/aws/records.ts';
import type { EventRow } from '../../../shared/contracts/rows/event.ts';
import { phrased, worded } from '../../../shared/contracts/rows/phrases.ts';
import { sizeOfRow } from '../../world/item-size.ts';
import { World } from '../../world/world.ts';

const eventOf = async (detail: object): Promise<EventRow> => {
  const world = new World();
  await world.emit('purchase.completed', detail);
  return world.records.all().find((row) => row.kind === 'event') as EventRow;
};
const order = {
  ...{ id: 'order-1', title: 'order 1, oak table', amount: 120.5, currency: 'EUR' },
  customer: { id: 'customer-1', email: 'ada@example.com', name: 'Ada Example', locale: 'en-GB' },
};

it('keeps a usual event with its decision within a kilobyte, which is one unit of price', async () => {
  const row = await eventOf(order);
  expect(row.decisions[0]?.verdict).toBe('scheduled');
  expect(sizeOfRow(row)).toBeLessThanOrEqual(1024);
});

it('names every reason of a usual decision, and reads it back word by word', async () => {
  const row = await eventOf(order);
  const reasons = row.decisions.flatMap((decision) => decision.reasons);
  expect(reasons.map(phrased).filter((kept) => typeof kept !== 'string')).toEqual([]);
  expect(rowOf(itemOf(row))).toEqual(row);
});

it('reads what an earlier version kept word by word', async () => {
  const row = await eventOf(order);
  const before = { M: { rule: { S: 'age' }, verdict: { S: 'fail' }, detail: { S: 'Too late.' } } };
  const item = itemOf(row);
  const at = { S: row.receivedAt };
  item.decisions = { L: [{ M: { at, program: { S: 'p' }, verdict: { S: 'skipped' }, reasons: { L: [before] } } }] };
  expect((rowOf(item) as EventRow).decisions[0]?.reasons).toEqual([
    { rule: 'age', verdict: 'fail', detail: 'Too late.' },
  ]);
});

it('keeps word by word what no phrase says the same', () => {
  const odd = { rule: 'zone', verdict: 'pass', detail: 'Time zone A|B, as given.' } as const;
  expect(phrased(odd)).toBe(odd);
  expect(worded('zone|A|B')).toBeUndefined();
  expect(worded('constructor')).toBeUndefined();
  expect(phrased({ ...odd, verdict: 'fail', detail: 'Time zone A, as given.' })).toMatchObject({ verdict: 'fail' });
});
