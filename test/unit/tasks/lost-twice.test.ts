import { expect, it } from 'vitest';
import { reconcile } from '../../../functions/reconcile/reconcile.ts';
import { aTask } from '../../world/task.ts';
import { World } from '../../world/world.ts';

/** A world in which no wake-up comes. */
class Deaf extends World {
  async nextRound(at: string): Promise<readonly string[]> {
    this.clock.moveTo(at);
    await reconcile(this.deps());
    const armed = [...this.timer.armed.keys()];
    this.timer.armed.clear();
    return armed;
  }
}

it('a task whose wake-up is lost, and the one in its place as well, is found by the next round', async () => {
  const world = new Deaf(undefined, '2026-11-24T12:00:00.000Z');
  const task = aTask({ wakeAt: '2026-11-24T15:00:00.000Z' });
  await world.records.commit([{ put: { ...task, version: 0 } }]);
  expect(await world.nextRound('2026-11-24T14:20:00.000Z')).toEqual([]);
  expect(await world.nextRound('2026-11-24T16:20:00.000Z')).toEqual(['t.2']);
  expect(await world.nextRound('2026-11-24T17:20:00.000Z')).toEqual(['t.3']);
});
