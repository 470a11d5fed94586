import { closeOf, expand, split } from './expand.ts';
import type { Token } from './tokens.ts';

/** A place within phrases: the words that may come next, and whether a phrase is whole here. */
interface Place {
  readonly next: ReadonlyMap<string, readonly Place[]>;
  readonly ends: boolean;
}

/**
 * Phrases as ways from word to word, to be walked from their beginning or from their end. `stop {texting,calling} {me,us}` is five
 * words and not four phrases: a language has twenty thousand of those, which would cost a second and a hundred megabytes.
 */
export interface Phrases {
  readonly forwards: Place;
  readonly backwards: Place;
  /** Every word of every phrase. */
  readonly words: ReadonlySet<string>;
}

/** A word, or what may stand in its place. */
type Part = string | readonly (readonly Part[])[];

const end: Place = { next: new Map(), ends: true };

/** @param wordsOf words of a piece of text, folded as those of a reply are. */
export const phrasesFrom = (list: string, wordsOf: (piece: string) => readonly string[]): Phrases => {
  const words = new Set<string>();
  const known = (piece: string): readonly string[] => {
    const found = wordsOf(piece);
    for (const word of found) words.add(word);
    return found;
  };
  const phrases = split(list, '|').map((phrase) => partsOf(phrase, known));
  return {
    forwards: joined(phrases.map((parts) => leading(parts, end))),
    backwards: joined(phrases.map((parts) => leading(turned(parts), end))),
    words,
  };
};

const partsOf = (phrase: string, wordsOf: (piece: string) => readonly string[]): readonly Part[] =>
  split(phrase, ' ').flatMap((piece): readonly Part[] => {
    if (!piece.includes('{')) return wordsOf(piece);
    const isGroup = piece.startsWith('{') && closeOf(piece, 0) === piece.length - 1;
    // What stands against a brace is one word with what is inside: "un{subscribe,sub}".
    if (!isGroup) return [expand(piece).map(wordsOf)];
    return [split(piece.slice(1, -1), ',').map((alternative) => partsOf(alternative, wordsOf))];
  });

const leading = (parts: readonly Part[], to: Place): Place =>
  parts.reduceRight(
    (next: Place, part) =>
      typeof part === 'string'
        ? { next: new Map([[part, [next]]]), ends: false }
        : joined(part.map((alternative) => leading(alternative, next))),
    to,
  );

const turned = (parts: readonly Part[]): readonly Part[] =>
  parts.map((part) => (typeof part === 'string' ? part : part.map(turned))).toReversed();

const joined = (places: readonly Place[]): Place => {
  const next = new Map<string, Place[]>();
  for (const place of places)
    for (const [word, to] of place.next) {
      const there = next.get(word);
      if (there) there.push(...to);
      else next.set(word, [...to]);
    }
  return { next, ends: places.some(({ ends }) => ends) };
};

/** @returns how many tokens the longest phrase has that begins at this token; 0 if none does. */
export const phraseAt = (tokens: readonly Token[], at: number, { forwards }: Phrases): number =>
  longest(forwards, (step) => tokens[at + step]?.text);

/** @returns how many tokens the longest phrase has that ends just before this token; 0 if none does. */
export const phraseBefore = (tokens: readonly Token[], at: number, { backwards }: Phrases): number =>
  longest(backwards, (step) => tokens[at - 1 - step]?.text);

/** Whether a word is a phrase by itself. */
export const isPhrase = (word: string, { forwards }: Phrases): boolean =>
  forwards.next.get(word)?.some(({ ends }) => ends) ?? false;

const longest = (from: Place, wordAt: (step: number) => string | undefined): number => {
  let places: readonly Place[] = [from];
  for (let [steps, found] = [0, 0]; ; found = places.some(({ ends }) => ends) ? steps : found) {
    const word = wordAt(steps);
    places = word === undefined ? [] : after(places, word);
    if (places.length === 0) return found;
    steps += 1;
  }
};

const after = (places: readonly Place[], word: string): readonly Place[] => {
  if (places.length === 1) return places[0]?.next.get(word) ?? [];
  return [...new Set(places.flatMap(({ next }) => next.get(word) ?? []))];
};
