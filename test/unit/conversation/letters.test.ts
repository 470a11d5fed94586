import { describe, expect, it } from 'vitest';
import { dispatch } from '../../../functions/dispatch/dispatch.ts';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import type { MessageRow } from '../../../shared/contracts/rows/conversation.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { TransientError } from '../../../shared/ports/errors.ts';
import type { SendOutcome } from '../../../shared/ports/ports.ts';
import { aTask } from '../../world/task.ts';
import { World } from '../../world/world.ts';

const mara = { name: 'Mara Lindt', email: 'mara@oakandember.example' };
const phone = '+447700900123';
type Reason = 'unsubscribed' | 'opted-out' | 'bounced' | 'complained';

class Letters extends World {
  outcome: SendOutcome | undefined;

  protected override deps() {
    const deps = super.deps();
    const mail: typeof deps.mailer.send = async (sent) => this.outcome ?? deps.mailer.send(sent);
    const text: typeof deps.texter.send = async (sent) => this.outcome ?? deps.texter.send(sent);
    return { ...deps, mailer: { send: mail }, texter: { send: text } } as unknown as ReturnType<World['deps']>;
  }

  protected override queue(): void {
    // Nothing follows by itself: each test sends by hand.
  }

  sends(id = 'm1') {
    return dispatch({ kind: 'message', id, generation: 1 }, this.deps());
  }

  async holds(more: Partial<MessageRow> = {}, task: object = {}): Promise<void> {
    const at = this.clock.now();
    const row: MessageRow = {
      ...{ kind: 'message', version: 0, id: 'm1', taskId: 't', direction: 'out', purpose: 'answer', channel: 'email' },
      ...{ address: 'ada@example.com', words: 'Dear Ada, tomorrow.', language: 'en', createdAt: at, by: mara },
      ...{ state: 'waiting', ...more },
    };
    const contacted = {
      state: 'contacted',
      contactedAt: at,
      surveyId: '0'.repeat(26),
      contact: { email: 'ada@example.com' },
    } as const;
    const version = this.records.peek({ kind: 'task', id: ['t'] })?.version ?? 0;
    await this.records.commit([
      { put: { ...aTask({ ...contacted, settleUntil: at, ...task }), version } },
      { put: row },
    ]);
  }

  message(id = 'm1') {
    return this.records.peek({ kind: 'message', id: [id] });
  }

  task(): TaskRow {
    return this.records.peek({ kind: 'task', id: ['t'] }) as TaskRow;
  }

  address(channel: 'email' | 'sms', address: string) {
    return this.records.peek({ kind: 'address', id: [addressHash(channel, address, testKeyring.addresses)] });
  }

  async knows(channel: 'email' | 'sms', address: string, reason?: Reason): Promise<void> {
    const hash = addressHash(channel, address, testKeyring.addresses);
    const suppressed = reason && { reason, at: this.clock.now() };
    const row = { kind: 'address', version: 0, hash, channel, contactId: 'c', asked: {}, others: [] } as const;
    await this.records.commit([{ put: { ...row, others: [], ...(suppressed && { suppressed }) } }]);
  }
}

const acts = (world: Letters) => world.task().history.map(({ act, note }) => (note ? `${act}: ${note}` : act));

describe('a letter of staff', () => {
  it('leaves once, under the name of whoever wrote it, and what comes back belongs to its task', async () => {
    const world = new Letters();
    await world.holds({}, { thread: '<1@example.com>' });
    expect(await world.sends()).toEqual({ kind: 'sent' });
    expect(await world.sends()).toEqual({ kind: 'ignored', why: 'over' });
    expect(world.mailer.sent).toHaveLength(1);
    const [mail] = world.mailer.sent;
    expect(mail).toMatchObject({
      ...{ to: 'ada@example.com', from: { name: 'Mara Lindt, Oak & Ember', address: 'hello@oakandember.example' } },
      ...{ messageId: 'mail-1', replyTo: expect.stringMatching(/@reply\.oakandember\.example$/) },
      headers: { 'In-Reply-To': '<1@example.com>', References: '<1@example.com>' },
    });
    expect(mail?.headers).not.toHaveProperty('List-Unsubscribe');
    expect(mail?.headers).not.toHaveProperty('Auto-Submitted');
    expect(world.message()).toMatchObject({ state: 'sent', messageId: 'mail-1' });
    expect([world.task().state, acts(world)]).toEqual(['contacted', []]);
  });

  it.each<[MessageRow['purpose'], object, object]>([
    ['you-said', {}, { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }],
    ['thanks', {}, { 'List-Unsubscribe': expect.stringMatching(/^<https:\/\/f\.example\/u\/[\w-]+>$/) }],
    [
      'invitation',
      { surveyId: undefined },
      { 'List-Unsubscribe': expect.stringMatching(/^<mailto:.*\?subject=unsubscribe>$/) },
    ],
  ])('that nobody asked for (%s) can be ended with a click', async (purpose, task, headers) => {
    const world = new Letters();
    await world.holds({ purpose }, task);
    await world.sends();
    expect(world.mailer.sent[0]?.headers).toMatchObject(headers);
  });

  it('that we write by ourselves says so, and is from the brand', async () => {
    const world = new Letters();
    await world.holds({ purpose: 'slip', by: undefined });
    await world.sends();
    expect(world.mailer.sent).toMatchObject([
      { from: { name: 'Oak & Ember' }, headers: { 'Auto-Submitted': 'auto-generated' } },
    ]);
  });

  it('by text says whom it is from, and what is texted back belongs to its task', async () => {
    const world = new Letters();
    await world.knows('sms', phone);
    await world.holds({ channel: 'sms', address: phone });
    await world.sends();
    expect(world.texter.sent).toMatchObject([
      { to: phone, messageId: 'm1', body: 'Mara Lindt, Oak & Ember: Dear Ada, tomorrow.' },
    ]);
    expect(world.address('sms', phone)).toMatchObject({ thread: { taskId: 't', at: world.clock.now() } });
    const other = new Letters();
    await other.knows('email', 'ada@example.com');
    await other.holds();
    await other.sends();
    expect(other.address('email', 'ada@example.com')).not.toHaveProperty('thread.taskId');
  });

  it('that came in is nobody’s to send, nor one whose task is gone', async () => {
    const world = new Letters();
    await world.holds({ direction: 'in', state: 'received' });
    expect(await world.sends()).toEqual({ kind: 'ignored', why: 'over' });
    const lost = { id: 'm2', version: 0, taskId: 'gone', direction: 'out', state: 'waiting' } as const;
    await world.records.commit([{ put: { ...world.message(), ...lost } as MessageRow }]);
    expect(await world.sends('m2')).toEqual({ kind: 'ignored', why: 'over' });
    expect(world.mailer.sent).toEqual([]);
  });

  it('is held until it may leave', async () => {
    const world = new Letters();
    await world.holds({ heldUntil: '2026-11-02T09:00:10.000Z' });
    await expect(world.sends()).rejects.toThrow(TransientError);
    world.clock.moveTo('2026-11-02T09:00:10.000Z');
    expect(await world.sends()).toEqual({ kind: 'sent' });
  });
});

describe('a letter that does not leave', () => {
  const refused = { kind: 'refused', temporary: false, reason: 'not-taken' } as const;
  const unknown = { kind: 'unknown', reason: 'timeout' } as const;

  it.each<[SendOutcome, string, string]>([
    [refused, 'refused', 'It was refused: not-taken'],
    [unknown, 'unknown', 'Nobody can tell whether it left. Ask the customer another way.'],
  ])('(%j) is told to whoever wrote it, and the task waits for an answer again', async (outcome, state, reason) => {
    const world = new Letters();
    await world.holds();
    world.outcome = outcome;
    expect(await world.sends()).toEqual({ kind: outcome.kind });
    expect(world.message()).toMatchObject({ state, reason });
    expect(acts(world)).toEqual([expect.stringContaining(reason)]);
    expect(world.task().state).toBe('acknowledged');
    world.outcome = undefined;
    expect(await world.sends()).toEqual({ kind: 'ignored', why: 'over' });
    expect(world.mailer.sent).toEqual([]);
  });

  it('for now is sent later, and nobody is told', async () => {
    const world = new Letters();
    await world.holds();
    world.outcome = { kind: 'refused', temporary: true, reason: 'throttled' };
    await expect(world.sends()).rejects.toThrow(TransientError);
    expect([world.message()?.state, acts(world)]).toEqual(['waiting', []]);
    world.outcome = undefined;
    expect(await world.sends()).toEqual({ kind: 'sent' });
  });

  it('for hours is woken when it may', async () => {
    const world = new Letters();
    await world.holds();
    const retryAt = '2026-11-02T18:00:00.000Z';
    world.outcome = { kind: 'refused', temporary: true, reason: 'quota', retryAt };
    expect(await world.sends()).toEqual({ kind: 'refused' });
    expect([...world.timer.armed.values()]).toMatchObject([{ wakeUp: { kind: 'message', id: 'm1' }, at: retryAt }]);
  });

  it.each<[MessageRow['purpose'], Reason, boolean]>([
    ['answer', 'unsubscribed', true],
    ['answer', 'bounced', false],
    ['solved', 'complained', false],
    ['slip', 'unsubscribed', true],
    ['you-said', 'unsubscribed', false],
    ['thanks', 'opted-out', false],
  ])('(%s) since the customer’s address is %s: leaves %s', async (purpose, reason, leaves) => {
    const world = new Letters();
    await world.knows('email', 'ada@example.com', reason);
    await world.holds({ purpose });
    expect(await world.sends()).toEqual({ kind: leaves ? 'sent' : 'skipped' });
    expect(world.mailer.sent).toHaveLength(leaves ? 1 : 0);
    expect(world.message()?.state).toBe(leaves ? 'sent' : 'refused');
    // What nobody asked for is nobody's task.
    const isTold = !leaves && (purpose === 'answer' || purpose === 'solved');
    expect(acts(world).length).toBe(isTold ? 1 : 0);
  });

  it('since its sender died is told after a while, and not sent again', async () => {
    const world = new Letters();
    await world.holds({ state: 'sending', attempt: { id: 'a', at: world.clock.now() } });
    expect(await world.sends()).toEqual({ kind: 'ignored', why: 'over' });
    world.clock.moveTo('2026-11-02T10:00:00.000Z');
    expect(await world.sends()).toEqual({ kind: 'unknown' });
    expect(world.message()).toMatchObject({
      state: 'unknown',
      reason: 'The sender stopped; it may or may not have left.',
    });
    expect(acts(world)).toHaveLength(1);
    expect(world.mailer.sent).toEqual([]);
  });

  it('while it is erased, or somebody else has found an end for it, tells nothing more of it', async () => {
    const world = new Letters();
    await world.holds();
    const other = { id: 'other', at: world.clock.now() };
    world.mailer.outcome = () => {
      const row = world.message();
      if (row) void world.records.commit([{ put: { ...row, state: 'unknown', reason: 'Lost.', attempt: other } }]);
      return refused;
    };
    await world.sends();
    expect(world.message()).toMatchObject({ state: 'unknown', reason: 'Lost.' });
    await world.holds({ id: 'm2' });
    world.mailer.outcome = () => {
      const version = world.message('m2')?.version ?? 0;
      void world.records.commit([{ erase: { kind: 'message', id: ['m2'] }, version }]);
      return refused;
    };
    await world.sends('m2');
    expect(world.message('m2')).toBeUndefined();
    expect(acts(world)).toEqual([]);
  });
});
