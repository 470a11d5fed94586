const keyword = 'unsubscribe';
const forms = new Set(['unsubscribed', 'unsubscribes', 'unsubscriber', 'unsubscribers', 'unsubscribing']);
/** Letters that may be wrong, missing, doubled or swapped in a word of eleven. */
const slips = 2;

/** The one keyword that hardly anybody spells: "unsubcribe", "unsuscribe". Any other word as it is. */
export const meant = (word: string): string => {
  if (!word.startsWith('uns') || word.length < keyword.length - 3 || word.length > keyword.length + slips) return word;
  return !forms.has(word) && distance(word, keyword) <= slips ? keyword : word;
};

/** Steps by which one word becomes the other: a letter changed, added, left out, or two neighbours swapped. */
const distance = (one: string, other: string): number => {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1];
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const steps = [(last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + Number(!same)];
      next.push(Math.min(...steps, ...(swapped ? [(before[at - 2] ?? 0) + 1] : [])));
    }
    [before, last] = [last, next];
  }
  return last[other.length] ?? slips + 1;
};
