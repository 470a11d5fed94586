import { describe, expect, it } from 'vitest';
import { Chance } from '../simulation/chance.ts';
import { eventsOfADay } from '../simulation/day.ts';
import { type CloudClient, useCloud } from './cloud.ts';

const here = useCloud();
const people = 8;

interface Survey {
  readonly id: string;
  readonly program: string;
  readonly state: string;
  readonly channel: string;
  readonly scheduledFor: string;
}

const send = async (cloud: CloudClient, events: readonly string[]): Promise<void> => {
  for (let at = 0; at < events.length; at += 100) {
    const items = events.slice(at, at + 100).map((body) => {
      const { source, 'detail-type': detailType, detail } = JSON.parse(body);
      return { source, detailType, detail };
    });
    const headers = { authorization: 'Bearer local' };
    const response = await fetch(`${cloud.origin}/events`, { method: 'POST', headers, body: JSON.stringify(items) });
    expect(response.status).toBe(202);
    await cloud.advance('PT1S');
  }
};

const surveysOf = async (cloud: CloudClient): Promise<readonly Survey[]> => {
  const lists = await Promise.all(
    Array.from({ length: people }, (_, at) => cloud.list<Survey>(`surveys?email=person${at}@example.com`)),
  );
  return lists
    .flat()
    .filter(({ state }) => state === 'scheduled')
    .map(({ id, program, state, channel, scheduledFor }) => ({ id, program, state, channel, scheduledFor }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

describe('hundreds of mixed events', () => {
  it('in random order, each delivered one to three times, give the same surveys as in order and once', async () => {
    const { cloud } = here;
    const chance = new Chance(2026);
    const morning = new Date(Date.now() - 10 * 3_600_000);
    const events = eventsOfADay(chance, { count: 70, people, morning });
    const inOrder = [...events].sort((a, b) =>
      JSON.parse(a).detail.occurredAt < JSON.parse(b).detail.occurredAt ? -1 : 1,
    );
    const repeated = chance.shuffled(events.flatMap((body) => Array.from({ length: 1 + chance.below(3) }, () => body)));

    await send(cloud, inOrder);
    const expected = await surveysOf(cloud);
    expect(expected.length).toBeGreaterThan(6);
    await cloud.json('/_local/reset?keep=functions', { method: 'POST' });
    await cloud.reconcile(false);
    await send(cloud, repeated);
    expect(await surveysOf(cloud)).toEqual(expected);
    expect(await cloud.local('dead-letters')).toEqual([]);
  });

  it('for one person at once, from many functions: one survey is sent', async () => {
    const { cloud } = here;
    const customer = { email: 'ada@example.com' };
    await Promise.all(
      Array.from({ length: 24 }, (_, at) => cloud.emit('purchase.completed', { id: `o${at}`, customer })),
    );
    await cloud.advance('P5D');
    expect(await cloud.mails()).toHaveLength(1);
    expect(await cloud.local('dead-letters')).toEqual([]);
  });
});
