import type { HeldLetter } from './command.ts';
import { isActive, isOver, openedAt, type Task } from './task.ts';

/**
 * The task without a letter that never left. Nobody was contacted by it, no promise is kept, and no deadline has moved. Where
 * somebody, or the customer, did something since, what they did stays, and only the letter's own traces go.
 */
export const takenBack = (task: Task, { writtenAt, before }: HeldLetter): Task => {
  const { contactedAt, promise, ...rest } = task;
  const isKeptByIt = promise?.keptAt === writtenAt;
  const { keptAt: _, ...open } = promise ?? { madeAt: '', by: '' };
  const facts = {
    ...rest,
    ...(contactedAt !== undefined && contactedAt !== writtenAt && { contactedAt }),
    ...(promise && { promise: isKeptByIt ? open : promise }),
  } as Task;
  return asBefore(facts, { writtenAt, before });
};

const asBefore = (task: Task, { writtenAt, before }: HeldLetter): Task => {
  const isLast = task.history.at(-1)?.at === writtenAt && task.latest?.at === writtenAt;
  if (!isLast) return task.state === 'contacted' && !task.contactedAt ? { ...task, state: 'acknowledged' } : task;
  const { latest: _latest, outcome: _outcome, ...said } = task;
  const { latest, outcome, state } = before;
  const facts = { ...said, ...(latest && { latest }), ...(outcome !== undefined && { outcome }) } as Task;
  return { ...going(facts, writtenAt), state } as Task;
};

/** Open again where it was closed by the letter, and waiting for nobody where that began with it. */
const going = (task: Task, writtenAt: string): Task => {
  if (isOver(task)) {
    const { closedAt, ...open } = { closedAt: undefined, ...task };
    return closedAt === writtenAt ? ({ ...open, openedAt: openedAt(task) ?? writtenAt } as Task) : task;
  }
  if (!isActive(task) || task.waitingSince !== writtenAt) return task;
  const { waitingSince: _, ...rest } = task;
  return rest;
};
