/** Chance that can be had again: the same seed gives the same run (mulberry32). */
export class Luck {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 to 1, which it never reaches. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** A place among weights, the likelier the heavier; the weights need not sum to one. */
  among(weights: readonly number[]): number {
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    const at = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return at < 0 ? weights.findLastIndex((weight) => weight > 0) : at;
  }

  /** Of an exponential distribution. */
  wait(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }
}

/** A bag from which one draws without putting back: what was put in comes out, in a random order. */
export class Bag {
  private readonly counts: number[];

  constructor(counts: readonly number[]) {
    this.counts = [...counts];
  }

  /** @returns the place of what was drawn; of an empty bag the first. */
  draw(luck: Luck): number {
    const at = Math.max(0, luck.among(this.counts));
    this.counts[at] = Math.max(0, (this.counts[at] ?? 0) - 1);
    return at;
  }
}

/** A whole number divided by weights, nothing lost: by largest remainders. */
export const divided = (whole: number, weights: readonly number[]): readonly number[] => {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (whole * weight) / sum);
  const floors = exact.map(Math.floor);
  const left = whole - floors.reduce((all, one) => all + one, 0);
  const next = exact
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of next.slice(0, left)) floors[at] = (floors[at] ?? 0) + 1;
  return floors;
};
