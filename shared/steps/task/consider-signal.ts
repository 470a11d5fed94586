import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { EventRow } from '../../contracts/rows/event.ts';
import type { Row } from '../../contracts/rows/row.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { plus } from '../../domain/instant.ts';
import { own } from '../../domain/own.ts';
import { performed } from '../../domain/task/decide.ts';
import { signalTask, signalTaskIdOf } from '../../domain/task/plain.ts';
import { isOver } from '../../domain/task/task.ts';
import { arm } from '../commit/arm.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../commit/until-committed.ts';
import type { FollowUpDeps } from './follow-up-deps.ts';
import { makingFor, openTaskOf } from './task-making.ts';

/** Opens the task that an event asks for without a survey, or tells the customer's open one. Doing it twice changes nothing. */
export const considerSignal = async (eventKey: string, deps: FollowUpDeps): Promise<TaskRow | undefined> => {
  const task = await untilCommitted(() => reflect(eventKey, deps));
  await arm(task, deps.timer);
  return task;
};

const reflect = async (eventKey: string, deps: FollowUpDeps): Promise<Attempt<TaskRow | undefined>> => {
  const { records, config } = deps;
  const rows = await records.getAll([
    { kind: 'event', id: [eventKey] },
    { kind: 'task', id: [signalTaskIdOf(eventKey)] },
    { kind: 'member', id: [eventKey] },
  ]);
  const event = rows.find((row) => row?.kind === 'event');
  const opened = rows.find((row) => row?.kind === 'task');
  const signal = event && own(config.tasks.signals, event.event.type);
  // A configuration that has no use for it any more opens nothing.
  if (event?.signal !== 'yes') return { commit: nothingToCommit, value: opened };
  const isTold = opened !== undefined || rows.some((row) => row?.kind === 'member');
  const led = signal && !isTold ? await changesFor(event, signal, deps) : [];
  const changes: readonly Row[] = [...led, { ...event, signal: 'done' }];
  const task = changes.find((row) => row.kind === 'task') ?? opened;
  return { commit: await records.commit(changes.map((put) => ({ put }))), value: task };
};

type Signal = RuntimeConfig['tasks']['signals'][string];

const changesFor = async (event: EventRow, signal: Signal, deps: FollowUpDeps): Promise<readonly Row[]> => {
  const { making, roster } = await makingFor(
    { contactId: event.contactId ?? '', teamId: signal.team, event: event.event },
    deps,
  );
  const ids = [making.contact?.id ?? event.contactId ?? '', ...(making.contact?.formerly ?? [])];
  const { open, task } = await openTaskOf(ids, deps.records);
  const isNear =
    task &&
    (task.businessId === event.event.id || event.receivedAt <= plus(task.settleUntil, deps.config.tasks.joinWithin));
  if (task && !isOver(task) && isNear)
    return [
      performed({ type: 'signal', event: event.event, signal }, task, deps.clock.now()),
      { kind: 'member', version: 0, surveyId: event.key, taskId: task.id },
    ];
  const made = signalTask(event, signal, making);
  return [
    made,
    { kind: 'open', version: open?.version ?? 0, contactId: made.contactId, taskId: made.id, at: making.now },
    ...(roster ? [roster] : []),
  ];
};
