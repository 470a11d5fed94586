import { describe, expect, it } from 'vitest';
import config from '../../config.ts';
import { World } from '../../world/world.ts';

const insights = {
  ...config.insights,
  touchpoints: { 'showroom.visited': 'consideration' as const },
  churn: { event: 'contract.ended' },
};
const ada = { email: 'ada@example.com' };

describe('an event that nobody is asked about', () => {
  it.each(['showroom.visited', 'contract.ended'])('is counted, once, where the figures need it: %s', async (type) => {
    const world = new World({ ...config, insights });
    for (let copy = 0; copy < 2; copy += 1) await world.emit(type, { id: 'v1', customer: ada });
    expect([...world.parking.parked.values()]).toEqual([]);
    const { body } = await world.call<{ program: string; reasons: { rule: string }[] }[]>(
      'GET',
      `/v1/decisions?email=${ada.email}`,
    );
    const [own] = body.filter(({ reasons: [first] }) => first?.rule !== 'identity');
    expect(own).toMatchObject({ verdict: 'skipped', reasons: [{ rule: 'touchpoint', verdict: 'note' }] });
    expect(world.mailer.sent).toEqual([]);
    if (type !== 'showroom.visited') return;
    const journey = await world.call<{ stages: { stage: string; observations: unknown }[] }>('GET', '/v1/journey');
    expect(journey.body.stages.find(({ stage }) => stage === 'consideration')?.observations).toEqual([
      { event: type, n: 1, isAsked: false },
    ]);
  });

  it('is parked with the reason where nobody needs it', async () => {
    const world = new World(config);
    await world.emit('showroom.visited', { id: 'v1', customer: ada });
    expect([...world.parking.parked.values()]).toMatchObject([{ reason: expect.stringContaining('showroom.visited') }]);
  });
});
