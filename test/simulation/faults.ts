import type { Chance } from './chance.ts';

/** The process died here. */
export class SimulatedCrash extends Error {
  override readonly name = 'SimulatedCrash';
}

/** How often a call is cut off before it takes effect, and how often after. */
export interface Faults {
  rate: number;
}

/** A port of which any call may crash the process, before or after it has done its work. */
export const crashing = <T extends object>(port: T, chance: Chance, faults: Faults): T =>
  new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        if (chance.happens(faults.rate)) throw new SimulatedCrash(`before ${String(name)}`);
        const result: unknown = await Reflect.apply(member, target, given);
        if (chance.happens(faults.rate)) throw new SimulatedCrash(`after ${String(name)}`);
        return result;
      };
    },
  });
