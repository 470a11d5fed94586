import type { Retention } from '../contracts/config/retention.ts';
import type { Row } from '../contracts/rows/row.ts';
import { type Instant, millisecondsOf } from '../domain/instant.ts';
import { isErased, isErasedAddress } from '../domain/people/erased.ts';
import { isOver } from '../domain/task/task.ts';

/** That somebody was erased is known as long as events are kept by default: an older one never comes again. */
const remembered = 400 * 86_400_000;

/**
 * When a row goes by itself, in epoch seconds, for the table's time to live; nothing for one that is kept, or says it itself. It stands
 * in the store, since whoever writes the row must not think of it: a task that is opened again, or a person who is back, stays.
 */
export const lifeOf = (row: Row, kept: Partial<Retention> = {}): { readonly expires?: number } => {
  switch (row.kind) {
    case 'contact':
      return row.erasedAt && isErased(row) ? after(row.erasedAt, remembered) : {};
    case 'address':
      return row.erasedAt && isErasedAddress(row) ? after(row.erasedAt, remembered) : {};
    case 'survey':
      return after(row.createdAt, kept.surveys);
    case 'task':
      return isOver(row) && 'closedAt' in row ? after(row.closedAt, kept.tasks) : {};
    case 'message':
      return after(row.createdAt, kept.tasks);
    case 'chapter':
      return after(lastOf(row.entries.map(({ at }) => at)), kept.tasks);
    default:
      return {};
  }
};

const lastOf = (moments: readonly Instant[]): Instant | undefined => [...moments].sort().at(-1);

const after = (at: Instant | undefined, length: number | undefined): { readonly expires?: number } =>
  at === undefined || length === undefined ? {} : { expires: Math.floor((millisecondsOf(at) + length) / 1000) };
