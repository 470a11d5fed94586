import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const rows = readFileSync(join(root, 'docs/threat-model.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| attack'));

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
});
