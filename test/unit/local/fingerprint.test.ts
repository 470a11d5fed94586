import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../local/synthesis/fingerprint.ts';

let projectRoot: string;
const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(projectRoot, name)), { recursive: true });
  writeFileSync(join(projectRoot, name), text);
};
beforeEach(() => {
  projectRoot = mkdtempSync(join(tmpdir(), 'heardback-fingerprint-'));
  write('infra/app.ts', 'app');
  write('shared/domain/deep/rule.ts', 'rule');
  write('package-lock.json', '{}');
  write('heardback.config.ts', 'export default {};');
  write('other/shop.config.ts', "import base from '../heardback.config.ts';\nimport { x } from './more.ts';");
  write('other/more.ts', 'export const x = 1;');
});
afterEach(() => rmSync(projectRoot, { recursive: true, force: true }));

const config = 'other/shop.config.ts';

describe('what an assembly is made from', () => {
  it('is the same as long as nothing of it changes', () => {
    const before = fingerprint({ projectRoot });
    write('README.md', 'changed');
    write('test/some.test.ts', 'changed');
    write('other/more.ts', 'export const x = 2;');
    expect(fingerprint({ projectRoot })).toBe(before);
  });

  it.each(['infra/app.ts', 'shared/domain/deep/rule.ts', 'shared/new.ts', 'package-lock.json', 'heardback.config.ts'])(
    'is another when %s changes',
    (name) => {
      const before = fingerprint({ projectRoot });
      write(name, 'changed');
      expect(fingerprint({ projectRoot })).not.toBe(before);
    },
  );

  it('is another when a file goes or is moved', () => {
    const before = fingerprint({ projectRoot });
    rmSync(join(projectRoot, 'shared/domain/deep/rule.ts'));
    const without = fingerprint({ projectRoot });
    write('shared/domain/rule.ts', 'rule');
    expect(new Set([before, without, fingerprint({ projectRoot })]).size).toBe(3);
  });

  it('is another with another configuration, and when anything that it imports changes', () => {
    const before = fingerprint({ projectRoot, config });
    expect(before).not.toBe(fingerprint({ projectRoot }));
    write('other/more.ts', 'export const x = 2;');
    expect(fingerprint({ projectRoot, config })).not.toBe(before);
  });
});
