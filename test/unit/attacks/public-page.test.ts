import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { receiveHandler } from '../../../functions/receive/receive-handler.ts';
import { limitOpenings } from '../../../functions/respond/openings.ts';
import { pageHandler } from '../../../functions/respond/page-handler.ts';
import { silentLog, testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { keysOfRef, refOf } from '../../../shared/adapters/row-keys.ts';
import { publicPartitions } from '../../../shared/contracts/wiring/table.ts';
import { publicLink } from '../../../shared/domain/link/public-link.ts';
import type { Change, Counter, Records, Ref } from '../../../shared/ports/records.ts';
import { ProgramSnapshots } from '../../../shared/steps/survey/programs.ts';
import plain from '../../config.ts';
import { type Asked, requestEvent } from '../../world/requests.ts';
import { World } from '../../world/world.ts';

const purchase = plain.programs['post-purchase'];
if (!purchase) throw new Error('The configuration has no such programme.');
const config = { ...plain, programs: { ...plain.programs, 'post-purchase': { ...purchase, link: true } } };

/** A store that notes which partitions are touched, and how. */
const watched = (records: World['records']) => {
  const touched = {
    read: new Set<string>(),
    put: new Set<string>(),
    count: new Set<string>(),
    other: new Set<string>(),
  };
  const prefixOf = (ref: Ref): string => `${keysOfRef(ref).pk.split('#')[0]}#`;
  const store: Records = {
    get: (ref) => {
      touched.read.add(prefixOf(ref));
      return records.get(ref);
    },
    getAll: () => Promise.reject(new Error('Its role reads no batches.')),
    list: () => Promise.reject(new Error('Its role reads no lists.')),
    commit: (changes: readonly Change[]) => {
      for (const change of changes) {
        if ('put' in change) touched.put.add(prefixOf(refOf(change.put)));
        else touched.other.add('erase' in change ? 'erase' : 'require');
      }
      return records.commit(changes);
    },
    count: (counter: Counter) => {
      touched.count.add(prefixOf(refOf({ ...counter, version: 0, count: 0 })));
      return records.count(counter);
    },
  };
  return { touched, store };
};

const mailed = async () => {
  const world = new World();
  await world.emit('purchase.completed', {
    id: 'ord_1',
    customer: { email: 'ada@example.com', phone: '+442071838750' },
  });
  await world.pass(24 * 4);
  const html = world.mailer.sent[0]?.html ?? '';
  const linkOf = (kind: string) => new RegExp(`https://f\\.example(/${kind}/[\\w-]+)`).exec(html)?.[1] ?? '';
  return { world, survey: linkOf('s'), leave: linkOf('u') };
};

const page = ({ world, store }: { world: World; store: Records }) => {
  const programs = new ProgramSnapshots(store, config);
  const deps = {
    records: store,
    clock: world.clock,
    programs,
    config,
    keyring: async () => testKeyring,
    log: silentLog,
  };
  let id = 0;
  const handler = pageHandler({ ...deps, ids: { next: () => `page-${++id}` } });
  return async (method: string, path: string, asked: Asked = {}) => {
    const url = new URL(path, 'https://f.example');
    const [, kind, token = ''] = url.pathname.split('/');
    const event = requestEvent({ key: `${method} /${kind}/{token}`, parameters: { token } }, url, method, asked);
    return (await handler(event, {} as Context)).statusCode;
  };
};

describe('what a function touches that anybody can call', () => {
  it('is no more than its role allows, whatever a customer does with their links', async () => {
    const { world, survey, leave } = await mailed();
    const { touched, store } = watched(world.records);
    const ask = page({ world, store });
    expect(await ask('GET', `${survey}?score=9`)).toBe(200);
    expect(await ask('POST', survey, { form: { score: '2', comment: 'Cracked.' } })).toBe(200);
    for (const scope of ['program', 'channel', 'all'])
      for (const form of [{ scope }, { scope, undo: 'yes' }, { scope }])
        expect(await ask('POST', leave, { form: form as Record<string, string> })).toBe(200);
    expect(await ask('GET', leave)).toBe(200);
    const open = `/l/${publicLink('post-purchase', testKeyring.links)}`;
    expect(await ask('GET', open)).toBe(200);
    expect(await ask('POST', open, { form: { score: '8', once: 'abcdefgh1' } })).toBe(200);
    const { read, put, count } = publicPartitions.respond;
    expect([...touched.put].sort()).toEqual([...put].sort());
    expect(touched.count).toEqual(new Set(count));
    for (const prefix of touched.read) expect(read).toContain(prefix);
    expect(touched.other).toEqual(new Set());
  });

  it('is, of the doors of systems, what was delivered before and nothing else', async () => {
    const { world } = await mailed();
    const { touched, store } = watched(world.records);
    const secret = 'shh';
    const deps = {
      ...{ records: store, clock: world.clock, parking: world.parking, config, ids: { next: () => 'id' } },
      entrance: { put: async (events: readonly unknown[]) => events.map(() => true) },
      keyring: { ...testKeyring, doorSecrets: () => [secret] },
    };
    const handler = receiveHandler({ deps: async () => deps, clock: deps.clock, log: silentLog });
    const ask = async (path: string, key: string, asked: Asked) => {
      const url = new URL(path, 'https://f.example');
      const parameters = key.includes('{name}') ? { name: path.split('/')[2] ?? '' } : {};
      return (await handler(requestEvent({ key, parameters }, url, 'POST', asked), {} as Context)).statusCode;
    };
    const event = { detailType: 'purchase.completed', detail: { id: 'o', customer: { email: 'bob@example.com' } } };
    const wrong = `hb_${'a'.repeat(8)}_${'b'.repeat(43)}`;
    expect(await ask('/events', 'POST /events', { json: event, headers: { authorization: `Bearer ${wrong}` } })).toBe(
      401,
    );
    const authorization = `Bearer ${testKeyring.apiKeys[0]}`;
    expect(await ask('/events', 'POST /events', { json: event, headers: { authorization } })).toBe(202);
    const key = 'POST /hooks/{name}';
    const headers = { 'x-heardback-key': secret };
    expect(await ask('/hooks/freshdesk', key, { json: { any: 'thing' }, headers })).toBe(200);
    const { read, put } = publicPartitions.receive;
    expect([...touched.put].sort()).toEqual([...put]);
    for (const prefix of touched.read) expect(read).toContain(prefix);
    expect(touched.read).toContain('SEEN#');
    expect(touched.other).toEqual(new Set());
  });
});

describe('a link that is opened again and again', () => {
  it('fills no table: beyond sixty in an hour an opening is shown the page and leaves nothing', async () => {
    const { world, survey } = await mailed();
    const ask = page({ world, store: world.records });
    for (let time = 0; time < 200; time += 1) expect(await ask('GET', `${survey}?score=${time % 11}`)).toBe(200);
    expect(world.records.all().filter(({ kind }) => kind === 'intent')).toHaveLength(60);
    world.clock.moveTo(new Date(Date.parse(world.clock.now()) + 3_600_000).toISOString());
    expect(await ask('GET', survey)).toBe(200);
    expect(world.records.all().filter(({ kind }) => kind === 'intent')).toHaveLength(61);
  });

  it('is told once, hides no other survey, and costs no memory without end', () => {
    let told = 0;
    const take = limitOpenings(() => {
      told += 1;
    });
    const now = '2026-11-20T09:00:00.000Z';
    const taken = Array.from({ length: 300 }, () => take('one', now)).filter(Boolean);
    expect([taken.length, told]).toEqual([60, 1]);
    for (let other = 0; other < 5_000; other += 1) expect(take(`other ${other}`, now)).toBe(true);
  });
});
