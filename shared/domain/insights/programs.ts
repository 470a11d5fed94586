import { responseRate, type Share, shareOf } from './asked.ts';
import { coded, divided, type Facts, known, numbersOf, type Rows, wordsOf } from './fact-rows.ts';

/** How a programme is received by those it asks. */
export interface Reception {
  readonly program: string;
  readonly sent: number;
  readonly answered: Share;
  readonly optedOut: Share;
  readonly bounced: Share;
  readonly complained: Share;
  /** Why it deserves a pause, or a fresh look; empty for most. */
  readonly concerns: readonly Concern[];
}

/** `review`: the day until which it was to be looked at anew has passed. All others are of those who are asked. */
export type Concern = 'hardly-answered' | 'left' | 'bounced' | 'complained' | 'review';

/** Per cent beyond which a programme does harm; each is held against the end of the interval that speaks for the programme. */
export const limits = { answered: 5, optedOut: 1, bounced: 5, complained: 0.1 } as const;

/**
 * @param sent surveys that were sent in the period.
 * @param overdue programmes that ask for a fresh look: they are listed even where they sent nothing.
 * @returns programmes with concerns first, then those that ask most.
 */
export const receptionOf = (surveys: Facts, sent: Rows, overdue: readonly string[] = []): readonly Reception[] => {
  const programs = wordsOf(surveys, 'program');
  const { words } = programs;
  const sentBy = divided(sent, programs);
  const silent = overdue.filter((program) => !words.includes(program));
  return [...words, ...silent]
    .map((program, code) => {
      const rows = sentBy[code] ?? new Int32Array(0);
      return received(surveys, rows, { program, isOverdue: overdue.includes(program) });
    })
    .filter(({ sent: n, concerns }) => n > 0 || concerns.length > 0)
    .sort((a, b) => b.concerns.length - a.concerns.length || b.sent - a.sent);
};

const received = (
  surveys: Facts,
  rows: Rows,
  { program, isOverdue }: { readonly program: string; readonly isOverdue: boolean },
): Reception => {
  const states = wordsOf(surveys, 'state');
  const back = states.words.indexOf('bounced');
  const share = (column: string): Share => shareOf(known(rows, numbersOf(surveys, column)), rows.length);
  const shares = {
    answered: responseRate(surveys, rows),
    optedOut: share('optedOutAt'),
    bounced: shareOf(back < 0 ? 0 : coded(rows, states.codes, back).length, rows.length),
    complained: share('complainedAt'),
  };
  const concerns = [...concernsOf(shares), ...(isOverdue ? (['review'] as const) : [])];
  return { program, sent: rows.length, ...shares, concerns };
};

/** Fewer are no rate: one person who leaves among thirty is one person. */
const fewest = 3;

const isBeyond = ({ n, low }: Share, limit: number): boolean => n >= fewest && (low ?? 0) > limit;

const concernsOf = ({
  answered,
  optedOut,
  bounced,
  complained,
}: Pick<Reception, 'answered' | 'optedOut' | 'bounced' | 'complained'>): readonly Concern[] => [
  ...((answered.high ?? 100) < limits.answered ? (['hardly-answered'] as const) : []),
  ...(isBeyond(optedOut, limits.optedOut) ? (['left'] as const) : []),
  ...(isBeyond(bounced, limits.bounced) ? (['bounced'] as const) : []),
  ...(isBeyond(complained, limits.complained) ? (['complained'] as const) : []),
];
