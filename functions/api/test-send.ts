import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { normalise } from '../../shared/domain/contact/resolve.ts';
import { idOf } from '../../shared/domain/id.ts';
import { plus } from '../../shared/domain/instant.ts';
import { own } from '../../shared/domain/own.ts';
import { arm } from '../../shared/steps/commit/arm.ts';
import type { ApiDeps, ApiReply } from './deps.ts';
import { isSendable } from './one-spelling.ts';
import { problem } from './problem.ts';

/**
 * Sends a survey to oneself, now: as a customer would get it, but it counts for nothing and no task comes of its answer.
 * @param to an e-mail address or a phone number; the channel follows from it.
 */
export const sendTest = async (
  { program: id, to }: { readonly program: string; readonly to: string },
  deps: ApiDeps,
): Promise<ApiReply> => {
  const program = own(deps.config.programs, id);
  const channel = to.includes('@') ? 'email' : 'sms';
  const address = normalise(channel, to);
  if (!program) return problem(400, `There is no programme '${id}'.`);
  if (!isSendable(address)) return problem(400, '`to` is an e-mail address or a phone number in E.164.');
  const now = deps.clock.now();
  const surveyId = idOf('test', deps.ids.next());
  const survey: SurveyRow = {
    kind: 'survey',
    version: 0,
    id: surveyId,
    state: 'scheduled',
    test: true,
    program: id,
    programHash: await deps.programs.keep(id, program),
    type: program.survey.type,
    eventKey: idOf('event', 'test', surveyId),
    contactId: idOf('contact', 'test', surveyId),
    occurredAt: now,
    priority: program.priority,
    title: 'order 1001 (a test)',
    language: deps.config.brand.language,
    timezone: deps.config.brand.timezone,
    channel,
    address,
    createdAt: now,
    dueAt: now,
    askBy: plus(now, program.ask.within),
    generation: 1,
    wakeAt: now,
  };
  await deps.records.commit([{ put: survey }]);
  await arm(survey, deps.timer);
  return { status: 202, body: { surveyId } };
};
