#!/usr/bin/env node
// The command is written in TypeScript, which Node runs by itself from 22.18 on. An older one hands over to the Node that
// npm installed beside the project, found the way npm scripts find it.
import { spawnSync } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';

const handedOver = 'HEARDBACK_HANDED_OVER';
const project = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');

if (process.features.typescript) {
  await import('./main.ts');
} else if (process.env[handedOver]) {
  process.stderr.write(
    `Heardback needs Node 22.18 or later; this is ${process.version}. Run \`npm ci\`, which brings one along.\n`,
  );
  process.exitCode = 1;
} else {
  const path = [join(project, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const { status, signal } = spawnSync('node', [join(project, 'cli/main.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path, [handedOver]: '1' },
    // On Windows npm installs commands as scripts, which only a shell starts.
    shell: process.platform === 'win32',
  });
  process.exitCode = signal ? 1 : (status ?? 1);
}
