import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';

const rooms = ['infra', 'functions', 'shared', 'local', 'cli', 'year'];
const cruised = 'node_modules/.cache/heardback/imports.json';
const shell = process.platform === 'win32';

/**
 * Reads all imports once, type-only ones included, and judges the arrows between the layers by .dependency-cruiser.mjs.
 * @returns `imports`, ours alone, as `{from, to}`; `modules`, how many files were read: dependency-cruiser passes when it can
 *   read nothing; `report`, what breaks a rule, in words; `broken`.
 */
export const readImports = () => {
  const folders = rooms.filter((folder) => existsSync(folder) && readdirSync(folder).length > 0);
  const options = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders, 'heardback.config.ts'];
  const { stdout, stderr } = spawnSync('node_modules/.bin/depcruise', options, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell,
  });
  if (!stdout.startsWith('{')) throw new Error(`The imports could not be read: ${stderr}${stdout.slice(0, 500)}`);
  mkdirSync('node_modules/.cache/heardback', { recursive: true });
  writeFileSync(cruised, stdout);
  const told = spawnSync('node_modules/.bin/depcruise-fmt', ['--output-type', 'err', '--exit-code', cruised], {
    encoding: 'utf8',
    shell,
  });
  const { modules } = JSON.parse(stdout);
  const isOurs = (path) => rooms.some((room) => path.startsWith(`${room}/`));
  return {
    modules: modules.length,
    imports: modules
      .filter(({ source }) => isOurs(source))
      .flatMap(({ source, dependencies }) =>
        dependencies.filter(({ resolved }) => isOurs(resolved)).map(({ resolved }) => ({ from: source, to: resolved })),
      ),
    report: `${told.stdout}${told.stderr}`,
    broken: told.status !== 0,
  };
};
