import { readWakeUp, type WakeUp } from '../../shared/contracts/wiring/wake-up.ts';
import { PermanentError } from '../../shared/ports/errors.ts';
import type { DispatchDeps, DispatchOutcome } from './deps.ts';
import { sendLetter } from './send-letter.ts';
import { sendSaying } from './send-saying.ts';
import { sendSurvey } from './send-survey.ts';
import { tendLine } from './tend-line.ts';

/** How a message came. */
interface Coming {
  /** Milliseconds that the function may still run. */
  readonly remaining?: number | undefined;
  /** Messages that came with it and are yet to be sent. */
  readonly behind?: number | undefined;
}

/**
 * Answers a message of the queue of what is to be sent.
 * @throws PermanentError for what no schedule of ours, and nobody who hears customers, put there.
 */
export const dispatchMessage = (body: string, deps: DispatchDeps, coming?: Coming): Promise<DispatchOutcome> => {
  const wakeUp = readWakeUp(body);
  if (!wakeUp) throw notToSend();
  return dispatch(wakeUp, deps, coming);
};

/** Sends, at most once, what a wake-up says is due: a survey, what somebody wrote, or a word in return. */
export const dispatch = (
  wakeUp: WakeUp,
  deps: DispatchDeps,
  { remaining = 60_000, behind }: Coming = {},
): Promise<DispatchOutcome> => {
  switch (wakeUp.kind) {
    case 'survey':
      return sendSurvey(wakeUp, deps, { isTurn: false, behind });
    case 'message':
      return sendLetter(wakeUp.id, deps);
    case 'saying':
      return sendSaying(wakeUp.id, deps);
    case 'line':
      return tendLine(wakeUp, deps, remaining);
    case 'task':
    case 'digest':
      throw notToSend();
  }
};

const notToSend = (): PermanentError =>
  new PermanentError(
    'Not a wake-up of something to send. Only the scheduler and who hears customers may put messages on this queue.',
  );
