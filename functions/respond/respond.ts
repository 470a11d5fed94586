import type { ProgramConfig, RuntimeConfig } from '../../shared/contracts/config.ts';
import type { Response, SurveyRow } from '../../shared/contracts/rows.ts';
import { type Instant, millisecondsOf, plus } from '../../shared/domain/instant.ts';
import { checkLink } from '../../shared/domain/link/token.ts';
import { ratingsOf, scaleOf } from '../../shared/domain/rating.ts';
import { decide } from '../../shared/domain/survey/decide.ts';
import { evolve } from '../../shared/domain/survey/evolve.ts';
import type { Clock, Ids, Keyring } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import type { ProgramSnapshots } from '../../shared/runtime/programs.ts';
import { nothingToCommit, untilCommitted } from '../../shared/runtime/until-committed.ts';

export interface RespondDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keyring: Keyring;
  readonly programs: ProgramSnapshots;
  readonly config: RuntimeConfig;
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

/** An answer as the form sends it. */
export interface Form {
  readonly score?: string | undefined;
  readonly comment?: string | undefined;
}

/** Shows a survey. Opening a link is written to the intent log and changes nothing else, whoever or whatever opened it. */
export const openSurvey = async (token: string, score: string | undefined, deps: RespondDeps): Promise<Opened | Closed> => {
  const found = await find(token, deps);
  if (found.kind !== 'open') return found;
  const at = deps.clock.now();
  const rating = ratingFrom(score, found.program);
  await deps.records.commit([
    { put: { kind: 'intent', version: 0, surveyId: found.survey.id, id: deps.ids.next(), at, score: rating, expires: expiryOf(at) } },
  ]);
  return found;
};

/** Records what a person sent. The same answer again changes nothing; another one replaces it and keeps the history. */
export const submitAnswer = async (token: string, form: Form, deps: RespondDeps): Promise<Submitted> => {
  const found = await find(token, deps);
  if (found.kind !== 'open') return found;
  const score = ratingFrom(form.score, found.program);
  if (score === undefined) return { ...found, kind: 'bad-rating' };
  const comment = commentFrom(form.comment);
  return untilCommitted(async () => {
    const survey = (await deps.records.get({ kind: 'survey', id: [found.survey.id] })) ?? found.survey;
    const at = deps.clock.now();
    const response = { score, comment, answers: {}, channel: 'page' as const, at };
    const answerBy = plus(survey.dueAt, found.program.answerWithin);
    const decided = decide({ type: 'answer', response, answerBy, recheckAt: plus(at, recheckAfter) }, survey);
    if (decided.kind === 'refused') return { commit: nothingToCommit, value: recorded(survey, found) };
    const next = evolve(survey, decided.event);
    return { commit: await deps.records.commit([{ put: next }]), value: recorded(next, found) };
  });
};

/** When the reconciler makes sure that an answer led to its follow-up: well after the stream should have brought it there. */
const recheckAfter = 60 * 60_000;

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

const ratingFrom = (text: string | undefined, program: ProgramConfig): number | undefined => {
  const rating = text !== undefined && /^\d{1,2}$/.test(text.trim()) ? Number(text) : undefined;
  return rating !== undefined && ratingsOf(scaleOf(program.survey)).includes(rating) ? rating : undefined;
};

/** Longer than anybody writes on a phone; what is beyond is cut rather than refused, so that nothing typed is lost whole. */
const longestComment = 5000;

const commentFrom = (text: string | undefined): string | undefined => {
  const comment = text
    ?.replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  return comment ? [...comment].slice(0, longestComment).join('') : undefined;
};

const recorded = (survey: SurveyRow, { program, token }: Opened): Submitted =>
  survey.state === 'answered' ? { kind: 'recorded', survey, program, token, response: survey.response } : { kind: 'closed' };

const intentDays = 90;
const expiryOf = (at: Instant): number => Math.floor(millisecondsOf(at) / 1000) + intentDays * 86_400;
