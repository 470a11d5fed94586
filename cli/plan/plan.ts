import type { Difference, Unhappy } from './compare.ts';
import type { Fate, Parked } from './ledger.ts';
import type { BadLine } from './read-events.ts';
import { type Day, perDay, perRule, type Tally, tallyOf } from './tally.ts';

/** Everything that a plan found out; `--json` prints it. */
export interface Plan {
  readonly history: {
    readonly events: number;
    readonly from: string | null;
    readonly until: string | null;
    readonly duplicates: number;
    readonly bad: readonly BadLine[];
    /** Events that no survey can come of, with the reason that intake gave under the planned configuration. */
    readonly parked: readonly Parked[];
  };
  readonly today: Side;
  /** Absent when no other configuration was given. */
  readonly plan?: Side;
  readonly differences: readonly Difference[];
  readonly unhappy: Unhappy;
}

export interface Side {
  readonly total: Tally;
  readonly programs: Readonly<Record<string, Tally>>;
  readonly days: Readonly<Record<string, Day>>;
  readonly rules: Readonly<Record<string, { readonly stopped: number; readonly deferred: number }>>;
}

export const sideOf = (
  fates: readonly Fate[],
  { textPrice, dayOf }: { readonly textPrice: number; readonly dayOf: (instant: string) => string },
): Side => ({
  total: tallyOf(fates, textPrice),
  programs: sorted(
    new Map(
      [...Map.groupBy(fates, ({ program }) => program)].map(([program, of]) => [program, tallyOf(of, textPrice)]),
    ),
  ),
  days: sorted(perDay(fates, dayOf)),
  rules: sorted(perRule(fates)),
});

const sorted = <T>(entries: ReadonlyMap<string, T>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
