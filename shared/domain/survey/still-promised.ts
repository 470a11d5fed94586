import type { Instant } from '../instant.ts';

/**
 * What a changed answer is promised: the first promise stands while it runs, whatever the answer says now. Once its time is over
 * none is made: what was promised is the task's to keep, and whether somebody is called anew is its to decide.
 */
export const stillPromised = (
  earlier: Instant | undefined,
  { at, anew }: { readonly at: Instant; readonly anew: () => Instant | undefined },
): Instant | undefined => {
  if (earlier === undefined) return anew();
  return earlier > at ? earlier : undefined;
};
