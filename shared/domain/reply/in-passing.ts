import type { Figure } from './figures.ts';
import { afterNoun, type Context } from './surroundings.ts';
import { phraseBefore } from './vocabulary.ts';

/** "Give me one", "this is the one": not "a one". */
const isPronoun = (figure: Figure, context: Context): boolean => {
  const { tokens } = context;
  const before = tokens[figure.from - 1];
  return (
    figure.form === 'plain' &&
    tokens[figure.from]?.text === 'one' &&
    afterNoun(figure, context) === figure.to &&
    before?.kind === 'word' &&
    before.text !== 'a'
  );
};

/** "See you :3", "8-)", "=0)": not "Rating :3". */
const isFace = ({ from, to }: Figure, { tokens, vocabulary: { rating } }: Context): boolean => {
  const mark = tokens[from - 1];
  const isDrawn = (mark?.text === ':' || mark?.text === '=') && tokens[from]?.glued === true;
  const smiles = tokens[to]?.text === ')' && tokens[to]?.glued === true;
  if (isDrawn && !tokens.slice(0, from).some(({ text }) => text === '(') && smiles) return true;
  if (tokens[to]?.text === '-' && tokens[to]?.glued && tokens[to + 1]?.text === ')' && tokens[to + 1]?.glued)
    return true;
  return isDrawn && !mark.glued && from > 1 && phraseBefore(tokens, from - 1, rating.leads) === 0;
};

/** "1 for 1", "1 for $2". */
const isOffer = ({ to }: Figure, { tokens }: Context): boolean =>
  tokens[to]?.text === 'for' && (tokens[to + 1]?.kind === 'number' || tokens[to + 1]?.kind === 'sign');

/** Numbers that stand as ratings do, and are part of something else that people write. */
export const isInPassing = (figure: Figure, context: Context): boolean =>
  isFace(figure, context) || isOffer(figure, context) || isPronoun(figure, context);
