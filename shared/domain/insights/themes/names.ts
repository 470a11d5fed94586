import type { Token } from './tokens.ts';

/** Languages in which every noun has a capital: there it tells no name. */
const capitalNouns = new Set(['de', 'lb']);

interface Seen {
  lower: number;
  upperWithin: number;
  addressed: number;
  all: number;
}

/**
 * Words that are people's names or places', as far as one can tell: they are never written small and stand with a capital within
 * a sentence, or mostly follow a form of address. Scripts without capitals tell nothing of the kind.
 */
export const namesAmong = (texts: readonly (readonly Token[])[], language: string): ReadonlySet<string> => {
  const seen = new Map<string, Seen>();
  for (const { key, written, isFirst, isAddressed } of texts.flat()) {
    const one = seen.get(key) ?? { lower: 0, upperWithin: 0, addressed: 0, all: 0 };
    seen.set(key, one);
    one.all += 1;
    if (written === key) one.lower += 1;
    // What is all in capitals is shouted.
    else if (!isFirst && written !== written.toUpperCase()) one.upperWithin += 1;
    if (isAddressed) one.addressed += 1;
  }
  const isCapitalised = ({ lower, upperWithin }: Seen): boolean =>
    lower === 0 && upperWithin > 0 && !capitalNouns.has(language);
  return new Set([...seen].flatMap(([key, one]) => (isCapitalised(one) || 2 * one.addressed >= one.all ? [key] : [])));
};
