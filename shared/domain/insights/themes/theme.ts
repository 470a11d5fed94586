import { type Change, changeBetween } from '../../score/change.ts';
import type { SurveyType } from '../../score/rule.ts';
import { type Score, scoreOf } from '../../score/score.ts';
import { count, noTally, type Tally } from '../../score/tally.ts';
import { type Share, shareOf } from '../asked.ts';
import { tallyRows } from '../count.ts';
import { classesOf } from '../dimension.ts';
import { type Facts, type Rows, wordsOf } from '../fact-rows.ts';
import type { Worth } from '../rating.ts';

export type ThemeKind = 'cause' | 'tag';

/** What answers are about. */
export interface Theme {
  readonly kind: ThemeKind;
  readonly name: string;
  /** As it was written: capitals and spaces make no other theme. */
  readonly spellings: readonly string[];
  readonly rows: readonly number[];
}

const oneSpelling = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');

/** Themes of one kind among rows, the most frequent first. A row counts to each of its tags once. */
export const themesIn = (facts: Facts, rows: Rows, kind: ThemeKind): readonly Theme[] => {
  const { codes, values } = classesOf(facts, kind);
  const found = new Map<string, { readonly spellings: Set<string>; readonly rows: number[] }>();
  for (const row of rows)
    for (const value of values[(codes[row] as number) + 1] ?? []) {
      if (value === null || oneSpelling(value) === '') continue;
      const name = oneSpelling(value);
      const theme = found.get(name) ?? { spellings: new Set<string>(), rows: [] };
      found.set(name, theme);
      theme.spellings.add(value);
      if (theme.rows.at(-1) !== row) theme.rows.push(row);
    }
  return [...found]
    .map(([name, theme]) => ({ kind, name, spellings: [...theme.spellings], rows: theme.rows }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.name < b.name ? -1 : 1));
};

/** What a theme has to do with a score. */
export interface ThemeFigures {
  readonly n: number;
  readonly share: Share;
  /** Of all detractors, those with it. */
  readonly detractors: Share;
  readonly score: Score;
  /** The score of all others: what it would be, had those with the theme answered like everybody else. */
  readonly without: Score;
  /** By how much the score would then be another, with its interval; undefined where everybody has the theme. */
  readonly effect: Change | undefined;
}

interface Among {
  readonly type: SurveyType;
  readonly facts: Facts;
  /** Of this type. */
  readonly rows: Rows;
  readonly worth: Worth;
}

/** Figures of each theme among the answers that it is of. */
export const themeFigures = (themes: readonly Theme[], among: Among): readonly (Theme & ThemeFigures)[] => {
  const { type, facts, rows, worth } = among;
  const all = tallyRows(rows, worth);
  const groups = wordsOf(facts, 'group');
  const unhappy = groups.words.indexOf('detractor');
  const isDetractor = (row: number): boolean => unhappy !== -1 && groups.codes[row] === unhappy;
  const detractors = rows.filter(isDetractor).length;
  return themes.map((theme) => {
    const own = noTally();
    for (const row of theme.rows) count(own, worth(row));
    const rest = less(all, own);
    return {
      ...theme,
      n: own.n,
      share: shareOf(own.n, all.n),
      detractors: shareOf(theme.rows.filter(isDetractor).length, detractors),
      score: scoreOf(type, own),
      without: scoreOf(type, rest),
      effect: effectOf(type, own, rest),
    };
  });
};

const less = (all: Tally, own: Tally): Tally => ({
  n: all.n - own.n,
  up: all.up - own.up,
  down: all.down - own.down,
  sum: all.sum - own.sum,
  squares: all.squares - own.squares,
});

/**
 * The score of the rest less that of all is the difference of the two parts, times the share of the theme: so is its interval,
 * for the share that was seen.
 */
const effectOf = (type: SurveyType, own: Tally, rest: Tally): Change | undefined => {
  const change = changeBetween(type, own, rest);
  const share = own.n / (own.n + rest.n);
  return change && { ...change, by: share * change.by, low: share * change.low, high: share * change.high };
};
