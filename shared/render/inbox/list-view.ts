import type { TaskRow } from '../../contracts/rows/task.ts';
import type { InboxView } from './frame.ts';
import type { Place } from './place.ts';

/** The list that stands beside everything else. */
export interface ListView extends InboxView {
  readonly wish: Place;
  readonly tasks: readonly TaskRow[];
  /** Where the next page begins. */
  readonly next?: string | undefined;
  readonly searched?: string | undefined;
  /** Tasks, by id, that the viewer has begun to answer. */
  readonly drafts?: ReadonlySet<string>;
  /** Whether its rows can be ticked. */
  readonly ticks?: boolean;
}
