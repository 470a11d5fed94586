import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** Judges the arrows between the layers. dependency-cruiser passes when it can read nothing, so what it read is counted. */
const layers = ['infra', 'functions', 'shared', 'local', 'cli'].filter(
  (folder) => existsSync(folder) && readdirSync(folder).length > 0,
);
const { status, stdout, stderr } = spawnSync(
  'node_modules/.bin/depcruise',
  ['--config', '.dependency-cruiser.mjs', ...layers, 'heardback.config.ts'],
  { encoding: 'utf8', shell: process.platform === 'win32' },
);
process.stdout.write(stdout);
process.stderr.write(stderr);
const modules = Number(/([\d,]+) modules/.exec(stdout)?.[1]?.replaceAll(',', '') ?? 0);
if (modules === 0) process.stderr.write('No module was read: is the `typescript` package older than 7 installed?\n');
process.exitCode = status !== 0 || modules === 0 ? 1 : 0;
