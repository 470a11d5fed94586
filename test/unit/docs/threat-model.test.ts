import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const lines = readFileSync(join(root, 'docs/threat-model.md'), 'utf8').split('\n');
const rows = lines.filter((line) => line.startsWith('| ') && !line.startsWith('| attack'));

describe('the threat model', () => {
  it('has a defence and a test in every line', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row).toMatch(/^\| [^|]+ \| `[^`]+` \| `test\/[^`]+\.test\.ts` "[^"]+" \|$/);
  });

  it.each(rows)('names what is there: %s', (row) => {
    const [, defence = '', file = '', name = ''] = /`([^`]+)` \| `([^`]+)` "([^"]+)"/.exec(row) ?? [];
    expect(existsSync(join(root, defence))).toBe(true);
    expect(existsSync(join(root, file))).toBe(true);
    const source = readFileSync(join(root, file), 'utf8');
    expect(source).toContain(name);
    expect(source).not.toMatch(/\b(it|describe)\.(skip|todo|only)\b/);
  });

  it('names, in order, every function that reads the root secret, and no other', () => {
    const named = lines.flatMap((line) => /^- `([a-z-]+)`: /.exec(line)?.[1] ?? []);
    const folder = join(root, 'infra/functions');
    const reading = readdirSync(folder)
      .filter((file) => readFileSync(join(folder, file), 'utf8').includes('keyring.grantRead('))
      .map((file) => file.replace(/\.ts$/, ''));
    expect(named).toEqual(reading.sort());
  });
});
