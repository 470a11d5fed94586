import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');

/** Whose tests are to notice: none that starts a cloud, so that each mutant costs seconds at most. */
const tests = {
  domain: [
    'test/unit/*.test.ts',
    'test/unit/{alert,answers,domain,events,facts,insights,money,notify,reply,score,sources,tags,tasks,watch}/**/*.test.ts',
  ],
  'use-cases': ['test/unit/{doors,inbound,stories,steps,receipt-rules,tasks,watch,notify,facts}/**/*.test.ts'],
};

export default defineConfig({
  root,
  resolve: { alias: { '#config': resolve(root, 'test/config.ts') } },
  test: {
    include: tests[process.env.PART === 'use-cases' ? 'use-cases' : 'domain'],
    // Compares files as text, which mutants are written into.
    exclude: ['test/unit/domain/numbering-plans.test.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    testTimeout: 600_000,
  },
});
