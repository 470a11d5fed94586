import { BlockList } from 'node:net';
import { isRecord } from '../../assembly/place.ts';

/** Whether a single value of an event fits; `undefined` stands for a field that is not there. */
export type Match = (value: unknown) => boolean;

const bad = (matcher: unknown): Error => new Error(`The event pattern's ${JSON.stringify(matcher)} is not understood.`);
const isText = (value: unknown): value is string => typeof value === 'string';
const onText =
  (test: (text: string) => boolean): Match =>
  (value) =>
    isText(value) && test(value);

const escaped = (text: string): string => text.replace(/[.+^${}()|[\]?]/g, '\\$&');
/** `*` stands for anything, `\*` for an asterisk. */
const wildcard = (pattern: string): RegExp => {
  const parts = pattern.replaceAll('\\\\', '\u0000').replaceAll('\\*', '\u0001').split('*');
  return new RegExp(
    `^${parts.map((part) => escaped(part).replaceAll('\u0000', '\\\\').replaceAll('\u0001', '\\*')).join('.*')}$`,
    's',
  );
};

const caseless = (argument: unknown): string | undefined => {
  const text = isRecord(argument) ? argument['equals-ignore-case'] : undefined;
  return isText(text) ? text.toLowerCase() : undefined;
};

/** Text comparisons, which `anything-but` takes as well. */
const textual: Readonly<Record<string, (argument: unknown) => Match | undefined>> = {
  prefix: (argument) => {
    if (isText(argument)) return onText((text) => text.startsWith(argument));
    const lower = caseless(argument);
    return lower === undefined ? undefined : onText((text) => text.toLowerCase().startsWith(lower));
  },
  suffix: (argument) => {
    if (isText(argument)) return onText((text) => text.endsWith(argument));
    const lower = caseless(argument);
    return lower === undefined ? undefined : onText((text) => text.toLowerCase().endsWith(lower));
  },
  'equals-ignore-case': (argument) =>
    isText(argument) ? onText((text) => text.toLowerCase() === argument.toLowerCase()) : undefined,
  wildcard: (argument) => {
    if (!isText(argument)) return undefined;
    const pattern = wildcard(argument);
    return onText((text) => pattern.test(text));
  },
};

const comparisons: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '=': (value, limit) => value === limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

const numeric = (argument: unknown): Match => {
  if (!Array.isArray(argument) || argument.length < 2 || argument.length % 2 !== 0) throw bad({ numeric: argument });
  const tests = Array.from({ length: argument.length / 2 }, (_, index) => {
    const compare = comparisons[String(argument[2 * index])];
    const limit: unknown = argument[2 * index + 1];
    if (!compare || typeof limit !== 'number') throw bad({ numeric: argument });
    return (value: number) => compare(value, limit);
  });
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
};

const cidr = (argument: unknown): Match => {
  const [, address, prefix] = /^([0-9a-fA-F:.]+)\/(\d+)$/.exec(String(argument)) ?? [];
  if (!address || !prefix) throw bad({ cidr: argument });
  const family = (text: string) => (text.includes(':') ? 'ipv6' : 'ipv4');
  const block = new BlockList();
  block.addSubnet(address, Number(prefix), family(address));
  return onText((text) => block.check(text, family(text)));
};

const anythingBut = (argument: unknown): Match => {
  const present = (value: unknown): boolean => value !== undefined && !isRecord(value);
  if (!isRecord(argument)) {
    const excluded = Array.isArray(argument) ? argument : [argument];
    if (excluded.length === 0 || excluded.some(isRecord)) throw bad({ 'anything-but': argument });
    return (value) => present(value) && !excluded.includes(value);
  }
  const [[name, given] = ['', undefined], ...others] = Object.entries(argument);
  const matches = (Array.isArray(given) ? given : [given]).map((one) => textual[name]?.(one));
  if (others.length > 0 || matches.some((match) => match === undefined)) throw bad({ 'anything-but': argument });
  return (value) => present(value) && !matches.some((match) => match?.(value));
};

/**
 * Compiles one element of a pattern's list: a plain value, or an object such as `{ "prefix": "ord_" }`.
 * @throws Error for a comparison that EventBridge does not have.
 */
export const compileMatcher = (matcher: unknown): Match => {
  if (!isRecord(matcher)) {
    if (Array.isArray(matcher)) throw bad(matcher);
    return (value) => value === matcher;
  }
  const [[name, argument] = ['', undefined], ...others] = Object.entries(matcher);
  if (others.length > 0) throw bad(matcher);
  switch (name) {
    case 'exists':
      if (typeof argument !== 'boolean') throw bad(matcher);
      return (value) => (value !== undefined && !isRecord(value)) === argument;
    case 'numeric':
      return numeric(argument);
    case 'cidr':
      return cidr(argument);
    case 'anything-but':
      return anythingBut(argument);
    default: {
      const match = textual[name]?.(argument);
      if (!match) throw bad(matcher);
      return match;
    }
  }
};
