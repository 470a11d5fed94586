import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

export type Row = Readonly<Record<string, unknown>>;

/** The one file in which the services of the embedded cloud keep what they accepted. */
export interface Store {
  /** Creates the tables of a service; each statement must bear being repeated. */
  define(schema: string): void;
  run(sql: string, ...values: SQLInputValue[]): number;
  all(sql: string, ...values: SQLInputValue[]): readonly Row[];
  one(sql: string, ...values: SQLInputValue[]): Row | undefined;
  /** Everything within commits together; transactions nest. */
  transaction<T>(work: () => T): T;
  /** Deletes every row of every table but those named. */
  empty(...kept: readonly string[]): void;
  close(): void;
}

/**
 * Opens `cloud.sqlite` in a folder, or in a temporary one that goes when the store closes.
 * In WAL mode with `synchronous = NORMAL` a commit survives the death of the process.
 */
export const openStore = (folder?: string): Store => {
  const home = folder ?? mkdtempSync(join(tmpdir(), 'embedded-cloud-'));
  mkdirSync(home, { recursive: true });
  const db = new DatabaseSync(join(home, 'cloud.sqlite'));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;');
  const statements = new Map<string, StatementSync>();
  let depth = 0;

  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    const fresh = db.prepare(sql);
    statements.set(sql, fresh);
    return fresh;
  };

  const transaction = <T>(work: () => T): T => {
    const name = `level_${depth}`;
    db.exec(depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${name}`);
    depth += 1;
    try {
      const result = work();
      depth -= 1;
      db.exec(depth === 0 ? 'COMMIT' : `RELEASE ${name}`);
      return result;
    } catch (error) {
      depth -= 1;
      db.exec(depth === 0 ? 'ROLLBACK' : `ROLLBACK TO ${name}; RELEASE ${name}`);
      throw error;
    }
  };

  const all = (sql: string, ...values: SQLInputValue[]): readonly Row[] => prepared(sql).all(...values);

  return {
    define: (schema) => db.exec(schema),
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    all,
    one: (sql, ...values) => prepared(sql).get(...values),
    transaction,
    empty: (...kept) =>
      transaction(() => {
        for (const { name } of all(
          `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
        )) {
          if (!kept.includes(String(name))) db.exec(`DELETE FROM "${String(name)}"`);
        }
      }),
    close: () => {
      statements.clear();
      db.close();
      if (!folder) rmSync(home, { recursive: true, force: true });
    },
  };
};
