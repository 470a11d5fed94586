import { resolve } from 'node:path';

/** Stryker's own settings; `main.ts` names the places to break, `tests.ts` whose tests are to notice. */
export default {
  testRunner: 'in-process',
  plugins: ['in-process/runner.ts', 'survivors.ts', 'left-out.ts'].map((file) => resolve(import.meta.dirname, file)),
  ignorers: ['left-out'],
  coverageAnalysis: 'perTest',
  // What is evaluated once, as a module is loaded, would need all tests again for each mutant.
  ignoreStatic: true,
  reporters: ['json', 'survivors'],
  jsonReporter: { fileName: 'test-results/mutation.json' },
  concurrency: 1,
  dryRunTimeoutMinutes: 60,
  timeoutMS: 60_000,
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['cdk.out', 'test-results'],
};
