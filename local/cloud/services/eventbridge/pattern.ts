import { isRecord } from '../../assembly/place.ts';
import { compileMatcher } from './matchers.ts';

/** Whether an event fits a pattern. */
export type Pattern = (event: unknown) => boolean;

/**
 * Compiles an event pattern of EventBridge, which filters of event source mappings share: every field must fit, a field
 * fits when one of its listed comparisons holds, and of an array in the event one element suffices.
 * @throws Error naming the part that is not understood.
 */
export const compilePattern = (pattern: unknown): Pattern => {
  if (!isRecord(pattern)) throw new Error(`An event pattern is an object; this is ${JSON.stringify(pattern)}.`);
  const tests = Object.entries(pattern).map(([key, wanted]) => (key === '$or' ? anyOf(wanted) : field(key, wanted)));
  const all: Pattern = (event) => tests.every((test) => test(event));
  return (event) => (Array.isArray(event) ? event.some(all) : all(event));
};

const anyOf = (alternatives: unknown): Pattern => {
  if (!Array.isArray(alternatives))
    throw new Error(`The event pattern's $or needs a list; this is ${JSON.stringify(alternatives)}.`);
  const patterns = alternatives.map(compilePattern);
  return (event) => patterns.some((fits) => fits(event));
};

const field = (key: string, wanted: unknown): Pattern => {
  const fieldOf = (event: unknown): unknown => (isRecord(event) ? event[key] : undefined);
  if (isRecord(wanted)) {
    const fits = compilePattern(wanted);
    return (event) => fits(fieldOf(event));
  }
  if (!Array.isArray(wanted) || wanted.length === 0) {
    throw new Error(
      `The event pattern's field ${key} needs a list of values or a nested object; this is ${JSON.stringify(wanted)}.`,
    );
  }
  const matchers = wanted.map(compileMatcher);
  return (event) => {
    const values = valuesOf(fieldOf(event));
    return matchers.some((matches) => values.some((one) => matches(one)));
  };
};

/** An empty array counts as a field that is not there. */
const valuesOf = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) return [value];
  return value.length > 0 ? value.flat(Number.POSITIVE_INFINITY) : [undefined];
};
