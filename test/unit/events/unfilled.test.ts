import { describe, expect, it } from 'vitest';
import { Asking } from '../asked.ts';
import { parsed, read } from '../sources/reading.ts';

const ada = { email: 'ada@example.com' };
const ids = [
  '{{order.id}}',
  '%%ID%%',
  '*|ID|*',
  '<%= id %>',
  'undefined',
  'null',
  'NaN',
  'order-NaN',
  'None',
  '[object Object]',
  'cus_undefined',
];
const shared = [...ids, '00000000-0000-0000-0000-000000000000', 0, '0', -1, 'guest', 'Anonymous', 'not logged in'];

describe('An id that is a placeholder', () => {
  it.each(ids)('%s is none of an event, which is kept with what to do', (id) => {
    const outcome = parsed('shop', 'purchase.completed', { id, customer: ada });
    expect(outcome.kind === 'unfit' && outcome.reason).toMatch(/^`detail\.id` is a placeholder that was not filled/);
  });

  it.each(shared)('%s is none of a customer, who is known by the address', (id) => {
    const { event, notes } = read('shop', 'purchase.completed', { id: 'o1', customer: { id, ...ada } });
    expect(event.customer).toEqual(ada);
    expect(notes).toEqual([{ field: 'customer.id', done: expect.stringContaining('placeholder') }]);
  });

  it('is no one to ask where nothing else is known', () => {
    const outcome = parsed('shop', 'purchase.completed', { id: 'o1', customer: { id: 'guest' } });
    expect(outcome.kind === 'unfit' && outcome.reason).toMatch(
      /names nobody \(`detail\.customer\.id` is no one person/,
    );
  });

  it.each(['Null', 'nullable-7', 'order-0', 'guest-42', '10', 'nanny', 'li-nan', 'under_undefined_7', '{7}'])(
    '%s is an id like any other, but for the words alone',
    (id) => {
      const { event } = read('shop', 'purchase.completed', { id: `x${id}`, customer: { id: `x${id}`, ...ada } });
      expect(event).toMatchObject({ id: `x${id}`, customer: { id: `x${id}` } });
    },
  );

  it('does not make one person of all guests: each has the survey at their own address', async () => {
    const world = new Asking();
    for (const name of ['ada', 'bob', 'cleo'])
      await world.take('purchase.completed', { id: name, customer: { id: 0, email: `${name}@example.com` } });
    await world.pass(5 * 86_400_000);
    expect(world.mailer.sent.map(({ to }) => to).sort()).toEqual(
      ['ada', 'bob', 'cleo'].map((name) => `${name}@example.com`),
    );
  });
});

describe('An event without an id', () => {
  it('is told which of its fields may have been meant, by their names', () => {
    const outcome = parsed('shop', 'purchase.completed', { orderId: 'o1', order_number: 7, note: 'x', customer: ada });
    expect(outcome.kind === 'unfit' && outcome.reason).toBe(
      '`detail.id` is missing: text or a number by which the order, ticket or invoice is known. ' +
        'Found beside it: `orderId`, `order_number`. Correct the sender, then replay this event.',
    );
  });
});
