import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const functions = join(import.meta.dirname, '../../../functions');

describe('the folder of a function', () => {
  const names = readdirSync(functions);

  it.each(names)('%s has its story in the file of its name, beside the handler that builds its world', (name) => {
    expect(existsSync(join(functions, name, `${name}.ts`))).toBe(true);
    expect(existsSync(join(functions, name, 'handler.ts'))).toBe(true);
  });
});
