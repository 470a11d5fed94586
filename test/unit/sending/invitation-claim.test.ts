import { describe, expect, it } from 'vitest';
import type { WakeUp } from '../../../shared/contracts/wiring/wake-up.ts';
import type { Change } from '../../../shared/ports/records.ts';
import { suppress } from '../../../shared/steps/contact/suppress.ts';
import { World } from '../../world/world.ts';

const purchase = (world: World, customer: object, id: string) => world.emit('purchase.completed', { id, customer });
const kim = { id: 'kim', email: 'home@example.com' };
const jo = { id: 'jo', email: 'home@example.com' };

const isClaim = (changes: readonly Change[]): boolean =>
  changes.some((change) => 'put' in change && change.put.kind === 'survey' && change.put.state === 'sending');

/** What is done while the first invitation is being claimed. */
const aroundTheClaim = (
  world: World,
  when: 'before' | 'behind',
  what: () => Promise<unknown> = async () => undefined,
): { readonly claims: number[] } => {
  const claims: number[] = [];
  const { commit } = world.records;
  world.records.commit = async (changes) => {
    if (!isClaim(changes)) return commit.call(world.records, changes);
    claims.push(changes.length);
    if (claims.length === 1 && when === 'before') await what();
    const done = await commit.call(world.records, changes);
    if (claims.length === 1 && when === 'behind') await what();
    return done;
  };
  return { claims };
};

/** A queue hands over again what a process that died had taken. */
class Rewoken extends World {
  wakeAgain(wakeUp: WakeUp): Promise<unknown> {
    return this.wake(wakeUp);
  }
}

const contacts = (world: World) => world.records.all().filter((row) => row.kind === 'contact');
const addresses = (world: World) => world.records.all().filter((row) => row.kind === 'address');
const asked = (world: World) => world.mailer.sent.filter(({ headers }) => headers?.['List-Unsubscribe'] !== undefined);
const surveysOf = (world: World, id: string) =>
  world.records
    .all()
    .filter((row) => row.kind === 'survey')
    .filter(({ contactId }) =>
      world.records.all().some((row) => row.kind === 'contact' && row.externalId === id && row.id === contactId),
    );

describe('the claim of an invitation', () => {
  it('writes the person and then the survey, without a transaction, and leaves an address that is theirs alone', async () => {
    const world = new World();
    await purchase(world, kim, 'order-1');
    const { claims } = aroundTheClaim(world, 'behind');
    await world.pass(3 * 24 + 12);
    expect(world.mailer.sent).toHaveLength(1);
    expect(claims).toEqual([1]);
    expect(addresses(world).map(({ version, asked: slots }) => [version, slots])).toEqual([[1, {}]]);
  });

  it.each(['before', 'behind'] as const)('asks nobody who left just %s it', async (when) => {
    const world = new World();
    await purchase(world, kim, 'order-1');
    aroundTheClaim(world, when, async () => {
      const [address] = addresses(world);
      if (!address) throw new Error('Nobody has an address.');
      const { hash, channel, contactId } = address;
      await suppress({ hash, channel, contactId, reason: 'opted-out', at: world.clock.now() }, world.records);
    });
    await world.pass(10 * 24);
    expect(world.mailer.sent).toEqual([]);
  });

  it('asks nobody whom somebody else asks while it takes their slot', async () => {
    const world = new World();
    await purchase(world, kim, 'order-1');
    const { commit } = world.records;
    const isSlot = (changes: readonly Change[]): boolean =>
      changes.some((change) => 'put' in change && change.put.kind === 'contact');
    world.records.commit = async (changes) => {
      const [contact] = contacts(world);
      if (!contact || !isSlot(changes)) return commit.call(world.records, changes);
      world.records.commit = commit;
      const asked = { support: { at: world.clock.now(), surveyId: 'other' } };
      await world.records.commit([{ put: { ...contact, asked } }]);
      return world.records.commit(changes);
    };
    await world.pass(3 * 24 + 12);
    expect(contacts(world)).toMatchObject([{ asked: { support: { surveyId: 'other' } } }]);
    expect(asked(world)).toEqual([]);
  });

  it.each(['before', 'behind'] as const)('asks one of two who share an address, told of just %s it', async (when) => {
    const world = new World();
    await purchase(world, kim, 'order-1');
    aroundTheClaim(world, when, () => purchase(world, jo, 'order-2'));
    await world.pass(3);
    await world.pass(14 * 24);
    const invited = [...surveysOf(world, 'kim'), ...surveysOf(world, 'jo')].filter(({ state }) => state === 'sent');
    expect(invited).toHaveLength(1);
    expect(asked(world).map(({ to }) => to)).toContain('home@example.com');
  });

  it('asks nobody at an address whose other owner was asked there, while it was theirs alone', async () => {
    const world = new World();
    await purchase(world, kim, 'order-1');
    await world.pass(3 * 24 + 12);
    await purchase(world, jo, 'order-2');
    await world.pass(14 * 24);
    expect(addresses(world)).toMatchObject([{ asked: { 'post-purchase': {} } }]);
    expect(surveysOf(world, 'jo').filter(({ state }) => state === 'sent')).toEqual([]);
  });

  it('writes the address, too, where others share it', async () => {
    const world = new World();
    await purchase(world, kim, 'order-1');
    await purchase(world, jo, 'order-2');
    const { claims } = aroundTheClaim(world, 'behind');
    await world.pass(14 * 24);
    expect(claims).toEqual([3]);
  });

  it('is made once more, and asks once, where its process died behind the slot', async () => {
    const world = new Rewoken();
    await purchase(world, kim, 'order-1');
    const [survey] = surveysOf(world, 'kim');
    aroundTheClaim(world, 'before', async () => {
      throw new Error('The process died.');
    });
    await expect(world.pass(3 * 24 + 12)).rejects.toThrow('The process died.');
    expect(contacts(world)).toMatchObject([{ asked: { 'post-purchase': { surveyId: survey?.id } } }]);
    await world.wakeAgain({ kind: 'survey', id: survey?.id ?? '', generation: 1 });
    expect(asked(world)).toHaveLength(1);
  });

  it('gives its slot back where the survey was ended in between', async () => {
    const world = new World();
    await purchase(world, kim, 'order-1');
    aroundTheClaim(world, 'before', async () => {
      const [survey] = surveysOf(world, 'kim');
      if (survey?.state !== 'scheduled') throw new Error('Nothing is scheduled.');
      const { wakeAt: _, ...rest } = survey;
      const ended = { ...rest, state: 'cancelled', reason: 'by hand', endedAt: world.clock.now() } as const;
      await world.records.commit([{ put: ended }]);
    });
    await world.pass(3 * 24 + 12);
    expect(asked(world)).toEqual([]);
    expect(contacts(world).map(({ asked: slots }) => slots)).toEqual([{}]);
  });
});
