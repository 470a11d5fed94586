import type { ProgramConfig } from '../../contracts/config/program.ts';
import type { Channel } from '../../contracts/rows/base.ts';
import type { Saying } from '../../contracts/rows/conversation.ts';
import type { Response, SurveyRow } from '../../contracts/rows/survey.ts';
import { type Instant, plus } from '../instant.ts';
import { never } from '../never.ts';
import type { Understood } from '../reply/understood.ts';
import { answerSurvey } from '../survey/answer.ts';
import { decide } from '../survey/decide.ts';
import { evolve } from '../survey/evolve.ts';
import { stillPromised } from '../survey/still-promised.ts';
import { alarmsIn, together } from './beginning.ts';

/** What a customer's message comes to. */
export type Heard =
  | 'answered'
  | 'commented'
  | 'remarked'
  | 'unsubscribed'
  | 'resumed'
  | 'asked-for-help'
  | 'reacted'
  | 'automatic'
  | 'empty';

export interface Turn {
  readonly outcome: Heard;
  /** The survey after the message, where it changed. */
  readonly survey?: SurveyRow | undefined;
  /** What is said in return. */
  readonly say?: Saying | undefined;
  /** Whether further surveys to the address end, or may go on. */
  readonly address?: 'stop' | 'resume';
}

/** A customer's message about a survey that was sent to them. */
export interface Message {
  readonly survey: SurveyRow;
  readonly program: ProgramConfig;
  readonly understood: Understood;
  /** Everything they wrote, without quotes and signature. */
  readonly words: string;
  readonly channel: Channel;
  readonly at: Instant;
  /** By when somebody will write, where an answer obliges anybody. */
  readonly promise?: ((response: Omit<Response, 'revision'>) => Instant | undefined) | undefined;
}

/** When the reconciler makes sure that an answer led to its follow-up. */
const recheckAfter = 60 * 60_000;

/** What a message does to its survey, and what is said in return. Pure: the same message finds the same answer. */
export const converse = (message: Message): Turn => {
  const { understood } = message;
  const objects = 'objects' in understood && understood.objects === true;
  // Nobody promises to write to somebody who asks for silence; whoever writes to them all the same is a person.
  return objects ? objected(meant({ ...message, promise: undefined }), message) : once(meant(message), message);
};

const meant = (message: Message): Turn => {
  const { understood } = message;
  switch (understood.kind) {
    case 'automatic':
    case 'empty':
      return { outcome: understood.kind };
    case 'unsubscribe':
      return objected(withWords(understood.words, message), message);
    case 'resume':
      return { outcome: 'resumed', address: 'resume', say: inTexts('resumed', message) };
    case 'help':
      return { outcome: 'asked-for-help', say: inTexts('help', message) };
    case 'sign':
      // Pleasure is noted and asks for nothing; displeasure is for a person to read.
      return understood.mood === 'bad' ? commented(false, message) : { outcome: 'reacted' };
    case 'answer':
      return rated(understood, message);
    case 'comment':
      return commented(understood.ambiguous, message);
    default:
      return never(understood);
  }
};

/** What was said beside an objection stays; the messages end, with the one confirmation that the law allows and no question. */
const objected = ({ outcome, survey }: Turn, message: Message): Turn => {
  const heard = survey ?? message.survey;
  return {
    outcome: outcome === 'answered' ? outcome : 'unsubscribed',
    address: 'stop',
    survey: heard.remarks ? heard : withoutReminders(heard),
    say: inTexts('stopped', message),
  };
};

/** One that is on its way is not stopped by forgetting it. Where there are words the wake-up is theirs. */
const withoutReminders = (survey: SurveyRow): SurveyRow => {
  if ('reminder' in survey && survey.reminder) return survey;
  const dropped = decide({ type: 'dropReminders' }, survey);
  return dropped.kind === 'accepted' ? evolve(survey, dropped.event) : survey;
};

/** Words beside an objection are read by a person; where there are none nothing is to be done but to obey. */
const withWords = (words: string | undefined, message: Message): Turn =>
  words === undefined ? { outcome: 'unsubscribed' } : commented(false, { ...message, words, promise: undefined });

/** In a mail program a command needs no answer; in a text it is expected, and for stopping the law's one confirmation. */
const inTexts = (say: Saying, { channel }: Message): Saying | undefined => (channel === 'sms' ? say : undefined);

/**
 * A clear rating. By text a second one is a comment, unless it corrects the first: a conversation asks for the rating once.
 * By mail, as on the page, it is a change of mind. Three questions cannot be answered by one number.
 */
const rated = (said: Extract<Understood, { kind: 'answer' }>, message: Message): Turn => {
  const { survey, program, channel, at } = message;
  const { score, comment } = said;
  const earlier = survey.state === 'answered' ? survey.response : undefined;
  if (program.survey.type === 'cxi') return commented(true, message);
  if (earlier && channel === 'sms' && !said.corrects) return commented(false, message);
  const before = earlier?.comment ?? remarksOf(survey);
  const response = {
    score,
    comment: said.corrects && comment !== undefined ? together(before, comment) : (comment ?? before),
    answers: earlier?.answers ?? {},
    ...(earlier?.contact === false && { contact: false }),
    channel,
    at,
  };
  const next = answeredBy(response, message);
  // Too late for a score, and still worth reading.
  if (!next) return remarkedBy(message);
  return {
    outcome: 'answered',
    survey: next,
    say: inTexts(response.comment === undefined ? 'why' : 'thanks', message),
  };
};

/** Words without a rating: part of the answer that is there, else kept until there is one. */
const commented = (ambiguous: boolean, message: Message): Turn => {
  const { survey, words, channel, at } = message;
  const earlier = survey.state === 'answered' ? survey.response : undefined;
  const joined =
    earlier && answeredBy({ ...earlier, comment: joinedWith(earlier.comment, words), channel, at }, message);
  if (joined) return { outcome: 'commented', survey: joined, say: inTexts('thanks', message) };
  const asks = ambiguous && !isClosed(message) && !isGrave(words, survey.language);
  return { ...remarkedBy(message), say: asks ? 'ask-again' : inTexts('thanks', message) };
};

/** Whoever speaks of lawyers or of an injury is not asked for a number. */
const isGrave = (words: string, language: string): boolean => alarmsIn(words, language).length > 0;

const remarkedBy = ({ survey, words, channel, at }: Message): Turn => {
  const decided = decide({ type: 'remark', words, channel, at, recheckAt: plus(at, recheckAfter) }, survey);
  return { outcome: 'remarked', ...(decided.kind === 'accepted' && { survey: evolve(survey, decided.event) }) };
};

/** The survey with the response; undefined when it takes none any more. */
const answeredBy = (
  given: Omit<Response, 'revision'>,
  { survey, program, at, promise }: Message,
): SurveyRow | undefined => {
  const earlier = survey.state === 'answered' ? survey.response.promisedBy : undefined;
  const promisedBy = stillPromised(earlier, { at, anew: () => promise?.(given) });
  // What is said takes along what was said before, but no promise whose time is over.
  const { promisedBy: _, ...said } = given;
  const response = { ...said, ...(promisedBy !== undefined && { promisedBy }) };
  const answerBy = plus(survey.dueAt, program.answerWithin);
  const answered = answerSurvey({ response, answerBy, recheckAt: plus(at, recheckAfter) }, survey);
  if (answered.kind === 'answered') return answered.survey;
  return answered.why === 'unchanged' ? survey : undefined;
};

const isClosed = ({ survey, at }: Message): boolean => 'answerBy' in survey && at > survey.answerBy;

const spokenOnce: readonly Saying[] = ['why', 'thanks', 'ask-again'];

/** Of a conversation nothing is said twice within one survey. */
const once = (turn: Turn, message: Message): Turn => {
  const { say, ...silent } = turn;
  if (say === undefined || !spokenOnce.includes(say)) return turn;
  const survey = turn.survey ?? message.survey;
  const { said = [] } = survey;
  return said.includes(say) ? silent : { ...turn, survey: { ...survey, said: [...said, say] } };
};

const remarksOf = ({ remarks }: SurveyRow): string | undefined =>
  remarks?.reduce<string | undefined>((before, { words }) => together(before, words), undefined);

const joinedWith = (before: string | undefined, words: string): string =>
  before?.endsWith(words) ? before : together(before, words);
