import type { Store } from '../../machine/store.ts';
import type { Trouble } from './stream-retry.ts';

/** Kept when the cloud is emptied: the engine's sequence numbers go on, too. */
export const checkpointTable = 'stream_positions';

const schema = `CREATE TABLE IF NOT EXISTS ${checkpointTable} (mapping TEXT PRIMARY KEY, stream TEXT NOT NULL, sequence TEXT, trouble TEXT)`;

/** How far a mapping has come in a stream. */
export interface Checkpoint {
  /** Last record that is done with; none: the stream's first record comes next. */
  readonly sequence: string | undefined;
  readonly trouble?: Trouble;
}

export interface Checkpoints {
  /** Of this very stream: what was noted about one that was made anew since does not count. */
  load(mapping: string, stream: string): Checkpoint | undefined | 'another stream';
  save(mapping: string, stream: string, checkpoint: Checkpoint): void;
}

export const createCheckpoints = (store: Store): Checkpoints => {
  store.define(schema);
  return {
    load: (mapping, stream) => {
      const row = store.one(`SELECT * FROM ${checkpointTable} WHERE mapping = ?`, mapping);
      if (!row) return undefined;
      if (row.stream !== stream) return 'another stream';
      const sequence = typeof row.sequence === 'string' ? row.sequence : undefined;
      return { sequence, ...(typeof row.trouble === 'string' && { trouble: JSON.parse(row.trouble) as Trouble }) };
    },
    save: (mapping, stream, { sequence, trouble }) =>
      void store.run(
        `INSERT INTO ${checkpointTable} VALUES (?, ?, ?, ?) ON CONFLICT (mapping) DO UPDATE SET stream = excluded.stream, sequence = excluded.sequence, trouble = excluded.trouble`,
        ...[mapping, stream, sequence ?? null, trouble ? JSON.stringify(trouble) : null],
      ),
  };
};
