import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type BuildOptions, buildSync } from 'esbuild';
import { alarmWords } from '#alarm-words';
import { apiDescription } from '#api-description';
import { inboxLooks } from '#inbox-looks';
import { informalTexts } from '#informal-texts';
import { numberKinds } from '#number-kinds';
import { numberingPlans } from '#numbering-plans';
import { pageTexts } from '#page-texts';
import { replyLanguages } from '#reply-languages';
import { replyWords } from '#reply-words';
import type { RuntimeConfig } from '../shared/contracts/config/config.ts';
import { faceless } from '../shared/contracts/config/people.ts';
import { functionNames } from '../shared/contracts/wiring/functions.ts';

const root = join(import.meta.dirname, '..');

/** How every function is bundled: one file with everything that runs in it, the SDK included. */
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
 * configuration at run time. Beside it lie the texts that it may need, and what signing in alone needs. The same sources
 * and configuration give the same bytes.
 * @returns the folder that holds a folder `<name>/index.mjs` for each function.
 */
export const bundleFunctions = (config: RuntimeConfig, outdir: string): string => {
  const bundles = resolve(outdir, 'bundles');
  mkdirSync(bundles, { recursive: true });
  const configModule = join(bundles, 'config.json');
  const { people, faces } = faceless(config.people);
  writeFileSync(configModule, JSON.stringify({ ...config, people }));
  const packs = {
    alarmWords: alarmWords(),
    apiDescription: apiDescription(),
    faces,
    inboxLooks: inboxLooks(),
    informalTexts: informalTexts(),
    numberKinds: numberKinds(),
    numberingPlans: numberingPlans(),
    pageTexts: pageTexts(),
    replyLanguages: replyLanguages(),
    replyWords: replyWords(),
  };
  const modules = Object.fromEntries(
    Object.entries(packs).map(([name, value]) => [name, packed(name, value, bundles)]),
  );
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: [
      ...functionNames.map((name) => ({ in: join(root, 'functions', name, 'handler.ts'), out: `${name}/index` })),
      // Asked for by whoever signs in, which no other page has to wait for.
      { in: join(root, 'shared/adapters/oidc/openid-client.ts'), out: 'inbox/openid-client' },
    ],
    outdir: bundles,
    outExtension: { '.js': '.mjs' },
    metafile: true,
    external: ['./openid-client.mjs'],
    alias: {
      '#config': configModule,
      '#alarm-words': modules.alarmWords ?? '',
      '#api-description': modules.apiDescription ?? '',
      '@aws-sdk/credential-provider-node': join(root, 'shared/adapters/aws/function-credentials.ts'),
      '#faces': modules.faces ?? '',
      '#inbox-looks': modules.inboxLooks ?? '',
      '#informal-texts': modules.informalTexts ?? '',
      '#number-kinds': modules.numberKinds ?? '',
      '#numbering-plans': modules.numberingPlans ?? '',
      '#openid-client': './openid-client.mjs',
      '#page-texts': modules.pageTexts ?? '',
      '#reply-languages': modules.replyLanguages ?? '',
      '#reply-words': modules.replyWords ?? '',
    },
    ...bundleSettings,
  });
  for (const [output, { inputs }] of Object.entries(metafile.outputs)) {
    const used = Object.keys(packs).filter((name) =>
      Object.keys(inputs).some((input) => resolve(root, input) === modules[name]),
    );
    for (const name of used) copyFileSync(join(bundles, `${name}.br`), join(root, dirname(output), `${name}.br`));
  }
  return bundles;
};

/** The very best takes three times as long, and half a second more at each synthesis, for two bytes in a thousand. */
const almostBest = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };

/**
 * A module with a function that gives the value, from a compressed file beside the bundle. Sixteen languages, and what is
 * known of replies in eighteen, most of each alike, would fill most of what a bundle may weigh; so they are a tenth, cost
 * nothing at a cold start, and are unpacked when first asked for, in a millisecond.
 */
const packed = (name: string, value: unknown, folder: string): string => {
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(JSON.stringify(value), almostBest));
  const module = join(folder, `${name}.mjs`);
  writeFileSync(
    module,
    `import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
let value;
export const ${name} = () => (value ??= JSON.parse(brotliDecompressSync(readFileSync(new URL('./${name}.br', import.meta.url)))));`,
  );
  return module;
};
