import type { Queue } from '../../domain/task/queue.ts';

/** What of a queue is shown: it goes along in every address, so that nobody loses their place. */
export interface Place {
  readonly queue: Queue;
  readonly team: string;
  readonly mine: boolean;
  readonly state?: string | undefined;
  readonly severity?: string | undefined;
  /** What was searched for, sealed; then the list is what was found. */
  readonly found?: string | undefined;
  /** Where the page begins. */
  readonly after?: string | undefined;
}

type Changed = Partial<Place>;

/** A search has no filters beside it. */
const queryOf = ({ queue, team, mine, state, severity, found, after }: Place): string => {
  const all = {
    queue: queue === 'waiting' ? undefined : queue,
    team,
    mine: mine ? '1' : undefined,
    state,
    severity,
    found,
    after,
  };
  const pairs = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
};

/** The list with some of it chosen otherwise; then it begins anew. */
export const listAddress = (place: Place, changed: Changed = {}): string =>
  place.found !== undefined
    ? searchAddress(place.found)
    : `/app${queryOf({ ...place, after: Object.keys(changed).length > 0 ? undefined : place.after, ...changed })}`;

/** A task with the list beside it from which somebody came. */
export const taskAddress = (id: string, place: Place): string => `/app/tasks/${id}${queryOf(place)}`;

/** Where what somebody has begun to write is kept. */
export const draftAddress = (id: string, place: Place): string => `/app/tasks/${id}/draft${queryOf(place)}`;

/** What was found, under an address that tells nobody what was searched for. */
export const searchAddress = (found: string): string => `/app/search/${found}`;

/** Where something is done to all that are ticked. */
export const severalAddress = (place: Place): string => `/app/several${queryOf(place)}`;

/** Where a page asks what has changed. */
export const pulseAddress = (place: Place, task?: string): string => {
  const query = queryOf(place);
  return `/app/pulse${query}${task === undefined ? '' : `${query === '' ? '?' : '&'}task=${task}`}`;
};
