import { describe, expect, it } from 'vitest';
import heardback from '../../../heardback.config.ts';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';
import { World } from '../../world/world.ts';

const own = {
  till: { verify: { by: 'path' } as const, type: { path: 'kind' }, each: 'receipts' },
  shop: { verify: { by: 'path' } as const, type: { path: 'event' } },
};
const config = forStage(parseConfig({ ...heardback, sources: { own } }), 'local');
const secret = testKeyring.doorSecrets('till')[0] ?? '';
const calls = async (name: string, body: string) => {
  const world = new World(config);
  const answered = await world.ask('POST', `/hooks/${name}/${secret}`, { body });
  return { world, status: answered.status, body: JSON.parse(answered.text) };
};

describe('a genuine call', () => {
  it.each(['7', '"sold"', 'null', '[1]', '[[]]', '[{"event":"sold"},null]'])(
    'with a body of %s is kept aside with the reason: an event is an object',
    async (sent) => {
      const { world, status, body } = await calls('shop', sent);
      expect([status, body.verdict]).toEqual([200, 'parked']);
      expect([...world.parking.parked.values()]).toMatchObject([
        { body: sent, reason: expect.stringContaining('An event is a JSON object, or an array of them.') },
      ]);
    },
  );

  it.each(['[]', '{"receipts":[]}'])('with nothing in %s has nothing to tell', async (sent) => {
    const { world, status, body } = await calls(sent === '[]' ? 'shop' : 'till', sent);
    expect([status, body]).toEqual([200, { verdicts: [] }]);
    expect([world.parking.parked.size, world.arrived]).toEqual([0, []]);
  });
});
