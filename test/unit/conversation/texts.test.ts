import { beforeEach, describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { WholeWorld } from '../../world/whole-world.ts';

const phone = '+12025550123';
let world: WholeWorld;
beforeEach(() => {
  world = new WholeWorld();
});
const texts = async (body: string, more: { from?: string; id?: string } = {}) => {
  await world.textArrives({ from: phone, body, ...more });
  await world.pass(0.02);
};
const parked = () => [...world.parking.parked.values()].map(({ queue, reason }) => `${queue}: ${reason}`);
const tasks = () => world.records.all().filter((row): row is TaskRow => row.kind === 'task');
const suppressed = (of = phone) =>
  world.records.peek({ kind: 'address', id: [addressHash('sms', of, testKeyring.addresses)] })?.suppressed?.reason;
const said = () => world.texter.sent.map(({ body }) => body);

describe('a text', () => {
  it.each(['12345', 'OakEmber', '+0123456789', '+12', ''])(
    'from %s, which cannot be answered, is kept aside and nothing else',
    async (from) => {
      await texts('Hello', { from });
      expect(parked()).toEqual([
        'inbound-sms: A text from a number that cannot be answered. Read it here, and erase it.',
      ]);
      expect(world.records.all()).toEqual([]);
    },
  );

  it('from a stranger is a task with their words, once however often it is delivered', async () => {
    for (const _ of ['once', 'again']) await texts(' Where is my table? ', { id: 'm1' });
    await world.pass(1);
    expect(tasks()).toMatchObject([{ comment: 'Where is my table?', contact: { phone }, origin: 'remark' }]);
    await texts('And my lamp?', { id: 'm2' });
    await world.pass(1);
    expect(tasks()).toHaveLength(1);
    expect(JSON.stringify(world.records.all())).toContain('And my lamp?');
  });

  it('without words is worth a look', async () => {
    await texts('  ');
    await world.pass(1);
    expect(tasks()).toMatchObject([{ comment: '(a text without words, or only a picture)' }]);
  });

  it('that ends texts is obeyed and confirmed; YES after that begins them again, and before it is a word like others', async () => {
    await texts('STOP');
    expect([suppressed(), said().length, tasks()]).toEqual(['opted-out', 1, []]);
    await texts('YES!');
    expect([suppressed(), said().length, tasks()]).toEqual([undefined, 2, []]);
    await texts('yes', { from: '+12025550199' });
    await world.pass(1);
    expect([suppressed('+12025550199'), tasks().length]).toEqual([undefined, 1]);
  });

  it('that ends texts and says more is obeyed, and read by a person', async () => {
    await texts('Please stop texting me, my table never arrived and nobody answers the phone');
    await world.pass(1);
    expect(suppressed()).toBe('opted-out');
    expect(tasks()).toMatchObject([{ comment: expect.stringContaining('my table never arrived') }]);
  });
});
