import { pointsOf, type SurveyType, surveyTypes } from '../score/rule.ts';
import { countsOf, divided, type Facts, numbersOf, type Rows, wordsOf } from './fact-rows.ts';
import { keeping } from './kept.ts';

/** What each answer is worth for its type's score. */
export type Worth = (row: number) => number;

/**
 * Top of the scale that a series names (`ces 1-7 …`); only CES has two.
 */
export const topOf = (series: string | undefined): number => (/\b1-7\b/.test(series ?? '') ? 7 : 5);

/** The worth of rows of one type. */
export const worthOf = (facts: Facts, type: SurveyType): Worth => {
  const score = numbersOf(facts, 'score');
  if (type === 'cxi') return cxiWorth(facts, score);
  const { codes, words } = wordsOf(facts, 'series');
  const tops = words.map(topOf);
  return (row) => pointsOf(type, score[row] ?? 0, tops[codes[row] as number] ?? 5);
};

/** A person's own mean, unrounded; an answer by text or mail may have the whole alone. */
const cxiWorth = (facts: Facts, score: Float64Array): Worth => {
  const parts = ['effective', 'easy', 'enjoyed'].map((part) => numbersOf(facts, part));
  return (row) => {
    const mean = parts.reduce((sum, part) => sum + (part[row] ?? Number.NaN), 0) / parts.length;
    return Number.isNaN(mean) ? (score[row] ?? 0) : mean;
  };
};

/** Types among rows, with how many answers each has, the most frequent first. */
export const typesIn = (facts: Facts, rows: Rows): readonly (readonly [SurveyType, number])[] => {
  const counts = countsOf(rows, wordsOf(facts, 'type'));
  return surveyTypes
    .flatMap((type) => (counts.has(type) ? [[type, counts.get(type) ?? 0] as const] : []))
    .sort((a, b) => b[1] - a[1]);
};

const parts = keeping<readonly Rows[]>();
const none = new Int32Array(0);

/** Rows with one word of a column of few, which are divided by all of them at once. */
export const partOf = (facts: Facts, rows: Rows, { column, word }: { column: string; word: string }): Rows => {
  const words = wordsOf(facts, column);
  return parts(rows, words.codes, { make: () => divided(rows, words) })[words.words.indexOf(word)] ?? none;
};

/** Rows of one type. */
export const ofType = (facts: Facts, rows: Rows, type: SurveyType): Rows =>
  partOf(facts, rows, { column: 'type', word: type });
