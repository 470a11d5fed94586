import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemOf, rowOf } from '../../../shared/adapters/aws/records.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import { anyText } from '../any-text.ts';
import { Asking } from '../asked.ts';

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  anyText({ maxLength: 600 }),
  fc.double(),
  fc.bigInt().map(String),
  fc.constantFrom(1e125, '1e125', 0, -1, 1_795_167_000, '2026-11-20', 'true', '', null, [], {}, '__proto__'),
);
const names = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'id', 'country', ''),
  fc.string({ maxLength: 120 }),
);
const properties = fc.oneof(anything, fc.dictionary(names, anything, { maxKeys: 8 }));
const fieldsOf = (...fields: readonly string[]) =>
  fc.record(Object.fromEntries(fields.map((name) => [name, anything])), { requiredKeys: [] });
const customer = fc.oneof(
  anything,
  fieldsOf('id', 'email', 'phone', 'name', 'locale', 'timezone', 'smsConsent', 'emailConsent', 'properties'),
  fc.record({ email: fc.constant('ada@example.com'), properties }, { requiredKeys: ['email'] }),
);
const detail = fc.oneof(
  anything,
  fc.record(
    { id: fc.oneof(fc.constant('o1'), anything), customer, properties, occurredAt: anything, amount: anything },
    { requiredKeys: [] },
  ),
  fieldsOf('id', 'customer', 'title', 'subject', 'agent', 'closedBy', 'number', 'dueAt', 'currency', 'occurredAt'),
);
const type = fc.constantFrom(
  'purchase.completed',
  'purchase.refunded',
  'ticket.reopened',
  'ticket.closed',
  'constructor',
);

/** What the table does with a row: refuses numbers it cannot hold, and gives back what the schema lets through. */
const storable = (row: Row): void => {
  expect(rowOf(itemOf(row))).toEqual(row);
};

describe('Whatever arrives', () => {
  it('ends as a decision or is kept with the reason, and all that is written can be stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(type, detail), { minLength: 1, maxLength: 4 }), async (events) => {
        const world = new Asking();
        world.records.onChange((_, after) => storable(after));
        for (const [index, [name, given]] of events.entries()) {
          const before = world.parking.parked.size;
          const decisions = await world.take(name, given);
          const isAgain = decisions.length === 0 && index > 0 && world.parking.parked.size === before;
          if (!isAgain) expect(decisions.length + (world.parking.parked.size - before)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
