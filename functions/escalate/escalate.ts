import { readWakeUp, type WakeUp } from '../../shared/contracts/wiring/wake-up.ts';
import { PermanentError } from '../../shared/ports/errors.ts';
import type { EscalateDeps, EscalateOutcome } from './deps.ts';
import { fallDue } from './fall-due.ts';
import { wakeTask } from './wake-task.ts';

/**
 * Answers a message of the queue of clocks.
 * @throws PermanentError for what the scheduler did not put there.
 */
export const escalateMessage = (body: string, deps: EscalateDeps): Promise<EscalateOutcome> => {
  const wakeUp = readWakeUp(body);
  if (!wakeUp) throw noClock();
  return escalate(wakeUp, deps);
};

/** Looks at what a clock was set for: a task, or what waits to be told at once. */
export const escalate = (wakeUp: WakeUp, deps: EscalateDeps): Promise<EscalateOutcome> => {
  switch (wakeUp.kind) {
    case 'task':
      return wakeTask(wakeUp, deps);
    case 'digest':
      return fallDue(wakeUp, deps);
    case 'survey':
    case 'message':
    case 'saying':
    case 'line':
      throw noClock();
  }
};

const noClock = (): PermanentError =>
  new PermanentError('Not a wake-up of a task. Only the scheduler may put messages on this queue.');
