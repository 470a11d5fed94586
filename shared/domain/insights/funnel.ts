import { asking, inWindow } from './asked.ts';
import type { Period } from './dates.ts';
import { type Dimension, type Filters, filtered } from './dimension.ts';
import { countsOf, type Facts, numbersOf, type Rows, those, wordsOf } from './fact-rows.ts';

export interface FunnelStep {
  readonly step: 'events' | 'eligible' | 'sent' | 'delivered' | 'opened' | 'answered';
  readonly n: number;
  /** Why some of the step before are not in this one, the most frequent first. */
  readonly lost: readonly (readonly [reason: string, n: number])[];
}

/** What the table of moments knows of an event. */
export const isOfMoments = (dimension: Dimension): boolean =>
  ['program', 'team', 'agent'].includes(dimension) || dimension.startsWith('property.');

interface Cohort {
  readonly moments: Facts;
  readonly surveys: Facts;
  readonly filters: Filters;
  readonly window: Period & { readonly zone: string };
}

/**
 * What became of the events of a period, step by step: one cohort, followed from the event to the answer, however late that
 * came. Events and eligibility are left out where a filter asks for what an event does not have yet, such as a channel.
 */
export const funnelOf = ({ moments, surveys, filters, window }: Cohort): readonly FunnelStep[] => {
  const ofEvents = [...filters.keys()].every(isOfMoments) ? eventSteps(moments, filters, window) : [];
  const rows = inWindow(surveys, asking(surveys, filters), { column: 'occurredAt', window });
  const { reached, unsent, undelivered } = followed(surveys, rows);
  const [, sent, delivered, opened, answered] = reached;
  return [
    ...ofEvents,
    { step: 'sent', n: sent, lost: reasons(surveys, unsent) },
    { step: 'delivered', n: delivered, lost: reasons(surveys, undelivered) },
    { step: 'opened', n: opened, lost: [] },
    { step: 'answered', n: answered, lost: [] },
  ];
};

interface Followed {
  /** How many came so far at least: made, sent, delivered, opened, answered. */
  readonly reached: readonly [number, number, number, number, number];
  readonly unsent: Rows;
  readonly undelivered: Rows;
}

/** How far each came, in one go. Whoever answered has it, whether or not their provider or their browser told us. */
const followed = (surveys: Facts, rows: Rows): Followed => {
  const [sentAt, deliveredAt, openedAt, answeredAt] = ['sentAt', 'deliveredAt', 'openedAt', 'answeredAt'].map((name) =>
    numbersOf(surveys, name),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  const isThere = (values: Float64Array, row: number): boolean => !Number.isNaN(values[row]);
  const stepOf = (row: number): number => {
    if (!isThere(sentAt, row)) return 0;
    if (isThere(answeredAt, row)) return 4;
    if (isThere(openedAt, row)) return 3;
    return isThere(deliveredAt, row) ? 2 : 1;
  };
  const [at, lost] = [[0, 0, 0, 0, 0], [new Int32Array(rows.length), new Int32Array(rows.length)] as const];
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] as number;
    const step = stepOf(row);
    const left = lost[step];
    if (left) left[at[step] as number] = row;
    at[step] = (at[step] as number) + 1;
  }
  const [unsent, undelivered] = [lost[0].subarray(0, at[0]), lost[1].subarray(0, at[1])];
  const from = (step: number): number => at.slice(step).reduce((sum, n) => sum + n, 0);
  return { reached: [from(0), from(1), from(2), from(3), from(4)], unsent, undelivered };
};

type Test = (row: number) => boolean;

const without = (rows: Rows, holds: Test): Rows => those(rows, (row) => !holds(row));

const reasons = (facts: Facts, rows: Rows): FunnelStep['lost'] =>
  [...countsOf(rows, wordsOf(facts, 'reason'))].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

const eligible = ['scheduled', 'deferred'];

const eventSteps = (moments: Facts, filters: Filters, window: Cohort['window']): readonly FunnelStep[] => {
  const [programs, verdicts] = [wordsOf(moments, 'program'), wordsOf(moments, 'verdict')];
  const codesOf = (names: readonly string[]) =>
    names.map((name) => verdicts.words.indexOf(name)).filter((code) => code >= 0);
  const [passed, doubled] = [codesOf(eligible), codesOf(['duplicate'])];
  const listened = those(
    inWindow(moments, filtered(moments, filters), { column: 'at', window }),
    (row) => programs.codes[row] !== -1 && !doubled.includes(verdicts.codes[row] as number),
  );
  const isEligible: Test = (row) => passed.includes(verdicts.codes[row] as number);
  const others = without(listened, isEligible);
  return [
    { step: 'events', n: listened.length, lost: [] },
    { step: 'eligible', n: listened.length - others.length, lost: reasons(moments, others) },
  ];
};
