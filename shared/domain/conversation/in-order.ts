import { partOfSeveral } from '../reply/text-parts.ts';

interface Place {
  readonly at: number;
  readonly all: number;
}

/** Where nothing is a scale, every mark counts parts. */
const nothingAsked = { scale: { low: 1, high: 0 } };

const placeOf = (paragraph: string): Place | undefined => {
  const [at, all] = partOfSeveral(paragraph, nothingAsked)?.mark.match(/\d/g) ?? [];
  return at === undefined || all === undefined ? undefined : { at: Number(at), all: Number(all) };
};

/**
 * What somebody wrote before, and what came now, as it is read: carriers may bring the second part of a long text before the first, which
 * its mark tells.
 */
export const inOrder = (before: string, words: string): string => {
  const place = placeOf(words);
  const said = before.split('\n\n');
  let at = said.length;
  while (place && at > 0 && isBehind(placeOf(said[at - 1] ?? ''), place)) at -= 1;
  return [...said.slice(0, at), words, ...said.slice(at)].join('\n\n');
};

const isBehind = (one: Place | undefined, { at, all }: Place): boolean => one?.all === all && one.at > at;
