import type { HoursConfig } from '../../contracts/config.ts';
import type { Reason } from '../../contracts/rows.ts';
import { firstMomentWithin } from '../calendar/hours.ts';
import type { Instant } from '../instant.ts';

export interface Wish {
  readonly notBefore: Instant;
  readonly hours: HoursConfig;
  readonly zones: readonly string[];
  readonly channel: 'email' | 'sms';
  readonly country?: string | undefined;
}
export type Solution =
  | { readonly kind: 'at'; readonly moment: Instant; readonly reasons: readonly Reason[] }
  | { readonly kind: 'never'; readonly reasons: readonly Reason[] };
export const solve = ({ notBefore, hours, zones: [zone = 'UTC'] }: Wish): Solution => {
  const moment = firstMomentWithin(notBefore, hours, zone);
  return {
    kind: 'at',
    moment,
    reasons: [{ rule: 'timing', verdict: 'pass', detail: `First moment within ${hours.from}-${hours.to} in ${zone}: ${moment}.` }],
  };
};
