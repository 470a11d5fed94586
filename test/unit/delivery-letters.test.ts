import { describe, expect, it } from 'vitest';
import { recordDelivery } from '../../functions/delivery/delivery.ts';
import { testKeyring } from '../../shared/adapters/memory/doubles.ts';
import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { aTask } from '../world/task.ts';
import { World } from '../world/world.ts';

const mara = { name: 'Mara Lindt', email: 'mara@oakandember.example' };

/** A letter of Mara's to Ada, and what SES says of it. */
class Letters extends World {
  async wrote(more: Partial<MessageRow> = {}): Promise<void> {
    const at = this.clock.now();
    const row: MessageRow = {
      ...{ kind: 'message', version: 0, id: 'm1', taskId: 't', direction: 'out', purpose: 'answer', channel: 'email' },
      ...{ address: 'ada@example.com', words: 'Tomorrow.', language: 'en', createdAt: at, by: mara, state: 'sent' },
      ...more,
    };
    const task = aTask({ state: 'contacted', contactedAt: at, settleUntil: at, contact: { email: 'ada@example.com' } });
    await this.records.commit([{ put: { ...task, version: 0 } }, { put: row }]);
    await this.settle();
  }

  reported(eventType: string, more: object = {}) {
    const mail = { messageId: 'ses-1', tags: { messageId: ['m1'] } };
    return this.tells({ time: this.clock.now(), detail: { eventType, mail, ...more } });
  }

  tells(report: object) {
    return recordDelivery({ id: 'r1', body: JSON.stringify(report) }, this.deps());
  }

  get message() {
    return this.records.peek({ kind: 'message', id: ['m1'] });
  }

  get acts() {
    return this.records.peek({ kind: 'task', id: ['t'] })?.history.map(({ act, note }) => `${act}: ${note}`);
  }

  get address() {
    const hash = addressHash('email', 'ada@example.com', testKeyring.addresses);
    return this.records.peek({ kind: 'address', id: [hash] });
  }
}

const soft = { bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull' } };
const hard = { bounce: { bounceType: 'Permanent' } };
const written = async (more: Partial<MessageRow> = {}): Promise<Letters> => {
  const world = new Letters();
  await world.wrote(more);
  return world;
};

describe('a letter of staff', () => {
  it('of which nobody could tell whether it left did, when it arrived, and has no reason to worry any more', async () => {
    const world = await written({ state: 'unknown', reason: 'Nobody can tell whether it left.' });
    await world.reported('Delivery');
    expect(world.message).toMatchObject({ state: 'sent', messageId: 'ses-1' });
    expect(world.message?.reason).toBeUndefined();
    expect(world.acts).toEqual([]);
  });

  it('that was refused is not made whole by a complaint or by what comes too late', async () => {
    for (const type of ['Delivery', 'Complaint']) {
      const world = await written({ state: 'refused', reason: 'It did not arrive.' });
      await world.reported(type);
      expect(world.message).toMatchObject({ state: 'refused', reason: 'It did not arrive.' });
    }
  });

  it('that was reported as unwanted, though nobody could tell whether it left, is not told as arrived', async () => {
    const world = await written({ state: 'unknown', reason: 'Nobody can tell.' });
    await world.reported('Complaint');
    expect(world.message).toMatchObject({ state: 'unknown', reason: 'Nobody can tell.' });
  });

  it('that comes back is told to whoever wrote it, with the reason, once', async () => {
    const world = await written();
    for (const _ of ['once', 'again']) await world.reported('Bounce', soft);
    const reason = 'It did not arrive. The mailbox is full (soft bounce).';
    expect(world.message).toMatchObject({ state: 'refused', reason });
    expect(world.acts).toEqual([`not-delivered: ${reason}`]);
  });

  it('that comes back for good closes the address, whoever else knows of it', async () => {
    const world = await written();
    await world.reported('Bounce', hard);
    expect(world.address).toMatchObject({ channel: 'email', contactId: 'c', suppressed: { reason: 'bounced' } });
  });

  it('counts among what came back from an address, once however often that is told', async () => {
    const world = await written();
    const hash = addressHash('email', 'ada@example.com', testKeyring.addresses);
    const row = { kind: 'address', version: 0, hash, channel: 'email', contactId: 'c' } as const;
    await world.records.commit([{ put: { ...row, others: [], asked: {} } }]);
    for (const _ of ['once', 'again']) await world.reported('Bounce', soft);
    expect(world.address?.softBounces).toMatchObject({ count: 1 });
  });

  it('is not reported on by the report of a text', async () => {
    const world = await written();
    const about = { messageId: 'text-1', context: { messageId: 'm1' }, eventTimestamp: Date.parse(world.clock.now()) };
    await world.tells({ eventType: 'TEXT_INVALID', isFinal: true, ...about });
    expect([world.message?.state, world.acts, world.address]).toEqual(['sent', [], undefined]);
  });

  it('that is kept no more, or whose task is not, is nobody’s to be told', async () => {
    const empty = new Letters();
    expect(await empty.reported('Bounce', hard)).toEqual({ kind: 'irrelevant' });
    const world = await written({ taskId: 'gone' });
    expect(await world.reported('Bounce', hard)).toEqual({ kind: 'irrelevant' });
    expect(world.message?.state).toBe('sent');
  });
});
