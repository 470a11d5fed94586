import type { AdapterConfig } from '../../contracts/config/adapter.ts';
import { firstUnmet } from '../condition/condition.ts';
import type { Adapter } from './adapted.ts';
import { foundAt } from './found-at.ts';
import { readField } from './read-field.ts';

/** A reader that the configuration describes: which events, and where in them our fields are. */
export const ownAdapter =
  ({ when, type, source, map }: AdapterConfig): Adapter =>
  (envelope) => {
    if (firstUnmet(when, (path) => foundAt(envelope, path))) return undefined;
    const detail: Record<string, unknown> = { customer: {} };
    for (const [target, from] of Object.entries(map))
      if (from !== undefined) place(detail, target, readField(envelope, from));
    return { source: source ?? envelope.source, type, detail, isTest: false };
  };

/** Properties have names of their own, in which a dot is no step. */
const place = (detail: Record<string, unknown>, target: string, value: unknown): void => {
  if (value === undefined) return;
  const [, owner = '', name = target] = /^((?:customer\.)?properties|customer|agent)\.(.+)$/.exec(target) ?? [];
  const steps = owner === '' ? [] : owner.split('.');
  let at = detail;
  for (const step of steps) {
    at[step] ??= {};
    at = at[step] as Record<string, unknown>;
  }
  Object.defineProperty(at, name, { value, enumerable: true, writable: true, configurable: true });
};
