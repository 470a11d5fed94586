import type { TaskAct } from '../../contracts/task-acts.ts';
import type { Instant } from '../instant.ts';
import { resumedClocks, type TeamClock } from './clocks.ts';
import { accept, acted, type Decided, type TaskCommand, type TaskEvent, type TaskPatch } from './command.ts';
import { reopening, usualWithin } from './reopen.ts';
import { isActive, isOver, type Task, type TaskState, waitingSince } from './task.ts';

/** Where a person may take a task from each state. */
const transitions: Readonly<Record<TaskState, readonly TaskState[]>> = {
  settling: [],
  open: ['acknowledged', 'contacted', 'resolved', 'dismissed'],
  acknowledged: ['open', 'contacted', 'resolved', 'dismissed'],
  contacted: ['resolved', 'dismissed'],
  resolved: ['verified', 'open'],
  verified: ['open'],
  dismissed: ['open'],
  withdrawn: [],
};

/** What a person does to a task. "Contacted" without a note is not contact, and an unknown transition changes nothing. */
export const change = (
  task: Task,
  { patch, by, rules }: Extract<TaskCommand, { type: 'change' }>,
  now: Instant,
): Decided => {
  const reason = reasonAgainst(task, patch);
  if (reason) return { kind: 'refused', reason };
  const { state, note, waiting, wrote, mentions = [], ...fields } = patch;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const facts: TaskEvent = { type: 'FactsChanged', facts: given };
  if (state === 'open' && isOver(task))
    return accept(
      facts,
      ...reopening(task, { at: now, from: now, by, note, within: task.within ?? usualWithin, rules }),
    );
  const act = actOf(task, patch);
  return accept(
    facts,
    acted(
      { at: now, by, act, ...(note !== undefined && { note }) },
      wrote ?? (act === 'resolved' ? patch.outcome : note),
    ),
    ...mentions.map((to) => acted({ at: now, by, act: 'mentioned', to, note })),
    ...(waiting === true ? [{ type: 'Paused', at: now } as const] : []),
    ...(waiting === false ? goneOn(task, now, rules) : []),
  );
};

const reasonAgainst = (task: Task, { state, note, waiting }: TaskPatch): string | undefined => {
  const allowed = transitions[task.state];
  if (state && state !== task.state && !allowed.includes(state))
    return `A task that is ${task.state} cannot become ${state}; it can become ${allowed.join(', ') || 'nothing else'}.`;
  if (state === 'contacted' && task.state !== 'contacted' && !note)
    return 'Say in `note` how the customer was contacted.';
  if (waiting && !isActive(task)) return `A task that is ${task.state} waits for nobody.`;
  return undefined;
};

/** What a change is called: by where it takes the task, else by what it does. */
const actOf = (task: Task, { state, waiting, owner, team, wrote }: TaskPatch): TaskAct => {
  if (state && state !== task.state)
    return state === 'open' ? 'released' : (state as Exclude<TaskState, 'open' | 'settling'>);
  // Whoever writes again has contacted them again.
  if (wrote !== undefined && isActive(task)) return 'contacted';
  if (waiting !== undefined) return waiting ? 'waiting' : 'going-on';
  const isOther = (owner && owner.email !== task.owner.email) || (team !== undefined && team !== task.team);
  return isOther ? 'handed-over' : 'noted';
};

const goneOn = (task: Task, now: Instant, clock: TeamClock): readonly TaskEvent[] => {
  const since = waitingSince(task);
  if (since === undefined) return [];
  return [{ type: 'ClocksSet', clocks: resumedClocks(task, { since, now }, clock) }, { type: 'WentOn' }];
};
