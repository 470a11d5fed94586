import type { Driver } from '../../domain/insights/themes/drivers.ts';
import type { Movement } from '../../domain/insights/themes/growth.ts';
import type { StandingOut } from '../../domain/insights/themes/standout.ts';
import type { Theme, ThemeFigures, ThemeKind } from '../../domain/insights/themes/theme.ts';
import type { SurveyType } from '../../domain/score/rule.ts';
import type { Score } from '../../domain/score/score.ts';
import type { InboxView } from '../inbox/frame.ts';
import type { Controls, Point } from './model.ts';

export interface ThemeLine extends Theme, ThemeFigures {
  /** Its share of answers in each step. */
  readonly points: readonly Point[];
  /** This page with its tasks; the comments that name it. */
  readonly here: string;
  readonly comments: string;
}

export interface Themes {
  readonly lines: readonly ThemeLine[];
  /** Rarer ones that are not shown. */
  readonly others: number;
}

export interface TaskLine {
  readonly id: string;
  readonly opened: string;
  readonly state: string;
  readonly kind: string;
  readonly program: string;
  readonly team: string;
  readonly isLate: boolean;
}

export interface CausesView extends InboxView, Controls {
  /** Absent without an answer. */
  readonly counted:
    | {
        readonly type: SurveyType;
        readonly every: string;
        readonly score: Score;
        readonly causes: Themes;
        readonly tags: Themes;
        readonly movements: readonly (Movement & { readonly kind: ThemeKind })[];
        readonly drivers: readonly Driver[];
      }
    | undefined;
  readonly tasks:
    | { readonly causes: readonly string[]; readonly found: number; readonly latest: readonly TaskLine[] }
    | undefined;
  /** Absent for those who may not read words. */
  readonly words: { readonly comments: number; readonly found: readonly StandingOut[] } | undefined;
  /** The page on which words can be searched. */
  readonly overview: string;
}
