import type { Row } from '../contracts/rows/row.ts';
import { type Instant, millisecondsOf } from '../domain/instant.ts';
import { isErased, isErasedAddress } from '../domain/people/erased.ts';

/** As long as events are kept: an older one never comes again, and no backup is as old. */
const remembered = 400 * 86_400;

/**
 * When a row goes by itself that says nothing of it: in epoch seconds, for the table's time to live. It stands in the store, since
 * whoever writes the row again, because the person is back, must not think of it.
 */
export const lifeOf = (row: Row): { readonly expires?: number } => {
  if (row.kind === 'contact' && row.erasedAt && isErased(row)) return { expires: after(row.erasedAt) };
  if (row.kind === 'address' && row.erasedAt && isErasedAddress(row)) return { expires: after(row.erasedAt) };
  return {};
};

const after = (at: Instant): number => Math.floor(millisecondsOf(at) / 1000) + remembered;
