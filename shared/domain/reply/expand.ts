/** Phrases of a list: `stop {texting,calling} {me,us}|enough` are five. Alternatives may be empty and may hold others. */
export const phrasesIn = (list: string): readonly string[] =>
  split(list, '|')
    .flatMap(expand)
    .map((phrase) => phrase.replace(/ {2,}/g, ' ').trim());

/** Words that a list may use, without making its phrases. */
export const piecesIn = (list: string): readonly string[] =>
  list.split(/[|{},]/).filter((piece) => piece.trim() !== '');

/** What a phrase with braces stands for, each in full. */
export const expand = (phrase: string): readonly string[] => {
  const open = phrase.indexOf('{');
  if (open < 0) return [phrase];
  const close = closeOf(phrase, open);
  const heads = split(phrase.slice(open + 1, close), ',').flatMap(expand);
  const tails = expand(phrase.slice(close + 1));
  return heads.flatMap((head) => tails.map((tail) => phrase.slice(0, open) + head + tail));
};

const depthAfter = (depth: number, letter: string): number => depth + Number(letter === '{') - Number(letter === '}');

/** @throws RangeError for a brace that is never closed: the data would be wrong. */
export const closeOf = (phrase: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < phrase.length; at += 1) {
    depth = depthAfter(depth, phrase[at] ?? '');
    if (depth === 0) return at;
  }
  throw new RangeError(`A brace is never closed in "${phrase}".`);
};

/** At a separator that stands outside braces. */
export const split = (text: string, separator: string): readonly string[] => {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    depth = depthAfter(depth, text[at] ?? '');
    if (depth > 0 || text[at] !== separator) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)];
};
