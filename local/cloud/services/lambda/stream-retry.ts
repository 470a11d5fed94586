/** How a stream's event source mapping deals with batches that fail. */
export interface RetryPolicy {
  /** Infinity: as long as the stream keeps the records. */
  readonly maximumAttempts: number;
  readonly maximumAge: number;
  readonly bisects: boolean;
}

/** What is known of the batch at the head of the stream that did not get through so far. */
export interface Trouble {
  /** Repetitions of what cannot be split any further. */
  readonly attempts: number;
  /** Records to be tried next. */
  readonly size: number;
  readonly retryAt: number;
  /** When it first failed. */
  readonly since: number;
}

export interface Failure {
  readonly now: number;
  readonly records: number;
  /** Place of the first record that failed; those before it are done. */
  readonly failedAt: number;
  /** The function named the record itself. */
  readonly named: boolean;
}

export type Verdict =
  | { readonly kind: 'retry'; readonly done: number; readonly trouble: Trouble }
  | { readonly kind: 'give up'; readonly done: number; readonly lost: number };

/** Longest wait between two attempts, in milliseconds; the first is a second. */
const longestWait = 60_000;

/**
 * What becomes of a batch that failed. Splitting it does not count as an attempt, so that one bad record is found and given
 * up alone, whatever the batch was.
 */
export const afterFailure = (failure: Failure, before: Trouble | undefined, policy: RetryPolicy): Verdict => {
  const { now, records, failedAt: done, named } = failure;
  const left = records - done;
  const { attempts, since } = done > 0 || !before ? { attempts: 0, since: now } : before;
  if (now - since > policy.maximumAge) return { kind: 'give up', done, lost: left };
  if (policy.bisects && left > 1) {
    const size = named ? 1 : Math.ceil(left / 2);
    return { kind: 'retry', done, trouble: { attempts, size, retryAt: now, since } };
  }
  if (attempts >= policy.maximumAttempts) return { kind: 'give up', done, lost: left };
  const retryAt = now + Math.min(longestWait, 1000 * 2 ** attempts);
  return { kind: 'retry', done, trouble: { attempts: attempts + 1, size: left, retryAt, since } };
};
