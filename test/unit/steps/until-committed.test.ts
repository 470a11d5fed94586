import { describe, expect, it } from 'vitest';
import { givingWay } from '../../../shared/adapters/aws/conflict.ts';
import { TransientError } from '../../../shared/ports/errors.ts';
import type { Commit } from '../../../shared/ports/records.ts';
import { type Attempt, untilCommitted } from '../../../shared/steps/commit/until-committed.ts';
import { VirtualTime } from '../sending/virtual-time.ts';

/** Chance that a test repeats: a linear congruence. */
const chanceFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
};

/** One row that many want to write, each call to it as far away as a table is. */
class ContendedRow {
  version = 0;
  attempts = 0;
  readonly time = new VirtualTime('2026-11-26T10:00:00.000Z');
  private readonly chance: () => number;
  private readonly givesWay: boolean;

  constructor(seed: number, givesWay: boolean) {
    this.chance = chanceFrom(seed);
    this.givesWay = givesWay;
  }

  async attempt(): Promise<Attempt<undefined>> {
    this.attempts += 1;
    await this.time.sleep(5 + 10 * this.chance());
    const seen = this.version;
    await this.time.sleep(5 + 10 * this.chance());
    return { commit: this.commit(seen), value: undefined };
  }

  private commit(seen: number): Commit {
    if (seen === this.version) {
      this.version += 1;
      return { kind: 'committed' };
    }
    const giveWay = (round: number) => this.time.sleep(givingWay(round, this.chance()));
    return { kind: 'conflict', ...(this.givesWay && { giveWay }) };
  }
}

/** Ten processes that each take ten events of one customer; gives how many events have to come again. */
const hundredEvents = async (row: ContendedRow): Promise<number> => {
  let lost = 0;
  const process = async () => {
    for (let event = 0; event < 10; event += 1)
      await untilCommitted(() => row.attempt()).catch((error: unknown) => {
        expect(error).toBeInstanceOf(TransientError);
        lost += 1;
      });
  };
  await row.time.run(Array.from({ length: 10 }, process));
  return lost;
};

const seeds = Array.from({ length: 10 }, (_, at) => (at + 1) * 7_919);

describe('a hundred events of one customer at once', () => {
  it('are taken, where whoever lost a race gives way', async () => {
    let [lost, attempts] = [0, 0];
    for (const seed of seeds) {
      const row = new ContendedRow(seed, true);
      lost += await hundredEvents(row);
      attempts += row.attempts;
      expect(row.version).toBeGreaterThan(95);
    }
    expect(lost / seeds.length).toBeLessThan(1);
    expect(attempts / seeds.length).toBeLessThan(250);
  });

  it('come again and again, where nobody does', async () => {
    for (const seed of seeds) expect(await hundredEvents(new ContendedRow(seed, false))).toBeGreaterThan(5);
  });
});

describe('giving way', () => {
  it('grows with each round up to two seconds, by chance', () => {
    expect([0, 1, 2, 5, 6, 7].map((round) => givingWay(round, 1))).toEqual([50, 100, 200, 1_600, 2_000, 2_000]);
    expect(givingWay(7, 0)).toBe(0);
    expect(givingWay(7, 0.25)).toBe(500);
  });

  it('is asked for between rounds alone, not before the end of all', async () => {
    const rounds: number[] = [];
    const giveWay = async (round: number) => void rounds.push(round);
    const lost = untilCommitted(async () => ({ commit: { kind: 'conflict', giveWay }, value: undefined }));
    await expect(lost).rejects.toBeInstanceOf(TransientError);
    expect(rounds).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('comes to an end after eight rounds, and with the first in which nobody was faster', async () => {
    let tries = 0;
    const conflictsBefore = (round: number) => () => {
      tries += 1;
      const commit: Commit = tries < round ? { kind: 'conflict' } : { kind: 'committed' };
      return Promise.resolve({ commit, value: tries });
    };
    expect(await untilCommitted(conflictsBefore(8))).toBe(8);
    tries = 0;
    await expect(untilCommitted(conflictsBefore(9))).rejects.toBeInstanceOf(TransientError);
    expect(tries).toBe(8);
  });
});
