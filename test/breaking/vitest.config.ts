import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { breakIn, broken, placesIn } from './places.ts';

const root = resolve(import.meta.dirname, '../..');
const hash = createHash('sha256').update(JSON.stringify(broken)).digest('hex').slice(0, 12);

/** The tests as they are, over code that is broken. What is broken is kept for no other run, the rest is. */
// biome-ignore lint/style/noDefaultExport: that is what vitest reads.
export default defineConfig({
  root,
  resolve: { alias: { '#config': resolve(root, 'test/config.ts') } },
  plugins: [
    {
      name: 'broken',
      enforce: 'pre',
      configureVitest: ({ defineCacheKeyGenerator }) =>
        defineCacheKeyGenerator(({ id }) => (placesIn(id).length === 0 ? undefined : false)),
      transform: (code, id) => {
        const places = placesIn(id);
        return places.length === 0 ? undefined : breakIn(code, places);
      },
    },
  ],
  test: {
    // Vitest keeps a list of what it has transformed by this name: what is broken stands in no list but its own.
    name: hash,
    fsModuleCachePath: resolve(root, 'node_modules/.cache/broken'),
    env: { NODE_COMPILE_CACHE: resolve(root, 'node_modules/.cache/node') },
    include: ['test/**/*.test.ts'],
    setupFiles: [resolve(import.meta.dirname, 'texts.ts')],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    bail: 1,
    maxWorkers: 1,
    pool: 'forks',
  },
});
