import { beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingMail } from '../../../shared/ports/ports.ts';
import { World } from '../../world/world.ts';

interface Task {
  readonly id: string;
  readonly state: string;
  readonly comment: string;
  readonly promise: { readonly by: string } | null;
}
const owner = 'mara@oakandember.example';

let world: World;
let invitation: OutgoingMail;
let path: string;
beforeEach(async () => {
  world = new World();
  await world.emit('purchase.completed', { id: 'ord_1', customer: { email: 'ada@example.com' } });
  await world.pass(24 * 4);
  invitation = world.mailer.sent[0] as OutgoingMail;
  path = /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=2/.exec(invitation.html)?.[1] ?? '';
});
const task = async () => (await world.call<readonly [Task]>('GET', '/v1/tasks?email=ada@example.com')).body[0];
const says = (score: string, comment: string) => world.ask('POST', path, { form: { score, comment } });
/** Somebody closes the task; gives what its owner is told from then on. */
const closed = async () => {
  await world.pass(1);
  const { id } = await task();
  const etag = String((await world.call('GET', `/v1/tasks/${id}`)).headers.etag);
  const change = { state: 'resolved', cause: 'damage', outcome: 'replaced' };
  expect((await world.call('PATCH', `/v1/tasks/${id}`, change, { 'if-match': etag })).status).toBe(200);
  await world.pass(1);
  const before = world.mailer.sent.length;
  return () => world.mailer.sent.slice(before).filter(({ to }) => to === owner);
};

describe('a customer whose task is closed', () => {
  it('and who writes once more without a rating is heard: it opens again, and its owner has one mail with the words', async () => {
    await world.reply(invitation, 'Where is the second lamp?');
    const told = await closed();
    await world.reply(invitation, 'And now the shade fell off.');
    await world.pass(0.5);
    expect(await task()).toMatchObject({ state: 'open' });
    expect(told()).toHaveLength(1);
    expect(told()[0]?.text).toContain('And now the shade fell off.');
  });

  it.each<[string, () => Promise<unknown>]>([
    ['in answer to the mail', () => world.reply(invitation, 'Now a leg broke off, too.')],
    ['on the page', () => says('1', 'It came cracked. Now a leg broke off, too.')],
  ])('and who says %s that more is wrong is heard, since they are promised an answer', async (_, speak) => {
    await says('2', 'It came cracked.');
    const told = await closed();
    await speak();
    await world.pass(0.5);
    const { state, promise } = await task();
    expect(state).toBe('open');
    expect(promise && promise.by > world.clock.now()).toBe(true);
    expect(told()).toHaveLength(1);
    expect(told()[0]?.text).toContain('Now a leg broke off, too.');
  });

  it('and who only says thank you is read, and opens nothing', async () => {
    await says('2', 'It came cracked.');
    const told = await closed();
    await world.reply(invitation, 'Thank you!');
    await world.pass(0.5);
    expect((await task()).state).toBe('resolved');
    expect(told()).toHaveLength(1);
  });

  it('and who rates better what was repaired opens nothing; its owner hears the good news', async () => {
    await says('2', '');
    const told = await closed();
    await says('9', '');
    await world.pass(0.5);
    expect([(await task()).state, told().length]).toEqual(['resolved', 1]);
  });
});
