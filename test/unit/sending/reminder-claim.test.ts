import { expect, it } from 'vitest';
import type { Change } from '../../../shared/ports/records.ts';
import { suppress } from '../../../shared/steps/contact/suppress.ts';
import { World } from '../../world/world.ts';

const invited = async (more: object = {}) => {
  const world = new World();
  const customer = { id: 'kim', email: 'kim@example.com', ...more };
  await world.emit('purchase.completed', { id: 'order-1', customer });
  await world.pass(3 * 24 + 12);
  expect(world.mailer.sent).toHaveLength(1);
  return world;
};

const isClaim = (changes: readonly Change[]): boolean =>
  changes.some(
    (change) =>
      'put' in change &&
      change.put.kind === 'survey' &&
      change.put.state === 'sent' &&
      change.put.reminder !== undefined,
  );

/** What is done while a reminder is being claimed. */
const behindTheClaim = (world: World, what: () => Promise<unknown>): { readonly claims: number[] } => {
  const claims: number[] = [];
  const { commit } = world.records;
  world.records.commit = async (changes) => {
    const done = await commit.call(world.records, changes);
    if (!isClaim(changes)) return done;
    claims.push(changes.length);
    if (claims.length === 1) await what();
    return done;
  };
  return { claims };
};

it('claims a reminder by a single write', async () => {
  const world = await invited();
  const { claims } = behindTheClaim(world, async () => undefined);
  await world.pass(5 * 24);
  expect(world.mailer.sent).toHaveLength(2);
  expect(claims).toEqual([1]);
});

it.each([
  ['one address', {}],
  ['several', { phone: '+12025550123' }],
])('reminds nobody who has %s and left while the reminder was claimed', async (_, more) => {
  const world = await invited(more);
  behindTheClaim(world, async () => {
    const address = world.records.all().find((row) => row.kind === 'address' && row.channel === 'email');
    if (address?.kind !== 'address') throw new Error('Nobody has an address.');
    const { hash, channel, contactId } = address;
    await suppress({ hash, channel, contactId, reason: 'opted-out', at: world.clock.now() }, world.records);
  });
  await world.pass(10 * 24);
  expect(world.mailer.sent).toHaveLength(1);
});

it('reminds, a little later, somebody whose address changed for another reason', async () => {
  const world = await invited();
  behindTheClaim(world, async () => {
    const [address] = world.records.all().filter((row) => row.kind === 'address');
    if (address) await world.records.commit([{ put: address }]);
  });
  await world.pass(10 * 24);
  expect(world.mailer.sent).toHaveLength(2);
});
