import type { Harm } from '../../contracts/rows/brake.ts';
import type { Excess } from './rule.ts';

const happened: Readonly<Record<Harm, string>> = {
  complaints: 'were reported as unwanted',
  bounces: 'did not arrive',
  objections: 'made somebody end messages',
};

/** Per cent with as many figures as a limit may have. */
const per = (share: number): string => `${Number((100 * share).toPrecision(2))}%`;

/** Why a programme halted, for people. */
export const reasonOf = ({ harm, limit, count, sent, buckets }: Excess): string =>
  `${count} of ${sent} messages ${happened[harm]} (${per(count / sent)}; the limit is ${per(limit)}), counted over ${buckets === 1 ? 'today' : `${buckets} days`}.`;

/** @param spent US dollars */
export const spendReason = (spent: number, perDay: number): string =>
  `Messages for some $${spent.toFixed(2)} left in a day; the limit is $${perDay}.`;
