import type { Share } from '../../domain/insights/asked.ts';
import type { Coverage } from '../../domain/insights/coverage.ts';
import type { FunnelStep } from '../../domain/insights/funnel.ts';
import type { Reception } from '../../domain/insights/programs.ts';
import type { TaskFigures } from '../../domain/insights/tasks.ts';
import type { Durations } from '../../domain/insights/velocity.ts';
import type { Change } from '../../domain/score/change.ts';
import type { Range, SurveyType } from '../../domain/score/rule.ts';
import type { Score } from '../../domain/score/score.ts';

/** A score of one step of time, by its first day. */
export interface Point extends Score {
  readonly from: string;
}

interface Scored {
  readonly type: SurveyType;
  readonly range: Range;
  readonly score: Score;
  readonly trend: readonly Point[];
}

export interface TypeView extends Scored {
  /** Against the period before, of the same length. */
  readonly change: Change | undefined;
  readonly step: 'day' | 'week' | 'month';
  readonly ratings: readonly (readonly [rating: number, n: number])[];
}

export interface StageView {
  readonly stage: string;
  readonly scores: readonly Scored[];
}

export interface CommentView {
  readonly words: string;
  readonly at: string;
  readonly type: string;
  readonly score: number;
  readonly group: string | null;
  readonly program: string | null;
  readonly apart: string | null;
}

/** All that the page shows. */
export interface InsightsView {
  readonly period: { readonly since: string; readonly until: string; readonly days: number };
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly choices: Readonly<Record<'program' | 'channel' | 'language', readonly string[]>>;
  readonly types: readonly TypeView[];
  readonly stages: readonly StageView[];
  readonly response: Share;
  readonly funnel: readonly FunnelStep[];
  readonly answeredWithin: Durations;
  readonly programs: readonly Reception[];
  /** Whether teams ask whom they could ask. */
  readonly coverage: readonly Coverage[];
  readonly tasks: TaskFigures;
  /** Absent for whoever may not read words. */
  readonly comments: readonly CommentView[] | undefined;
  /** Answers over links, at kiosks, of tests and of recovery surveys: in no headline. */
  readonly apart: number;
}
