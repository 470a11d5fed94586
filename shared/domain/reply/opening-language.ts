import { longestJudged } from './text.ts';
import { recognise, tokenise } from './vocabulary.ts';

interface Parted {
  readonly opening: string;
  readonly rest: string;
}

/** Longer ones weigh enough to be recognised in the whole. In UTF-16 units. */
const longestOpening = 1_000;
/** A word or two may be of any language. */
const fewestWords = 3;

/**
 * A text whose first paragraph is in another language than most of it, as an answer is that stands above what its program or company adds
 * in theirs.
 */
export const partedByLanguage = (text: string, survey: string): Parted | undefined => {
  const end = text.search(/\n\s*\n/);
  if (end < 0 || end > longestOpening) return undefined;
  const [opening, rest] = [text.slice(0, end).trim(), text.slice(end).trim()];
  const tokens = tokenise(opening, survey);
  if (tokens.filter(({ kind }) => kind === 'word').length < fewestWords) return undefined;
  const [own] = recognise(tokens, survey);
  const [most] = recognise(tokenise(text.slice(0, longestJudged), survey), survey);
  return own.code === most.code ? undefined : { opening, rest };
};
