import { describe, expect, it } from 'vitest';
import config from '../../config.ts';
import { Asking } from '../asked.ts';
import { ada, WakingWorld } from './waking-world.ts';

const contactOf = (world: WakingWorld, externalId = 'ada') => {
  const found = world.records.all().find((row) => row.kind === 'contact' && row.externalId === externalId);
  if (found?.kind !== 'contact') throw new Error('Nobody is known.');
  return found;
};
const leaves = async (world: WakingWorld): Promise<void> => {
  await world.records.commit([{ put: { ...contactOf(world), optedOut: ['post-purchase'] } }]);
};

describe('a survey that is put off', () => {
  it('is still to come, by what its person is known for and by when it is due', async () => {
    const world = new WakingWorld();
    await world.bought();
    const { pending } = contactOf(world);
    expect(pending).toHaveLength(1);
    expect(await world.wokenLate('2026-11-06T02:00:00.000Z')).toEqual({ kind: 'deferred' });
    expect(contactOf(world).pending).toEqual(pending);
    const morning = '2026-11-06T08:00:00.000Z';
    expect(world.survey()).toMatchObject({ dueAt: morning, wakeAt: morning });
  });

  it('after it was refused gives back whatever it had taken when it ends, and nothing of others', async () => {
    const world = new WakingWorld();
    await world.emit('invoice.voided', { id: 'i1', customer: { ...ada, id: 'bob' } });
    await world.bought();
    world.mailer.outcome = () => ({ kind: 'refused', temporary: true, reason: 'throttled' });
    await world.pass(24 * 3);
    const shared = () => world.records.all().filter((row) => row.kind === 'address');
    const slot = { 'post-purchase': { surveyId: world.survey().id } };
    expect([contactOf(world).asked, ...shared().map(({ asked }) => asked)]).toMatchObject([slot, slot]);
    const others = { support: { at: '2026-10-01T09:00:00.000Z', surveyId: 'other' } };
    for (const row of shared()) await world.records.commit([{ put: { ...row, asked: { ...row.asked, ...others } } }]);
    await leaves(world);
    await world.pass(1);
    expect(world.survey().state).toBe('skipped');
    expect([contactOf(world).asked, contactOf(world).pending]).toEqual([{}, []]);
    expect(shared().map(({ asked }) => asked)).toEqual([others]);
  });
});

describe('a reminder that is not sent', () => {
  const invited = async () => {
    const world = new WakingWorld();
    await world.bought();
    await world.pass(24 * 3 + 1);
    expect(world.survey().state).toBe('sent');
    return world;
  };

  it('since they want no more leaves them asked, the survey open, and nobody to wake up for it', async () => {
    const world = await invited();
    const { asked } = contactOf(world);
    expect(asked).toHaveProperty('post-purchase');
    const decided = world.decided();
    await leaves(world);
    await world.pass(24 * 10);
    expect(contactOf(world).asked).toEqual(asked);
    expect(world.survey()).toMatchObject({ state: 'sent', remindersSent: 0 });
    expect(world.survey().wakeAt).toBeUndefined();
    expect(world.decided()).toEqual(decided);
  });

  it('for now is no decision on what they are asked about', async () => {
    const world = await invited();
    const decided = world.decided();
    expect(await world.wokenLate('2026-11-10T02:00:00.000Z')).toEqual({ kind: 'deferred' });
    expect(world.decided()).toEqual(decided);
  });
});

describe('who moves to a country so wide that no hour is good all over it', () => {
  const purchase = config.programs['post-purchase'];
  if (!purchase) throw new Error('The default programme is gone.');
  const emailHours = { ...purchase.ask.emailHours, from: '09:00', to: '10:00' } as const;
  const programs = { 'post-purchase': { ...purchase, ask: { ...purchase.ask, emailHours } } };
  const someMove = async (days: number) => {
    const world = new WakingWorld({ ...config, programs });
    await world.bought();
    await world.pass(24 * days);
    const { timezone: _, ...contact } = contactOf(world);
    const moved = { ...contact, email: 'new@example.com', phone: '+18005550123', country: 'US' };
    await world.records.commit([{ put: moved }]);
    await world.pass(24 * 20);
    return world;
  };

  it('is not asked any more, and every reason for it is told', async () => {
    const world = await someMove(1);
    const { reasons } = world.decided();
    expect(reasons.map((reason) => reason.split(':')[0])).toEqual(['timing', 'age']);
    expect(world.survey()).toMatchObject({ state: 'skipped', reason: reasons.join(' ') });
  });

  it('is not reminded, and the survey stays open', async () => {
    const world = await someMove(4);
    expect(world.mailer.sent).toHaveLength(1);
    expect(world.survey().state).toBe('sent');
    expect(world.survey().wakeAt).toBeUndefined();
  });
});

describe('an hour of which surveys are held', () => {
  it('is written down with the first of them alone', async () => {
    const world = new Asking({ ...config, surge: { atLeast: 2, times: 2 } });
    for (let at = 0; at < 9; at += 1)
      await world.take('purchase.completed', { id: `o${at}`, customer: { id: `c${at}`, email: `c${at}@example.com` } });
    const versions = () => world.records.all().flatMap((row) => (row.kind === 'pace' ? [row.version] : []));
    const [counted = 0] = versions();
    await world.pass(4 * 86_400_000);
    expect(new Set(world.surveys.map(({ held }) => held?.why))).toEqual(new Set(['surge']));
    expect(versions()).toEqual([counted + 1]);
  });
});
