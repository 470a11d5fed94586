import { describe, expect, it } from 'vitest';
import type { DispatchDeps } from '../../../functions/dispatch/deps.ts';
import { dispatch } from '../../../functions/dispatch/dispatch.ts';
import { Queue } from '../../../functions/dispatch/line-front.ts';
import { plus } from '../../../shared/domain/instant.ts';
import type { Leave } from '../../../shared/ports/allowance.ts';
import config from '../../config.ts';
import { World } from '../../world/world.ts';

const full: Leave = { kind: 'later', why: 'quota', until: '2026-11-09T09:00:00.000Z' };

/** A line that somebody looks after by hand: how many do, whose turn it is, and how many mails may leave. */
class Line extends World {
  hands = 1;
  turns: Readonly<Record<string, number>> = {};
  /** Mails that may still leave; surveys ask twice for each. */
  left = 0;
  nextRound = '';
  took: Readonly<Record<string, number>> | undefined;
  dissolved = 0;

  constructed(): DispatchDeps {
    const deps = super.deps() as unknown as DispatchDeps;
    const line = {
      join: async () => undefined,
      tend: async (next: string) => {
        this.nextRound = next;
        return { turns: this.turns, hands: this.hands };
      },
      took: async (turns: Readonly<Record<string, number>>) => {
        this.took = turns;
      },
      dissolve: async () => {
        this.dissolved += 1;
      },
    };
    const ask = async (_: unknown, how?: { readonly isTurn?: boolean }): Promise<Leave> =>
      how?.isTurn && this.mailer.sent.length < this.left ? { kind: 'go' } : full;
    return { ...deps, allowance: { ...deps.allowance, ask, line } as DispatchDeps['allowance'] };
  }

  protected override deps() {
    return this.constructed() as unknown as ReturnType<World['deps']>;
  }

  tends(hand = 0, remaining?: number) {
    const wakeUp = { kind: 'line', id: `mail-${hand}`, generation: 1 } as const;
    return dispatch(wakeUp, this.constructed(), remaining === undefined ? {} : { remaining });
  }

  get waiting() {
    return this.records.all().flatMap((row) => (row.kind === 'survey' && row.held?.why === 'quota' ? [row] : []));
  }
}

/** So many purchases, and so many tickets, whose surveys fell due while the account may send no more. */
const standing = async (purchases: number, tickets = 0) => {
  const world = new Line();
  const emit = (type: string, at: number, where: string) =>
    world.emit(type, {
      id: `${at}-${where}`,
      closedBy: 'agent',
      customer: { id: `${at}-${where}`, email: `${at}@${where}.example` },
    });
  for (let at = 0; at < purchases; at += 1) await emit('purchase.completed', at, 'shop');
  await world.pass(48);
  for (let at = 0; at < tickets; at += 1) await emit('ticket.closed', at, 'desk');
  await world.pass(30);
  expect(world.waiting).toHaveLength(purchases + tickets);
  world.timer.armed.clear();
  return world;
};
const sentTo = (world: Line, where: string) =>
  world.mailer.sent.filter(({ to }) => to.endsWith(`@${where}.example`)).length;

describe('whoever looks after the line', () => {
  it('dissolves it where nobody waits, and sends nobody after', async () => {
    const world = new Line();
    expect(await world.tends()).toEqual({ kind: 'ignored', why: 'nothing-to-do' });
    expect([world.dissolved, world.timer.armed.size, world.nextRound]).toEqual([1, 0, '']);
  });

  it('has the next round armed before anything is sent, soon where it moves, and later where it stands', async () => {
    const world = await standing(2);
    const now = world.clock.now();
    await world.tends();
    expect([...world.timer.armed.values()]).toMatchObject([
      { wakeUp: { kind: 'line', id: 'mail-0' }, at: plus(now, 15 * 60_000) },
    ]);
    expect([world.nextRound, world.took, world.mailer.sent.length]).toEqual([plus(now, 15 * 60_000), undefined, 0]);
    const moving = await standing(2);
    moving.left = 9;
    await moving.tends(2);
    expect([...moving.timer.armed.values()].at(0)).toMatchObject({
      wakeUp: { id: 'mail-2' },
      at: plus(moving.clock.now(), 25_000),
    });
  });

  it('sends all whose turn comes, as long as mails may leave, and then is done', async () => {
    const world = await standing(3);
    world.left = 9;
    expect(await world.tends()).toEqual({ kind: 'deferred' });
    expect([world.mailer.sent.length, world.waiting]).toEqual([3, []]);
    expect(world.took).toEqual({ 'post-purchase': 6 });
    const some = await standing(3);
    some.left = 2;
    await some.tends();
    expect([some.mailer.sent.length, some.waiting.length]).toEqual([2, 1]);
  });

  it('gives programmes turns by their weight, from where they are', async () => {
    const world = await standing(6, 6);
    world.left = 6;
    await world.tends();
    expect([sentTo(world, 'desk'), sentTo(world, 'shop')]).toEqual([4, 2]);
    const behind = await standing(6, 6);
    behind.left = 3;
    behind.turns = { support: 6, 'post-purchase': 0 };
    await behind.tends();
    expect([sentTo(behind, 'desk'), sentTo(behind, 'shop')]).toEqual([0, 3]);
  });

  it('leaves half a minute to those who came with it, and sends nothing where there is no more', async () => {
    const world = await standing(2);
    world.left = 9;
    await world.tends(0, 30_000);
    expect(world.mailer.sent).toEqual([]);
    await world.tends(0, 30_001);
    expect(world.mailer.sent.length).toBeGreaterThan(0);
  });

  it('begins with its own where several do, so that they do not meet', async () => {
    const world = await standing(10);
    world.hands = 2;
    const isOwn = (id: string): boolean => id.charCodeAt(id.length - 1) % 2 === 1;
    const own = world.waiting.filter(({ id }) => isOwn(id));
    expect(own.length).toBeGreaterThan(1);
    world.left = own.length;
    await world.tends(1);
    const sent = world.records.all().flatMap((row) => (row.kind === 'survey' && row.state === 'sent' ? [row.id] : []));
    expect(sent.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
  });
});

describe('the front of a line', () => {
  it('is the first of its own, then the first of the others, each once, and nobody at the end', async () => {
    const world = await standing(4);
    const [, , third] = world.waiting.map(({ id }) => id);
    const queue = new Queue('post-purchase', world.constructed(), (id) => id === third);
    const seen: string[] = [];
    for (let one = await queue.front(); one; one = await queue.front()) {
      expect(await queue.front()).toBe(one);
      seen.push(one.id);
      queue.take();
    }
    expect(seen[0]).toBe(third);
    expect([seen.length, new Set(seen).size]).toEqual([4, 4]);
    expect(queue.priority).toBe(2);
    expect(new Queue('gone', world.constructed(), () => true).priority).toBe(99);
  });

  it('is read page by page to the end, and leaves out whoever waits no more by then', async () => {
    const held = { why: 'quota', since: full.until };
    const waiting = (id: string, more: object = {}) => ({
      ...{ kind: 'survey', id, generation: 1, state: 'scheduled', held },
      ...more,
    });
    const pages = [
      [waiting('a'), undefined, waiting('sent', { state: 'sent' })],
      [waiting('paused', { held: { ...held, why: 'paused' } }), waiting('free', { held: undefined })],
      [waiting('b'), { ...waiting('task'), kind: 'task' }],
    ];
    const asked: unknown[] = [];
    const records = {
      list: async (_: unknown, options: { readonly limit: number; readonly after?: string }) => {
        asked.push(options);
        const at = Number(options.after ?? 0);
        return { refs: at, ...(at < 2 && { next: String(at + 1) }) };
      },
      getAll: async (at: unknown) => pages[at as number],
    };
    const queue = new Queue('support', { records, config } as never, () => true);
    const seen: string[] = [];
    for (let one = await queue.front(); one; one = await queue.front()) {
      seen.push(one.id);
      queue.take();
    }
    expect(seen).toEqual(['a', 'b']);
    expect(asked).toEqual([{ limit: 50 }, { limit: 50, after: '1' }, { limit: 50, after: '2' }]);
  });
});
