import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type BuildOptions, buildSync } from 'esbuild';
import { mailTemplates } from '#mail-templates';
import { pageTexts } from '#page-texts';
import { replyLanguages } from '#reply-languages';
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
  const packedModule = (name: string, value: unknown): string => {
    const file = join(bundles, `${name}.mjs`);
    writeFileSync(file, packed(name, value));
    return file;
  };
  buildSync({
    absWorkingDir: root,
    entryPoints: functionNames.map((name) => ({ in: join(root, 'functions', name, 'handler.ts'), out: `${name}/index` })),
    outdir: bundles,
    outExtension: { '.js': '.mjs' },
    alias: {
      '#config': configModule,
      '#page-texts': packedModule('pageTexts', pageTexts()),
      '#reply-languages': packedModule('replyLanguages', replyLanguages()),
      '#mail-templates': packedModule('mailTemplates', mailTemplates()),
    },
    ...bundleSettings,
  });
  return bundles;
};

/**
 * A module with a function that gives the value. Sixteen languages, what is known of replies in eighteen, and fourteen
 * layouts, most of each alike, would fill most of what a bundle may weigh; compressed they are a tenth, and are unpacked when first asked for, in a millisecond.
 */
const packed = (name: string, value: unknown): string => {
  const base64 = brotliCompressSync(JSON.stringify(value)).toString('base64');
  return `import { brotliDecompressSync } from 'node:zlib';
let value;
export const ${name} = () => (value ??= JSON.parse(brotliDecompressSync(Buffer.from('${base64}', 'base64'))));`;
};
