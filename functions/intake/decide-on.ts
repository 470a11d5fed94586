import type { ProgramConfig, RuntimeConfig } from '../../shared/contracts/config.ts';
import type { BusinessEvent } from '../../shared/contracts/event.ts';
import type { Decision, SurveyRow } from '../../shared/contracts/rows.ts';
import type { Resolved } from '../../shared/domain/contact/resolve.ts';
import { judge } from '../../shared/domain/eligibility/eligibility.ts';
import type { Id } from '../../shared/domain/id.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { settingsOf } from '../../shared/runtime/settings.ts';

interface Question {
  readonly event: BusinessEvent;
  readonly key: Id;
  readonly programId: string;
  readonly program: ProgramConfig;
  readonly hash: Id;
  readonly surveyId: Id;
  readonly resolved: Resolved;
  readonly config: RuntimeConfig;
  readonly now: Instant;
}

/** One programme's decision on one event, with the survey that it leads to. */
export const decideOn = (question: Question): { readonly decision: Decision; readonly survey?: SurveyRow } => {
  const { event, programId, program, surveyId, resolved, config, now } = question;
  const { contact, addresses } = resolved;
  const judged = judge({ event, contact, addresses, programId, program, settings: settingsOf(config), now });
  const decision = { at: now, program: programId, verdict: judged.verdict, reasons: [...judged.reasons] };
  if (judged.verdict === 'skipped') return { decision };
  const { channel, address, timezone, dueAt, askBy } = judged;
  const survey: SurveyRow = {
    kind: 'survey',
    version: 0,
    id: surveyId,
    state: 'scheduled',
    program: programId,
    programHash: question.hash,
    type: program.survey.type,
    eventKey: question.key,
    contactId: contact.id,
    occurredAt: event.occurredAt,
    priority: program.priority,
    title: titleOf(event),
    name: contact.name,
    language: contact.locale ?? config.brand.language,
    timezone,
    channel,
    address,
    createdAt: now,
    dueAt,
    askBy,
    generation: 1,
    wakeAt: dueAt,
  };
  return { decision: { ...decision, surveyId }, survey };
};

/** What the customer would call it. */
const titleOf = ({ title, subject, number }: BusinessEvent): string | undefined => title ?? subject ?? number;
