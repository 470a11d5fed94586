import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

export default defineConfig({
  resolve: { alias: { '#config': resolve(import.meta.dirname, 'test/config.ts') } },
  test: {
    // Long enough for a machine that does ten things at once: nothing here measures speed, and what hangs ends all the same.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    // Two processes have two cores: threads that collect garbage beside them only take from one what they give to the other.
    execArgv: ['--single-threaded-gc'],
    // What one process has compiled no other compiles again: commands and clouds that tests start, and the CDK, cost half as much.
    env: { NODE_COMPILE_CACHE: resolve(import.meta.dirname, 'node_modules/.cache/node') },
    // Two processes keep two cores busy from the first file to the last: no project waits for another to end.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        // Modules are read once for each of the two processes, not for each of the files: nothing of ours keeps a state in them.
        test: {
          name: 'code',
          include: ['test/**/*.test.ts'],
          exclude: ['test/infra/**', 'test/e2e/**', '**/node_modules/**'],
          isolate: false,
        },
      },
      // Its files share what costs most: the CDK's modules and one synthesis for each stage.
      {
        extends: true,
        test: { name: 'infra', include: ['test/infra/**/*.test.ts'], isolate: false },
      },
      // Nothing in them is timed; each process has a cloud for each configuration, which its files share.
      {
        extends: true,
        test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], isolate: false },
      },
    ],
  },
});
