import type { Effect } from '../../domain/insights/effect/effect.ts';
import type { Price } from '../../domain/insights/effect/price.ts';
import type { Told } from '../../domain/insights/effect/told.ts';
import type { Missing } from '../../domain/insights/effect/verdict.ts';
import type { Tried } from '../../domain/insights/heading/backtest.ts';
import type { Forecast } from '../../domain/insights/heading/forecast.ts';
import type { Standing } from '../../domain/insights/heading/goal.ts';
import type { Risk } from '../../domain/insights/risk/assess.ts';
import type { SurveyType } from '../../domain/score/rule.ts';
import type { Score } from '../../domain/score/score.ts';
import type { InboxView } from '../inbox/frame.ts';
import type { Controls, Point } from './model.ts';

export interface HeadingView {
  readonly type: SurveyType;
  readonly now: Score;
  readonly points: readonly Point[];
  readonly forecast: Forecast | undefined;
  readonly tried: Tried;
}

export interface GoalView {
  readonly goal: {
    readonly name?: string | undefined;
    readonly program?: string | undefined;
    readonly stage?: string | undefined;
    readonly type: SurveyType;
    readonly score: number;
    readonly by?: string | undefined;
  };
  readonly heading: Pick<HeadingView, 'now'>;
  readonly standing: Standing;
  readonly moved: number | null;
}

export interface ImprovementView {
  readonly name: string;
  readonly cause: string;
  readonly on: string;
  readonly effect:
    | (Pick<Effect, 'share' | 'beside'> & {
        readonly prices: readonly Price[];
        readonly told: Told;
        readonly missing: readonly Missing[];
      })
    | undefined;
}

export interface PersonView {
  readonly contact: string;
  readonly probability: number;
  readonly lastGroup: string | null;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly taskId?: string | undefined;
}

export interface OutlookView extends InboxView, Controls {
  readonly headings: readonly HeadingView[];
  readonly goals: readonly GoalView[];
  readonly improvements: readonly ImprovementView[];
  readonly risk: Risk;
  readonly people: readonly PersonView[];
  readonly mayName: boolean;
  readonly horizonDays: number;
  /** The event by which a customer is lost; absent where silence says so. */
  readonly lostBy: string | undefined;
}
