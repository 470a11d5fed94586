import type { TaskRow } from '../../contracts/rows/task.ts';
import type { Instant } from '../instant.ts';
import { armed, nextDeadline, noted, paused, resumed, type TeamClock } from './clocks.ts';

/** Where a person may take a task from each state. */
const transitions: Readonly<Record<TaskRow['state'], readonly TaskRow['state'][]>> = {
  settling: [],
  open: ['acknowledged', 'contacted', 'resolved', 'dismissed'],
  acknowledged: ['open', 'contacted', 'resolved', 'dismissed'],
  contacted: ['resolved', 'dismissed'],
  resolved: ['verified', 'open'],
  verified: ['open'],
  dismissed: ['open'],
  withdrawn: [],
};

export interface TaskPatch {
  readonly state?: TaskRow['state'] | undefined;
  readonly owner?: { readonly name: string; readonly email: string } | undefined;
  readonly team?: string | undefined;
  readonly cause?: string | undefined;
  readonly outcome?: string | undefined;
  readonly note?: string | undefined;
  /** Whether the customer has to answer first; the clocks stand still meanwhile. */
  readonly waiting?: boolean | undefined;
}

export type PatchedTask =
  | { readonly kind: 'patched'; readonly task: TaskRow }
  | { readonly kind: 'refused'; readonly reason: string };

/** What a person does to a task. "Contacted" without a note is not contact, and an unknown transition changes nothing. */
export const patchTask = (task: TaskRow, patch: TaskPatch, { by, at, clock }: Acting): PatchedTask => {
  const { state, note, waiting, ...fields } = patch;
  if (state && state !== task.state && !transitions[task.state].includes(state)) {
    return {
      kind: 'refused',
      reason: `A task that is ${task.state} cannot become ${state}; it can become ${transitions[task.state].join(', ') || 'nothing else'}.`,
    };
  }
  if (JSON.stringify(task.history).length > longestHistory)
    return {
      kind: 'refused',
      reason: 'This task has as many notes as it can hold. Resolve it, and go on in a new one.',
    };
  if (state === 'contacted' && task.state !== 'contacted' && !note)
    return { kind: 'refused', reason: 'Say in `note` how the customer was contacted.' };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const changed: TaskRow = { ...task, ...given, ...(state && { state }) };
  const act =
    state && state !== task.state ? state : waiting === undefined ? 'noted' : waiting ? 'waiting' : 'going-on';
  const recorded = noted(changed, { at, by, act, ...(note !== undefined && { note }) });
  return { kind: 'patched', task: withClocks(recorded, { waiting, at, clock }) };
};

/** A row of the table holds 400 KB. */
const longestHistory = 300_000;

interface Acting {
  readonly by: string;
  readonly at: Instant;
  /** The team's, for clocks that go on; without it they stay as they are. */
  readonly clock?: TeamClock | undefined;
}

const withClocks = (
  task: TaskRow,
  { waiting, at, clock }: Pick<Acting, 'at' | 'clock'> & { readonly waiting: boolean | undefined },
): TaskRow => {
  if (waiting === true) return paused(task, at);
  if (waiting === false && clock) return resumed(task, at, clock);
  const deadline = nextDeadline(task);
  return deadline && !task.wakeAt ? armed(task, deadline) : task;
};

/** Changes with all that a reader can see, each of which leaves its entry in the history, and not with our own bookkeeping. */
export const versionOf = ({ history, revision }: Pick<TaskRow, 'history' | 'revision'>): string =>
  `${history.length}.${revision}`;
