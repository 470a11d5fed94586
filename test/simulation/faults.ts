import type { Chance } from './chance.ts';

/** The process died here. */
export class SimulatedCrash extends Error {
  override readonly name = 'SimulatedCrash';
}

/** How often a call is cut off before it takes effect, and how often after. */
export interface Faults {
  rate: number;
}

/** One process: once it is dead, no call of it takes effect any more, whatever its code would do about one that failed. */
export class Process {
  private dead = false;
  private readonly chance: Chance;
  private readonly faults: Faults;

  constructor(chance: Chance, faults: Faults) {
    this.chance = chance;
    this.faults = faults;
  }

  /** @throws SimulatedCrash where the process dies, or has died before. */
  mayDie(where: string): void {
    this.dead ||= this.chance.happens(this.faults.rate);
    if (this.dead) throw new SimulatedCrash(where);
  }
}

/** A port of which any call may crash its process, before or after it has done its work. */
export const crashing = <T extends object>(port: T, process: Process): T =>
  new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        process.mayDie(`before ${String(name)}`);
        const result: unknown = await Reflect.apply(member, target, given);
        process.mayDie(`after ${String(name)}`);
        return result;
      };
    },
  });
