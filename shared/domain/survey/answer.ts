import type { Response } from '../../contracts/rows/survey.ts';
import type { Instant } from '../instant.ts';
import type { Decided, Survey, SurveyCommand, SurveyEvent, SurveyIn } from './survey.ts';

/*
 * What an answer does to a survey: apart from the rest, since the page that customers wait for needs no more than this.
 */
type Command = Extract<SurveyCommand, { type: 'answer' }>;
type Answered = Extract<SurveyEvent, { type: 'Answered' }>;
type Sent = Pick<SurveyIn<'sent'>, 'sentAt' | 'answerBy' | 'messageIds' | 'remindersSent' | 'reminder' | 'deliveredAt'>;

/** Earlier answers and remarks that are kept; nobody changes their mind more often in earnest. */
export const keptAnswers = 20;

/** An answer proves that the mail arrived, whatever we knew of its sending. */
export const decideAnswer = ({ response, answerBy, recheckAt }: Command, survey: Survey): Decided => {
  if (survey.state === 'scheduled' || survey.state === 'skipped' || survey.state === 'cancelled')
    return { kind: 'refused', why: 'closed' };
  const until = 'answerBy' in survey ? survey.answerBy : answerBy;
  if (response.at > until) return { kind: 'refused', why: 'closed' };
  const earlier = survey.state === 'answered' ? survey.response : undefined;
  if (earlier && sameAnswer(earlier, response)) return { kind: 'refused', why: 'unchanged' };
  const revision = (earlier?.revision ?? 0) + 1;
  return {
    kind: 'accepted',
    event: { type: 'Answered', response: { ...response, revision }, answerBy: until, wakeAt: recheckAt },
  };
};

type Answer = Pick<Command['response'], 'score' | 'comment' | 'answers' | 'contact'>;
const sameAnswer = (a: Answer, b: Answer): boolean =>
  a.score === b.score &&
  a.comment === b.comment &&
  a.contact === b.contact &&
  JSON.stringify(Object.entries(a.answers).sort()) === JSON.stringify(Object.entries(b.answers).sort());

export const evolveAnswered = (survey: Survey, { response, answerBy, wakeAt }: Answered): Survey => {
  const history = survey.state === 'answered' ? kept([...survey.history, survey.response]) : [];
  return { ...survey, ...known(survey, { at: response.at, answerBy }), state: 'answered', response, history, wakeAt };
};

/** The first stays: it says when somebody answered. */
const kept = ([first, ...later]: readonly Response[]): Response[] =>
  first ? [first, ...later.slice(1 - keptAnswers)] : [];

/** The survey with a response, or why it takes none: both steps at once. */
export const answerSurvey = (
  command: Omit<Command, 'type'>,
  survey: Survey,
): { readonly kind: 'answered'; readonly survey: Survey } | Extract<Decided, { kind: 'refused' }> => {
  const decided = decideAnswer({ type: 'answer', ...command }, survey);
  if (decided.kind === 'refused') return decided;
  return {
    kind: 'answered',
    survey: decided.event.type === 'Answered' ? evolveAnswered(survey, decided.event) : survey,
  };
};

export const sentNow = (at: Instant, answerBy: Instant, messageId: string | undefined): Sent => ({
  sentAt: at,
  answerBy,
  messageIds: messageId ? [messageId] : [],
  remindersSent: 0,
});

/** What is known of the sending; a report that comes before our own record counts as the moment of sending. */
export const known = (
  survey: Survey,
  { at, answerBy, messageId }: { at: Instant; answerBy: Instant; messageId?: string },
): Sent => ('sentAt' in survey ? survey : sentNow(at, answerBy, messageId));
