import type { From } from '../../contracts/config/field.ts';
import { firstUnmet, type Scalar } from '../condition/condition.ts';
import { foundAt } from './found-at.ts';
import { fromMinorUnits } from './minor-units.ts';
import { textAt } from './pick.ts';
import { instantFrom } from './times.ts';

type PathForm = Extract<From, { readonly path: unknown }>;

/** What a field of our event is, found or built as the configuration says; undefined where there is nothing. */
export const readField = (envelope: unknown, from: From): Scalar | undefined => {
  if (typeof from === 'string') return scalarAt(envelope, [from]);
  if ('always' in from) return from.always;
  if ('join' in from) return joined(envelope, from);
  if ('text' in from) return textWith(envelope, from.text);
  if ('firstOf' in from) return firstOf(envelope, from.firstOf);
  if ('use' in from) return chosen(envelope, from);
  return converted(envelope, from);
};

const joined = (envelope: unknown, { join, with: between = ' ' }: Extract<From, { join: unknown }>) =>
  join
    .flatMap((part) => readField(envelope, part) ?? [])
    .map((part) => String(part).trim())
    .join(between) || undefined;

/** A text with a hole in it would read worse than none. */
const textWith = (envelope: unknown, template: string): string | undefined => {
  const found = new Map(
    [...template.matchAll(/\{([^{}]+)\}/g)].map(([, path = '']) => [path, textAt(envelope, path.trim())] as const),
  );
  return [...found.values()].includes(undefined)
    ? undefined
    : template.replace(/\{([^{}]+)\}/g, (_, path: string) => found.get(path) ?? '');
};

const firstOf = (envelope: unknown, candidates: readonly From[]): Scalar | undefined => {
  for (const candidate of candidates) {
    const value = readField(envelope, candidate);
    if (value !== undefined) return value;
  }
  return undefined;
};

const chosen = (envelope: unknown, { when, use, otherwise }: Extract<From, { use: unknown }>): Scalar | undefined => {
  const holds = firstUnmet(when, (path) => foundAt(envelope, path)) === undefined;
  if (holds) return readField(envelope, use);
  return otherwise === undefined ? undefined : readField(envelope, otherwise);
};

const converted = (envelope: unknown, { path, values, minorUnitsOf, as }: PathForm): Scalar | undefined => {
  const value = scalarAt(envelope, [path].flat());
  if (value === undefined) return undefined;
  if (values) return Object.hasOwn(values, String(value)) ? values[String(value)] : undefined;
  if (as !== undefined) return typeof value === 'boolean' ? undefined : instantFrom(value, as);
  if (minorUnitsOf === undefined) return value;
  const minor = Number(value);
  return Number.isFinite(minor) ? fromMinorUnits(minor, textAt(envelope, minorUnitsOf)) : undefined;
};

const scalarAt = (envelope: unknown, paths: readonly string[]): Scalar | undefined => {
  for (const path of paths) {
    const value = foundAt(envelope, path);
    if (typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.trim() !== ''))
      return value;
  }
  return undefined;
};
