import { DatabaseSync } from 'node:sqlite';
import type { StreamRecord, TableStream } from './stream.ts';

/** dynoxide's file, whose layout belongs to the version that package.json pins. */
export interface EngineFile {
  stream(table: string, id: string): TableStream;
  close(): void;
}

/**
 * Reads streams where the engine writes them: a call over HTTP costs fifty times as much, after each write. Also gives the
 * engine the index that it lacks: without one each write searches all stream records for the highest number.
 */
export const openEngineFile = (file: string): EngineFile => {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA busy_timeout = 5000;
    CREATE INDEX IF NOT EXISTS stream_numbers ON _stream_records (table_name, CAST(sequence_number AS INTEGER))`);
  const after = db.prepare(`SELECT * FROM _stream_records WHERE table_name = ? AND CAST(sequence_number AS INTEGER) > ?
    ORDER BY CAST(sequence_number AS INTEGER) LIMIT ?`);
  const newest = db.prepare(`SELECT sequence_number FROM _stream_records WHERE table_name = ?
    ORDER BY CAST(sequence_number AS INTEGER) DESC LIMIT 1`);
  // The newest record stays, since an emptied stream would count from 1 again.
  const trim = db.prepare(`DELETE FROM _stream_records WHERE table_name = ?1 AND CAST(sequence_number AS INTEGER) <= ?2
    AND CAST(sequence_number AS INTEGER) < (SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?1)`);
  return {
    stream: (table, id) => {
      const last = newest.get(table)?.sequence_number;
      return {
        id,
        start: last === undefined ? undefined : String(last),
        read: (sequence, limit) => after.all(table, Number(sequence ?? 0), limit).map(recordOf),
        trim: (upTo) => void trim.run(table, Number(upTo)),
      };
    },
    close: () => db.close(),
  };
};

const recordOf = (row: Readonly<Record<string, unknown>>): StreamRecord => ({
  eventName: String(row.event_name),
  sequence: String(row.sequence_number),
  createdAt: Number(row.created_at) * 1000,
  dynamodb: {
    Keys: JSON.parse(String(row.keys_json)),
    ...(typeof row.new_image === 'string' && { NewImage: JSON.parse(row.new_image) }),
    ...(typeof row.old_image === 'string' && { OldImage: JSON.parse(row.old_image) }),
    SequenceNumber: String(row.sequence_number),
    SizeBytes: Buffer.byteLength(`${String(row.new_image ?? '')}${String(row.old_image ?? '')}`),
    StreamViewType: 'NEW_AND_OLD_IMAGES',
  },
});
