import { hourOf } from '../../contracts/wiring/due-index.ts';
import { type Instant, plus } from '../instant.ts';
import { never } from '../never.ts';
import { decideAnswer } from './answer.ts';
import type { Decided, Refusal, Survey, SurveyCommand, SurveyEvent } from './survey.ts';

/** A send that has not reported back by then never will: far beyond the time-out of the function that sends. */
const sendingPatience = 15 * 60_000;

type CommandOf<T extends SurveyCommand['type']> = Extract<SurveyCommand, { type: T }>;

/** Whether and how a survey changes. Pure: time and ids arrive with the command. */
export const decide = (command: SurveyCommand, survey: Survey): Decided => {
  switch (command.type) {
    case 'startSending':
      return startSending(command, survey);
    case 'recordSent':
      return recordSent(command, survey);
    case 'recordRefusal':
      return recordRefusal(command, survey);
    case 'recordUnknown':
      return recordUnknown(command, survey);
    case 'place':
      return place(command, survey);
    case 'fallBack':
      return fallBack(command, survey);
    case 'hold':
      return survey.state === 'scheduled'
        ? accept({ type: 'Held', why: command.why, at: command.at, wakeAt: command.until })
        : refuse('over');
    case 'release':
      return survey.state === 'scheduled' && survey.held
        ? accept({ type: 'Rescheduled', dueAt: command.dueAt })
        : refuse('nothing-to-do');
    case 'undo':
      return undo(command, survey);
    case 'defer':
      return survey.state === 'scheduled' ? accept({ type: 'Rescheduled', dueAt: command.until }) : refuse('over');
    case 'end':
      return isUnsent(survey) && survey.state !== command.as
        ? accept({ type: 'Ended', as: command.as, at: command.at, reason: command.reason })
        : refuse('over');
    case 'recordDelivery':
      return recordDelivery(command, survey);
    case 'recordBounce':
      return recordBounce(command, survey);
    case 'answer':
      return decideAnswer(command, survey);
    case 'remark':
      return isUnsent(survey)
        ? refuse('closed')
        : accept({
            type: 'Remarked',
            words: command.words,
            channel: command.channel,
            at: command.at,
            wakeAt: command.recheckAt,
          });
    case 'endFollowUp':
      return (survey.state === 'answered' || survey.remarks) && survey.wakeAt && !isInFlight(survey)
        ? accept({ type: 'FollowUpEnded' })
        : refuse('nothing-to-do');
    case 'dropReminders':
      return survey.state === 'sent' && survey.wakeAt ? accept({ type: 'RemindersDropped' }) : refuse('nothing-to-do');
    case 'rearm':
      return survey.wakeAt && (survey.state === 'scheduled' || survey.state === 'sent')
        ? accept({ type: 'Rearmed', wakeAt: command.at })
        : refuse('nothing-to-do');
    default:
      return never(command);
  }
};

/** Somebody has still to see what became of a send: its wake-up is not the follow-up's to end. */
export const isInFlight = (survey: Survey): boolean =>
  survey.state === 'sending' || (survey.state === 'sent' && survey.reminder !== undefined);

const isUnsent = ({ state }: Survey): boolean => state === 'scheduled' || state === 'skipped' || state === 'cancelled';

/** What was refused or cancelled before it was sent may be asked after all; what is in other hands or out may not. */
const place = ({ place: to }: CommandOf<'place'>, survey: Survey): Decided => {
  if (!isUnsent(survey)) return refuse('over');
  const same = (['channel', 'address', 'dueAt', 'askBy'] as const).every((field) => survey[field] === to[field]);
  return survey.state === 'scheduled' && same ? refuse('unchanged') : accept({ type: 'Placed', place: to });
};

/** What did not arrive by one channel, or was refused there, may go by another, each once. */
const fallBack = ({ place: to }: CommandOf<'fallBack'>, survey: Survey): Decided => {
  if (survey.state !== 'bounced' && survey.state !== 'skipped') return refuse('over');
  return to.channel === survey.channel || survey.tried?.includes(to.channel)
    ? refuse('nothing-to-do')
    : accept({ type: 'FellBack', place: to });
};

/** What was asked about is no more. A survey that is out stays out, but nobody is reminded of it. */
const undo = ({ by, at }: CommandOf<'undo'>, survey: Survey): Decided => {
  if (survey.state === 'scheduled')
    return accept({ type: 'Ended', as: 'cancelled', at, reason: `occasion: Undone by \`${by}\`.` });
  if (survey.state === 'skipped' || survey.state === 'cancelled' || survey.undone) return refuse('unchanged');
  return accept({ type: 'Undone', by, at });
};

const startSending = ({ attemptId, at, generation }: CommandOf<'startSending'>, survey: Survey): Decided => {
  const attempt = { id: attemptId, at };
  const wakeAt = lookAgainAt(survey, at);
  if (survey.state === 'sending') return refuse('in-flight');
  if (survey.state !== 'scheduled' && survey.state !== 'sent') return refuse('over');
  if (generation !== survey.generation) return refuse('superseded');
  if (survey.state === 'scheduled')
    return at < survey.dueAt ? refuse('not-due') : accept({ type: 'SendingStarted', attempt, wakeAt });
  if (survey.reminder) return refuse('in-flight');
  if (at > survey.answerBy || !survey.wakeAt) return refuse('over');
  return at < survey.wakeAt ? refuse('not-due') : accept({ type: 'ReminderStarted', attempt, wakeAt });
};

/**
 * When somebody has to see what became of a send. The hour in which it was to be woken is looked through once it is well
 * past, so a send that begins within it needs no new place in the due index.
 */
const lookAgainAt = ({ wakeAt }: Survey, at: Instant): Instant =>
  wakeAt && hourOf(wakeAt) === hourOf(at) ? wakeAt : plus(at, sendingPatience);

const recordSent = (command: CommandOf<'recordSent'>, survey: Survey): Decided => {
  const { attemptId, at, messageId, answerBy, remindAt } = command;
  if (isInvitation(attemptId, survey))
    return accept({ type: 'InvitationSent', at, messageId, answerBy, wakeAt: remindAt });
  if (isReminder(attemptId, survey)) return accept({ type: 'ReminderEnded', messageId, wakeAt: remindAt });
  return refuse('foreign-attempt');
};

const recordRefusal = ({ attemptId, at, reason, retryAt }: CommandOf<'recordRefusal'>, survey: Survey): Decided => {
  if (isReminder(attemptId, survey)) return accept({ type: 'ReminderEnded', wakeAt: retryAt });
  if (survey.state !== 'sending' || survey.attempt.id !== attemptId) return refuse('foreign-attempt');
  return accept(retryAt ? { type: 'Rescheduled', dueAt: retryAt } : { type: 'Ended', as: 'skipped', at, reason });
};

const recordUnknown = ({ attemptId, at, reason }: CommandOf<'recordUnknown'>, survey: Survey): Decided => {
  if (isReminder(attemptId, survey)) return accept({ type: 'ReminderEnded' });
  return survey.state === 'sending' && survey.attempt.id === attemptId
    ? accept({ type: 'OutcomeUnknown', at, reason })
    : refuse('foreign-attempt');
};

const recordDelivery = ({ messageId, at, answerBy }: CommandOf<'recordDelivery'>, survey: Survey): Decided => {
  const undelivered = survey.state === 'sent' && !survey.deliveredAt;
  const unreported = survey.state === 'sending' && !survey.delivered;
  return undelivered || unreported || survey.state === 'unknown'
    ? accept({ type: 'Delivered', messageId, at, answerBy })
    : refuse('unchanged');
};

const recordBounce = ({ messageId, at, reason, answerBy }: CommandOf<'recordBounce'>, survey: Survey): Decided =>
  survey.state === 'sent' || survey.state === 'sending' || survey.state === 'unknown'
    ? accept({ type: 'Bounced', messageId, at, reason, answerBy })
    : refuse('unchanged');

const isInvitation = (attemptId: string, survey: Survey): boolean =>
  (survey.state === 'sending' || survey.state === 'unknown') && survey.attempt.id === attemptId;
const isReminder = (attemptId: string, survey: Survey): boolean =>
  (survey.state === 'sent' || survey.state === 'answered') && survey.reminder?.id === attemptId;

const accept = (event: SurveyEvent): Decided => ({ kind: 'accepted', event });
const refuse = (why: Refusal): Decided => ({ kind: 'refused', why });
