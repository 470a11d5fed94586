import type { Goal } from '../../shared/contracts/config/outlook.ts';
import type { Period } from '../../shared/domain/insights/dates.ts';
import { type Day, dayOf } from '../../shared/domain/insights/dates.ts';
import { type Rows, those, wordsOf } from '../../shared/domain/insights/fact-rows.ts';
import { type Standing, standingTo } from '../../shared/domain/insights/heading/goal.ts';
import { ofType } from '../../shared/domain/insights/rating.ts';
import { type Heading, headingOf, weeksAhead } from './heading.ts';
import type { Answers } from './load.ts';

export interface GoalStanding {
  readonly goal: Goal;
  readonly heading: Heading;
  readonly standing: Standing;
  /** Since the baseline; null where there is none, or no answer. */
  readonly moved: number | null;
}

interface Counted {
  readonly answers: Answers;
  /** That count in a headline. */
  readonly rows: Rows;
  readonly period: Period;
  readonly today: Day;
}

/** Where each configured goal stands, over its own answers. */
export const goalStandings = (goals: readonly Goal[], counted: Counted): readonly GoalStanding[] =>
  goals.map((goal) => {
    const heading = headingOf(goal.type, rowsOf(goal, counted), counted);
    const { score } = heading.now;
    return {
      ...{ goal, heading, moved: score === null || goal.baseline === undefined ? null : score - goal.baseline },
      standing: standingTo(goal.score, heading.now, aheadOn(goal.by, heading, counted.today)),
    };
  });

const rowsOf = ({ type, program, stage }: Goal, { answers: { facts }, rows }: Counted): Rows => {
  const is = (column: string, wanted: string | undefined): ((row: number) => boolean) => {
    const { codes, words } = wordsOf(facts, column);
    return (row) => wanted === undefined || words[codes[row] ?? -1] === wanted;
  };
  return those(those(ofType(facts, rows, type), is('program', program)), is('stage', stage));
};

/** The week of a day, the last that is looked ahead where none is said; none for days that are too far or over. */
const aheadOn = (by: string | undefined, { points, forecast }: Heading, today: Day) => {
  const last = points.at(-1)?.at ?? today;
  const step = by === undefined ? weeksAhead : Math.max(1, Math.floor((dayOf(by) - last) / 7));
  return by !== undefined && dayOf(by) < today ? undefined : forecast?.ahead[step - 1];
};
