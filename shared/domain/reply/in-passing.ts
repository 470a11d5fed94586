import type { Figure } from './figures.ts';
import { afterNoun, type Context, type Opening } from './surroundings.ts';
import { phraseBefore } from './vocabulary.ts';

/** "Give me one": not "a one". */
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

/** "See you :3": not "Rating :3". */
const isFace = ({ from }: Figure, { tokens, vocabulary: { rating } }: Context): boolean => {
  const mark = tokens[from - 1];
  const isDrawn = (mark?.text === ':' || mark?.text === '=') && !mark.glued && tokens[from]?.glued === true;
  return isDrawn && from > 1 && phraseBefore(tokens, from - 1, rating.leads) === 0;
};

/** "1 for 1", "1 for $2". */
const isOffer = ({ to }: Figure, { tokens }: Context): boolean =>
  tokens[to]?.text === 'for' && (tokens[to + 1]?.kind === 'number' || tokens[to + 1]?.kind === 'sign');

/** Numbers that stand as ratings do, and are part of something else that people write. */
export const isInPassing = (figure: Figure, opening: Opening, context: Context): boolean =>
  isFace(figure, context) || isOffer(figure, context) || (opening === 'lead' && isPronoun(figure, context));
