import { fieldsOf } from './read/field.ts';
import { bareName } from './read/known-as.ts';
import { readTruth } from './read/truth.ts';

/** Where systems put what they say of an event, rather than of what happened. */
const around = new Set(['meta', 'metadata', 'data', 'attributes', 'payload', 'order']);
const isTestWhenTrue = /^(?:is)?(?:test|sandbox)(?:mode|event|order|payment)?$/;
/** Among those the names under which a system says which of its two worlds an event is of. */
const worlds = new Set(['environment', 'env', 'mode']);

/**
 * Whether an event says of itself that it is a test: `livemode: false`, `test: true`, `meta: { test_mode: true }`, `environment: "sandbox"`.
 * A field that is neither true nor false says nothing.
 */
export const saysTest = (detail: unknown, depth = 2): boolean =>
  Object.entries(fieldsOf(detail) ?? {}).some(([name, value]) => {
    const bare = bareName(name);
    return isMark(bare, value) || (depth > 0 && around.has(bare) && saysTest(value, depth - 1));
  });

const isMark = (bare: string, value: unknown): boolean => {
  if (isTestWhenTrue.test(bare)) return readTruth(value).value === true;
  if (bare === 'livemode' || bare === 'islive') return readTruth(value).value === false;
  // As text alone: a chat that was not live may say so with a truth.
  if (bare === 'live') return value === 'false';
  return worlds.has(bare) && typeof value === 'string' && /^(?:sandbox|test)$/i.test(value.trim());
};

/** Marks of the whole request, for each of the events that it brings. */
export const testMarks = (request: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fieldsOf(request) ?? {}).filter(([name, value]) => isMark(bareName(name), value)));
