import { expect, it } from 'vitest';
import { ratingLink } from '../../world/links.ts';
import { WholeWorld } from '../../world/whole-world.ts';

/** Asked, and answered: two of ten, with words. */
const answered = async (world: WholeWorld, email: string, comment: string): Promise<void> => {
  await world.emit('purchase.completed', { id: `ord_${comment.length}`, customer: { email } });
  await world.pass(96);
  const mail = world.mailer.sent.find(({ to }) => to === email);
  const { pathname } = new URL(ratingLink(mail ?? { text: '' }, 2));
  await world.ask('POST', pathname, { form: { score: '2', comment } });
  await world.pass(1);
};
const words = async (world: WholeWorld): Promise<string> => (await world.call('GET', '/v1/answers')).text;
/** Whatever lies in a row, and in an object as it is stored. */
const everything = (world: WholeWorld): string => JSON.stringify(world.records.all());

it('what a person said and who they were goes from table and facts, at once and for good; whoever else there is stays', async () => {
  const world = new WholeWorld();
  world.reconciles(true);
  await answered(world, 'bob@example.com', 'It wobbles.');
  await answered(world, 'ada@example.com', 'The top is cracked.');
  expect(await words(world)).toMatch(/wobbles[\s\S]*cracked|cracked[\s\S]*wobbles/);
  expect((await world.objects.list('')).some(({ key }) => key.endsWith('.parquet'))).toBe(true);

  const receipt = await world.call<{ files: number }>('POST', '/v1/people/erase', { email: 'ADA@example.com' });
  expect(receipt).toMatchObject({ status: 202, body: { files: expect.any(Number) } });
  for (const hours of [0, 1, 24]) {
    await world.pass(hours);
    expect(await words(world)).toContain('wobbles');
    expect(await words(world)).not.toContain('cracked');
  }
  expect(everything(world)).not.toMatch(/ada@example|cracked/);
  expect(everything(world)).toContain('wobbles');
  // The tail has been taken into the months: nothing of hers waits there either.
  expect(await world.objects.list('tail/')).toEqual([]);
  const kept = await world.call('POST', '/v1/people/export', { email: 'ada@example.com' });
  expect(kept.text).not.toContain('cracked');
});
