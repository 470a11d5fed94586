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
      return {
        ...armed(survey, survey.undone ? undefined : event.wakeAt),
        ...sentNow(event.at, event.answerBy, event.messageId),
        state: 'sent',
        deliveredAt: reportedDelivery(survey),
      };
    case 'ReminderStarted':
      return survey.state === 'sent' ? { ...survey, reminder: event.attempt, wakeAt: event.wakeAt } : survey;
    case 'ReminderEnded':
      return reminderEnded(survey, event);
    case 'Placed': {
      const { wakeAt, ...place } = event.place;
      return { ...armed(survey, wakeAt), ...place, state: 'scheduled', held: undefined };
    }
    case 'FellBack': {
      const { wakeAt, ...place } = event.place;
      return {
        ...armed(survey, wakeAt),
        tried: [...(survey.tried ?? []), survey.channel],
        ...place,
        state: 'scheduled',
      };
    }
    case 'Held':
      return { ...armed(survey, event.wakeAt), state: 'scheduled', held: { why: event.why, since: event.at } };
    case 'Undone':
      return {
        ...survey,
        undone: { by: event.by, at: event.at },
        wakeAt: survey.state === 'sent' && !survey.reminder ? undefined : survey.wakeAt,
      };
    case 'Rescheduled':
      return { ...armed(survey, event.dueAt), state: 'scheduled', dueAt: event.dueAt, held: undefined };
    case 'OutcomeUnknown':
      return survey.state === 'sending'
        ? { ...survey, state: 'unknown', reason: event.reason, endedAt: event.at, wakeAt: undefined }
        : survey;
    case 'Ended':
      return {
        ...survey,
        state: event.as,
        reason: event.reason,
        endedAt: event.at,
        wakeAt: undefined,
        held: undefined,
      };
    case 'Delivered':
      return delivered(survey, event);
    case 'Bounced':
      return {
        ...survey,
        ...known(survey, event),
        state: 'bounced',
        reason: event.reason,
        endedAt: event.at,
        wakeAt: undefined,
      };
    case 'Rearmed':
      return armed(survey, event.wakeAt);
    case 'Answered':
      return evolveAnswered(survey, event);
    case 'Remarked':
      return remarked(survey, event);
    case 'RemindersDropped':
    case 'FollowUpSettled':
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
