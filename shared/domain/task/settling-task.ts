import type { ContactRow } from '../../contracts/rows/contact.ts';
import { later, plus } from '../instant.ts';
import { reflected } from './reflect.ts';
import { type Answered, type FollowUpContext, teamFor } from './rules.ts';
import { type TaskIn, taskIdOf } from './task.ts';

/** A task for an answer that may still change: it opens when the settle window ends. */
export const settlingTask = (
  survey: Answered,
  contact: ContactRow | undefined,
  context: FollowUpContext,
): TaskIn<'settling'> => {
  const { amount, currency, id } = context.event ?? {};
  return {
    kind: 'task',
    version: 0,
    id: taskIdOf(survey.id),
    state: 'settling',
    surveyId: survey.id,
    program: survey.program,
    contactId: contact?.id ?? survey.contactId,
    contact: { name: contact?.name ?? survey.name, email: contact?.email, phone: contact?.phone },
    title: survey.title,
    businessId: id,
    amount,
    currency,
    language: survey.language,
    timezone: survey.timezone,
    team: teamFor(survey, context),
    owner: context.team.owner,
    settleUntil: plus(survey.response.at, context.program.followUp.settle),
    restarts: 0,
    escalation: 0,
    history: [],
    announced: 0,
    generation: 1,
    // Never in the past: the due index is looked at hour by hour, and not twice.
    wakeAt: later(plus(survey.response.at, context.program.followUp.settle), context.now),
    ...reflected(survey, context),
  };
};
