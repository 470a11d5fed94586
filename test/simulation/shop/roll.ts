/** FNV-1a over a text, stirred (murmur3's finaliser): close texts come far apart. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/**
 * The one source of chance: a number from 0 to 1 that follows from the seed and from what it is drawn for. What happens to one
 * customer therefore stays the same when others are taken away, which is what lets a failing run shrink.
 */
export const roll = (seed: number, ...about: readonly (string | number)[]): number =>
  rollOf(`${seed}|${about.join('|')}`);

/** The same, of what is put together already. */
export const rollOf = (text: string): number => hashOf(text) / 4_294_967_296;

/** Chance that is drawn from again and again for one purpose. */
export class Dice {
  private readonly seed: number;
  private readonly about: string;
  private drawn = 0;

  constructor(seed: number, ...about: readonly (string | number)[]) {
    this.seed = seed;
    this.about = about.join('|');
  }

  next(): number {
    this.drawn += 1;
    return roll(this.seed, this.about, this.drawn);
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.below(from.length)];
    if (picked === undefined) throw new RangeError('Nothing to pick from.');
    return picked;
  }

  /** Milliseconds until something that happens once in `mean` on average, at most ten times that. */
  wait(mean: number): number {
    return Math.round(Math.min(-Math.log(1 - this.next()), 10) * mean);
  }
}
