import { expect, it } from 'vitest';
import { World } from '../../world/world.ts';

const asked = (world: World, body: object) => world.call('POST', '/v1/people/export', body);

/** Two customers who share a telephone; one of them answered. */
const twoPeople = async (): Promise<World> => {
  const world = new World();
  for (const [id, email] of [
    ['c-1', 'ada@example.com'],
    ['c-2', 'bob@example.com'],
  ])
    await world.emit('purchase.completed', { id: `ord_${id}`, customer: { id, email, phone: '+442071838750' } });
  await world.pass(24 * 4);
  const mail = world.mailer.sent.find(({ to }) => to === 'ada@example.com');
  const [, path = ''] = /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=2/.exec(mail?.html ?? '') ?? [];
  await world.ask('POST', path, { form: { score: '2', comment: 'The top is cracked.' } });
  await world.pass(1);
  return world;
};

it('a person’s data are all that is kept about them, and nothing about others', async () => {
  const { status, body } = await asked(await twoPeople(), { id: 'c-1' });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    contacts: [{ externalId: 'c-1', email: 'ada@example.com' }],
    events: [{ event: { id: 'ord_c-1' }, decisions: [{ program: 'post-purchase', verdict: 'scheduled' }] }],
    surveys: [{ state: 'answered', response: { score: 2, comment: 'The top is cracked.' } }],
    tasks: [{ state: 'open', comment: 'The top is cracked.' }],
    addresses: expect.arrayContaining([expect.objectContaining({ channel: 'sms', isShared: true })]),
  });
  expect(JSON.stringify(body)).not.toMatch(/bob|c-2/);
});

it('nobody who is unknown has any, and a person is named by one thing alone', async () => {
  const world = await twoPeople();
  const { body } = await asked(world, { email: 'nobody@example.com' });
  expect(
    Object.values(body as object)
      .filter(Array.isArray)
      .flat(),
  ).toEqual([]);
  expect((await asked(world, { email: 'ada@example.com', id: 'c-1' })).status).toBe(400);
});

it('who had all of a person handed out, or erased, stands in the trail, and whose it was only for who knows them', async () => {
  const world = await twoPeople();
  const { body: made } = await world.call<{ id: string; key: string }>('POST', '/v1/keys', {
    ...{ name: 'desk', scopes: ['people'] },
  });
  const asKey = { authorization: `Bearer ${made.key}` };
  await world.call('POST', '/v1/people/export', { email: ' ADA@example.com' }, asKey);
  await world.call('POST', '/v1/people/export', { email: 'bob@example.com' });
  await world.call('POST', '/v1/people/erase', { email: 'ada@example.com' }, asKey);
  await asked(world, { email: 'not an address', id: 'c-1' });
  const { body } = await world.call<{
    intact: boolean;
    entries: { act: string; actor: string; detail: { person: string } }[];
  }>(...(['GET', '/v1/audit?trail=exports'] as const));
  const [first, second, third, ...more] = body.entries;
  expect([body.intact, more]).toEqual([true, []]);
  expect([first?.act, second?.act, third?.act]).toEqual(['exported-person', 'exported-person', 'erased-person']);
  expect([first?.actor, second?.actor, third?.actor]).toEqual([`key:${made.id}`, 'api', `key:${made.id}`]);
  expect(third?.detail.person).toBe(first?.detail.person);
  expect(second?.detail.person).not.toBe(first?.detail.person);
  expect(JSON.stringify(body)).not.toMatch(/ada|bob|@/i);
});
