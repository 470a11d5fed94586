import { happened, responseRate, type Share, shareOf } from './asked.ts';
import { type Facts, type Rows, those, wordsOf } from './fact-rows.ts';

/** How a programme is received by those it asks. */
export interface Reception {
  readonly program: string;
  readonly sent: number;
  readonly answered: Share;
  readonly optedOut: Share;
  readonly bounced: Share;
  /** Why it deserves a pause, or a fresh look; empty for most. */
  readonly concerns: readonly Concern[];
}

export type Concern = 'hardly-answered' | 'left' | 'bounced';

/** Beyond these a programme does harm; each is held against the end of the interval that speaks for the programme. */
export const limits = { answered: 5, optedOut: 1, bounced: 5 } as const;

/** @param sent surveys that were sent in the period. Programmes with concerns come first, then those that ask most. */
export const receptionOf = (surveys: Facts, sent: Rows): readonly Reception[] => {
  const { codes, words } = wordsOf(surveys, 'program');
  return words
    .map((program, code) =>
      received(
        surveys,
        program,
        sent.filter((row) => codes[row] === code),
      ),
    )
    .filter(({ sent: n }) => n > 0)
    .sort((a, b) => b.concerns.length - a.concerns.length || b.sent - a.sent);
};

const received = (surveys: Facts, program: string, rows: Rows): Reception => {
  const states = wordsOf(surveys, 'state');
  const bounced = states.words.indexOf('bounced');
  const answered = responseRate(surveys, rows);
  const optedOut = shareOf(those(rows, happened(surveys, 'optedOutAt')).length, rows.length);
  const back = shareOf(those(rows, (row) => bounced !== -1 && states.codes[row] === bounced).length, rows.length);
  const concerns: Concern[] = [];
  if ((answered.high ?? 100) < limits.answered) concerns.push('hardly-answered');
  if ((optedOut.low ?? 0) > limits.optedOut) concerns.push('left');
  if ((back.low ?? 0) > limits.bounced) concerns.push('bounced');
  return { program, sent: rows.length, answered, optedOut, bounced: back, concerns };
};
