import { describe, expect, it } from 'vitest';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { PermanentError, TransientError } from '../../../shared/ports/errors.ts';
import config from '../../config.ts';
import { ada, WakingWorld } from './waking-world.ts';

const minutes = (from: string, to: string | undefined): number => (Date.parse(to ?? '') - Date.parse(from)) / 60_000;
const purchase = config.programs['post-purchase'];
if (!purchase) throw new Error('The default programme is gone.');
const day = 86_400_000;
const remindedTwice = {
  ...config,
  programs: {
    ...config.programs,
    'post-purchase': { ...purchase, ask: { ...purchase.ask, remind: [2 * day, 9 * day] } },
  },
};

/** A mail is with SES while something else happens. */
const whileSending = async (happens: (world: WakingWorld) => void, world = new WakingWorld()) => {
  await world.bought();
  world.mailer.outcome = () => {
    world.mailer.outcome = () => undefined;
    happens(world);
    return undefined;
  };
  return world;
};
const changed = (world: WakingWorld, more: object): void =>
  void world.records.commit([{ put: { ...world.survey(), ...more } as SurveyRow }]);

describe('while a survey is being sent', () => {
  it('its row is erased: nothing is written of it any more, and nobody tries again', async () => {
    const world = await whileSending(({ records, survey }) => {
      const { id, version } = survey.call(world);
      void records.commit([{ erase: { kind: 'survey', id: [id] }, version }]);
    });
    await expect(world.pass(24 * 4)).rejects.toThrow(PermanentError);
    expect(world.records.all().filter(({ kind }) => kind === 'survey')).toEqual([]);
  });

  it('somebody else has found an end for it: that stands, and no reminder follows', async () => {
    const world = await whileSending((here) => {
      changed(here, {
        state: 'unknown',
        reason: 'Nobody knows.',
        endedAt: here.clock.now(),
        attempt: { id: 'other', at: here.clock.now() },
      });
    });
    await world.pass(24 * 20);
    expect(world.survey()).toMatchObject({ state: 'unknown', reason: 'Nobody knows.' });
    expect(world.mailer.sent).toHaveLength(1);
  });

  it('somebody writes to its row: it is sent all the same, and that is kept as well', async () => {
    const world = await whileSending((here) => {
      changed(here, { undone: { by: 'purchase.refunded', at: here.clock.now() } });
    });
    await world.pass(24 * 4);
    expect(world.survey()).toMatchObject({ state: 'sent', undone: { by: 'purchase.refunded' } });
  });
});

describe('a survey that was refused for now', () => {
  it('is tried again after five to fifteen minutes, each at another moment', async () => {
    const waits = new Set<number>();
    for (const drawn of ['0000', '0001', '3fa0', '8000', '0257', 'ffff']) {
      const world = new WakingWorld();
      world.drawn = drawn;
      await world.bought();
      let triedAt = '';
      world.mailer.outcome = () => {
        triedAt ||= world.clock.now();
        return { kind: 'refused', temporary: true, reason: 'throttled' };
      };
      await world.pass(24 * 3);
      waits.add(minutes(triedAt, world.survey().dueAt));
    }
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...waits)).toBeLessThanOrEqual(15);
    expect(waits.size).toBe(6);
  });

  it('is not tried sooner than it may be', async () => {
    const world = new WakingWorld();
    await world.bought();
    world.mailer.outcome = () => ({
      kind: 'refused',
      temporary: true,
      reason: 'quota',
      retryAt: '2026-11-05T15:00:00.000Z',
    });
    await world.pass(24 * 3);
    expect(world.survey()).toMatchObject({ state: 'scheduled', dueAt: '2026-11-05T15:00:00.000Z' });
  });
});

describe('reminders', () => {
  it('are counted from the invitation, however many, and end with the last', async () => {
    const world = new WakingWorld(remindedTwice);
    await world.bought();
    await world.pass(24 * 30);
    expect(world.survey()).toMatchObject({ state: 'sent', sentAt: '2026-11-05T09:00:00.000Z', remindersSent: 2 });
    expect(world.mailer.sent.map(({ subject }) => subject.startsWith('A short reminder'))).toEqual([false, true, true]);
    expect(world.survey().wakeAt).toBeUndefined();
  });

  it('that come after the next would be due do not come twice in a row', async () => {
    const world = new WakingWorld(remindedTwice);
    await world.bought();
    await world.pass(24 * 3 + 1);
    await world.wokenLate('2026-11-14T10:00:00.000Z');
    expect(world.mailer.sent).toHaveLength(2);
    expect((world.survey().wakeAt ?? '') >= world.clock.now()).toBe(true);
  });

  it('answer the invitation, in the thread of mails in which it lies', async () => {
    const world = new WakingWorld();
    await world.bought();
    await world.pass(24 * 8);
    const [invitation, reminder] = world.mailer.sent;
    expect(invitation?.headers).not.toHaveProperty('In-Reply-To');
    const id = expect.stringContaining(`${invitation?.messageId}@`);
    expect(reminder?.headers).toMatchObject({ 'In-Reply-To': id, References: id });
  });

  it('that was refused for good is not asked by another channel, and the survey can be answered', async () => {
    const world = new WakingWorld();
    await world.bought();
    await world.pass(24 * 4);
    world.mailer.outcome = () => ({ kind: 'refused', temporary: false, reason: 'rejected' });
    await world.pass(24 * 10);
    expect(world.survey()).toMatchObject({ state: 'sent' });
    const [contact] = world.records.all().flatMap((row) => (row.kind === 'contact' ? [row] : []));
    expect(Object.keys(contact?.asked ?? {})).toEqual(['post-purchase']);
  });

  it('that another is sending are left alone, and after a while nobody knows what became of them', async () => {
    const world = new WakingWorld();
    await world.bought();
    await world.pass(24 * 4);
    const { id, generation } = world.survey();
    changed(world, { reminder: { id: 'a1', at: world.clock.now() } });
    const wakeUp = { kind: 'survey', id, generation } as const;
    expect(await world.wakes(wakeUp)).toEqual({ kind: 'ignored', why: 'in-flight' });
    await world.pass(1);
    expect(await world.wakes(wakeUp)).toEqual({ kind: 'unknown' });
    expect(world.survey()).not.toHaveProperty('reminder.id');
    expect(world.mailer.sent).toHaveLength(1);
  });
});

describe('the wait for a turn', () => {
  const full = { kind: 'later', why: 'quota', until: '2026-11-06T09:00:00.000Z' } as const;

  it('is written down once, however often the turn comes to nothing', async () => {
    const world = new WakingWorld();
    await world.bought();
    world.leave = full;
    await world.pass(24 * 3);
    const before = world.survey();
    expect(before.held).toMatchObject({ why: 'quota', since: '2026-11-05T09:00:00.000Z' });
    const { id, generation } = before;
    expect(await world.wakes({ kind: 'survey', id, generation })).toEqual({ kind: 'deferred' });
    expect(world.survey()).toEqual(before);
  });

  it('is over where something else is in its way by then, which is written down in its place', async () => {
    const world = new WakingWorld();
    await world.bought();
    world.leave = full;
    await world.pass(24 * 3);
    world.leave = { kind: 'go' };
    await world.call('POST', '/v1/pause', { program: 'post-purchase' });
    const { id, generation } = world.survey();
    expect(await world.wakes({ kind: 'survey', id, generation })).toEqual({ kind: 'deferred' });
    expect(world.survey().held?.why).toBe('paused');
    world.leave = full;
    await world.wakes({ kind: 'survey', id, generation: world.survey().generation });
    expect(world.survey().held?.why).toBe('quota');
  });

  it('is asked for by how urgent, how late and how many more there are', async () => {
    const world = new WakingWorld();
    await world.bought();
    const { id, generation, wakeAt = '' } = world.survey();
    world.leave = full;
    world.clock.moveTo(wakeAt);
    await world.wakes({ kind: 'survey', id, generation }, { behind: 3 });
    expect(world.asked).toEqual([['survey', { isTurn: false, isLate: false, behind: 3 }]]);
    const late = new WakingWorld();
    await late.bought();
    late.leave = full;
    await late.wokenLate(new Date(Date.parse(wakeAt) + 60_001).toISOString());
    expect(late.asked).toMatchObject([['survey', { isLate: true }]]);
  });

  it('is for mail: a text has limits of its own', async () => {
    const world = new WakingWorld();
    world.leave = full;
    const customer = { ...ada, phone: '+12025550123', smsConsent: true };
    await world.emit('ticket.closed', { id: 't1', closedBy: 'agent', customer });
    await world.pass(24 * 2);
    expect(world.texter.sent).toHaveLength(1);
    expect(world.asked).toEqual([]);
  });

  it('ends with the time in which asking makes sense, by the rule that says so', async () => {
    const world = new WakingWorld();
    await world.bought();
    world.leave = full;
    await world.wokenLate('2026-11-20T09:00:00.000Z');
    expect(world.asked).toEqual([]);
    expect(world.survey()).toMatchObject({ state: 'skipped', reason: expect.stringMatching(/^age: /) });
    const last = new WakingWorld();
    await last.bought();
    last.leave = full;
    await last.wokenLate('2026-11-19T09:00:00.000Z');
    expect(last.survey().held?.why).toBe('quota');
  });

  it('is for a reminder, too, however late that comes', async () => {
    const world = new WakingWorld();
    await world.bought();
    await world.pass(24 * 3 + 1);
    world.leave = full;
    expect(await world.wokenLate('2026-11-25T09:00:00.000Z')).toEqual({ kind: 'deferred' });
    expect(world.mailer.sent).toHaveLength(1);
  });
});

describe('what is on the queue of things to send', () => {
  it('and comes before its time comes again', async () => {
    const world = new WakingWorld();
    const { id, generation } = await world.bought();
    await expect(world.queued(JSON.stringify({ kind: 'survey', id, generation }))).rejects.toThrow(TransientError);
  });

  it.each(['task', 'digest'] as const)('and is a clock of a %s is not ours to look at', async (kind) => {
    const world = new WakingWorld();
    await expect((async () => world.wakes({ kind, id: 'x', generation: 1 }))()).rejects.toThrow(PermanentError);
  });
});
