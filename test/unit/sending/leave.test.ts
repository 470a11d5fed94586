import { describe, expect, it } from 'vitest';
import { InMemoryMailer, InMemoryTimer } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { AddressRow } from '../../../shared/contracts/rows/contact.ts';
import type { Allowance, Leave } from '../../../shared/ports/allowance.ts';
import { TransientError } from '../../../shared/ports/errors.ts';
import type { OutgoingMail, SendOutcome } from '../../../shared/ports/ports.ts';
import { suppress } from '../../../shared/steps/contact/suppress.ts';
import { AllowedMailer } from '../../../shared/steps/send/allowed-mailer.ts';
import { againLater } from '../../../shared/steps/send/send-once.ts';
import { afterAttempt, isForgotten, isHeldBy, standingOf } from '../../../shared/steps/send/sending-row.ts';

const at = '2026-11-20T09:00:00.000Z';
const later = (milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString();
const mail = { to: 'ada@example.com' } as OutgoingMail;

describe('a mail within what the account may send', () => {
  const world = (take: () => Promise<Leave>, outcome?: SendOutcome) => {
    const inner = new InMemoryMailer();
    inner.outcome = () => outcome;
    const asked: string[] = [];
    let refusals = 0;
    const allowance = {
      take: (priority: string) => {
        asked.push(priority);
        return take();
      },
      refused: async () => {
        refusals += 1;
        throw new Error('Nobody could be told.');
      },
    } as unknown as Allowance;
    const mailer = new AllowedMailer(inner, allowance, 'survey');
    return { mailer, inner, asked, refusals: () => refusals };
  };
  const go = async (): Promise<Leave> => ({ kind: 'go' });

  it('leaves, with the urgency that it has, or that its function has', async () => {
    const { mailer, inner, asked } = world(go);
    expect(await mailer.send(mail)).toEqual({ kind: 'sent', messageId: 'mail-1' });
    await mailer.send({ ...mail, priority: 'urgent' });
    expect([asked, inner.sent.length]).toEqual([['survey', 'urgent'], 2]);
  });

  it('is put off until it may leave, or where nobody can be asked, and was certainly not sent', async () => {
    const put = world(async () => ({ kind: 'later', why: 'quota', until: later(1) }));
    expect(await put.mailer.send(mail)).toEqual({
      kind: 'refused',
      temporary: true,
      reason: 'quota',
      retryAt: later(1),
    });
    const lost = world(() => Promise.reject(new Error('down')));
    expect(await lost.mailer.send(mail)).toEqual({ kind: 'refused', temporary: true, reason: 'allowance' });
    expect([put.inner.sent, lost.inner.sent]).toEqual([[], []]);
  });

  it.each([
    ['Throttling', 1],
    ['ThrottlingException', 1],
    ['TooManyRequestsException', 1],
    ['LimitExceededException', 1],
    ['MessageRejected', 0],
  ])('that is refused as %s slows everybody down: %s, and is told as it was', async (reason, times) => {
    const outcome = { kind: 'refused', temporary: true, reason } as const;
    const { mailer, refusals } = world(go, outcome);
    expect(await mailer.send(mail)).toEqual(outcome);
    expect(refusals()).toBe(times);
  });
});

describe('a row that is being sent', () => {
  const attempt = { id: 'a', at };
  it('is in somebody’s hands for two minutes, and then nobody knows', () => {
    const sending = { state: 'sending', attempt };
    expect([
      isForgotten(attempt, later(119_999)),
      isForgotten(attempt, later(120_000)),
      isForgotten(undefined, at),
    ]).toEqual([...[false, true, false]]);
    expect(standingOf(sending, later(119_999))).toBe('in-flight');
    expect(standingOf(sending, later(120_000))).toBe('forgotten');
    expect(standingOf({ state: 'waiting', attempt }, later(120_000))).toBe('waiting');
    expect(standingOf({ state: 'sent', attempt }, later(120_000))).toBe('over');
    expect(standingOf({}, at)).toBe('over');
  });

  it('is held by its own attempt alone, while it is sent', () => {
    expect(isHeldBy({ state: 'sending', attempt }, attempt)).toBe(true);
    expect(isHeldBy({ state: 'sending', attempt: { id: 'b', at } }, attempt)).toBe(false);
    expect(isHeldBy({ state: 'sent', attempt }, attempt)).toBe(false);
    expect(isHeldBy({ state: 'sending' }, attempt)).toBe(false);
  });

  it('waits again, or has an end, by what became of it', () => {
    expect(afterAttempt({ kind: 'sent', messageId: 'm' })).toEqual({ state: 'sent', messageId: 'm' });
    expect(afterAttempt({ kind: 'unknown', reason: 'r' })).toEqual({ state: 'unknown', reason: 'r' });
    expect(afterAttempt({ kind: 'refused', temporary: true, reason: 'r' })).toEqual({ state: 'waiting' });
    expect(afterAttempt({ kind: 'refused', temporary: false, reason: 'r' })).toEqual({ state: 'refused', reason: 'r' });
  });
});

describe('what was refused for now', () => {
  const refused = { kind: 'refused', temporary: true, reason: 'quota' } as const;

  it('is woken when it may leave, where that is known; else its queue brings it again', async () => {
    const timer = new InMemoryTimer();
    const waking = { kind: 'message', id: 'm', timer } as const;
    await againLater({ ...refused, retryAt: '2026-11-20T18:00:00.400Z' }, waking);
    expect([...timer.armed.values()]).toEqual([
      {
        at: '2026-11-20T18:00:00.400Z',
        wakeUp: { kind: 'message', id: 'm', generation: Date.parse('2026-11-20T18:00:01Z') / 1000 },
      },
    ]);
    await expect(againLater(refused, waking)).rejects.toThrow(TransientError);
    await expect(againLater({ ...refused, retryAt: at })).rejects.toThrow(TransientError);
  });

  it('is not what was sent, refused for good, or lost', async () => {
    const timer = new InMemoryTimer();
    for (const outcome of [
      { kind: 'sent', messageId: 'm' },
      { kind: 'unknown', reason: 'r' },
      { ...refused, temporary: false, retryAt: at },
    ] as const)
      await againLater(outcome, { kind: 'saying', id: 'm', timer });
    expect(timer.armed.size).toBe(0);
  });
});

describe('an address to which nothing goes any more', () => {
  type Reason = NonNullable<AddressRow['suppressed']>['reason'];
  const after = async (...reasons: readonly Reason[]) => {
    const records = new InMemoryRecords();
    for (const [place, reason] of reasons.entries())
      await suppress({ hash: 'h', channel: 'email', contactId: 'c', reason, at: later(place) }, records);
    return records.peek({ kind: 'address', id: ['h'] });
  };

  it.each<[readonly Reason[], Reason, number]>([
    [['unsubscribed'], 'unsubscribed', 0],
    [['unsubscribed', 'opted-out'], 'unsubscribed', 0],
    [['unsubscribed', 'bounced'], 'bounced', 1],
    [['opted-out', 'complained'], 'complained', 1],
    [['bounced', 'unsubscribed'], 'bounced', 0],
    [['bounced', 'complained'], 'bounced', 0],
    [['complained', 'complained'], 'complained', 0],
  ])('for %j is so for: %s', async (reasons, reason, since) => {
    expect(await after(...reasons)).toMatchObject({
      ...{ suppressed: { reason, at: later(since) }, channel: 'email', contactId: 'c', others: [], asked: {} },
    });
  });
});
