import { describe, expect, it } from 'vitest';
import { World } from '../../world/world.ts';

const pages = ['/t/forged', '/c/forged'];
const foreign = ['https://evil.example', 'https://f.example.evil.example', 'http://127.0.0.1', 'not an address'];

describe('a button in staff mail, and the page of consent', () => {
  it.each(pages)('%s are pressed by no page of another site', async (path) => {
    const world = new World();
    for (const origin of foreign)
      for (const method of ['GET', 'POST']) {
        const asked = { headers: { origin }, ...(method === 'POST' && { form: { do: 'take' } }) };
        expect([origin, method, (await world.ask(method, path, asked)).status]).toEqual([origin, method, 403]);
      }
  });

  it.each(pages)('%s are there for our own pages, and for mail programs, which name no origin', async (path) => {
    const world = new World();
    for (const headers of [{ origin: 'https://f.example' }, { origin: 'null' }, {}])
      expect((await world.ask('POST', path, { headers, form: { do: 'take' } })).status).toBe(404);
  });
});
