import { describe, expect, it } from 'vitest';
import { Unhappy } from './unhappy.ts';

const odd = [
  ...['Mara\r\nBcc: all@shop.example', 'Mara\nLindt', 'Mara\u0000', 'Mara\u0085Lindt', 'Mara\u2028Lindt'],
  ...['Mara \u202etdniL', '\u2066Mara', 'M'.repeat(101), '   ', ''],
];

/** Every call of the API in which somebody is, or something is, called something. */
const calls: Readonly<Record<string, (world: Unhappy, name: string) => Promise<{ status: number }>>> = {
  'of a member of a team': (world, name) =>
    world.call('PUT', '/v1/teams/care', { members: [{ name, email: 'mara@oakandember.example' }] }),
  'of a key': (world, name) => world.call('POST', '/v1/keys', { name, scopes: ['read'] }),
  'of an improvement': (world, name) =>
    world.call('POST', '/v1/improvements', { name, cause: 'packing', on: '2026-11-01' }),
  'of a cause': (world, name) =>
    world.call('POST', '/v1/improvements', { name: 'Corners', cause: name, on: '2026-11-01' }),
  'of an owner': async (world, name) => {
    const { headers } = await world.call('GET', `/v1/tasks/${world.task.id}`);
    const owner = { name, email: 'mara@oakandember.example' };
    return world.call('PATCH', `/v1/tasks/${world.task.id}`, { owner }, { 'if-match': String(headers.etag) });
  },
};

describe.each(Object.entries(calls))('a name %s', (_, call) => {
  it('is one line that reads as it is written, of a length that a name has', async () => {
    const world = new Unhappy();
    await world.begin();
    const before = JSON.stringify(world.records.all());
    for (const name of odd) expect([name, (await call(world, name)).status]).toEqual([name, 400]);
    expect(JSON.stringify(world.records.all())).toBe(before);
    for (const name of ['Mára O’Brien-Łindt', 'مارا', 'כרמל'])
      expect([200, 201], name).toContain((await call(world, name)).status);
  });
});
