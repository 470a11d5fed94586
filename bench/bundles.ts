import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import heardback from '../heardback.config.ts';
import { bundleFunctions, bundleSettings } from '../infra/bundle.ts';
import { forStage, parseConfig } from '../shared/contracts/config/define.ts';
import { variables } from '../shared/contracts/wiring/environment.ts';
import { functionNames } from '../shared/contracts/wiring/functions.ts';
import { type Figures, keep } from './table/kept.ts';

/**
 * What our own code adds to a function: each bundle beside one with the same AWS clients and nothing else, in size and in
 * the time that importing it takes, side by side in one run. `npm run bench:bundles -- --rounds 15 --only respond,api,inbox`
 * times the import of those alone.
 */
const root = resolve(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'heardback-bundles-'));
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' }, only: { type: 'string' } } });
const rounds = Number(values.rounds);

/** What a handler, and all that it imports, takes from the AWS SDK. */
const clientsOf = (name: string): string => {
  const taken = new Map<string, Set<string>>();
  const visited = new Set<string>();
  const visit = (file: string): void => {
    if (visited.has(file)) return;
    visited.add(file);
    const source = readFileSync(file, 'utf8');
    for (const [, names = '', from = ''] of source.matchAll(/import\s+\{([^}]*)\}\s+from\s+'(@aws-sdk\/[^']+)'/g)) {
      const values = names.split(',').map((one) => one.trim());
      for (const value of values)
        if (value && !value.startsWith('type ')) taken.set(from, (taken.get(from) ?? new Set()).add(value));
    }
    for (const [, from = ''] of source.matchAll(/import\s+(?!type)[^;]*?from\s+'(\.[^']+\.ts)'/g))
      visit(resolve(file, '..', from));
  };
  visit(join(root, 'functions', name, 'handler.ts'));
  return [...taken].map(([from, names]) => `export { ${[...names].join(', ')} } from '${from}';`).join('\n');
};

const env = {
  ...process.env,
  AWS_REGION: 'us-east-1',
  ...Object.fromEntries(Object.values(variables).map((name) => [name, 'x'])),
};

const importMilliseconds = (file: string): number => {
  const script = `const start = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - start);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    env,
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(`${file} cannot be imported: ${stderr}`);
  return Number(stdout);
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const cells = (values: readonly string[]): string =>
  `${values.map((value, at) => (at === 0 ? value.padEnd(12) : value.padStart(12))).join('')}\n`;

const bundles = bundleFunctions(forStage(parseConfig(heardback), 'prod'), work);
const timed = values.only?.split(',') ?? functionNames;
let figures: Figures = {};
let most = 0;
process.stdout.write(cells(['function', 'bundle KB', 'clients KB', 'ours KB', 'import ms', 'clients ms', 'ratio']));
for (const name of functionNames) {
  const own = join(bundles, name, 'index.mjs');
  const clients = join(work, `${name}-clients.mjs`);
  buildSync({ ...bundleSettings, stdin: { contents: clientsOf(name), resolveDir: root }, outfile: clients });
  const [ownSize, clientSize] = [statSync(own).size / 1024, statSync(clients).size / 1024];
  const times = Array.from({ length: timed.includes(name) ? rounds : 0 }, () => ({
    own: importMilliseconds(own),
    clients: importMilliseconds(clients),
  }));
  const ratio = median(times.map((pair) => pair.own / pair.clients));
  most = Math.max(most, ownSize - clientSize);
  if (name === 'respond' || name === 'api' || name === 'inbox')
    figures = {
      ...figures,
      [`bundles.${name}`]: ownSize / clientSize,
      ...(times.length > 0 && { [`import.${name}`]: ratio }),
    };
  const row = [
    ownSize,
    clientSize,
    ownSize - clientSize,
    median(times.map((pair) => pair.own)),
    median(times.map((pair) => pair.clients)),
  ];
  process.stdout.write(cells([name, ...row.map((figure) => figure.toFixed(0)), ratio.toFixed(2)]));
}
keep({ ...figures, 'bundles.most': most });
rmSync(work, { recursive: true, force: true });
