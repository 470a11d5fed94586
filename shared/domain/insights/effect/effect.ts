import { beside } from '../../score/beside.ts';
import { type Change, changeBetween } from '../../score/change.ts';
import type { SurveyType } from '../../score/rule.ts';
import { type Score, scoreOf } from '../../score/score.ts';
import { tallyRows } from '../count.ts';
import type { Period } from '../dates.ts';
import { type Facts, type Rows, those, wordsOf } from '../fact-rows.ts';
import { ofType, typesIn, worthOf } from '../rating.ts';
import { type CauseCount, type ShareMove, shareMove } from './cause-share.ts';
import type { Windows } from './windows.ts';

export interface ScoreMove {
  readonly type: SurveyType;
  readonly before: Score;
  readonly after: Score;
  readonly change: Change | undefined;
  /** The same where the improvement did not reach, and how much further it moved where it did. */
  readonly holdout?: { readonly before: Score; readonly after: Score; readonly change: Change | undefined };
  readonly beside?: Change | undefined;
}

export interface Effect {
  readonly share: ShareMove;
  readonly holdout: ShareMove | undefined;
  readonly beside: Change | undefined;
  readonly scores: readonly ScoreMove[];
  /** Answers of the smallest of all times that are compared. */
  readonly fewest: number;
}

export interface Compared {
  readonly facts: Facts;
  /** Answers that count in a headline. */
  readonly rows: Rows;
  readonly days: Float64Array;
  readonly windows: Windows;
  readonly hasCause: (row: number) => boolean;
  /** Ids of tasks that wait and have no cause yet. */
  readonly waiting: ReadonlySet<string>;
  /** Where the improvement did not reach; undefined where none was configured. */
  readonly isHeldOut: ((row: number) => boolean) | undefined;
}

/** How the share of a cause and the scores moved, and how much further than where nothing was done. */
export const effectOf = (compared: Compared): Effect => {
  const { rows, isHeldOut = () => false } = compared;
  const [reached, left] = [those(rows, (row) => !isHeldOut(row)), those(rows, isHeldOut)].map((own) =>
    timesOf(own, compared),
  );
  if (!reached || !left) throw new Error('Two groups give two times.');
  const share = movedShare(reached, compared);
  const holdout = compared.isHeldOut && movedShare(left, compared);
  return {
    ...{ share, holdout },
    beside: share.change && holdout?.change && beside(share.change, holdout.change),
    scores: scoresOf(reached, left, compared),
    fewest: Math.min(
      ...[reached, ...(holdout ? [left] : [])].flatMap(({ before, after }) => [before.length, after.length]),
    ),
  };
};

interface Times {
  readonly before: Rows;
  readonly after: Rows;
}

const timesOf = (rows: Rows, { days, windows }: Compared): Times => {
  const lies = ({ since, until }: Period) => {
    return (row: number): boolean => (days[row] ?? Number.NaN) >= since && (days[row] ?? Number.NaN) <= until;
  };
  return { before: those(rows, lies(windows.before)), after: those(rows, lies(windows.after)) };
};

const movedShare = ({ before, after }: Times, compared: Compared): ShareMove =>
  shareMove(countOf(before, compared), countOf(after, compared));

const countOf = (rows: Rows, { facts, hasCause, waiting }: Compared): CauseCount => {
  const tasks = wordsOf(facts, 'taskId');
  const waits = tasks.words.map((id) => waiting.has(id));
  const withTask = those(rows, (row) => tasks.codes[row] !== -1);
  const waitingRows = those(withTask, (row) => waits[tasks.codes[row] as number] === true && !hasCause(row));
  return {
    n: rows.length,
    withCause: those(rows, hasCause).length,
    settled: withTask.length - waitingRows.length,
    waiting: waitingRows.length,
  };
};

const scoresOf = (reached: Times, left: Times, { facts, isHeldOut }: Compared): readonly ScoreMove[] =>
  typesIn(facts, Int32Array.of(...reached.before, ...reached.after)).map(([type]) => {
    const own = movedScore(type, reached, facts);
    if (!isHeldOut) return { type, ...own };
    const holdout = movedScore(type, left, facts);
    return { type, ...own, holdout, beside: own.change && holdout.change && beside(own.change, holdout.change) };
  });

const movedScore = (type: SurveyType, { before, after }: Times, facts: Facts) => {
  const worth = worthOf(facts, type);
  const [was, is] = [tallyRows(ofType(facts, before, type), worth), tallyRows(ofType(facts, after, type), worth)];
  return { before: scoreOf(type, was), after: scoreOf(type, is), change: changeBetween(type, was, is) };
};
