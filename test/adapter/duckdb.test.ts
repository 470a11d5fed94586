import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parquetFormat } from '../../shared/adapters/parquet/format.ts';
import { monthFile } from '../../shared/contracts/facts/layout.ts';
import type { FactColumns } from '../../shared/ports/fact-format.ts';
import { Chance } from '../simulation/chance.ts';

const folder = mkdtempSync(join(tmpdir(), 'heardback-facts-'));
const format = parquetFormat(['store']);
const months = ['2026-10', '2026-11'];

/** A month of answers; the last bits of an amount and words of every alphabet must come through. */
const answersOf = (month: string, chance: Chance, count: number): FactColumns => {
  const rows = Array.from({ length: count }, (_, at) => `${month}-${String(at).padStart(6, '0')}`);
  return {
    id: rows,
    program: rows.map(() => chance.pick(['support', 'post-purchase', null])),
    score: rows.map(() => chance.below(11)),
    amount: rows.map(() => (chance.happens(0.3) ? null : chance.next() * 1000)),
    at: rows.map((_, at) => Date.parse(`${month}-01T23:59:59.999Z`) + at),
    day: rows.map(() => `${month}-02`),
    commented: rows.map(() => chance.happens(0.5)),
    cause: rows.map(() => chance.pick(['clé', '接着剤', 'غراء', null])),
    property_store: rows.map(() => chance.pick(['Berlin', 'Köln'])),
  };
};

const files = months.map((month, at) => [month, answersOf(month, new Chance(at + 1), 2_500)] as const);

beforeAll(() => {
  for (const [month, columns] of files) {
    const path = join(folder, monthFile('answers', month));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, format.encode('answers', columns));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const query = async (sql: string) => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const files = `read_parquet('${folder}/answers/*/*.parquet', hive_partitioning = true)`;
  const reader = await connection.runAndReadAll(sql.replaceAll('answers', files));
  const rows = reader.getRowObjectsJson();
  connection.closeSync();
  return rows;
};

describe('files of facts, read by DuckDB', () => {
  it('have the types that their columns say, and each year as a partition', async () => {
    const types = await query('select column_name, column_type from (describe select * from answers)');
    const typeOf = new Map(types.map((row) => [row.column_name, row.column_type]));
    expect(['id', 'score', 'at', 'day', 'commented', 'property_store', 'year'].map((name) => typeOf.get(name))).toEqual(
      ['VARCHAR', 'DOUBLE', 'TIMESTAMP', 'DATE', 'BOOLEAN', 'VARCHAR', 'BIGINT'],
    );
  });

  it('hold every value, to the last bit, in the order of their ids', async () => {
    for (const [month, columns] of files) {
      const rows = await query(
        `select id, program, score, amount, epoch_ms("at") as "at", day, commented, cause, property_store from answers where strftime("at", '%Y-%m') = '${month}'`,
      );
      expect(rows).toHaveLength(2_500);
      const expected = rows.map((_, at) => ({
        ...Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[at] ?? null])),
        at: String(columns.at?.[at]),
      }));
      expect(rows).toEqual(expected);
    }
  });

  it('are counted as we count them', async () => {
    const ours = new Map<string, number>();
    for (const [, { program = [], property_store: store = [] }] of files)
      for (const [at, name] of program.entries()) {
        const key = `${name} ${store[at]}`;
        ours.set(key, (ours.get(key) ?? 0) + 1);
      }
    const theirs = await query(
      'select program, property_store as store, count(*)::int as n from answers group by all order by all',
    );
    expect(new Map(theirs.map(({ program, store, n }) => [`${program} ${store}`, n]))).toEqual(ours);
  });
});
