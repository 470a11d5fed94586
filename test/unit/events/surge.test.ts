import { describe, expect, it } from 'vitest';
import { followUp } from '../../../functions/follow-up/follow-up.ts';
import { reconcile } from '../../../functions/reconcile/reconcile.ts';
import { InMemoryBus, InMemoryNotifier, silentLog } from '../../../shared/adapters/memory/doubles.ts';
import type { PaceRow } from '../../../shared/contracts/rows/program.ts';
import { plus } from '../../../shared/domain/instant.ts';
import config from '../../config.ts';
import { Asking } from '../asked.ts';

const hour = 3_600_000;
const day = 24 * hour;
const busy = { ...config, surge: { atLeast: 2, times: 2 } };

/** A world in which the stream and the hourly round run as well. */
const launched = async () => {
  const world = new Asking(busy);
  const notifier = new InMemoryNotifier();
  const deps = {
    ...world.deps,
    notifier,
    bus: new InMemoryBus(),
    log: silentLog,
    outbox: { put: async () => undefined },
    send: async () => undefined,
  };
  const changes: Parameters<typeof followUp>[0][] = [];
  world.records.onChange((before, after) => changes.push({ before, after }));
  const settle = async () => {
    for (let change = changes.shift(); change; change = changes.shift()) await followUp(change, deps);
  };
  const pass = async (time: number) => {
    const end = plus(world.clock.now(), time);
    while (world.clock.now() < end) {
      await world.pass(hour);
      await reconcile(deps);
      await settle();
    }
  };
  for (let at = 0; at < 9; at += 1)
    await world.take('purchase.completed', { id: `o${at}`, customer: { id: `c${at}`, email: `c${at}@example.com` } });
  return { world, notifier, pass, pace: (): PaceRow | undefined => world.rows('pace').at(-1) };
};
type World = Awaited<ReturnType<typeof launched>>;
const subjects = ({ notifier }: World) => notifier.notices.map(({ subject }) => subject);
const mailed = ({ world }: World, to: RegExp) => world.mailer.sent.filter((mail) => to.test(mail.to));

describe('A surge that is held', () => {
  it('is told at once, to the topic and to the owner of the team, with the end of the time to decide', async () => {
    const told = await launched();
    await told.pass(4 * day);
    expect(mailed(told, /^c\d/)).toEqual([]);
    expect(subjects(told)).toEqual([expect.stringContaining('held')]);
    const { held, count } = told.pace() ?? {};
    expect(told.notifier.notices[0]).toMatchObject({
      attributes: { kind: 'surge', severity: 'urgent', event: 'opened' },
      message: expect.stringContaining(`${count} surveys of post-purchase`),
    });
    expect(mailed(told, /^mara@/)).toHaveLength(1);
    const [first] = told.world.surveys.map(({ askBy }) => askBy).sort();
    expect(held?.releaseBy).toBe(first);
  });

  it('is told again before it is too late, and once more when it was: every survey ends with that reason', async () => {
    const told = await launched();
    await told.pass(25 * day);
    expect(subjects(told)).toEqual([
      expect.stringContaining('held'),
      expect.stringContaining('last call'),
      expect.stringContaining('not sent'),
    ]);
    const { surveys } = told.world;
    expect(new Set(surveys.map(({ state }) => state))).toEqual(new Set(['skipped']));
    expect(surveys.every((survey) => survey.state === 'skipped' && /held \(surge\)/.test(survey.reason))).toBe(true);
    expect(mailed(told, /^mara@/)).toHaveLength(3);
  });

  it('is told no more once a person has spoken', async () => {
    const told = await launched();
    await told.pass(4 * day);
    const pace = told.pace();
    if (!pace) throw new Error('Nothing was counted.');
    const { program, hour: at } = pace;
    const found = await told.world.records.get({ kind: 'pace', id: [program, at] });
    if (!found) throw new Error('Nothing was counted.');
    await told.world.records.commit([{ put: { ...found, ruling: 'released' } }]);
    await told.pass(25 * day);
    expect(subjects(told)).toHaveLength(1);
    expect((await told.world.records.list({ of: 'holds' })).refs).toEqual([]);
  });
});
