import { type Instant, millisecondsOf } from '../../domain/instant.ts';
import type { Clock } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';

/** How long it can be looked up that something was not read. */
const keptDays = 30;
/** Longer names of events are somebody's joke. */
const longestType = 128;

interface What {
  readonly source: string;
  readonly type: string;
}

/** Counts, by source, type and day, what a known system sends and nobody here reads. */
export const countUnread = async (
  { source, type }: What,
  { records, clock }: { readonly records: Records; readonly clock: Clock },
): Promise<What & { readonly kind: 'unread' }> => {
  const now = clock.now();
  const day = now.slice(0, 10);
  await records.count({ kind: 'unread', source, day, type: type.slice(0, longestType), expires: expiryOf(now) });
  return { kind: 'unread', source, type };
};

const expiryOf = (at: Instant): number => Math.floor(millisecondsOf(at) / 1000) + keptDays * 86_400;
