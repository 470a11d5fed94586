import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { wrongs } from './list.ts';

const root = resolve(import.meta.dirname, '../../..');
const wrong = wrongs[Number(process.env.WRONG)];

/** The tests as they are, over code with one mistake in it; nothing of it may be kept for other runs. */
// biome-ignore lint/style/noDefaultExport: that is what vitest reads.
export default defineConfig({
  root,
  resolve: { alias: { '#config': resolve(root, 'test/config.ts') } },
  plugins: [
    {
      name: 'one-mistake',
      enforce: 'pre',
      transform: (code, id) =>
        wrong && id.endsWith(`/${wrong.file}`) ? code.replace(wrong.find, () => wrong.put) : undefined,
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    fsModuleCache: false,
    testTimeout: 600_000,
    bail: 1,
    maxWorkers: 1,
    pool: 'forks',
  },
});
