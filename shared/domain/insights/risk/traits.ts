import { day } from '../../timing/offsets.ts';
import type { Churn, History } from './history.ts';
import { type Ledger, span } from './ledger.ts';

/** What the model goes by, and what one of it is. */
export const traits = [
  { key: 'answered', unit: 'has ever answered' },
  { key: 'last', unit: 'a group better in the last answer' },
  { key: 'change', unit: 'a group better than in the answer before' },
  { key: 'silent', unit: 'twice as many months without a purchase' },
  { key: 'ignored', unit: 'a survey ignored' },
  { key: 'open', unit: 'an open task' },
  { key: 'late', unit: 'a task that was late' },
  { key: 'amount', unit: 'ten times the amount' },
  { key: 'purchases', unit: 'twice as many purchases' },
] as const;

/** How far back is looked: milliseconds. */
export const lookback = 180 * day;
/** A survey that was not answered so long after it was sent is ignored. */
const patience = 14 * day;
const most = 5;

/** How long ago somebody may have bought last and still be a customer: milliseconds. */
export const customerFor = (churn: Churn): number => ('silence' in churn ? churn.silence : 2 * lookback);

/** Somebody, seen at an instant. */
interface Seen {
  readonly person: number;
  readonly at: number;
}

/** Whether somebody is a customer at an instant: bought within the silence, or since the event by which they were lost. */
export const isCustomer = (history: History, { person, at }: Seen, churn: Churn): boolean => {
  const [from, to] = span(history.purchases, person, { after: at - customerFor(churn), until: at });
  if (from === to) return false;
  const [, lost] = span(history.lost, person, { after: Number.NEGATIVE_INFINITY, until: at });
  const first = history.lost.starts[person] ?? 0;
  return lost === first || (history.lost.at[lost - 1] ?? 0) < (history.purchases.at[to - 1] ?? 0);
};

/** Whether somebody who is a customer is lost within the horizon. */
export const isLost = (history: History, { person, at }: Seen, { churn, horizon }: Horizon): boolean => {
  const ledger = 'silence' in churn ? history.purchases : history.lost;
  const [from, to] = span(ledger, person, { after: at, until: at + horizon });
  return 'silence' in churn ? from === to : from < to;
};

export interface Horizon {
  readonly churn: Churn;
  /** Milliseconds. */
  readonly horizon: number;
}

/** What is known of somebody at an instant: nothing from later is looked at. */
export const traitsAt = (history: History, person: number, at: number): Float64Array => {
  const recent = { after: at - lookback, until: at };
  const [answered, last, change] = mood(history.answers, person, at);
  const [bought, until] = span(history.purchases, person, recent);
  const [, ever] = span(history.purchases, person, { after: Number.NEGATIVE_INFINITY, until: at });
  const silent = Math.max(0, at - (history.purchases.at[ever - 1] ?? at)) / (30 * day);
  let amount = 0;
  for (let one = bought; one < until; one += 1) amount += history.purchases.values[0]?.[one] ?? 0;
  const { open, late } = waiting(history.tasks, person, at);
  return Float64Array.of(
    ...[answered, last, change],
    ...[
      Math.log2(1 + silent),
      Math.min(most, ignored(history.asked, person, at)),
      Math.min(most, open),
      Math.min(most, late),
    ],
    ...[Math.log10(1 + Math.max(0, amount)), Math.log2(1 + until - bought)],
  );
};

/** The group of the last answer, and how far it is from the one before; nothing is as a passive. */
export const mood = (
  answers: Ledger,
  person: number,
  at: number,
): readonly [answered: number, last: number, change: number] => {
  const [from, to] = span(answers, person, { after: Number.NEGATIVE_INFINITY, until: at });
  const last = answers.values[0]?.[to - 1] ?? 0;
  if (from === to) return [0, 0, 0];
  return [1, last || 0, to - from < 2 ? 0 : last - (answers.values[0]?.[to - 2] ?? last) || 0];
};

const ignored = (asked: Ledger, person: number, at: number): number => {
  const [from, to] = span(asked, person, { after: at - lookback, until: at - patience });
  let count = 0;
  for (let one = from; one < to; one += 1) {
    const answeredAt = asked.values[0]?.[one] ?? Number.NaN;
    if (!(answeredAt <= at)) count += 1;
  }
  return count;
};

/** As it was then: a deadline counts as missed once it had passed without what it was for. */
const waiting = (tasks: Ledger, person: number, at: number) => {
  const [from, to] = span(tasks, person, { after: at - lookback, until: at });
  const [closed, contacted, due, resolve] = tasks.values;
  let [open, late] = [0, 0];
  for (let one = from; one < to; one += 1) {
    const missed = (deadline: number, met: number): boolean => deadline < at && !(met <= deadline);
    if (!((closed?.[one] ?? Number.NaN) <= at)) open += 1;
    const isLate =
      missed(due?.[one] ?? Number.NaN, contacted?.[one] ?? Number.NaN) ||
      missed(resolve?.[one] ?? Number.NaN, closed?.[one] ?? Number.NaN);
    if (isLate) late += 1;
  }
  return { open, late };
};
