import type { Missing } from './verdict.ts';

export const proven = 'One cause, priced, fixed, everyone told, proven.';

/** What each gap means, as a person would say it. */
const gaps: Readonly<Record<Missing, string>> = {
  time: 'fewer than fourteen days have passed',
  answers: 'there are fewer than 30 answers on one side',
  price: 'no task with the cause has an amount',
  fixed: 'the cause is not less frequent by more than chance',
  told: 'not everyone who named it got the letter',
  holdout: 'no holdout is configured, so that a season looks the same',
  proof: 'it is no less frequent than in the holdout by more than chance',
};

/** What is missing before it can be said to be proven. */
export const statementOf = (missing: readonly Missing[]): string =>
  `Not proven: ${missing.map((one) => gaps[one]).join('; ')}.`;
