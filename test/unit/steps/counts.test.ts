import { expect, it } from 'vitest';
import { queueHandler } from '../../../shared/adapters/aws/queue-handler.ts';
import { silentLog } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { Counter } from '../../../shared/ports/records.ts';
import { BatchedCounts, eachAtOnce } from '../../../shared/steps/commit/counts.ts';

const hour = (program: string): Counter => ({ kind: 'pace', program, hour: '2026-11-02T09', expires: 1_800_000_000 });
const event = { Records: ['a', 'b', 'c'].map((body) => ({ messageId: body, body })) };
const run = (counts: BatchedCounts, note: (body: string) => Promise<void>) =>
  queueHandler(
    async ({ body }) => {
      await note(body);
      return { kind: 'done' };
    },
    { log: silentLog, queue: 'test', afterAll: () => counts.write() },
  )(event as never, {} as never);

it('writes what a batch counts once, and nothing of it with the next', async () => {
  const records = new InMemoryRecords();
  const writes: number[] = [];
  const { count } = records;
  records.count = (counter, by) => {
    writes.push(by ?? 1);
    return count.call(records, counter, by);
  };
  const counts = new BatchedCounts(records);
  await run(counts, (body) => counts.note(hour(body === 'c' ? 'billing' : 'support')));
  await run(counts, async () => undefined);
  expect(writes).toEqual([2, 1]);
  expect(records.peek({ kind: 'pace', id: ['support', '2026-11-02T09'] })).toMatchObject({ count: 2 });
  expect(records.peek({ kind: 'pace', id: ['billing', '2026-11-02T09'] })).toMatchObject({ count: 1 });
});

it('brings no message back whose count was lost', async () => {
  const records = new InMemoryRecords();
  records.count = () => Promise.reject(new Error('throttled'));
  const counts = new BatchedCounts(records);
  expect(await run(counts, () => counts.note(hour('support')))).toEqual({ batchItemFailures: [] });
});

it('writes at once where nobody gathers a batch', async () => {
  const records = new InMemoryRecords();
  for (let time = 0; time < 2; time += 1) await eachAtOnce(records).note(hour('support'));
  expect(records.peek({ kind: 'pace', id: ['support', '2026-11-02T09'] })).toMatchObject({ count: 2 });
});
