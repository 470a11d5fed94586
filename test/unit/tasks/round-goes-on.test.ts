import { expect, it } from 'vitest';
import { reconcile } from '../../../functions/reconcile/reconcile.ts';
import { brokenAt } from '../../world/broken-at.ts';
import { aTask } from '../../world/task.ts';
import { World } from '../../world/world.ts';

/** A world whose rounds are called by hand. */
class ByHand extends World {
  round() {
    return this.deps();
  }
}

it('what cannot be mended holds nothing else up, is told, and is looked at again by the next round', async () => {
  const world = new ByHand(undefined, '2026-11-24T12:00:00.000Z');
  for (const id of ['broken', 'sound', 'sane'])
    await world.records.commit([{ put: { ...aTask({ id, wakeAt: '2026-11-24T15:00:00.000Z' }), version: 0 } }]);
  await reconcile(world.round());
  world.clock.moveTo('2026-11-24T16:20:00.000Z');
  const told: unknown[] = [];
  const deps = { ...world.round(), log: { ...world.round().log, error: (...said: unknown[]) => void told.push(said) } };
  const first = await reconcile({ ...deps, records: brokenAt(world.records, /"(kind":"roster|task","id":\["broken)/) });
  expect([...world.timer.armed.keys()].sort()).toEqual(['sane.2', 'sound.2']);
  expect(first.failed).toBe(told.length);
  expect(told.length).toBeGreaterThan(Object.keys(deps.config.teams).length);
  await reconcile(deps);
  expect([...world.timer.armed.keys()]).toContain('broken.2');
});

it('a part of the index that cannot be read is one failure; an index that cannot be read at all fails the round', async () => {
  const world = new ByHand(undefined, '2026-11-24T12:00:00.000Z');
  await reconcile(world.round());
  world.clock.moveTo('2026-11-24T13:20:00.000Z');
  const reading = (broken: RegExp) => reconcile({ ...world.round(), records: brokenAt(world.records, broken) });
  await expect(reading(/"of":"due"/)).rejects.toThrow('Out of reach.');
  expect(await reading(/"hour":"2026-11-24T12".*"shard":3\b/)).toMatchObject({ failed: 1 });
  expect(await reconcile(world.round())).toMatchObject({ failed: 0 });
});
