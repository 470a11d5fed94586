import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { ProgramConfig } from '../../shared/contracts/config/program.ts';
import type { SurveyConfig } from '../../shared/contracts/config/survey.ts';
import type { Response, SurveyRow } from '../../shared/contracts/rows/survey.ts';
import {
  commentFrom,
  type Fields,
  ratingFrom,
  readAnswers,
  readRating,
} from '../../shared/domain/answer/read-answer.ts';
import { taggedByRule } from '../../shared/domain/answer/tags.ts';
import { type Instant, millisecondsOf, plus } from '../../shared/domain/instant.ts';
import { intentId } from '../../shared/domain/intent/intent-id.ts';
import type { Sign } from '../../shared/domain/intent/machine.ts';
import { checkLink } from '../../shared/domain/link/token.ts';
import { answerSurvey } from '../../shared/domain/survey/answer.ts';
import { stillPromised } from '../../shared/domain/survey/still-promised.ts';
import { promiseFor } from '../../shared/domain/task/promise.ts';
import type { Clock, Ids, PageKeys } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { promisingOf } from '../../shared/steps/task/team-clock.ts';
import type { TakeOpening } from './openings.ts';

export interface RespondDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keyring: PageKeys;
  readonly programs: ProgramSnapshots;
  readonly config: RuntimeConfig;
  /** Every opening is written down where nothing is said. */
  readonly takeOpening?: TakeOpening;
}

/** A survey with the programme that it was made by. */
export interface Opened {
  readonly kind: 'open';
  readonly survey: SurveyRow;
  readonly program: ProgramConfig;
  readonly token: string;
}

export type Closed = { readonly kind: 'invalid-link' } | { readonly kind: 'closed' };

export type Submitted =
  | Closed
  | (Omit<Opened, 'kind'> & { readonly kind: 'bad-rating' })
  | (Omit<Opened, 'kind'> & { readonly kind: 'recorded'; readonly response: Response });

/** What the link to a survey says besides its token. */
export interface Opening {
  readonly score?: string | undefined;
  /** Set by the link in a mail that no person sees. */
  readonly trap?: string | undefined;
  /** What of the request gives a machine away. */
  readonly sign?: Sign | undefined;
}

/** Shows a survey. Opening a link is written to the intent log and changes nothing else, whoever or whatever opened it. */
export const openSurvey = async (
  token: string,
  { score, trap, sign: seen }: Opening,
  deps: RespondDeps,
): Promise<Opened | Closed> => {
  const found = await find(token, deps);
  if (found.kind !== 'open') return found;
  const at = deps.clock.now();
  if (deps.takeOpening?.(found.survey.id, at) === false) return found;
  const rating = ratingFrom(found.program.survey, score);
  const opened = { score: rating, ...(trap === undefined ? seen && { sign: seen } : { sign: 'trap' as const }) };
  const id = intentId(deps.ids.next(), opened);
  await deps.records.commit([
    { put: { kind: 'intent', version: 0, surveyId: found.survey.id, id, at, ...opened, expires: expiryOf(at) } },
  ]);
  return found;
};

/**
 * Records what a person sent: a rating with its comment, or (`part=further`) what they say to the further questions, which
 * leaves the rating alone. The same answer again changes nothing; another one replaces it and keeps the history.
 */
export const submitAnswer = async (token: string, form: Fields, deps: RespondDeps): Promise<Submitted> => {
  const found = await find(token, deps);
  if (found.kind !== 'open') return found;
  return untilCommitted(async () => {
    const survey = (await deps.records.get({ kind: 'survey', id: [found.survey.id] })) ?? found.survey;
    const at = deps.clock.now();
    const before = survey.state === 'answered' ? survey.response : undefined;
    const content = said(form, before, found.program.survey);
    if (!content) return { commit: nothingToCommit, value: { ...found, kind: 'bad-rating' as const } };
    const anew = () => promiseFor({ ...content, at }, promisingOf({ survey, program: found.program }, deps.config));
    const promisedBy = stillPromised(before?.promisedBy, { at, anew });
    const response = { ...content, ...(promisedBy !== undefined && { promisedBy }), channel: 'page' as const, at };
    const answerBy = plus(survey.dueAt, found.program.answerWithin);
    const answered = answerSurvey({ response, answerBy, recheckAt: plus(at, recheckAfter) }, survey);
    if (answered.kind === 'refused') return { commit: nothingToCommit, value: recorded(survey, found) };
    const put = taggedByRule(answered.survey, found.program, deps.config.insights.tags);
    return { commit: await deps.records.commit([{ put }]), value: recorded(put, found) };
  });
};

type Said = Pick<Response, 'score' | 'comment' | 'answers' | 'contact'>;

/**
 * What a form says, over what was said before: a new rating takes along what was answered to the further questions; these
 * take along everything else. Nothing without a rating.
 */
export const said = (form: Fields, earlier: Response | undefined, asked: SurveyConfig): Said | undefined => {
  const rated = form.part === 'further' ? earlier : ratedBy(form, earlier, asked);
  if (!rated) return undefined;
  const { score, comment, contact } = rated;
  return { score, comment, answers: readAnswers(asked, form, rated), ...(contact === false && { contact }) };
};

const ratedBy = (form: Fields, earlier: Response | undefined, asked: SurveyConfig): Said | undefined => {
  const rated = readRating(asked, form);
  if (!rated) return undefined;
  const answers = { ...earlier?.answers, ...rated.answers };
  return {
    score: rated.score,
    answers,
    comment: commentFrom(form.comment),
    ...(form.contact === 'no' && { contact: false }),
  };
};

/** When the reconciler makes sure that an answer led to its follow-up: well after the stream should have brought it there. */
export const recheckAfter = 60 * 60_000;

const find = async (token: string, deps: RespondDeps): Promise<Opened | Closed> => {
  const now = deps.clock.now();
  const checked = checkLink(token, 'survey', { key: deps.keyring.links, now });
  if (checked.kind === 'forged') return { kind: 'invalid-link' };
  const survey = await deps.records.get({ kind: 'survey', id: [checked.link.id] });
  if (!survey || checked.kind === 'expired' || isClosed(survey, now)) return { kind: 'closed' };
  return { kind: 'open', survey, program: await deps.programs.find(survey.programHash), token };
};

const isClosed = (survey: SurveyRow, now: Instant): boolean =>
  survey.state === 'scheduled' ||
  survey.state === 'cancelled' ||
  survey.state === 'skipped' ||
  ('answerBy' in survey && now > survey.answerBy);

const recorded = (survey: SurveyRow, { program, token }: Opened): Submitted =>
  survey.state === 'answered'
    ? { kind: 'recorded', survey, program, token, response: survey.response }
    : { kind: 'closed' };

const intentDays = 90;
const expiryOf = (at: Instant): number => Math.floor(millisecondsOf(at) / 1000) + intentDays * 86_400;
