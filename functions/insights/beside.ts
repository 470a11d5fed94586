import { tallyRows } from '../../shared/domain/insights/count.ts';
import { those, wordsOf } from '../../shared/domain/insights/fact-rows.ts';
import { ofType, typesIn, worthOf } from '../../shared/domain/insights/rating.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import { scoreOf } from '../../shared/domain/score/score.ts';
import type { Beside } from '../../shared/render/insights/beside.ts';
import type { Answers } from './load.ts';
import { ofPeriod } from './points.ts';

/** Whoever comes by themselves: over a link that everybody can open, or at a kiosk. */
const ways = ['link', 'kiosk'] as const;

/** Scores of a period that stand beside the headline: nobody was chosen to be asked, so that they stand for nobody else. */
export const besideOf = ({ wish, answers }: { readonly wish: Wish; readonly answers: Answers }): readonly Beside[] => {
  const { facts } = answers;
  const { codes, words } = wordsOf(facts, 'apart');
  const now = ofPeriod(answers.rows, answers, wish);
  return ways.flatMap((way) => {
    const rows = those(now, (row) => words[codes[row] ?? -1] === way);
    return typesIn(facts, rows).map(([type]) => ({
      ...{ way, type },
      ...scoreOf(type, tallyRows(ofType(facts, rows, type), worthOf(facts, type))),
    }));
  });
};
