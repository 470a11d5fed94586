import type { Records } from '../../shared/ports/records.ts';

/** Records that cannot be read where something is asked of what is broken. */
export const brokenAt = (records: Records, broken: RegExp): Records =>
  new Proxy(records, {
    get: (target, name: keyof Records) => {
      const method = target[name];
      if (typeof method !== 'function') return method;
      return async (...given: unknown[]) => {
        if (broken.test(JSON.stringify(given))) throw new Error('Out of reach.');
        return Reflect.apply(method, target, given) as unknown;
      };
    },
  });
