/** A change of a row. */
export interface StreamRecord {
  readonly eventName: string;
  readonly sequence: string;
  /** By the engine's clock, which is real. */
  readonly createdAt: number;
  /** As in Lambda's event: keys and images in DynamoDB's own JSON. */
  readonly dynamodb: Readonly<Record<string, unknown>>;
}

/** The stream of one table, of one shard. */
export interface TableStream {
  /** Differs when the table is made anew. */
  readonly id: string;
  /** Sequence number of the last record that was there when the stream was opened. */
  readonly start: string | undefined;
  /** Records after a sequence number, oldest first; from the beginning without one. */
  read(after: string | undefined, limit: number): Promise<readonly StreamRecord[]> | readonly StreamRecord[];
  /** Forgets records that nobody needs any more, up to and including one. */
  trim(upTo: string): void;
}
