import { asking, happened, inWindow, type Share, shareOf } from './asked.ts';
import type { Period } from './dates.ts';
import { type Filters, filtered } from './dimension.ts';
import { countsOf, type Facts, those, wordsOf } from './fact-rows.ts';
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
  const eligible = ['scheduled', 'deferred']
    .map((verdict) => verdicts.words.indexOf(verdict))
    .filter((code) => code >= 0);
  const isEligible = (row: number) => eligible.includes(verdicts.codes[row] as number);
  const heard = filtered(moments, filters, (one) => !isOfMoments(one));
  const events = those(inWindow(moments, heard, { column: 'at', window }), isEligible);
  const cohort = inWindow(surveys, asking(surveys, filters), { column: 'occurredAt', window });
  const sent = those(cohort, happened(surveys, 'sentAt'));
  const asked = countsOf(sent, wordsOf(surveys, by));
  return [...countsOf(events, wordsOf(moments, by))]
    .map(([who, n]) => ({ who, eligible: n, asked: shareOf(Math.min(asked.get(who) ?? 0, n), n) }))
    .sort((a, b) => b.eligible - a.eligible || (a.who < b.who ? -1 : 1));
};
