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
