import type { CloudClock, Functions, Timed } from '../model.ts';
import type { Store } from '../store.ts';

const schema =
  'CREATE TABLE IF NOT EXISTS async_invocations (id INTEGER PRIMARY KEY, function TEXT NOT NULL, payload TEXT NOT NULL, attempts INTEGER NOT NULL, due REAL NOT NULL)';

export interface AsyncInvocations extends Timed {
  keep(functionArn: string, payload: unknown): void;
}

/** Lambda's waits before the second and the third attempt, in milliseconds. */
const waits = [60_000, 120_000];

/** Events for functions that nobody waits for: kept until the function took them or failed three times. */
export const createAsyncInvocations = (options: {
  readonly store: Store;
  readonly clock: CloudClock;
  readonly functions: () => Functions;
  readonly nudge: () => void;
}): AsyncInvocations => {
  const { store, clock, functions, nudge } = options;
  store.define(schema);
  const running = new Set<number>();

  const attempt = async (id: number, arn: string, payload: string): Promise<void> => {
    const { ok, error } = await functions().invoke(arn, JSON.parse(payload));
    const attempts = Number(store.one('SELECT attempts FROM async_invocations WHERE id = ?', id)?.attempts ?? 0);
    const wait = waits[attempts];
    if (!ok) process.stderr.write(`${arn.split(':').at(-1)} failed: ${error?.type ?? ''} ${error?.message ?? ''}\n`);
    if (ok || wait === undefined) store.run('DELETE FROM async_invocations WHERE id = ?', id);
    else store.run('UPDATE async_invocations SET attempts = attempts + 1, due = ? WHERE id = ?', clock.now() + wait, id);
    running.delete(id);
    nudge();
  };

  return {
    label: 'asynchronous invocations',
    keep: (arn, payload) => {
      store.run(
        'INSERT INTO async_invocations (function, payload, attempts, due) VALUES (?, ?, 0, ?)',
        arn,
        JSON.stringify(payload ?? null),
        clock.now(),
      );
      nudge();
    },
    nextInstant: () => {
      const rows = store.all('SELECT id, due FROM async_invocations').filter(({ id }) => !running.has(Number(id)));
      return rows.length === 0 ? undefined : Math.min(...rows.map(({ due }) => Number(due)));
    },
    run: async () => {
      const due = store
        .all('SELECT * FROM async_invocations WHERE due <= ? ORDER BY due, id', clock.now())
        .filter(({ id }) => !running.has(Number(id)));
      for (const { id, function: arn, payload } of due) {
        running.add(Number(id));
        void attempt(Number(id), String(arn), String(payload));
      }
      return due.length > 0;
    },
    busy: () => running.size > 0,
  };
};
