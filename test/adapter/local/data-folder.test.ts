import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderTakenError, takeFolder } from '../../../local/cloud/machine/data-folder.ts';

const source = resolve(import.meta.dirname, '../../../local/cloud/machine/data-folder.ts');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a data folder', () => {
  it('belongs to one cloud at a time', () => {
    const first = takeFolder(folder);
    expect(() => takeFolder(folder)).toThrow(FolderTakenError);
    first.release();
    const next = takeFolder(folder);
    next.release();
    expect([first.wasKilled, next.wasKilled]).toEqual([false, false]);
  });

  it('is free again when its cloud was killed', async () => {
    const script = `import { takeFolder } from ${JSON.stringify(source)}; takeFolder(${JSON.stringify(folder)}); console.log('taken'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(child.stdout, 'data');
    expect(() => takeFolder(folder)).toThrow('a folder of its own');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const next = takeFolder(folder);
    next.release();
    expect(next.wasKilled).toBe(true);
  });
});
