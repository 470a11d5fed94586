import { describe, expect, it } from 'vitest';
import type { RuntimeConfig } from '../../../shared/contracts/config/config.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import config from '../../config.ts';
import { World } from '../../world/world.ts';

const surging: RuntimeConfig = { ...config, surge: { ...config.surge, atLeast: 5, times: 2 } };
const program = 'post-purchase';
interface Hold {
  readonly hour: string;
  readonly count: number;
  readonly state: string;
  readonly releaseBy: string | null;
}

/** So many bought within the hour, and their surveys fell due. */
const held = async (many: number, prefix = 'o') => {
  const world = new World(surging);
  await bought(world, many, prefix);
  await world.pass(24 * 4);
  return world;
};
const bought = async (world: World, many: number, prefix: string) => {
  for (let at = 0; at < many; at += 1)
    await world.emit('purchase.completed', { id: `${prefix}${at}`, customer: { email: `${prefix}${at}@example.com` } });
};
const surveys = (world: World): readonly SurveyRow[] =>
  world.records.all().filter((row): row is SurveyRow => row.kind === 'survey');
const states = (world: World) => {
  const names = surveys(world).map(({ state, held: why }) => `${state} ${why?.why ?? ''}`.trim());
  return Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((one) => one === name).length]));
};
const asked = (world: World) => world.mailer.sent.filter(({ to }) => to.endsWith('@example.com'));
const holds = async (world: World) => (await world.call<Hold[]>('GET', '/v1/holds')).body;
const rule = async (world: World, how: 'release' | 'drop', hour: string, of = program) =>
  (
    await world.call<{ moved: number; left: boolean; message?: string }>('POST', `/v1/holds/${how}`, {
      program: of,
      hour,
    })
  ).body;

describe('a surge that is released', () => {
  it('goes fifty at a call, until none is left, and each survey once', async () => {
    const world = await held(51);
    expect(states(world)).toEqual({ 'scheduled surge': 51 });
    const [hold] = await holds(world);
    expect(hold).toMatchObject({ program, count: 51, usual: 5, limit: 10, state: 'held', hour: '2026-11-02T09' });
    expect(hold?.releaseBy?.slice(0, 10)).toBe('2026-11-19');
    const hour = hold?.hour ?? '';
    expect(await rule(world, 'release', hour)).toEqual({ moved: 50, left: true });
    expect(await rule(world, 'release', hour)).toEqual({ moved: 1, left: false });
    expect(await rule(world, 'release', hour)).toEqual({ moved: 0, left: false });
    await world.pass(1);
    expect(states(world)).toEqual({ sent: 51 });
    expect(asked(world)).toHaveLength(51);
    expect(await holds(world)).toMatchObject([{ state: 'released' }]);
  });

  it('at night waits for the morning, and after it made sense to ask says so', async () => {
    const world = await held(12);
    await world.pass(14);
    await rule(world, 'release', '2026-11-02T09');
    expect(states(world)).toEqual({ scheduled: 12 });
    expect(new Set(surveys(world).map(({ dueAt }) => dueAt))).toEqual(new Set(['2026-11-07T07:00:00.000Z']));
    await world.pass(1);
    expect(asked(world)).toEqual([]);
    await world.pass(9);
    expect(asked(world)).toHaveLength(12);
  });

  it('is released alone: another hour stays held', async () => {
    const world = new World(surging);
    await bought(world, 12, 'a');
    await world.pass(1);
    await bought(world, 40, 'b');
    await world.pass(24 * 4);
    expect((await holds(world)).map(({ hour, count }) => [hour, count])).toEqual([
      ['2026-11-02T10', 40],
      ['2026-11-02T09', 12],
    ]);
    expect(await rule(world, 'release', '2026-11-02T09')).toEqual({ moved: 12, left: false });
    await world.pass(1);
    expect(states(world)).toEqual({ sent: 12, 'scheduled surge': 40 });
  });
});

describe('a surge that is dropped', () => {
  it('ends each survey with the reason, and whoever was not asked is free for the next occasion', async () => {
    const world = await held(12);
    expect(await rule(world, 'drop', '2026-11-02T09')).toEqual({ moved: 12, left: false });
    expect(states(world)).toEqual({ skipped: 12 });
    expect(surveys(world)[0]).toMatchObject({ reason: 'surge: The surge of 2026-11-02T09 was dropped by hand.' });
    expect(await holds(world)).toMatchObject([{ state: 'dropped' }]);
    await world.pass(24 * 20);
    expect(asked(world)).toEqual([]);
    await world.emit('ticket.closed', { id: 't1', customer: { email: 'o1@example.com' } });
    await world.pass(24 * 3);
    expect(asked(world)).toHaveLength(1);
  });

  it('before its surveys fall due reaches them when they do', async () => {
    const world = new World(surging);
    await bought(world, 12, 'o');
    expect(await rule(world, 'drop', '2026-11-02T09')).toEqual({ moved: 0, left: false });
    await world.pass(24 * 4);
    expect(states(world)).toEqual({ skipped: 12 });
    expect(asked(world)).toEqual([]);
  });
});

describe('a word about a surge', () => {
  it('of an hour or a programme in which nothing came is refused', async () => {
    const world = await held(12);
    for (const [hour, of] of [
      ['2026-11-02T08', program],
      ['2026-11-02T09', 'support'],
      ['2026-11-02T09', 'nothing'],
    ] as const)
      expect((await rule(world, 'release', hour, of)).message).toMatch(/^Nothing of this programme came in that hour/);
    expect((await rule(world, 'release', 'yesterday')).message).toContain('`hour`');
    expect(states(world)).toEqual({ 'scheduled surge': 12 });
  });

  it('is not needed where no more came than is usual', async () => {
    const world = await held(10);
    expect(await holds(world)).toEqual([]);
    expect(states(world)).toEqual({ sent: 10 });
  });
});

describe('a programme that is resumed', () => {
  it('sends what was held for it, fifty at a call, and nothing of another that stands still', async () => {
    const world = new World();
    for (const one of [program, 'support']) await world.call('POST', '/v1/pause', { program: one });
    await bought(world, 51, 'o');
    await world.pass(24 * 2.5);
    await world.emit('ticket.closed', { id: 't1', customer: { email: 'else@example.com' } });
    await world.pass(24 * 1.5);
    expect(states(world)).toEqual({ 'scheduled paused': 52 });
    const resume = async (wish: object) => {
      const { moved, left } = (await world.call<{ moved: number; left: boolean }>('POST', '/v1/resume', wish)).body;
      return [moved, left];
    };
    expect(await resume({ program })).toEqual([50, true]);
    expect(await resume({ program })).toEqual([1, false]);
    await world.pass(1);
    expect(states(world)).toEqual({ sent: 51, 'scheduled paused': 1 });
    expect(await resume({})).toEqual([1, false]);
  });

  it('while everything is paused stays held', async () => {
    const world = new World();
    await world.call('POST', '/v1/pause', {});
    await world.call('POST', '/v1/pause', { program });
    await bought(world, 2, 'o');
    await world.pass(24 * 4);
    expect((await world.call('POST', '/v1/resume', { program })).body).toMatchObject({ moved: 0, left: false });
    expect(states(world)).toEqual({ 'scheduled paused': 2 });
  });
});
