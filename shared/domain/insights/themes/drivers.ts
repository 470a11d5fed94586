import { parseJson } from '../../json.ts';
import { type Change, changeBetween } from '../../score/change.ts';
import { type Correlation, spearman } from '../../score/rank.ts';
import type { SurveyType } from '../../score/rule.ts';
import { tallyOf } from '../../score/tally.ts';
import { type Facts, type Rows, wordsOf } from '../fact-rows.ts';
import type { Worth } from '../rating.ts';

/** How a further question goes with the score: nothing says that it makes the score. */
export type Driver =
  | { readonly kind: 'scale'; readonly question: string; readonly correlation: Correlation }
  | {
      readonly kind: 'option';
      readonly question: string;
      readonly option: string;
      readonly n: number;
      /** From those who chose something else to those who chose this. */
      readonly change: Change;
    };

const fewest = 10;

type Given = Readonly<Record<string, unknown>>;

/** What rows answered to further questions, by question. */
const answersBy = (
  facts: Facts,
  rows: Rows,
): ReadonlyMap<string, readonly (readonly [row: number, given: unknown])[]> => {
  const { codes, words } = wordsOf(facts, 'answers');
  const read = words.map((text): Given => {
    const json = parseJson(text);
    return json.kind === 'value' && typeof json.value === 'object' && json.value !== null ? (json.value as Given) : {};
  });
  const byQuestion = new Map<string, (readonly [number, unknown])[]>();
  for (const row of rows)
    for (const [question, given] of Object.entries(read[codes[row] as number] ?? {})) {
      const list = byQuestion.get(question) ?? [];
      byQuestion.set(question, list);
      list.push([row, given]);
    }
  return byQuestion;
};

/** Scales by Spearman's rank correlation with the rating's worth; choices by the difference to who chose otherwise. The strongest first. */
export const driversOf = (
  { type, facts, rows }: { readonly type: SurveyType; readonly facts: Facts; readonly rows: Rows },
  worth: Worth,
  rating: Worth = worth,
): readonly Driver[] => {
  const drivers = [...answersBy(facts, rows)].flatMap(([question, given]): readonly Driver[] => {
    const pairs = given.flatMap(([row, value]) => (typeof value === 'number' ? [[value, rating(row)] as const] : []));
    const correlation = spearman(pairs);
    return [
      ...(correlation ? [{ kind: 'scale' as const, question, correlation }] : []),
      ...optionsOf(question, given).flatMap((option) => optionDriver({ type, question, option, given }, worth)),
    ];
  });
  return drivers.sort((a, b) => strength(b) - strength(a));
};

const chosen = (value: unknown): readonly string[] => {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === 'string');
};

const optionsOf = (question: string, given: readonly (readonly [number, unknown])[]): readonly string[] =>
  question === '' ? [] : [...new Set(given.flatMap(([, value]) => chosen(value)))].sort();

interface Option {
  readonly type: SurveyType;
  readonly question: string;
  readonly option: string;
  readonly given: readonly (readonly [number, unknown])[];
}

const optionDriver = ({ type, question, option, given }: Option, worth: Worth): readonly Driver[] => {
  const values = given.filter(([, value]) => chosen(value).length > 0);
  const takes = ([, value]: readonly [number, unknown]): boolean => chosen(value).includes(option);
  const own = values.filter(takes).map(([row]) => worth(row));
  const others = values.filter((one) => !takes(one)).map(([row]) => worth(row));
  const change = changeBetween(type, tallyOf(others), tallyOf(own));
  if (!change || own.length < fewest || others.length < fewest) return [];
  return [{ kind: 'option', question, option, n: own.length, change }];
};

/** How much of the way each goes: correlations of 1, or the whole of the scale. */
const strength = (driver: Driver): number =>
  driver.kind === 'scale' ? Math.abs(driver.correlation.rho) : Math.abs(driver.change.by) / 100;
