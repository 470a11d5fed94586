const shortest = 50;
const longest = 2_000;

/**
 * How long whoever lost a round (the first is 0) gives way, in milliseconds: up to twice as long each time, by chance
 * between 0 and 1. Ten who lost at once would otherwise run into each other again, round after round.
 * Source: AWS Architecture Blog, "Exponential Backoff And Jitter" (full jitter).
 */
export const givingWay = (round: number, chance: number): number =>
  Math.round(chance * Math.min(longest, shortest * 2 ** round));

/** A lost race for rows of the table. */
export class Conflict {
  readonly kind = 'conflict';

  giveWay(round: number): Promise<void> {
    return new Promise((resume) => setTimeout(resume, givingWay(round, Math.random())));
  }
}
