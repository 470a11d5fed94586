import { api } from '../../../functions/api/api.ts';
import { brake } from '../../../shared/domain/brake/brake.ts';
import type { Deps } from './process.ts';
import { Dice } from './roll.ts';
import type { Shop } from './shop.ts';
import { caller } from './staff.ts';

const day = 24 * 3_600_000;

/**
 * Whoever looks after the system, once a day: surges are let go, dropped, or left until it is too late; programmes are paused for
 * some days; what queues gave up is put back.
 */
export class Operator {
  private readonly shop: Shop;
  private readonly paused = new Map<string, number>();

  constructor(shop: Shop) {
    this.shop = shop;
  }

  /** @param until when the last look is. */
  work(until: number): void {
    const key = `operator/${this.shop.now}`;
    const dice = new Dice(this.shop.seed, key);
    this.shop.add({ key, way: 'person', does: (deps) => this.look(dice, deps) }, this.shop.now);
    for (const work of this.shop.deadLetters.splice(0)) this.shop.add({ ...work, key: `${work.key}^` }, this.shop.now);
    const next = this.shop.now + day;
    if (next < until) this.shop.add({ key: `${key}>`, way: 'hourly', does: async () => this.work(until) }, next);
  }

  private async look(dice: Dice, deps: Deps): Promise<void> {
    const isCalm = this.shop.faults.areOver;
    for (const [program, end] of this.paused) if (isCalm || end <= this.shop.now) await this.resume(program, deps);
    for (const program of await haltedBy(deps)) if (isCalm || dice.happens(0.8)) await this.resume(program, deps);
    if (isCalm || dice.happens(0.7)) await rule(isCalm || dice.happens(0.8) ? 'release' : 'drop', deps);
    if (!isCalm && dice.happens(0.06)) await this.pause(dice, deps);
  }

  private async pause(dice: Dice, deps: Deps): Promise<void> {
    const program = dice.pick(Object.keys(deps.config.programs));
    this.paused.set(program, this.shop.now + (1 + dice.below(20)) * day);
    this.shop.tell(`the operator pauses ${program}`);
    await post('pause', { program, reason: 'They are busy.' }, deps);
  }

  private async resume(program: string, deps: Deps): Promise<void> {
    this.shop.tell(`the operator lets ${program} go on`);
    for (let left = true; left; ) {
      const { body } = await post('resume', { program }, deps);
      ({ left } = body as { left: boolean });
    }
    this.paused.delete(program);
  }
}

/** Programmes that stand still by themselves, until somebody has looked why. */
const haltedBy = async ({ records }: Deps): Promise<readonly string[]> => {
  const paused = (await records.get({ kind: 'switches', id: ['all'] }))?.paused ?? {};
  return Object.entries(paused).flatMap(([program, { by }]) => (by === brake ? [program] : []));
};

const rule = async (ruling: 'release' | 'drop', deps: Deps): Promise<void> => {
  const { body } = await api({ ...caller, method: 'GET', path: '/v1/holds', body: '' }, deps);
  for (const { program, hour, state } of body as readonly { program: string; hour: string; state: string }[])
    if (state === 'held') await post(`holds/${ruling}`, { program, hour }, deps);
};

const post = (path: string, wish: object, deps: Deps) =>
  api({ ...caller, method: 'POST', path: `/v1/${path}`, body: JSON.stringify(wish) }, deps);
