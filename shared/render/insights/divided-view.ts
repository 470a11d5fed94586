import type { Share } from '../../domain/insights/asked.ts';
import type { Score } from '../../domain/score/score.ts';

export interface Line {
  readonly name: string;
  readonly score: Score;
  /** How many of those who could have been were asked. */
  readonly asked?: Share | undefined;
}

/** A score by two dimensions. */
export interface CrossTable {
  readonly kind: 'cross';
  readonly titles: readonly [down: string, across: string];
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (Score | undefined)[] }[];
  /** Values that the page has no room for. */
  readonly left: { readonly rows: number; readonly columns: number };
}

/** A score by what somebody chose. */
export type Divided =
  | { readonly kind: 'lines'; readonly title: string; readonly lines: readonly Line[]; readonly left: number }
  | CrossTable;
