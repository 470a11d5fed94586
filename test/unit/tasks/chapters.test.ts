import { describe, expect, it } from 'vitest';
import { InMemoryRecords, trailKeyOfTests } from '../../../shared/adapters/memory/records.ts';
import { verify } from '../../../shared/domain/audit/trail.ts';
import { perform } from '../../../shared/domain/task/decide.ts';
import { stepAt, stepsOf } from '../../../shared/domain/task/task.ts';
import { readHistory } from '../../../shared/steps/task/read-history.ts';
import { aTask } from '../../world/task.ts';

const hours = { from: '09:00', to: '17:00', on: ['monday' as const] };
const rules = { calendar: { hours, holidays: [] }, zone: 'UTC', escalation: [] };
const now = '2026-11-24T10:00:00.000Z';

/** Notes as long as the API takes them, told to whom they concern as they come. */
const withNotes = async (count: number) => {
  const records = new InMemoryRecords();
  await records.commit([{ put: aTask({ version: 0 }) }]);
  const read = async () => {
    const found = await records.get({ kind: 'task', id: ['t'] });
    if (!found) throw new Error('It is gone.');
    return found;
  };
  for (let at = 0; at < count; at += 1) {
    const found = await read();
    const patch = { note: `${at} ${'ä'.repeat(4_990)}` };
    const done = perform({ type: 'change', patch, by: 'mara', rules }, found, now);
    if (done.kind === 'refused') throw new Error(done.reason);
    await records.commit([{ put: { ...done.task, announced: stepsOf(found) } }]);
  }
  return { records, read };
};

describe('a task with more notes than a row can hold', () => {
  it('stays small enough for its row, and can be closed', async () => {
    const { records, read } = await withNotes(200);
    const task = await read();
    // DynamoDB: 400 KB an item.
    expect(Buffer.byteLength(JSON.stringify(task))).toBeLessThan(250_000);
    const done = perform({ type: 'change', patch: { state: 'resolved' }, by: 'mara', rules }, task, now);
    expect(done.kind).toBe('done');
    if (done.kind === 'done') expect(await records.commit([{ put: done.task }])).toEqual({ kind: 'committed' });
  });

  it('keeps every note, in order, and its trail whole', async () => {
    const { records, read } = await withNotes(70);
    const task = await read();
    const history = await readHistory(task, records);
    expect(history.map(({ note }) => Number.parseInt(note ?? '', 10))).toEqual(
      Array.from({ length: 70 }, (_, at) => at),
    );
    expect(stepsOf(task)).toBe(70);
    expect(stepAt(task, 69)).toEqual(history[69]);
    const entries = records.all().filter((row) => row.kind === 'audit');
    expect(
      verify(
        entries.toSorted((a, b) => a.seq - b.seq),
        trailKeyOfTests,
      ),
    ).toEqual({ kind: 'intact', entries: 70, unsigned: 0 });
  });

  it('moves nothing that was not told yet', async () => {
    const { records, read } = await withNotes(3);
    const found = await read();
    const history = Array.from({ length: 40 }, () => ({
      at: now,
      by: 'mara',
      act: 'noted' as const,
      note: 'ä'.repeat(4_000),
    }));
    await records.commit([{ put: { ...found, history: [...found.history, ...history] } }]);
    expect((await read()).past?.steps ?? 0).toBeLessThanOrEqual(found.announced);
  });
});
