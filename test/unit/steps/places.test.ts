import { expect, it } from 'vitest';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { Counter } from '../../../shared/ports/records.ts';
import { oneByOne, PlacesInBlocks } from '../../../shared/steps/commit/places.ts';

const minute = (at: string): Counter => ({ kind: 'burst', minute: at, expires: 1_800_000_000 });

const counted = () => {
  const records = new InMemoryRecords();
  const { count } = records;
  let writes = 0;
  records.count = (counter, by) => {
    writes += 1;
    return count.call(records, counter, by);
  };
  return { records, writes: () => writes };
};

it('gives everybody a place of their own, whoever asks at once and in whichever process', async () => {
  const { records, writes } = counted();
  const processes = Array.from({ length: 3 }, () => new PlacesInBlocks(records));
  const asked = Array.from({ length: 60 }, (_, at) => processes[at % 3]?.nth(minute('09:00')));
  const places = await Promise.all(asked);
  expect(new Set(places).size).toBe(60);
  expect(Math.max(...places.map(Number))).toBe(60);
  expect(writes()).toBe(6);
});

it('counts each minute apart, from the first', async () => {
  const { records } = counted();
  const places = new PlacesInBlocks(records);
  expect([
    await places.nth(minute('09:00')),
    await places.nth(minute('09:01')),
    await places.nth(minute('09:00')),
  ]).toEqual([1, 1, 2]);
});

it('asks again where a write has failed, and gives no place twice', async () => {
  const { records } = counted();
  const { count } = records;
  let failures = 1;
  records.count = (counter, by) =>
    failures-- > 0 ? Promise.reject(new Error('throttled')) : count.call(records, counter, by);
  const places = new PlacesInBlocks(records);
  await expect(places.nth(minute('09:00'))).rejects.toThrow('throttled');
  expect([await places.nth(minute('09:00')), await places.nth(minute('09:00'))]).toEqual([1, 2]);
});

it('keeps a thousand minutes in mind; whoever comes for one that was forgotten has a later place, not one twice', async () => {
  const { records } = counted();
  const places = new PlacesInBlocks(records);
  const first = await places.nth(minute('09:00'));
  for (let at = 0; at < 1_000; at += 1) await places.nth(minute(`at ${at}`));
  expect([first, await places.nth(minute('at 0')), await places.nth(minute('09:00'))]).toEqual([1, 11, 11]);
  expect(await places.nth(minute('09:00'))).toBe(12);
});

it('gives the next place each time where nobody takes several at once', async () => {
  const { records, writes } = counted();
  const places = oneByOne(records);
  expect([await places.nth(minute('09:00')), await places.nth(minute('09:00')), writes()]).toEqual([1, 2, 2]);
});
