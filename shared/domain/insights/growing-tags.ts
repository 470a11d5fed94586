import { changeOfShares } from '../score/change.ts';
import { tBeyond } from '../score/quantile.ts';
import { valuesOf } from './dimension.ts';
import type { Facts, Rows } from './fact-rows.ts';

/** A tag that more answers have than before. */
export interface GrowingTag {
  readonly tag: string;
  readonly now: number;
  readonly before: number;
  /** Per cent of the answers. */
  readonly share: number;
  readonly shareBefore: number;
}

/** Fewer are no theme. */
const fewest = 5;

/**
 * Tags that have really grown: one-sided test of two shares, with the share of false ones among those named held at 5 %
 * (Benjamini and Hochberg 1995).
 */
export const growingTags = (facts: Facts, now: Rows, before: Rows): readonly GrowingTag[] => {
  const old = new Map(valuesOf(facts, before, 'tag'));
  const all = valuesOf(facts, now, 'tag').flatMap(([tag, n]) => {
    if (tag === null || n < fewest || before.length === 0) return [];
    const was = old.get(tag) ?? 0;
    return [{ tag, n, was, p: growth({ n, of: now.length }, { n: was, of: before.length }) }];
  });
  const sorted = all.toSorted((a, b) => a.p - b.p);
  const last = sorted.findLastIndex(({ p }, at) => p <= (0.05 * (at + 1)) / sorted.length);
  return sorted.slice(0, last + 1).map(({ tag, n, was }) => ({
    ...{ tag, now: n, before: was },
    share: (100 * n) / now.length,
    shareBefore: (100 * was) / before.length,
  }));
};

interface Part {
  readonly n: number;
  readonly of: number;
}

/** Probability of so much growth were the shares alike. */
const growth = (now: Part, before: Part): number => {
  const change = changeOfShares(before, now);
  const share = (now.n + before.n) / (now.of + before.of);
  const error = Math.sqrt(share * (1 - share) * (1 / now.of + 1 / before.of));
  if (!change || change.by <= 0 || error === 0) return 1;
  return tBeyond(change.by / 100 / error, 1e6) / 2;
};
