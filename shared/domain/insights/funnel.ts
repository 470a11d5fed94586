import { asking, happened, inWindow } from './asked.ts';
import type { Period } from './dates.ts';
import { type Dimension, type Filters, filtered } from './dimension.ts';
import { type Facts, type Rows, those, wordsOf } from './fact-rows.ts';

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
  const sent = those(rows, happened(surveys, 'sentAt'));
  const [delivered, opened, answered] = [
    happened(surveys, 'deliveredAt'),
    happened(surveys, 'openedAt'),
    happened(surveys, 'answeredAt'),
  ];
  // Whoever answered has it, whether or not their provider or their browser told us.
  const isOpened: Test = (row) => opened(row) || answered(row);
  const isDelivered: Test = (row) => delivered(row) || isOpened(row);
  return [
    ...ofEvents,
    { step: 'sent', n: sent.length, lost: reasons(surveys, without(rows, happened(surveys, 'sentAt'))) },
    { step: 'delivered', n: those(sent, isDelivered).length, lost: reasons(surveys, without(sent, isDelivered)) },
    { step: 'opened', n: those(sent, isOpened).length, lost: [] },
    { step: 'answered', n: those(sent, answered).length, lost: [] },
  ];
};

type Test = (row: number) => boolean;

const without = (rows: Rows, holds: Test): Rows => those(rows, (row) => !holds(row));

const reasons = (facts: Facts, rows: Rows): FunnelStep['lost'] => {
  const { codes, words } = wordsOf(facts, 'reason');
  const counts = new Map<string, number>();
  for (const row of rows) {
    const reason = words[codes[row] as number];
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
};

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
