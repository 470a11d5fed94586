import type { AdapterConfig } from '../../contracts/config/sources.ts';
import { firstUnmet, valueAt } from '../condition/condition.ts';
import type { Adapter } from './adapted.ts';
import { fromMinorUnits } from './minor-units.ts';
import { textAt } from './pick.ts';

type From = NonNullable<AdapterConfig['map'][keyof AdapterConfig['map']]>;

/** A reader that the configuration describes: which events, and where in them our fields are. */
export const ownAdapter =
  ({ when, type, source, map }: AdapterConfig): Adapter =>
  (envelope) => {
    if (firstUnmet(when, (path) => valueAt(envelope, path))) return undefined;
    const detail: Record<string, unknown> = { customer: {} };
    for (const [target, from] of Object.entries(map))
      if (from !== undefined) place(detail, target, read(envelope, from));
    return { source: source ?? envelope.source, type, detail, isTest: false };
  };

const read = (envelope: unknown, from: From): unknown => {
  if (typeof from === 'string') return scalarAt(envelope, [from]);
  if ('always' in from) return from.always;
  const value = scalarAt(envelope, [from.path].flat());
  if (from.values)
    return value === undefined
      ? undefined
      : Object.hasOwn(from.values, String(value))
        ? from.values[String(value)]
        : undefined;
  if (from.minorUnitsOf === undefined) return value;
  const minor = Number(value);
  return value === undefined || Number.isNaN(minor)
    ? undefined
    : fromMinorUnits(minor, textAt(envelope, from.minorUnitsOf));
};

const scalarAt = (envelope: unknown, paths: readonly string[]): string | number | boolean | undefined => {
  for (const path of paths) {
    const value = valueAt(envelope, path);
    if (typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.trim() !== ''))
      return value;
  }
  return undefined;
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
