import { replyWords } from '#reply-words';
import { once } from '../once.ts';
import { isRead } from './commands.ts';
import type { Figure } from './figures.ts';
import type { Context, Opening } from './surroundings.ts';

/**
 * Whether a number word says something else as likely: it is a common word of its own language and others stand beside it
 * ("이", this and two), or a word of another language to somebody who is not known to read this one ("pet", Czech for five).
 */
export const isWeakWord = (
  { word, from, to }: Figure,
  opening: Opening,
  { tokens, vocabulary, asked }: Context,
): boolean => {
  const text = tokens[from]?.text ?? '';
  if (!word || to > from + 1) return false;
  if (vocabulary.numbersAlone.has(text))
    return tokens.some(({ kind }, at) => at !== from && (kind === 'word' || kind === 'number'));
  return opening !== 'lead' && homographs().has(text) && !isRead(vocabulary.code, asked);
};

const homographs = once(() => new Set(replyWords().homographs.split(' ')));
