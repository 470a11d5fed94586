import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import type { DigestRow } from '../../shared/contracts/rows/notice.ts';
import type { PaceRow } from '../../shared/contracts/rows/program.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { type Instant, later, plus } from '../../shared/domain/instant.ts';
import { withNextWord } from '../../shared/domain/notice/hold.ts';
import { decide, isInFlight } from '../../shared/domain/survey/decide.ts';
import { evolve } from '../../shared/domain/survey/evolve.ts';
import type { SurveyCommand } from '../../shared/domain/survey/survey.ts';
import type { Clock, Log } from '../../shared/ports/ports.ts';
import { arm } from '../../shared/steps/commit/arm.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { changeTask } from '../../shared/steps/task/change-task.ts';
import { considerFollowUp } from '../../shared/steps/task/consider-follow-up.ts';
import { considerSignal } from '../../shared/steps/task/consider-signal.ts';
import type { FollowUpDeps } from '../../shared/steps/task/follow-up-deps.ts';

export interface MendDeps extends FollowUpDeps {
  readonly clock: Clock;
  readonly log: Log;
}

const watched = ['survey', 'task', 'digest', 'message', 'event', 'pace', 'halt'] as const;
export type Watched = Extract<Row, { kind: (typeof watched)[number] }>;
export const isWatched = (row: Row): row is Watched => watched.some((kind) => kind === row.kind);

/** Since when somebody should have looked at a row: at its wake-up, or from the moment when it was stored. */
export const waitOf = (row: Watched): { readonly id: string; readonly wakeAt: Instant | undefined } => {
  if (row.kind === 'event') return { id: row.key, wakeAt: row.signal === 'yes' ? row.receivedAt : undefined };
  if (row.kind === 'message')
    return { id: row.id, wakeAt: isUnderWay(row) ? (row.heldUntil ?? row.createdAt) : undefined };
  if (row.kind === 'halt') return { id: row.program, wakeAt: row.wakeAt };
  if (row.kind === 'pace') return { id: `${row.program}.${row.hour}`, wakeAt: row.wakeAt };
  return { id: row.id, wakeAt: row.wakeAt };
};

const isUnderWay = ({ state }: MessageRow): boolean => state === 'waiting' || state === 'sending';

/** Does what the lost wake-up would have done, or has it told or armed anew. */
export const mend = async (row: Watched, deps: MendDeps): Promise<void> => {
  if (row.kind === 'pace') return tellAgain(row, deps);
  deps.log.warn('reconcile.overdue', { kind: row.kind, id: waitOf(row).id });
  switch (row.kind) {
    case 'event':
      return void (await considerSignal(row.key, deps));
    case 'message':
      return arm({ kind: 'message', id: row.id, generation: 1, wakeAt: deps.clock.now() }, deps.timer);
    case 'digest':
      return rearmDigest(row, deps);
    case 'halt':
      return touch(row, deps);
    case 'task':
      return rearmTask(row.id, deps);
    case 'survey':
      return mendSurvey(row, deps);
  }
};

const mendSurvey = async (row: SurveyRow, deps: MendDeps): Promise<void> => {
  const isHeard = row.state === 'answered' || row.remarks !== undefined;
  if (isHeard) await considerFollowUp(row.id, deps);
  // Whoever writes back before the outcome of sending is known is heard, and the outcome is still to be found.
  if (isHeard && !isInFlight(row)) return;
  await arm(await move(row.id, deps), deps.timer);
};

/** Nothing was forgotten here: people are told once more of what is held, or that it was for too long. */
const tellAgain = async ({ program, hour }: PaceRow, { records, clock }: MendDeps): Promise<void> =>
  untilCommitted(async () => {
    const found = await records.get({ kind: 'pace', id: [program, hour] });
    const next = found && withNextWord(found, clock.now());
    return { commit: next ? await records.commit([{ put: next }]) : nothingToCommit, value: undefined };
  });

/** Its window is over, so it falls due at once; written again, the stream tells of it again. */
const rearmDigest = async (row: DigestRow, { records }: MendDeps): Promise<void> => {
  await records.commit([{ put: { ...row, state: 'due' } }]);
};

/** Written again, the stream tells of it again. */
const touch = async (put: Row, { records }: MendDeps): Promise<void> => {
  await records.commit([{ put }]);
};

/**
 * A new generation, since the name of the lost wake-up may still be taken by a schedule that has run; and a new hour, since
 * each is looked through once: this wake-up may be lost as well.
 */
const rearmTask = (id: string, deps: MendDeps): Promise<void> =>
  changeTask(
    id,
    (task) => ({
      task: task?.wakeAt ? { ...task, wakeAt: deps.clock.now(), generation: task.generation + 1 } : task,
      value: undefined,
    }),
    deps,
  );

const move = (id: string, { records, clock, programs }: MendDeps): Promise<SurveyRow | undefined> =>
  untilCommitted(async () => {
    const survey = await records.get({ kind: 'survey', id: [id] });
    if (!survey) return { commit: nothingToCommit, value: undefined };
    const { answerWithin } = await programs.find(survey.programHash);
    const decided = decide(commandFor(survey, clock.now(), answerWithin), survey);
    if (decided.kind === 'refused') return { commit: nothingToCommit, value: undefined };
    const next = evolve(survey, decided.event);
    return { commit: await records.commit([{ put: next }]), value: next };
  });

const commandFor = (survey: SurveyRow, now: Instant, answerWithin: number): SurveyCommand => {
  const reason = 'The sender stopped between claiming the survey and recording its outcome.';
  if (survey.state === 'sending') {
    const attemptId = survey.attempt.id;
    if (!survey.delivered) return { type: 'recordUnknown', attemptId, at: now, reason };
    const { messageId, at } = survey.delivered;
    return { type: 'recordSent', attemptId, at, messageId, answerBy: plus(at, answerWithin) };
  }
  if (survey.state === 'sent' && survey.reminder)
    return { type: 'recordUnknown', attemptId: survey.reminder.id, at: now, reason };
  // Whoever put it off since it was found overdue is believed: a wake-up before its time would fail, and be found here again.
  return { type: 'rearm', at: later(now, survey.wakeAt ?? now) };
};
