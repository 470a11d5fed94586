import { replyWords } from '#reply-words';
import { once } from '../once.ts';
import type { Figure } from './figures.ts';
import { phrasesOfList } from './phrase-book.ts';
import { type Context, isEnd } from './surroundings.ts';
import type { Token } from './tokens.ts';

const always = once(() => new Set(phrasesOfList(replyWords().ordinals.always)));
const alone = once(() => new Set(phrasesOfList(replyWords().ordinals.alone)));
/** How many words may follow such a noun where nothing is said of it. */
const mostBehind = 1;

/** "3. kvartal", "2. Mahnung": the third, or a three and what it is for. Nobody can tell, so nobody should. */
export const isOrdinal = ({ form, word, to }: Figure, { tokens }: Context): boolean => {
  const [mark, noun] = tokens.slice(to, to + 2);
  if (word || form !== 'plain' || mark?.text !== '.' || !mark.glued || noun?.kind !== 'word' || noun.glued)
    return false;
  if (always().has(noun.text)) return true;
  return alone().has(noun.text) && wordsBehind(tokens, to + 2) <= mostBehind;
};

const wordsBehind = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (!isEnd(tokens[at]) && at <= from + mostBehind) at += 1;
  return at - from;
};
