import type { Share } from '../../domain/insights/asked.ts';
import type { CxiParts } from '../../domain/insights/cxi.ts';
import type { Day } from '../../domain/insights/dates.ts';
import type { FunnelStep } from '../../domain/insights/funnel.ts';
import type { Observation } from '../../domain/insights/journey.ts';
import type { Reception } from '../../domain/insights/programs.ts';
import type { TaskFigures } from '../../domain/insights/tasks.ts';
import type { Durations } from '../../domain/insights/velocity.ts';
import type { Change } from '../../domain/score/change.ts';
import type { SurveyType } from '../../domain/score/rule.ts';
import type { Score } from '../../domain/score/score.ts';
import type { InboxView } from '../inbox/frame.ts';
import type { Beside } from './beside.ts';
import type { Divided, Line } from './divided-view.ts';

/** A score of one step of time. */
export interface Point {
  readonly at: Day;
  readonly score: Score;
}

export interface Headline {
  readonly type: SurveyType;
  readonly score: Score;
  /** Absent where a filter asks for what only answers have. */
  readonly response: Share | undefined;
  readonly change: Change | undefined;
  readonly points: readonly Point[];
  /** The page with this type alone. */
  readonly href: string;
}

export interface Division {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** One type in depth: scores of different types are never mixed. */
export interface Focus {
  readonly type: SurveyType;
  readonly points: readonly Point[];
  /** First days of another scale or question. */
  readonly breaks: readonly Day[];
  /** In words, after the name of the type: `by week`. */
  readonly every: string;
  readonly ratings: readonly (readonly [rating: number, n: number])[];
  readonly divisions: readonly Division[];
}

export interface Stage {
  readonly name: string;
  readonly href: string;
  /** Each type that is asked there, the most frequent first. */
  readonly scores: readonly { readonly type: SurveyType; readonly score: Score; readonly points: readonly Point[] }[];
  /** What happened there. */
  readonly observations: readonly Observation[];
}

export interface Choice {
  readonly name: string;
  readonly label: string;
  /** What the first option is called, which chooses nothing. */
  readonly none: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly isChosen: boolean }[];
}

export interface Comment {
  /** Of its survey. */
  readonly id: string;
  readonly tags: readonly string[];
  readonly words: string;
  readonly date: string;
  readonly type: string;
  readonly score: number | null;
  readonly group: string;
  readonly program: string;
  readonly task: string | null;
}

/** What one can choose on every page of figures, and what was chosen. */
export interface Controls {
  /** Of the page, and what was chosen in its address. */
  readonly path: string;
  readonly query: string;
  readonly since: string;
  readonly until: string;
  readonly days: number;
  readonly presets: readonly { readonly label: string; readonly href: string; readonly isChosen: boolean }[];
  readonly filters: readonly Choice[];
  /** Filters of the address that the form has no field for. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  /** Everything that narrows or divides the figures, each with the page without it. */
  readonly chosen: readonly { readonly label: string; readonly without: string }[];
  /** How figures are drawn and divided, on the page that can do so. */
  readonly shape: readonly Choice[];
  /** What was chosen of it, on pages that cannot. */
  readonly carried: readonly (readonly [name: string, value: string])[];
}

export interface InsightsView extends InboxView, Controls {
  /** Events that programmes listen to. */
  readonly moments: readonly string[];
  readonly headlines: readonly Headline[];
  readonly focus: Focus | undefined;
  /** Where anybody answered CXI's three questions. */
  readonly cxi: CxiParts | undefined;
  readonly divided: Divided | undefined;
  /** Scores of those who came by themselves. */
  readonly beside: readonly Beside[];
  readonly stages: readonly Stage[];
  readonly funnel: readonly FunnelStep[];
  readonly answered: Durations;
  readonly optedOut: Durations;
  readonly tasks: TaskFigures;
  /** Programmes that deserve a pause. */
  readonly concerns: readonly Reception[];
  /** Absent for those who may not read words. */
  readonly comments:
    | {
        readonly searched: string;
        readonly action: string;
        readonly found: number;
        readonly latest: readonly Comment[];
        /** What one may want to file them under. */
        readonly knownTags: readonly string[];
      }
    | undefined;
}
