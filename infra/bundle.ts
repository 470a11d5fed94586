import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import type { RuntimeConfig } from '../shared/contracts/config.ts';
import { functionNames } from '../shared/contracts/names.ts';

const root = join(import.meta.dirname, '..');

/** How every function is bundled: one file with everything in it, the SDK included. */
export const bundleSettings = {
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
} satisfies BuildOptions;

/**
 * Bundles all functions in one run: one file each, with the stage's configuration inside, so that nothing fetches
 * configuration at run time. The same sources and configuration give the same bytes.
 * @returns the folder that holds a folder `<name>/index.mjs` for each function.
 */
export const bundleFunctions = (config: RuntimeConfig, outdir: string): string => {
  const bundles = resolve(outdir, 'bundles');
  mkdirSync(bundles, { recursive: true });
  const configModule = join(bundles, 'config.json');
  writeFileSync(configModule, JSON.stringify(config));
  buildSync({
    absWorkingDir: root,
    entryPoints: functionNames.map((name) => ({ in: join(root, 'functions', name, 'handler.ts'), out: `${name}/index` })),
    outdir: bundles,
    outExtension: { '.js': '.mjs' },
    alias: { '#config': configModule },
    ...bundleSettings,
  });
  return bundles;
};
