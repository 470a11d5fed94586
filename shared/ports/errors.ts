/** Will fail however often it is tried: park it and tell somebody. The message says what to do. */
export class PermanentError extends Error {
  override readonly name = 'PermanentError';
}

/** May succeed later: try again. Whatever is not known to be permanent counts as this. */
export class TransientError extends Error {
  override readonly name = 'TransientError';
}

/** What a log may say of an error: its words may hold whatever was sent. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
