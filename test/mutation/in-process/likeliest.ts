import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Outcome } from './run-tests.ts';
import type { CollectedTest } from './vitest.ts';

/** Changes are numbered in the order of the code: whose numbers lie so close lie close together. */
const neighbourhood = 25;

/** What one test takes, and which changes it reaches. */
type Walk = { readonly id: string; readonly ms: number; readonly reached: readonly number[] };

/** In Stryker's copy of the project: a process that takes over from one that ended has walked nowhere itself. */
const kept = 'test-walks.json';

/**
 * Which tests are asked first about a change: those that are about its place, in that they reach what few others reach around
 * it, and that take little. Most tests pass almost everywhere, and only a few of them look at what happens there.
 */
export class Likeliest {
  readonly #ms = new Map<string, number>();
  readonly #reached = new Map<string, ReadonlySet<number>>();
  /** How many tests reach a change. */
  readonly #reachedBy = new Map<number, number>();

  private constructor(walks: readonly Walk[]) {
    for (const { id, ms, reached } of walks) {
      this.#ms.set(id, ms);
      this.#reached.set(id, new Set(reached));
      for (const change of reached) this.#reachedBy.set(change, (this.#reachedBy.get(change) ?? 0) + 1);
    }
  }

  static after(outcomes: readonly Outcome[], perTest: Readonly<Record<string, object>>): Likeliest {
    const walks = outcomes.map(({ test: { id }, ms }): Walk => {
      return { id, ms, reached: Object.keys(perTest[id] ?? {}).map(Number) };
    });
    writeFileSync(kept, JSON.stringify(walks));
    return new Likeliest(walks);
  }

  static again(): Likeliest {
    return new Likeliest(existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as readonly Walk[]) : []);
  }

  first(tests: readonly CollectedTest[], change: number): readonly CollectedTest[] {
    const ranks = new Map(tests.map(({ id }) => [id, (1 + (this.#ms.get(id) ?? 0)) / this.#nearness(id, change)]));
    return tests.toSorted((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
  }

  #nearness(id: string, change: number): number {
    const reached = this.#reached.get(id);
    let nearness = 0;
    for (let near = change - neighbourhood; near <= change + neighbourhood; near += 1)
      if (reached?.has(near)) nearness += 1 / (this.#reachedBy.get(near) ?? 1);
    return nearness;
  }
}
