import { describe, expect, it } from 'vitest';
import { Queue } from '../../../functions/dispatch/line-front.ts';
import { plus } from '../../../shared/domain/instant.ts';
import config from '../../config.ts';
import { full, Line, sentTo, standing } from './line-by-hand.ts';

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
    expect(world.dissolved).toBe(0);
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
