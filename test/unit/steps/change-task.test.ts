import { describe, expect, it } from 'vitest';
import { InMemoryTimer } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { Task } from '../../../shared/domain/task/task.ts';
import { changeTask } from '../../../shared/steps/task/change-task.ts';
import { aTask } from '../../world/task.ts';

const wakeAt = '2026-11-24T15:00:00.000Z';

const world = async (more = {}) => {
  const [records, timer] = [new InMemoryRecords(), new InMemoryTimer()];
  await records.commit([{ put: { ...aTask({ wakeAt, ...more }), version: 0 } }]);
  return { records, timer };
};
const moved = (task: Task): Task => ({ ...task, generation: task.generation + 1 });

describe('a change of a task', () => {
  it('that moves its clock arms it; one that does not leaves the scheduler alone', async () => {
    const deps = await world();
    await changeTask('t', (task) => ({ task: task && { ...task, announced: 1 }, value: undefined }), deps);
    expect(deps.timer.armed.size).toBe(0);
    await changeTask('t', (task) => ({ task: task && moved(task), value: undefined }), deps);
    expect([...deps.timer.armed.keys()]).toEqual(['t.2']);
  });

  it('that comes twice arms what a crash left unarmed', async () => {
    const deps = await world();
    const once = (task: Task | undefined) => ({
      task: task && task.generation === 1 ? moved(task) : task,
      value: undefined,
    });
    const crashed = { ...deps, timer: { arm: () => Promise.reject(new Error('The process died.')) } };
    await expect(changeTask('t', once, crashed)).rejects.toThrow('died');
    await changeTask('t', once, deps);
    expect([...deps.timer.armed.keys()]).toEqual(['t.2']);
  });

  it('decides again on what another writer made of it', async () => {
    const deps = await world();
    const seen: number[] = [];
    await changeTask(
      't',
      async (task) => {
        if (seen.push(task?.announced ?? -1) === 1)
          await changeTask('t', (other) => ({ task: other && { ...other, announced: 7 }, value: undefined }), deps);
        return { task: task && moved(task), value: undefined };
      },
      deps,
    );
    expect(seen).toEqual([0, 7]);
    expect(await deps.records.get({ kind: 'task', id: ['t'] })).toMatchObject({ announced: 7, generation: 2 });
  });

  it('of a task that is not there writes nothing', async () => {
    const deps = { records: new InMemoryRecords(), timer: new InMemoryTimer() };
    expect(await changeTask('t', (task) => ({ value: task }), deps)).toBeUndefined();
    expect(deps.records.all()).toEqual([]);
  });
});
