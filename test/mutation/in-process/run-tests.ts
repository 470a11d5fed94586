import type { CollectedTest, Suite } from './vitest.ts';

export type Outcome = { readonly test: CollectedTest; readonly ms: number; readonly failure: string | undefined };

/** From the file inward. */
const around = (suite: Suite): readonly Suite[] => [...(suite.within ? around(suite.within) : []), suite];

const failureOf = async (run: () => unknown): Promise<string | undefined> => {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const runHooks = async (suites: readonly Suite[], when: keyof Suite['hooks']): Promise<void> => {
  for (const suite of suites) for (const hook of suite.hooks[when]) await hook();
};

/** Runs the tests in this order until `enough`; each suite is opened before the first of its tests and closed at the end. */
export const runTests = async (
  tests: readonly CollectedTest[],
  {
    before,
    enough,
  }: { readonly before: (test: CollectedTest) => void; readonly enough: (outcome: Outcome) => boolean },
): Promise<readonly Outcome[]> => {
  const opened = new Set<Suite>();
  const outcomes: Outcome[] = [];
  for (const test of tests) {
    const suites = around(test.suite);
    const start = performance.now();
    before(test);
    const failure = await failureOf(async () => {
      for (const suite of suites) {
        if (opened.has(suite)) continue;
        opened.add(suite);
        await runHooks([suite], 'beforeAll');
      }
      await runHooks(suites, 'beforeEach');
      await test.body();
    });
    const closing = await failureOf(() => runHooks(suites.toReversed(), 'afterEach'));
    const outcome = { test, ms: performance.now() - start, failure: failure ?? closing };
    outcomes.push(outcome);
    if (enough(outcome)) break;
  }
  await failureOf(() => runHooks([...opened].reverse(), 'afterAll'));
  return outcomes;
};
