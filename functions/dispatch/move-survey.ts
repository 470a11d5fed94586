import type { ProgramConfig } from '../../shared/contracts/config/program.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { momentFrom } from '../../shared/domain/eligibility/arrange.ts';
import { type Instant, later, plus } from '../../shared/domain/instant.ts';
import { decide } from '../../shared/domain/survey/decide.ts';
import { evolve } from '../../shared/domain/survey/evolve.ts';
import type { SurveyCommand } from '../../shared/domain/survey/survey.ts';
import { PermanentError } from '../../shared/ports/errors.ts';
import type { SendOutcome } from '../../shared/ports/ports.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { DispatchDeps } from './deps.ts';

/**
 * Lets a survey move on by a command that depends on its newest state; returns it when it moved.
 * @param known the row as it was stored last, where nobody else is likely to have written since: it is read only if somebody has.
 */
export const moveSurvey = (
  id: string,
  commandOf: (now: Instant, survey: SurveyRow) => SurveyCommand,
  { records, clock, known }: DispatchDeps & { readonly known?: SurveyRow },
): Promise<SurveyRow | undefined> => {
  let newest = known;
  return untilCommitted(async (): Promise<Attempt<SurveyRow | undefined>> => {
    const survey = newest ?? (await records.get({ kind: 'survey', id: [id] }));
    newest = undefined;
    if (!survey) throw new PermanentError(`Survey ${id} is gone. Nothing is to be done when it was erased.`);
    const decided = decide(commandOf(clock.now(), survey), survey);
    if (decided.kind === 'refused') return { commit: nothingToCommit, value: undefined };
    const next = evolve(survey, decided.event);
    return { commit: await records.commit([{ put: next }]), value: next };
  });
};

interface Sending {
  readonly attemptId: string;
  readonly now: Instant;
  readonly program: ProgramConfig;
  readonly survey: SurveyRow;
}

/** What an outcome means to the survey. */
export const commandFor = (outcome: SendOutcome, { attemptId, now, program, survey }: Sending): SurveyCommand => {
  const base = { attemptId, at: now };
  switch (outcome.kind) {
    case 'sent': {
      const { messageId } = outcome;
      const [answerBy, remindAt] = [plus(now, program.answerWithin), reminderDue(survey, program, now)];
      return { ...base, type: 'recordSent', messageId, answerBy, remindAt };
    }
    case 'refused': {
      const again = outcome.temporary
        ? { retryAt: later(outcome.retryAt ?? now, plus(now, retryDelay(attemptId))) }
        : {};
      return { ...base, type: 'recordRefusal', reason: outcome.reason, ...again };
    }
    case 'unknown':
      return { ...base, type: 'recordUnknown', reason: outcome.reason };
  }
};

/** When the next reminder is due: counted from the invitation, within the hours of the channel. */
const reminderDue = (survey: SurveyRow, program: ProgramConfig, now: Instant): Instant | undefined => {
  const [invitedAt, sent] = survey.state === 'sent' ? [survey.sentAt, survey.remindersSent + 1] : [now, 0];
  const after = program.ask.remind[sent];
  if (after === undefined) return undefined;
  const { channel, country, zones = [survey.timezone] } = survey;
  const found = momentFrom(later(plus(invitedAt, after), now), { config: program, channel, country, zones });
  return found.kind === 'at' ? found.moment : undefined;
};

/** Between 5 and 15 minutes, spread by the attempt's id so that a throttled burst does not come back as one. */
const retryDelay = (attemptId: string): number =>
  (5 + (Number.parseInt(attemptId.slice(0, 4), 16) % 600) / 60) * 60_000;
