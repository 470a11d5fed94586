import type { Day } from './dates.ts';
import { type Facts, type Rows, wordsOf } from './fact-rows.ts';

/** Days on which a programme's scale or question changed: from there on it is another series, and no line joins the two. */
export const seriesBreaks = (facts: Facts, rows: Rows, days: Float64Array): readonly Day[] => {
  const [programs, series] = [wordsOf(facts, 'program'), wordsOf(facts, 'series')];
  const begun = new Map<string, Map<number, Day>>();
  for (const row of rows) {
    const program = programs.words[programs.codes[row] as number] ?? '';
    const own = begun.get(program) ?? new Map<number, Day>();
    begun.set(program, own);
    const [code, at] = [series.codes[row] as number, days[row] ?? 0];
    own.set(code, Math.min(own.get(code) ?? at, at));
  }
  const later = [...begun.values()].flatMap((own) => [...own.values()].sort((a, b) => a - b).slice(1));
  return [...new Set(later)].sort((a, b) => a - b);
};
