import { happened, type Share, shareOf, within } from './asked.ts';
import { groupRows } from './count.ts';
import type { Period } from './dates.ts';
import { type Filters, filtered, headline, isOfAnswers } from './dimension.ts';
import { type Facts, those, wordsOf } from './fact-rows.ts';
import { isOfMoments } from './funnel.ts';

export interface Coverage {
  readonly who: string;
  /** Events that a programme would ask about. */
  readonly eligible: number;
  /** Of these, asked. */
  readonly asked: Share;
}

/** Whom agents or teams had asked, of those who could have been: nobody shines by not asking. Those who served most come first. */
export const coverageOf = (
  { moments, surveys }: { readonly moments: Facts; readonly surveys: Facts },
  by: 'agent' | 'team',
  { filters, window }: { readonly filters: Filters; readonly window: Period & { readonly zone: string } },
): readonly Coverage[] => {
  const verdicts = wordsOf(moments, 'verdict');
  const isEligible = (row: number) =>
    ['scheduled', 'deferred'].includes(verdicts.words[verdicts.codes[row] ?? -1] ?? '');
  const events = those(
    those(
      filtered(moments, filters, (one) => !isOfMoments(one)),
      within(moments, 'at', window),
    ),
    isEligible,
  );
  const cohort = those(
    headline(surveys, filtered(surveys, filters, isOfAnswers)),
    within(surveys, 'occurredAt', window),
  );
  const sent = those(cohort, happened(surveys, 'sentAt'));
  const asked = counts(surveys, sent, by);
  return [...counts(moments, events, by)]
    .flatMap(([who, eligible]) =>
      who === null ? [] : [{ who, eligible, asked: shareOf(Math.min(asked.get(who) ?? 0, eligible), eligible) }],
    )
    .sort((a, b) => b.eligible - a.eligible || (a.who < b.who ? -1 : 1));
};

const counts = (facts: Facts, rows: Int32Array, by: 'agent' | 'team'): ReadonlyMap<string | null, number> =>
  new Map(
    groupRows(
      { facts, rows, by: [by] },
      () => ({ n: 0 }),
      (group) => {
        group.n += 1;
      },
    ).map(({ key, of }) => [key[0] ?? null, of.n]),
  );
