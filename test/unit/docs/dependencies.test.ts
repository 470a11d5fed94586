import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Readonly<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Readonly<Record<string, string>>>
>;
const locked = (JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, { license?: string }>> })
  .packages;
const rows = read('docs/dependencies.md')
  .split('\n')
  .flatMap((line) => {
    const [, name, licence, reason, instead] = /^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/.exec(line) ?? [];
    return name ? [{ name, licence, reason, instead }] : [];
  });
const everywhere = { ...dependencies, ...devDependencies, ...optionalDependencies };

describe('the list of what it stands on', () => {
  it('names every package of package.json once, and no other', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(everywhere).sort());
  });

  it('gives each its licence as the lock file has it, a reason, and what would take its place', () => {
    for (const { name, licence, reason, instead } of rows) {
      const known = locked[`node_modules/${name}`]?.license;
      expect([name, licence]).toEqual([name, known ?? expect.stringMatching(/^not named/)]);
      expect(reason?.length).toBeGreaterThan(4);
      expect(instead?.length).toBeGreaterThan(3);
    }
  });

  it('lets nothing into the functions that obliges whoever ships them', () => {
    for (const { name, licence } of rows)
      if (name in dependencies) expect(['MIT', 'MIT-0', 'ISC', 'Apache-2.0']).toContain(licence);
  });

  it('has every version exact, from no host that is named', () => {
    for (const version of Object.values(everywhere))
      expect(version).toMatch(/^(npm:typescript@)?\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(read('package-lock.json')).not.toMatch(/"resolved"/);
  });
});
