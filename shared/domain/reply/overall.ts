import { once } from '../once.ts';
import type { Figure } from './figures.ts';
import { type Context, isBoundary } from './surroundings.ts';
import { phraseAt, phraseBefore, phrasesOf } from './vocabulary.ts';

const words = once(() =>
  phrasesOf(
    'overall|all in all|altogether|overall {rating,score}|in general|insgesamt|gesamt|gesamtnote|gesamtbewertung|alles in allem|note globale|globalement|dans l’ensemble|en general|en conjunto|nota global|puntuación global|nel complesso|complessivamente|voto complessivo|no geral|nota geral|al met al|over het geheel|totaalcijfer|ogólnie|ocena ogólna|på det hela taget|sammantaget|samlet|alt i alt|kaiken kaikkiaan|celkově|celkové hodnocení|összességében|per total|în general|genel olarak|в целом|общая оценка|загалом|загальна оцінка|συνολικά|secara keseluruhan|nhìn chung|総合|総合評価|全体|全体的に|总体|总体评分|總體|종합|전체적으로|بشكل عام|בסך הכל|ציון כולל|कुल मिलाकर',
    'zh',
  ),
);

/** "Product 10, delivery 2, overall 7", "7 overall": the number that somebody calls the sum of the others. */
export const isOverall = ({ from, to }: Figure, { tokens, vocabulary: { rating } }: Context): boolean => {
  const behind = phraseAt(tokens, to, words());
  if (behind > 0 && isBoundary(tokens[to + behind])) return true;
  let at = from;
  for (let steps = 0; steps < 4; steps += 1) {
    if (phraseBefore(tokens, at, words()) > 0) return true;
    const step = tokens[at - 1]?.kind === 'pause' ? 1 : phraseBefore(tokens, at, rating.fillers);
    if (step === 0) return false;
    at -= step;
  }
  return false;
};
