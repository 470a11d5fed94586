import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { factTables } from '../../shared/contracts/facts/tables.ts';
import { RefusedError } from '../command.ts';

export interface Answered {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** What we use of DuckDB, which is installed by whoever wants it. */
interface Engine {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        run(sql: string): Promise<unknown>;
        runAndReadAll(sql: string): Promise<{ columnNames(): string[]; getRowsJson(): unknown[][] }>;
        closeSync(): void;
      }>;
    }>;
  };
}

const packageName = '@duckdb/node-api';

/** @throws RefusedError where it is not installed. */
const engine = async (): Promise<Engine> => {
  try {
    return (await import(packageName)) as Engine;
  } catch (error) {
    throw new RefusedError(`DuckDB is not installed here. Install it with \`npm install --no-save ${packageName}\`.`, {
      cause: error,
    });
  }
};

/**
 * Asks files of facts, each table under its name; one without a file has no rows and no name.
 * @throws RefusedError with DuckDB's own words for what it does not understand.
 */
export const askFacts = async (folder: string, sql: string): Promise<Answered> => {
  const { DuckDBInstance } = await engine();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    for (const table of Object.keys(factTables))
      if (existsSync(join(folder, table)))
        await connection.run(
          `create view ${table} as from read_parquet('${join(folder, table).replaceAll("'", "''")}/*/*.parquet', hive_partitioning = true, union_by_name = true)`,
        );
    const reader = await connection.runAndReadAll(sql);
    return { columns: reader.columnNames(), rows: reader.getRowsJson() };
  } catch (error) {
    throw new RefusedError(error instanceof Error ? error.message : String(error), { cause: error });
  } finally {
    connection.closeSync();
  }
};
