import { wantedTests } from '../tests.ts';
import { Likeliest } from './likeliest.ts';
import { loadTests } from './load.ts';
import { type Outcome, runTests } from './run-tests.ts';
import { type CollectedTest, collected } from './vitest.ts';

/** What instrumented code reads and counts (Stryker's instrumenter, `instrument.js`). */
type Instrumented = {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { readonly perTest: Readonly<Record<string, object>> };
};
const scope: { __stryker__?: Instrumented } = globalThis as never;
scope.__stryker__ ??= {};
const instrumented = scope.__stryker__;

/** Microseconds of the processor for one mutant, however busy the machine: what lives so long counts as not noticed. */
const patience = 3_000_000;

type MutantRun = {
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  readonly activeMutant: { readonly id: string };
};

const resultOf = ({ test, ms, failure }: Outcome) => ({
  id: test.id,
  name: test.id,
  fileName: test.file,
  timeSpentMs: ms,
  ...(failure === undefined ? { status: 0 } : { status: 1, failureMessage: failure }),
});

/** Stryker's test runner: all tests stay loaded, a mutant is switched on, and its tests run, the likeliest first. */
class InProcess {
  #tests: readonly CollectedTest[] = [];
  #likeliest: Likeliest | undefined;

  /** Nothing need be loaded anew: no mutant is on while modules load, since static ones are left out. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    await loadTests();
    this.#tests = collected.filter(({ id }) => wantedTests.isWanted(id));
  }

  async dryRun() {
    const outcomes = await runTests(this.#tests, {
      before: ({ id }) => {
        instrumented.currentTestId = id;
      },
      enough: () => false,
    });
    instrumented.currentTestId = undefined;
    this.#likeliest = Likeliest.after(outcomes, instrumented.mutantCoverage?.perTest ?? {});
    return { status: 'complete', tests: outcomes.map(resultOf), mutantCoverage: instrumented.mutantCoverage };
  }

  async mutantRun({ testFilter, hitLimit, activeMutant }: MutantRun) {
    const wanted = testFilter && new Set(testFilter);
    const begun = process.cpuUsage();
    Object.assign(instrumented, { activeMutant: activeMutant.id, hitCount: hitLimit && 0, hitLimit });
    const tests = this.#tests.filter(({ id }) => wanted?.has(id) ?? true);
    this.#likeliest ??= Likeliest.again();
    const outcomes = await runTests(this.#likeliest.first(tests, Number(activeMutant.id)), {
      before: () => undefined,
      enough: ({ failure }) => failure !== undefined || process.cpuUsage(begun).user > patience,
    });
    const hits = instrumented.hitCount ?? 0;
    Object.assign(instrumented, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    if (hitLimit !== undefined && hits > hitLimit) return { status: 'timeout', reason: `reached ${hits} times` };
    return this.#verdictOn(outcomes);
  }

  async #verdictOn(outcomes: readonly Outcome[]) {
    const killer = outcomes.find(({ failure }) => failure !== undefined);
    if (!killer) return { status: 'survived', nrOfTests: outcomes.length };
    const [again] = await runTests([killer.test], { before: () => undefined, enough: () => true });
    // Something kept in memory was made while a mutant was on: Stryker tries this one again in a new process.
    if (again?.failure !== undefined) process.exit(1);
    const { test, failure } = killer;
    return { status: 'killed', killedBy: [test.id], failureMessage: failure, nrOfTests: outcomes.length };
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcess }];
