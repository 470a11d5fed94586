import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wrongs } from './wrongs/list.ts';

const root = join(import.meta.dirname, '../..');

describe('mistakes that are made on purpose', () => {
  it('each have one place in the code as it is', () => {
    const places = wrongs.map(({ name, file, find }) => [
      name,
      readFileSync(join(root, file), 'utf8').split(find).length - 1,
    ]);
    expect(places.filter(([, count]) => count !== 1)).toEqual([]);
  });
});
