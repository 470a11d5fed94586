import { dateOf, type Period } from '../../shared/domain/insights/dates.ts';
import type { ShareMove } from '../../shared/domain/insights/effect/cause-share.ts';
import type { ScoreMove } from '../../shared/domain/insights/effect/effect.ts';
import { proven, statementOf } from '../../shared/domain/insights/effect/statement.ts';
import type { Change } from '../../shared/domain/score/change.ts';
import type { ImprovementEffect } from './effects.ts';

interface Holdout {
  readonly property: string;
  readonly values: readonly string[];
}

/** What the API says of an improvement. Shares are per cent, changes in points, amounts of thirty days. */
export const improvementView = (
  { row: { id, name, cause, on }, counted }: ImprovementEffect,
  holdout: Holdout | undefined,
) => {
  const named = { id, name, cause, on };
  if (!counted) return { ...named, state: 'planned', proven: false, statement: 'It has not begun yet.' };
  const { windows, share, scores, prices, told, missing, ...rest } = counted;
  return {
    ...named,
    state: 'begun',
    proven: missing.length === 0,
    statement: missing.length === 0 ? proven : statementOf(missing),
    missing,
    ...{ days: windows.days, before: periodView(windows.before), after: periodView(windows.after) },
    share: {
      ...moveView(share),
      holdout: rest.holdout ? { ...holdout, ...moveView(rest.holdout) } : null,
      beside: changeView(rest.beside),
    },
    scores: scores.map(scoreView),
    money: prices,
    people: told,
  };
};

const periodView = ({ since, until }: Period) => ({ since: dateOf(since), until: dateOf(until) });

const changeView = (change: Change | undefined) => change ?? null;

const moveView = ({ before, after, change }: ShareMove) => ({ before, after, change: changeView(change) });

const scoreView = ({ type, before, after, change, holdout, beside }: ScoreMove) => ({
  ...{ type, before, after, change: changeView(change) },
  holdout: holdout ? { ...holdout, change: changeView(holdout.change) } : null,
  beside: changeView(beside),
});
