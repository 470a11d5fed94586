import type { Logistic } from './logistic.ts';
import { traits } from './traits.ts';

/** One of the things that the model goes by, as it is with somebody. */
export interface Because {
  readonly key: (typeof traits)[number]['key'];
  readonly value: number;
  /** By how much it multiplies the odds, held against the average customer. */
  readonly odds: number;
}

/** Less is not worth a word. */
const least = 1.05;
const mostNamed = 3;

/** Why the model thinks so of somebody: each weight times how far they are from the average. */
export const becauseOf = (row: Float64Array, { weights, means, deviations }: Logistic): readonly Because[] =>
  traits
    .map(({ key }, at): Because => {
      const [value, deviation] = [row[at] ?? 0, deviations[at] ?? 0];
      const away = deviation < 1e-9 ? 0 : (value - (means[at] ?? 0)) / deviation;
      return { key, value, odds: Math.exp((weights[at + 1] ?? 0) * away) };
    })
    .filter(({ odds }) => odds >= least)
    .sort((a, b) => b.odds - a.odds)
    .slice(0, mostNamed);

const plural = (n: number, one: string, many = `${one}s`): string =>
  `${Math.round(n)} ${Math.round(n) === 1 ? one : many}`;

/** In words that whoever reads the task understands. */
const words: Readonly<Record<Because['key'], (value: number) => string>> = {
  answered: (value) => (value > 0 ? 'answers surveys' : 'never answered'),
  last: (value) => `last answer ${['unhappy', 'lukewarm', 'happy'][Math.sign(value) + 1]}`,
  change: (value) => (value < 0 ? 'answered worse than before' : 'answers did not get worse'),
  silent: (value) => `${plural(2 ** value - 1, 'month')} without a purchase`,
  ignored: (value) => `${plural(value, 'survey')} ignored`,
  open: (value) => plural(value, 'open task'),
  late: (value) => `${plural(value, 'task')} late`,
  amount: () => 'spends less than most',
  purchases: (value) => plural(2 ** value - 1, 'purchase'),
};

const per = (share: number): string => `${Math.round(100 * share)} %`;

/** What a task about somebody says of itself: how likely, and which of the model's coefficients say so. */
export const reasonIn = ({
  probability,
  because,
  lastGroup,
}: {
  probability: number;
  because?: readonly Because[];
  lastGroup: number | undefined;
}): string => {
  const begun = `About to leave, ${per(probability)} likely`;
  if (because === undefined) return `${begun}, by the last answer alone: ${groups[(lastGroup ?? 2) + 1]}`;
  const named = because.map(({ key, value, odds }) => `${words[key](value)} (odds ×${odds.toFixed(1)})`);
  return named.length === 0 ? begun : `${begun}: ${named.join(', ')}`;
};

const groups = ['detractor', 'passive', 'promoter', 'none'];
