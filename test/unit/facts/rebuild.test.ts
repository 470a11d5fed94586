import { beforeEach, describe, expect, it } from 'vitest';
import type { RebuildDeps } from '../../../functions/rebuild/deps.ts';
import { operate } from '../../../functions/rebuild/operate.ts';
import { CountingIds, testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryObjects } from '../../../shared/adapters/memory/objects.ts';
import { ParquetFacts } from '../../../shared/adapters/parquet/fact-reader.ts';
import type { FactTableName } from '../../../shared/contracts/facts/tables.ts';
import type { RowKind } from '../../../shared/contracts/rows/row.ts';
import { InvalidCursorError, type Ref } from '../../../shared/ports/records.ts';
import { TailWriter } from '../../../shared/steps/facts/tail.ts';
import { ProgramSnapshots } from '../../../shared/steps/survey/programs.ts';
import config from '../../config.ts';
import { World } from '../../world/world.ts';

const tables: readonly (readonly [FactTableName, readonly string[]])[] = [
  ['surveys', ['id', 'state', 'program', 'createdAt', 'sentAt', 'answeredAt', 'contact']],
  ['answers', ['id', 'at', 'score', 'program', 'contact']],
  ['comments', ['id', 'words']],
  ['tasks', ['id', 'state', 'kind', 'openedAt', 'contact']],
  ['moments', ['id', 'at', 'moment', 'contact']],
];

let world: World;
/** Three who bought something: one is unhappy and says why, one is happy, one says nothing. */
beforeEach(async () => {
  world = new World();
  for (const id of ['ada', 'bob', 'cem'])
    await world.emit('purchase.completed', { id: `o-${id}`, customer: { id, email: `${id}@example.com` } });
  await world.pass(24 * 4);
  for (const [at, form] of [{ score: '2', comment: 'Cracked.' }, { score: '10' }].entries()) {
    const path = /https:\/\/f\.example(\/s\/[\w-]+)/.exec(world.mailer.sent[at]?.html ?? '')?.[1] ?? '';
    await world.ask('POST', path, { form: form as Record<string, string> });
  }
  await world.pass(1);
});

const pageSize = 5;
const rebuilding = () => {
  const objects = new InMemoryObjects();
  const asked: (readonly RowKind[])[] = [];
  const deps: RebuildDeps = {
    ...{ records: world.records, clock: world.clock, keyring: testKeyring, config },
    programs: new ProgramSnapshots(world.records, config),
    tail: new TailWriter({ objects, clock: world.clock, ids: new CountingIds() }),
    scan: {
      page: async (kinds: readonly RowKind[], after = '0') => {
        asked.push(kinds);
        if (!/^\d+$/.test(after)) throw new InvalidCursorError('Not one of ours.');
        const all = world.records.all().filter(({ kind }) => kinds.includes(kind));
        const to = Number(after) + pageSize;
        return { rows: all.slice(Number(after), to), ...(to < all.length && { next: String(to) }) };
      },
    },
  } as unknown as RebuildDeps;
  const call = async (body = '') => operate({ path: '/v1/facts/rebuild', body }, deps);
  return { objects, asked, call };
};
const factsIn = async (objects: InMemoryObjects) => {
  const facts = new ParquetFacts(objects, config.insights.properties);
  const read = async ([table, columns]: (typeof tables)[number]) => {
    const { length, columns: found } = await facts.read(table, { from: '2026-10', to: '2026-12' }, [...columns]);
    const valueAt = (name: string, row: number) => {
      const column = found[name];
      return column?.kind === 'numbers' ? column.values[row] : column?.words[column.codes[row] ?? -1];
    };
    const rows = Array.from({ length }, (_, row) => columns.map((name) => String(valueAt(name, row))).join(' '));
    return [table, rows.toSorted()] as const;
  };
  return Object.fromEntries(await Promise.all(tables.map(read)));
};

describe('facts that are made anew from the table', () => {
  it('are those that were made as it happened', async () => {
    const { objects, asked, call } = rebuilding();
    const { status, body } = await call();
    expect(status).toBe(202);
    const wanted = world.records.all().filter(({ kind }) => ['survey', 'task', 'event'].includes(kind));
    expect(body).toEqual({ rows: wanted.length, next: null });
    expect(new Set(asked.flat())).toEqual(new Set(['survey', 'task', 'event']));
    const [live, anew] = [await factsIn(world.objects), await factsIn(objects)];
    expect(anew).toEqual(live);
    expect(Object.values(live).map((rows) => rows.length)).toEqual([3, 2, 1, 2, 3]);
  });

  it('are read for by the rows that came by, and no others', async () => {
    const { call } = rebuilding();
    const asked: Ref[] = [];
    const { getAll } = world.records;
    world.records.getAll = async (refs, options) => {
      asked.push(...refs);
      return getAll.call(world.records, refs, options);
    };
    await call();
    const rows = asked.filter(({ kind }) => kind === 'survey' || kind === 'task' || kind === 'event');
    expect(new Set(rows.map(({ kind }) => kind)).size).toBe(3);
    expect(rows.filter((ref) => !world.records.peek(ref))).toEqual([]);
  });

  it('change nothing where they are made once more', async () => {
    const { objects, call } = rebuilding();
    await call();
    const once = await factsIn(objects);
    await call();
    expect(await factsIn(objects)).toEqual(once);
  });
});

describe('a call that goes through the table', () => {
  it('goes on where the one before stopped, sixteen pages at a time', async () => {
    for (let at = 0; at < 90; at += 1) await world.emit('ticket.opened', { id: `t${at}`, customer: { id: 'ada' } });
    const { asked, call } = rebuilding();
    const { body } = await call();
    expect(body).toMatchObject({ rows: 16 * pageSize, next: String(16 * pageSize) });
    expect(asked).toHaveLength(16);
    const rest = await call(JSON.stringify({ after: (body as { readonly next: string }).next }));
    expect(rest.body).toMatchObject({ next: null });
    expect(asked.length).toBeLessThan(32);
  });

  it.each(['x', '[]', '7', '{"before":"1"}', '{"after":7}', JSON.stringify({ after: 'x'.repeat(2_001) })])(
    'takes nothing that it cannot read: %s',
    async (body) => {
      const { asked, call } = rebuilding();
      expect(await call(body)).toMatchObject({ status: 400, body: { message: expect.stringContaining('`next`') } });
      expect(asked).toEqual([]);
    },
  );

  it('begins for an empty body, and refuses a place that nobody gave out', async () => {
    const { call } = rebuilding();
    for (const body of ['', ' ', '{}']) expect((await call(body)).status).toBe(202);
    expect(await call('{"after":"elsewhere"}')).toMatchObject({
      ...{ status: 400, body: { message: '`after` was not handed out as `next` by an earlier call.' } },
    });
  });

  it('reads rules over answers by another address', async () => {
    const { asked } = rebuilding();
    const deps = {
      ...{ records: world.records, clock: world.clock, config, programs: new ProgramSnapshots(world.records, config) },
      scan: {
        page: async (kinds: readonly RowKind[]) => {
          asked.push(kinds);
          return { rows: world.records.all() };
        },
      },
    } as unknown as RebuildDeps;
    expect((await operate({ path: '/v1/facts/retag', body: '' }, deps)).body).toEqual({
      answers: 2,
      changed: 0,
      next: null,
    });
    expect(asked).toEqual([['survey']]);
  });

  it('is not kept from telling what went wrong', async () => {
    const scan = { page: () => Promise.reject(new Error('no table')) };
    const failing = operate({ path: '/v1/facts/rebuild', body: '' }, { scan } as unknown as RebuildDeps);
    await expect(failing).rejects.toThrow('no table');
  });
});
