import type { Day } from '../insights/dates.ts';
import { type Facts, type Rows, wordsOf } from '../insights/fact-rows.ts';
import { ofType, typesIn, type Worth, worthOf } from '../insights/rating.ts';
import { ruleOf, type SurveyType } from '../score/rule.ts';
import type { Series } from './watch.ts';

/** Answers of one type, of a programme or of a stage of the journey that several programmes ask in. */
export interface Watched {
  /** `program.<id>.<type>` or `stage.<name>.<type>`. */
  readonly id: string;
  readonly name: string;
  readonly program: string | undefined;
  readonly type: SurveyType;
  readonly rows: Rows;
  readonly worth: Worth;
}

/** What is watched: one entry for each that has answers. Of a programme only what it asks now, since other questions do not compare. */
export const watchedIn = (facts: Facts, rows: Rows, days: Float64Array): readonly Watched[] => {
  const current = ofCurrentSeries(facts, rows, days);
  return [
    ...divided(facts, current, 'program'),
    ...divided(facts, current, 'stage').filter((one) => severalAsk(facts, one)),
  ];
};

const divided = (facts: Facts, rows: Rows, by: 'program' | 'stage'): readonly Watched[] => {
  const { codes, words } = wordsOf(facts, by);
  return words.flatMap((name, code) => {
    const own = rows.filter((row) => codes[row] === code);
    return typesIn(facts, own).map(([type]) => ({
      ...{ id: `${by}.${name}.${type}`, name, type, program: by === 'program' ? name : undefined },
      ...{ rows: ofType(facts, own, type), worth: worthOf(facts, type) },
    }));
  });
};

/** A stage in which one programme asks is that programme: nobody is told the same twice. */
const severalAsk = (facts: Facts, { rows }: Watched): boolean => {
  const { codes } = wordsOf(facts, 'program');
  return rows.some((row) => codes[row] !== codes[rows[0] ?? 0]);
};

const ofCurrentSeries = (facts: Facts, rows: Rows, days: Float64Array): Rows => {
  const [programs, series] = [wordsOf(facts, 'program'), wordsOf(facts, 'series')];
  const newest = new Map<number, readonly [code: number, begun: Day]>();
  const begun = new Map<string, Day>();
  for (const row of rows) {
    const key = `${programs.codes[row]} ${series.codes[row]}`;
    begun.set(key, Math.min(begun.get(key) ?? Number.POSITIVE_INFINITY, days[row] ?? 0));
  }
  for (const [key, at] of begun) {
    const [program = 0, code = 0] = key.split(' ').map(Number);
    if (at >= (newest.get(program)?.[1] ?? Number.NEGATIVE_INFINITY)) newest.set(program, [code, at]);
  }
  return rows.filter((row) => newest.get(programs.codes[row] as number)?.[0] === series.codes[row]);
};

/** A value from 0 to 1 for what an answer is worth. */
const shareOfScale = (type: SurveyType, worth: number): number => {
  switch (ruleOf(type)) {
    case 'balance':
      return (worth + 1) / 2;
    case 'share':
      return worth;
    case 'mean':
      return Math.min(1, Math.max(0, (worth - 1) / 9));
  }
};

/** By day, from the first day on; answers from before it are left out. */
export const seriesOf = (
  { type, rows, worth }: Watched,
  days: Float64Array,
  { since, until }: { readonly since: Day; readonly until: Day },
): Series => {
  const all = Array.from({ length: until - since + 1 }, () => ({ n: 0, sum: 0, squares: 0 }));
  for (const row of rows) {
    const one = all[(days[row] as number) - since];
    if (!one) continue;
    const value = shareOfScale(type, worth(row));
    one.n += 1;
    one.sum += value;
    one.squares += value * value;
  }
  return { first: since, isShare: ruleOf(type) === 'share', days: all };
};
