/** Stryker's own settings; `main.ts` names the places to break and, in PART, whose tests are to notice. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { related: true, configFile: 'test/mutation/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  // What is evaluated once, as a module is loaded, would need all tests again for each mutant.
  ignoreStatic: true,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: 'test-results/mutation.json' },
  concurrency: 1,
  dryRunTimeoutMinutes: 60,
  timeoutMS: 60_000,
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['cdk.out', 'test-results'],
};
