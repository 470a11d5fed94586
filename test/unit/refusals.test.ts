import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sendLetter } from '../../functions/dispatch/send-letter.ts';
import { sendSaying } from '../../functions/dispatch/send-saying.ts';
import { testKeyring } from '../../shared/adapters/memory/doubles.ts';
import type { AddressRow } from '../../shared/contracts/rows/contact.ts';
import type { MessageRow, SayingRow } from '../../shared/contracts/rows/conversation.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { idOf } from '../../shared/domain/id.ts';
import { plus } from '../../shared/domain/instant.ts';
import { letterTo } from '../../shared/domain/message/message.ts';
import { personally } from '../../shared/domain/message/personally.ts';
import { suppress } from '../../shared/steps/contact/suppress.ts';
import { Asking } from './asked.ts';

const hour = 3_600_000;
const email = 'ada@example.com';
const hash = addressHash('email', email, testKeyring.addresses);
const suppressedFor = (reason: NonNullable<AddressRow['suppressed']>['reason'], at: string) =>
  ({ hash, channel: 'email', contactId: 'c', reason, at }) as const;
const contacted = (at: string): TaskRow => ({
  ...{
    kind: 'task',
    version: 0,
    id: idOf('task', 'one'),
    state: 'contacted',
    group: 'detractor',
    severity: 'high',
    program: 'support',
  },
  ...{
    contactId: 'c',
    contact: { name: 'Ada', email },
    score: 2,
    revision: 1,
    team: 'care',
    settleUntil: at,
    restarts: 0,
  },
  ...{
    owner: { name: 'Mara', email: 'mara@example.com' },
    dueAt: plus(at, -hour),
    resolveBy: plus(at, hour),
    escalation: 0,
  },
  ...{
    history: [{ at, by: 'mara@example.com', act: 'contacted', note: 'Wrote.' }],
    announced: 1,
    generation: 1,
    openedAt: at,
  },
});

describe('a letter to a customer', () => {
  const world = async (purpose: MessageRow['purpose'], more: Partial<MessageRow> = {}) => {
    const asking = new Asking();
    const at = asking.clock.now();
    const letter = letterTo(contacted(at), { once: 'one', purpose, channel: 'email', words: 'Dear Ada', at });
    if (!letter) throw new Error('There is no address.');
    await asking.records.commit([{ put: contacted(at) }, { put: { ...letter, ...more } }]);
    const read = async () => ({
      message: await asking.records.get({ kind: 'message', id: [letter.id] }),
      task: await asking.records.get({ kind: 'task', id: [letter.taskId] }),
    });
    return { asking, at, id: letter.id, read };
  };

  it.each(['bounced', 'complained', 'opted-out'] as const)(
    'to an address that is %s is not sent, and its task is not taken for answered',
    async (reason) => {
      const { asking, at, id, read } = await world('answer');
      await suppress(suppressedFor(reason, at), asking.records);
      expect(await sendLetter(id, asking.deps)).toEqual({ kind: 'skipped' });
      const { message, task } = await read();
      expect(message?.state).toBe('refused');
      expect(task).toMatchObject({ state: 'acknowledged' });
      expect(task?.history.at(-1)?.act).toBe('not-delivered');
      // The first clock ended while everybody thought it had stopped: it rings now, and not in the past.
      expect(task?.wakeAt).toBe(at);
      expect(asking.mailer.sent).toEqual([]);
    },
  );

  it('to somebody who left the surveys is sent when it answers them, and not when nobody asked for it', async () => {
    for (const [purpose, sent] of [
      ['answer', 1],
      ['solved', 1],
      ['slip', 1],
      ['thanks', 0],
      ['you-said', 0],
      ['invitation', 0],
      ['acknowledgement', 0],
    ] as const) {
      const { asking, at, id, read } = await world(purpose);
      await suppress(suppressedFor('unsubscribed', at), asking.records);
      await sendLetter(id, asking.deps);
      expect(asking.mailer.sent, purpose).toHaveLength(sent);
      expect((await read()).task?.state, purpose).toBe('contacted');
    }
  });

  it('whose sender stopped half-way is told, and never sent again', async () => {
    const { asking, id, read } = await world('answer', {
      state: 'sending',
      attempt: { id: 'a', at: plus(new Asking().clock.now(), -hour) },
    });
    for (let time = 0; time < 2; time += 1) await sendLetter(id, asking.deps);
    const { message, task } = await read();
    expect(message?.state).toBe('unknown');
    expect(task?.history.filter(({ act }) => act === 'not-delivered')).toHaveLength(1);
    expect(asking.mailer.sent).toEqual([]);
  });
});

describe('a word in return', () => {
  const saying = (at: string, more: Partial<SayingRow> = {}): SayingRow => ({
    ...{ kind: 'saying', version: 0, id: idOf('saying', 'one'), what: 'why', channel: 'sms', address: '+12025550123' },
    ...{ createdAt: at, state: 'waiting', expires: 2_000_000_000, ...more },
  });
  it.each([
    ['too late', (at: string) => ({ createdAt: plus(at, -2 * hour) }), 'dropped'],
    ['half-way', (at: string) => ({ state: 'sending' as const, attempt: { id: 'a', at: plus(at, -hour) } }), 'unknown'],
  ])('that comes %s ends, and is not said', async (_, more, state) => {
    const asking = new Asking();
    const at = asking.clock.now();
    await asking.records.commit([{ put: saying(at, more(at)) }]);
    await sendSaying(saying(at).id, asking.deps);
    expect((await asking.records.get({ kind: 'saying', id: [saying(at).id] }))?.state).toBe(state);
    expect(asking.texter.sent).toEqual([]);
  });
});

describe('an address', () => {
  it('that is lost for a graver reason than its owner’s wish is so for good, and never the other way', async () => {
    for (const [first, then, last] of [
      ['unsubscribed', 'bounced', 'bounced'],
      ['unsubscribed', 'complained', 'complained'],
      ['bounced', 'unsubscribed', 'bounced'],
      ['complained', 'bounced', 'complained'],
    ] as const) {
      const { records } = new Asking();
      await suppress(suppressedFor(first, '2026-11-20T09:00:00.000Z'), records);
      await suppress(suppressedFor(then, '2026-11-21T09:00:00.000Z'), records);
      expect((await records.get({ kind: 'address', id: [hash] }))?.suppressed?.reason).toBe(last);
    }
  });
});

describe('words for several', () => {
  it('name each by their first name to the letter, and leave all else as it was written', () => {
    expect(personally('Dear {name},\n{As you asked.}', ' Ada  Byron ')).toBe('Dear Ada,\n{As you asked.}');
    expect(personally('Dear {name},\n\n{name}!', undefined)).toBe('Dear,\n\n!');
    expect(personally('Dear {name},', '$& http://evil.example')).toBe('Dear,');
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('Ada', 'Ó', 'J.', 'D’Arcy', 'محمد', '山田'), (words, name) => {
        expect(personally(`${words}{name}`, name)).toBe(`${words.split('{name}').join(name)}${name}`);
      }),
    );
  });
});
