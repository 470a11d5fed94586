import { happened, responseRate, type Share, shareOf } from './asked.ts';
import { type Facts, type Rows, those, wordsOf } from './fact-rows.ts';

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
  const { codes, words } = wordsOf(surveys, 'program');
  const silent = overdue.filter((program) => !words.includes(program));
  return [...words, ...silent]
    .map((program, code) => {
      const rows = sent.filter((row) => codes[row] === code);
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
  const isBack = (row: number): boolean => states.words[states.codes[row] ?? -1] === 'bounced';
  const share = (holds: (row: number) => boolean): Share => shareOf(those(rows, holds).length, rows.length);
  const shares = {
    answered: responseRate(surveys, rows),
    optedOut: share(happened(surveys, 'optedOutAt')),
    bounced: share(isBack),
    complained: share(happened(surveys, 'complainedAt')),
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
