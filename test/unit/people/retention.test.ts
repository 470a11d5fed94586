import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import heardback from '../../../heardback.config.ts';
import { VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryObjects } from '../../../shared/adapters/memory/objects.ts';
import { lifeOf } from '../../../shared/adapters/row-life.ts';
import { parseConfig } from '../../../shared/contracts/config/define.ts';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import { forget } from '../../../shared/steps/facts/forget.ts';
import { aTask } from '../../world/task.ts';

const day = 86_400_000;
const at = '2026-01-01T00:00:00.000Z';
const daysAfter = (days: number) => ({ expires: (Date.parse(at) + days * day) / 1000 });
const kept = { surveys: 100 * day, tasks: 200 * day };

describe('a row', () => {
  it('goes when its kind is kept no longer, a task only once it is over', () => {
    expect(lifeOf(aTask({ state: 'resolved', closedAt: at }), kept)).toEqual(daysAfter(200));
    expect(lifeOf(aTask({ state: 'open', settleUntil: at }), kept)).toEqual({});
    const entries = [{ at, by: 'x', act: 'replied' as const }];
    expect(lifeOf({ kind: 'chapter', version: 0, taskId: 't', number: 1, entries }, kept)).toEqual(daysAfter(200));
  });

  it('stays where nothing is configured', () => {
    expect(lifeOf(aTask({ state: 'resolved', closedAt: at }), {})).toEqual({});
  });

  it('that only says who was erased goes after 400 days, unless they are back', () => {
    const erased: ContactRow = { kind: 'contact', version: 1, id: 'c', asked: {}, createdAt: at, erasedAt: at };
    expect(lifeOf(erased)).toEqual(daysAfter(400));
    expect(lifeOf({ ...erased, email: 'ada@example.com' })).toEqual({});
    const address = { kind: 'address', version: 1, hash: 'h', channel: 'email', others: [], asked: {} } as const;
    expect(lifeOf({ ...address, others: [], contactId: 'somebody', erasedAt: at })).toEqual({});
  });
});

describe('facts', () => {
  it('go by the month, words sooner than figures', async () => {
    const objects = new InMemoryObjects();
    const months = ['2025-01', '2025-11', '2025-12', '2026-01'];
    for (const month of months)
      for (const table of ['answers', 'comments'])
        await objects.put(`${table}/year=${month.slice(0, 4)}/${month}.parquet`, Buffer.from('x'), undefined);
    const clock = new VirtualClock('2026-01-31T12:00:00.000Z');
    const left = async () => (await objects.list('')).map(({ key }) => key.replace(/year=\d+\/|\.parquet/g, ''));
    expect(await forget({}, { objects, clock })).toBe(0);
    expect(await forget({ facts: 365 * day, words: 61 * day }, { objects, clock })).toBe(2);
    expect(await left()).not.toContain('comments/2025-01');
    expect(await forget({ facts: 61 * day, words: 365 * day }, { objects, clock })).toBe(2);
    expect(await left()).toEqual(
      ['answers', 'comments'].flatMap((table) => months.slice(2).map((month) => `${table}/${month}`)),
    );
  });
});

describe('the configuration', () => {
  it.each([
    [{ mails: '1 hour' }, /retention\.mails.*no whole number of days/],
    [{ mails: '1 day' }, /retention\.mails.*7 days or more: a person may have to look/],
    [{ surveys: '10 days' }, /retention\.surveys.*60 days or more/],
    [{ logs: '31 days' }, /retention\.logs.*write one of 1, 3, 5/],
    [{ events: 'for ever' }, /retention\.events.*write a length of time/],
    [{ letters: '90 days' }, /retention.*letters/],
  ])('%j says what to write', (retention, message) => {
    expect(() => parseConfig({ ...heardback, retention } as unknown as Parameters<typeof parseConfig>[0])).toThrow(
      message,
    );
  });
});

it('every function that writes surveys or tasks writes how long they are kept', () => {
  const folder = join(import.meta.dirname, '../../../functions');
  const handlers = readdirSync(folder).map(
    (name) => [name, readFileSync(join(folder, name, 'handler.ts'), 'utf8')] as const,
  );
  const stores = handlers.filter(([, source]) => source.includes('new DynamoRecords('));
  const without = stores.filter(([, source]) => !source.includes('retention: config.retention')).map(([name]) => name);
  // They read, or write rows of their own that say themselves when they go.
  expect(without.sort()).toEqual(['gather', 'insights', 'notify', 'receive', 'watch']);
  expect(stores.length).toBeGreaterThan(15);
});
