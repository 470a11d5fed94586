import { expect, it } from 'vitest';
import { noteRedrive, redriveIn } from '../../../functions/reconcile/redriven.ts';
import { VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';

const detail = { queue: 'heardback-intake-dlq', to: 'heardback-intake', messages: 4 };

it('what an operator puts back stands in the trail, each time, behind what stood there', async () => {
  const records = new InMemoryRecords();
  const clock = new VirtualClock('2026-11-20T09:00:00.000Z');
  await noteRedrive(detail, { records, clock });
  await noteRedrive({ ...detail, queue: 'heardback-dispatch-dlq' }, { records, clock });
  const first = await records.get({ kind: 'audit', id: ['switches', '000001'] });
  expect(first).toMatchObject({ act: 'redriven', actor: 'operator', detail: { ...detail, messages: '4' } });
  expect(await records.get({ kind: 'trail', id: ['switches'] })).toMatchObject({ seq: 2 });
});

it('no other call is taken for that, and no words get into the trail by it', () => {
  expect(redriveIn({ 'detail-type': 'Heardback Redrive', detail })).toEqual(detail);
  for (const event of [
    { 'detail-type': 'Scheduled Event', detail: {} },
    { 'detail-type': 'Heardback Redrive', detail: { ...detail, queue: 'of ada@example.com' } },
    { 'detail-type': 'Heardback Redrive' },
    undefined,
    null,
  ])
    expect(redriveIn(event)).toBeUndefined();
});
