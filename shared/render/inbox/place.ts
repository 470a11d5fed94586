import type { Queue } from '../../domain/task/queue.ts';

/** What of a queue is shown: it goes along in every address, so that nobody loses their place. */
export interface Place {
  readonly queue: Queue;
  readonly team: string;
  readonly mine: boolean;
  readonly state?: string | undefined;
  readonly severity?: string | undefined;
  /** Where the page begins. */
  readonly after?: string | undefined;
}

type Changed = Partial<Place>;

const queryOf = ({ queue, team, mine, state, severity, after }: Place): string => {
  const all = {
    queue: queue === 'waiting' ? undefined : queue,
    team,
    mine: mine ? '1' : undefined,
    state,
    severity,
    after,
  };
  const pairs = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
};

/** The list with some of it chosen otherwise; then it begins anew. */
export const listAddress = (place: Place, changed: Changed = {}): string =>
  `/app${queryOf({ ...place, after: Object.keys(changed).length > 0 ? undefined : place.after, ...changed })}`;

/** A task with the list beside it from which somebody came. */
export const taskAddress = (id: string, place: Place): string => `/app/tasks/${id}${queryOf(place)}`;

/** Where what somebody has begun to write is kept. */
export const draftAddress = (id: string, place: Place): string => `/app/tasks/${id}/draft${queryOf(place)}`;
