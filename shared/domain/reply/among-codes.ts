import type { Figure } from './figures.ts';
import { type Context, closingOf, openingOf } from './surroundings.ts';

/** What people write holds a date or a price; what banks and shops send holds a card, a sum, a date, a time and a place. */
const fewest = 3;

/**
 * Whether what seems stated stands among dates, sums and codes, in sentences that it does not fill: "… 700.00 RUB. Karta *9770. D. 30, KORP. 1".
 * Whoever passes such a text on rates nothing by it; a rating of theirs stands above or below.
 */
export const areAmongCodes = (stated: readonly Figure[], figures: readonly Figure[], context: Context): boolean =>
  figures.filter(isCode).length >= fewest &&
  stated.every((figure) => !fillsSentence(figure, context) && openingOf(figure, context) !== 'lead');

const isCode = ({ form, value, exact, padded, word }: Figure): boolean =>
  form === 'code' || (form === 'decimal' && (!exact || padded === true)) || (form === 'plain' && !word && value > 100);

const fillsSentence = (figure: Figure, context: Context): boolean => {
  const { tokens } = context;
  if (figure.from === 0) return true;
  const isStuckOn = tokens[figure.from]?.glued === true && tokens[figure.from - 1]?.kind !== 'break';
  const isStuck = isStuckOn || (tokens[figure.to]?.kind === 'stop' && tokens[figure.to + 1]?.glued);
  return !isStuck && openingOf(figure, context) === 'sentence' && closingOf(figure, context) === 'sentence';
};
