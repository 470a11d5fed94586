import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parquetFormat } from '../../../shared/adapters/parquet/format.ts';
import { monthFile } from '../../../shared/contracts/facts/layout.ts';
import { type } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), "heardback-o'query-"));
const path = join(folder, monthFile('answers', '2026-11'));
mkdirSync(dirname(path), { recursive: true });
const columns = { id: ['a', 'b', 'c'], program: ['support', 'billing', null], score: [2, 5, 4] };
writeFileSync(path, parquetFormat([]).encode('answers', columns));
afterAll(() => rmSync(folder, { recursive: true }));

it('the facts of a folder are asked in SQL', async () => {
  const sql = 'select program, score, year from answers order by id';
  expect((await type(['query', sql, '--folder', folder])).out).toBe(
    [
      '  program  score  year',
      '  support      2  2026',
      '  billing      5  2026',
      '               4  2026',
      '3 rows',
      '',
    ].join('\n'),
  );
  const { out } = await type(['query', 'select count(*)::int as n from answers', '--folder', folder, '--json']);
  expect(JSON.parse(out)).toEqual([{ n: 3 }]);
});

it('what DuckDB does not understand is said in its words; a system elsewhere has to be copied first', async () => {
  expect(await type(['query', 'select nothing from nowhere', '--folder', folder])).toMatchObject({
    code: 1,
    err: expect.stringContaining('nowhere'),
  });
  const far = await type(['query', 'select 1', '--url', 'https://heardback.shop.example']);
  expect(far).toMatchObject({ code: 2, err: expect.stringContaining('--folder') });
  expect((await type(['query'])).code).toBe(2);
});
