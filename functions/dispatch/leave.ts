import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { type Instant, later, millisecondsOf, plus } from '../../shared/domain/instant.ts';
import type { Priority } from '../../shared/domain/sending/priority.ts';
import { armLine } from '../../shared/steps/send/arm-line.ts';
import type { DispatchDeps } from './deps.ts';
import type { Checked } from './last-check.ts';

/** Whoever tries a survey out waits for it. */
export const priorityOf = ({ test }: Pick<SurveyRow, 'test'>): Priority => (test ? 'urgent' : 'survey');

/** In which order a survey comes. */
export interface Turn {
  /** It waited in the line. */
  readonly isTurn: boolean;
  /** Messages that come behind it at once. */
  readonly behind?: number | undefined;
}

/** So long after its wake-up a survey goes out of the way of those behind it. */
const lateness = 60_000;

/** How long a reminder waits at least: it has no place in the line. */
const breather = 15 * 60_000;

/** Why a survey may not leave now. Asked before anything is written, so that one which may not leave costs little. */
export const waitForLeave = async (
  survey: SurveyRow,
  { now, isTurn, behind }: Turn & { readonly now: Instant },
  { allowance }: DispatchDeps,
): Promise<Exclude<Checked, { kind: 'go' | 'skip' }> | undefined> => {
  // What is too late to be asked ends, whether it might leave or not.
  if (survey.channel !== 'email' || (survey.state === 'scheduled' && now > survey.askBy)) return undefined;
  const isLate = millisecondsOf(now) - millisecondsOf(survey.wakeAt ?? now) > lateness;
  const leave = await allowance.ask(priorityOf(survey), { isTurn, isLate, behind });
  if (leave.kind === 'go') return undefined;
  const reasons = [{ rule: 'quota', verdict: 'note', detail: 'The account may send no more for now.' }] as const;
  if (survey.state === 'scheduled') return { kind: 'hold', why: 'quota', reasons };
  return { kind: 'defer', until: later(leave.until, plus(now, breather)), reasons };
};

/** Has somebody look after the line, for whoever has just joined it. */
export const joinLine = async ({ allowance, timer }: DispatchDeps): Promise<void> => {
  const wanted = await allowance.line.join();
  if (wanted) for (let hand = 0; hand < wanted.hands; hand += 1) await armLine(hand, wanted.at, timer);
};
