import { expect, it } from 'vitest';
import { World } from '../world/world.ts';

it('a reminder whose wake-up comes late waits for the morning', async () => {
  const world = new World();
  await world.emit('purchase.completed', { id: 'ord_1', customer: { email: 'ada@example.com' } });
  await world.pass(24 * 4);
  expect(world.mailer.sent).toHaveLength(1);
  // Nobody woke it for five days; it is half past midnight in Berlin.
  world.clock.moveTo('2026-11-11T23:30:00.000Z');
  await world.pass(0);
  expect(world.mailer.sent).toHaveLength(1);
  await world.pass(7.4);
  expect(world.mailer.sent).toHaveLength(1);
  await world.pass(0.2);
  expect(world.mailer.sent).toHaveLength(2);
});
