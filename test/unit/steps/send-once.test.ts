import { describe, expect, it } from 'vitest';
import { CountingIds, InMemoryTimer, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { TransientError } from '../../../shared/ports/errors.ts';
import type { SendOutcome } from '../../../shared/ports/ports.ts';
import { againLater, type SendAttempt, sendOnce } from '../../../shared/steps/send/send-once.ts';
import { afterAttempt, isHeldBy, standingOf } from '../../../shared/steps/send/sending-row.ts';

const now = '2026-11-24T10:00:00.000Z';
const later = '2026-11-24T10:02:00.000Z';
const sent: SendOutcome = { kind: 'sent', messageId: 'm' };
const deps = () => ({ ids: new CountingIds(), clock: new VirtualClock(now) });

describe('a message that is sent once', () => {
  it('is claimed, sent and recorded in this order, under one attempt', async () => {
    const done: unknown[] = [];
    const found = await sendOnce(
      {
        claim: async (attempt: SendAttempt) => {
          done.push(['claim', attempt.at]);
          return { kind: 'claimed' as const, attempt };
        },
        send: async ({ attempt }) => {
          done.push(['send', attempt.id]);
          return sent;
        },
        record: async ({ attempt }, outcome) => {
          done.push(['record', attempt.id, outcome.kind]);
          return 'recorded';
        },
      },
      deps(),
    );
    const [id] = [new CountingIds().next()];
    expect(done).toEqual([
      ['claim', now],
      ['send', id],
      ['record', id, 'sent'],
    ]);
    expect(found).toMatchObject({ kind: 'tried', outcome: sent, recorded: 'recorded' });
  });

  it('is neither sent nor recorded where the claim was not given', async () => {
    const never = async (): Promise<never> => expect.unreachable();
    const claim = async () => ({ kind: 'left' as const, why: 'over' });
    expect(
      await sendOnce<never, { kind: 'left'; why: string }, never>({ claim, send: never, record: never }, deps()),
    ).toEqual({
      kind: 'left',
      why: 'over',
    });
  });

  it('stays claimed when its sender stops half-way', async () => {
    const record = async (): Promise<never> => expect.unreachable();
    const send = async (): Promise<SendOutcome> => {
      throw new Error('The process died.');
    };
    const claim = async () => ({ kind: 'claimed' as const });
    await expect(sendOnce({ claim, send, record }, deps())).rejects.toThrow('died');
  });

  it('comes again only after a refusal that passes', async () => {
    const refused = { kind: 'refused', temporary: true, reason: 'Throttling' } as const;
    await expect(againLater(refused)).rejects.toThrow(TransientError);
    await expect(againLater(refused, { kind: 'message', id: 'm1', timer: new InMemoryTimer() })).rejects.toThrow(
      TransientError,
    );
    for (const outcome of [
      sent,
      { kind: 'unknown', reason: 'timeout' },
      { kind: 'refused', temporary: false, reason: 'bad address' },
    ] as const)
      await againLater(outcome);
  });

  it('is woken when the account may send again, each time anew, and comes back by its queue where it cannot be', async () => {
    const timer = new InMemoryTimer();
    const refused = { kind: 'refused', temporary: true, reason: 'quota', retryAt: later } as const;
    for (let time = 0; time < 2; time += 1) await againLater(refused, { kind: 'message', id: 'm1', timer });
    await againLater({ ...refused, retryAt: '2026-11-24T11:00:00.000Z' }, { kind: 'message', id: 'm1', timer });
    expect([...timer.armed.values()].map(({ wakeUp: { kind, id }, at }) => [kind, id, at])).toEqual([
      ['message', 'm1', later],
      ['message', 'm1', '2026-11-24T11:00:00.000Z'],
    ]);
    const broken = {
      arm: async () => {
        throw new Error('The scheduler is down.');
      },
    };
    await expect(againLater(refused, { kind: 'message', id: 'm1', timer: broken })).rejects.toThrow('down');
  });
});

describe('a row that is sent', () => {
  const attempt = { id: 'a', at: now };
  it.each([
    [{ state: 'waiting' }, later, 'waiting'],
    [{ state: 'sending', attempt }, now, 'in-flight'],
    [{ state: 'sending', attempt }, '2026-11-24T10:01:59.999Z', 'in-flight'],
    [{ state: 'sending', attempt }, later, 'forgotten'],
    [{ state: 'sent', attempt }, later, 'over'],
    [{ state: 'refused' }, later, 'over'],
    [{}, later, 'over'],
  ] as const)('%j is at %s %s', (row, at, standing) => {
    expect(standingOf(row, at)).toBe(standing);
  });

  it('is recorded by the attempt that holds it, and by no other', () => {
    expect(isHeldBy({ state: 'sending', attempt }, attempt)).toBe(true);
    expect(isHeldBy({ state: 'sending', attempt }, { ...attempt, id: 'b' })).toBe(false);
    expect(isHeldBy({ state: 'sent', attempt }, attempt)).toBe(false);
  });

  it('waits again after a refusal that passes, and ends by everything else', () => {
    expect(afterAttempt(sent)).toEqual({ state: 'sent', messageId: 'm' });
    expect(afterAttempt({ kind: 'unknown', reason: 'timeout' })).toEqual({ state: 'unknown', reason: 'timeout' });
    expect(afterAttempt({ kind: 'refused', temporary: false, reason: 'no' })).toEqual({
      state: 'refused',
      reason: 'no',
    });
    expect(afterAttempt({ kind: 'refused', temporary: true, reason: 'slow' })).toEqual({ state: 'waiting' });
  });
});
