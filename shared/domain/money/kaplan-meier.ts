import { wilson } from '../score/interval.ts';
import { z95 } from '../score/quantile.ts';

/** How long somebody was followed, and whether they were lost then; whoever was not may be lost later, unseen. */
export interface Followed {
  readonly days: number;
  readonly lost: boolean;
}

export interface Churn {
  readonly n: number;
  /** Lost within the horizon, as far as was seen. */
  readonly lost: number;
  /** Followed for less than the horizon, and not lost until then. */
  readonly censored: number;
  /** Per cent lost by the horizon; null where nobody was followed for so long. */
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Share of people lost by a horizon (Kaplan and Meier 1958; variance by Greenwood), so that those who were followed for a
 * shorter time count for as long as they were. The interval is log-log (Kalbfleisch and Prentice); Wilson's where nobody was
 * lost, or everybody.
 */
export const churnBy = (people: readonly Followed[], horizon: number): Churn => {
  const sorted = [...people].sort((a, b) => a.days - b.days || Number(b.lost) - Number(a.lost));
  const n = sorted.length;
  let [kept, spread, lost, censored] = [1, 0, 0, 0];
  for (const [at, { days, lost: isLost }] of sorted.entries()) {
    if (days > horizon || (days === horizon && !isLost)) break;
    const risk = n - at;
    if (isLost) {
      lost += 1;
      spread += risk > 1 ? 1 / (risk * (risk - 1)) : 0;
      kept *= 1 - 1 / risk;
    } else censored += 1;
  }
  const reached = n - lost - censored;
  if (n === 0 || (reached === 0 && censored > 0)) return { n, lost, censored, rate: null, low: null, high: null };
  return { n, lost, censored, rate: 100 * (1 - kept), ...intervalOf({ kept, spread, reached: reached + lost, lost }) };
};

interface Kept {
  readonly kept: number;
  readonly spread: number;
  readonly reached: number;
  readonly lost: number;
}

const intervalOf = ({ kept, spread, reached, lost }: Kept): { readonly low: number; readonly high: number } => {
  if (lost === 0 || kept < 1e-12) {
    const { low, high } = wilson(lost === 0 ? 0 : reached, reached);
    return { low: 100 * low, high: 100 * high };
  }
  const reach = (z95 * Math.sqrt(spread)) / Math.abs(Math.log(kept));
  return { low: 100 * (1 - kept ** Math.exp(-reach)), high: 100 * (1 - kept ** Math.exp(reach)) };
};
