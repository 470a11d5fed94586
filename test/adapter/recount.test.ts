import { expect, it } from 'vitest';
import { compareAll } from '../../bench/recount/compare.ts';
import { FolderObjects } from '../../bench/recount/folder-objects.ts';
import { countingDeps } from '../../bench/recount/ours.ts';
import { yearFolder } from '../../bench/recount/year-folder.ts';

it('every number of page and API is what DuckDB counts over the same files, whatever it is divided by', async () => {
  const folder = await yearFolder({ surveys: 6_500, answers: 1_000 });
  const deps = await countingDeps(new FolderObjects(folder));
  for (const period of [
    { since: '2025-11-27', until: '2026-11-25' },
    { since: '2026-01-10', until: '2026-02-08' },
  ]) {
    const { compared, different } = await compareAll(folder, period, deps);
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  }
});
