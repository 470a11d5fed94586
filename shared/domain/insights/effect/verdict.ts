import type { Change } from '../../score/change.ts';
import { fewAnswers } from '../../score/score.ts';
import type { Told } from './told.ts';

/** What a statement about an improvement rests on. */
export interface Grounds {
  /** Whole days since. */
  readonly days: number;
  /** Tasks with the cause had amounts. */
  readonly isPriced: boolean;
  readonly change: Change | undefined;
  /** The change less that of the holdout; undefined where there is none. */
  readonly beside: Change | undefined;
  readonly hasHoldout: boolean;
  /** Answers of the smallest of all times that are compared. */
  readonly fewest: number;
  readonly told: Told;
}

/** What is still missing before it can be said: one cause, priced, fixed, everyone told, proven. */
export type Missing = 'time' | 'answers' | 'price' | 'fixed' | 'told' | 'holdout' | 'proof';

/** Before that weekdays alone could make a difference. */
export const shortest = 14;

export const missingOf = ({
  days,
  isPriced,
  change,
  beside,
  hasHoldout,
  fewest,
  told,
}: Grounds): readonly Missing[] => {
  const lacks: Readonly<Record<Missing, boolean>> = {
    time: days < shortest,
    answers: fewest < fewAnswers,
    price: !isPriced,
    fixed: !isLower(change),
    told: told.people === 0 || told.told < told.reachable,
    holdout: !hasHoldout,
    proof: hasHoldout && !isLower(beside),
  };
  return (Object.keys(lacks) as Missing[]).filter((one) => lacks[one]);
};

/** By more than chance. */
const isLower = (change: Change | undefined): boolean => change?.isReal === true && change.by < 0;
