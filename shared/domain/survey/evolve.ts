import type { Instant } from '../instant.ts';
import { never } from '../never.ts';
import { evolveAnswered, keptAnswers, known, sentNow } from './answer.ts';
import type { Survey, SurveyEvent } from './survey.ts';

type EventOf<T extends SurveyEvent['type']> = Extract<SurveyEvent, { type: T }>;

/** The survey after something happened to it. Arming a new wake-up raises the generation, so that older ones are ignored. */
export const evolve = (survey: Survey, event: SurveyEvent): Survey => {
  switch (event.type) {
    case 'SendingStarted':
      return { ...survey, state: 'sending', attempt: event.attempt, wakeAt: event.wakeAt, held: undefined };
    case 'InvitationSent':
      return invited(survey, event);
    case 'ReminderStarted':
      return survey.state === 'sent' ? { ...survey, reminder: event.attempt, wakeAt: event.wakeAt } : survey;
    case 'ReminderEnded':
      return reminderEnded(survey, event);
    case 'Placed': {
      const { wakeAt, ...place } = event.place;
      return { ...armed(survey, wakeAt), ...place, state: 'scheduled', held: undefined };
    }
    case 'FellBack':
      return fellBack(survey, event);
    case 'Held':
      return { ...armed(survey, event.wakeAt), state: 'scheduled', held: { why: event.why, since: event.at } };
    case 'Undone':
      return undone(survey, event);
    case 'Rescheduled':
      return { ...armed(survey, event.dueAt), state: 'scheduled', dueAt: event.dueAt, held: undefined };
    case 'OutcomeUnknown':
      return survey.state === 'sending' ? { ...survey, ...over(event), state: 'unknown' } : survey;
    case 'Ended':
      return { ...survey, ...over(event), state: event.as, held: undefined };
    case 'Delivered':
      return delivered(survey, event);
    case 'Bounced':
      return { ...survey, ...known(survey, event), ...over(event), state: 'bounced' };
    case 'Rearmed':
      return armed(survey, event.wakeAt);
    case 'Answered':
      return evolveAnswered(survey, event);
    case 'Remarked':
      return remarked(survey, event);
    case 'RemindersDropped':
    case 'FollowUpEnded':
      return { ...survey, wakeAt: undefined };
    default:
      return never(event);
  }
};

const armed = (survey: Survey, wakeAt: Instant | undefined): Survey => ({
  ...survey,
  wakeAt,
  generation: survey.generation + (wakeAt ? 1 : 0),
});

const over = ({ reason, at }: { readonly reason: string; readonly at: Instant }) => ({
  ...{ reason, endedAt: at, wakeAt: undefined },
});

const invited = (survey: Survey, { at, answerBy, messageId, wakeAt }: EventOf<'InvitationSent'>): Survey => ({
  ...armed(survey, survey.undone ? undefined : wakeAt),
  ...sentNow(at, answerBy, messageId),
  state: 'sent',
  deliveredAt: reportedDelivery(survey),
});

const fellBack = (survey: Survey, { place: { wakeAt, ...place } }: EventOf<'FellBack'>): Survey => {
  const tried = [...(survey.tried ?? []), survey.channel];
  return { ...armed(survey, wakeAt), tried, ...place, state: 'scheduled' };
};

const undone = (survey: Survey, { by, at }: EventOf<'Undone'>): Survey => ({
  ...survey,
  undone: { by, at },
  wakeAt: survey.state === 'sent' && !survey.reminder ? undefined : survey.wakeAt,
});

const reportedDelivery = (survey: Survey): Instant | undefined =>
  survey.state === 'sending' ? survey.delivered?.at : undefined;

const delivered = (survey: Survey, event: EventOf<'Delivered'>): Survey => {
  if (survey.state === 'sending') return { ...survey, delivered: { messageId: event.messageId, at: event.at } };
  return {
    ...survey,
    ...known(survey, event),
    state: 'sent',
    deliveredAt: event.at,
    wakeAt: survey.state === 'sent' ? survey.wakeAt : undefined,
  };
};

/** Whoever wrote to us, in whatever words, is not reminded. */
const remarked = (survey: Survey, { words, channel, at, wakeAt }: EventOf<'Remarked'>): Survey => ({
  ...survey,
  remarks: [...(survey.remarks ?? []), { at, channel, words }].slice(-keptAnswers),
  ...(!('reminder' in survey && survey.reminder) && { wakeAt }),
});

const reminderEnded = (survey: Survey, { messageId, wakeAt }: EventOf<'ReminderEnded'>): Survey => {
  if (survey.state !== 'sent' && survey.state !== 'answered') return survey;
  const toBeRepeated = wakeAt !== undefined && messageId === undefined;
  const remindersSent = survey.remindersSent + (toBeRepeated ? 0 : 1);
  const told = {
    ...survey,
    reminder: undefined,
    remindersSent,
    messageIds: messageId ? [...survey.messageIds, messageId] : survey.messageIds,
  };
  return told.state === 'sent' ? armed(told, told.undone ? undefined : wakeAt) : told;
};
