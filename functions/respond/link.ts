import type { ProgramConfig } from '../../shared/contracts/config/program.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import type { Fields } from '../../shared/domain/answer/read-answer.ts';
import { taggedByRule } from '../../shared/domain/answer/tags.ts';
import { type Id, idOf, keyedIdOf } from '../../shared/domain/id.ts';
import { millisecondsOf, plus } from '../../shared/domain/instant.ts';
import { programOfLink } from '../../shared/domain/link/public-link.ts';
import { signLink } from '../../shared/domain/link/token.ts';
import { own } from '../../shared/domain/own.ts';
import { answerSurvey } from '../../shared/domain/survey/answer.ts';
import { type RespondDeps, recheckAfter, said } from './respond.ts';

/*
 * A printed QR code, a link in an app, a tablet at the counter: anybody may answer, nobody is known. Looking at the page
 * stores nothing; the survey is made with its answer.
 */

/** Who opens a public link, as far as the request says. */
export interface Visitor {
  /** Network address; kept only as a keyed hash in a counter that is gone after a day. */
  readonly from: string;
  /** Accept-Language. */
  readonly languages: string | undefined;
  readonly kiosk: boolean;
}

/** What a browser asks for first (Accept-Language). */
export const languageOf = (languages = ''): string | undefined => /^[a-z]{2,3}(-[a-z0-9]{2,8})*/i.exec(languages)?.[0];

export interface Public {
  readonly kind: 'public';
  readonly id: string;
  readonly program: ProgramConfig;
  readonly token: string;
  readonly language: string;
  /** Makes the same form, sent twice, one answer. */
  readonly once: string;
  readonly kiosk: boolean;
}

export type PublicAnswer =
  | {
      readonly kind: 'recorded';
      readonly survey: Extract<SurveyRow, { state: 'answered' }>;
      readonly page: Public;
      readonly token: string;
    }
  | { readonly kind: 'bad-rating'; readonly page: Public }
  | NoLink;
export type NoLink = { readonly kind: 'invalid-link' } | { readonly kind: 'busy' };

/** A kiosk is one network address with many visitors; a script is one with very many. */
const perMinute = { source: 30, program: 300 };

export const openLink = async (token: string, visitor: Visitor, deps: RespondDeps): Promise<Public | NoLink> => {
  const id = programOfLink(token, Object.keys(deps.config.programs), deps.keyring.links);
  const program = own(deps.config.programs, id);
  if (id === undefined || !program?.link) return { kind: 'invalid-link' };
  const language = languageOf(visitor.languages) ?? deps.config.brand.language;
  return { kind: 'public', id, program, token, language, once: deps.ids.next(), kiosk: visitor.kiosk };
};

/** What somebody sent from a public page. */
export interface PublicForm {
  readonly form: Fields;
  readonly visitor: Visitor;
}

/** Records it; beyond a bearable number in a minute nothing is taken. */
export const answerLink = async (
  token: string,
  { form, visitor }: PublicForm,
  deps: RespondDeps,
): Promise<PublicAnswer> => {
  const opened = await openLink(token, visitor, deps);
  if (opened.kind !== 'public') return opened;
  const page = { ...opened, once: /^[\w-]{8,64}$/.exec(form.once ?? '')?.[0] ?? opened.once };
  if (await isTooMuch(page.id, visitor, deps)) return { kind: 'busy' };
  return record(page, form, deps);
};

const record = async (page: Public, form: Fields, deps: RespondDeps): Promise<PublicAnswer> => {
  const at = deps.clock.now();
  const content = said(form, undefined, page.program.survey);
  if (!content) return { kind: 'bad-rating', page };
  const blank = await blankSurvey(page, deps);
  const response = { ...content, channel: 'page' as const, at };
  const answered = answerSurvey(
    { response, answerBy: plus(at, page.program.answerWithin), recheckAt: plus(at, recheckAfter) },
    blank,
  );
  if (answered.kind === 'refused') return { kind: 'bad-rating', page };
  const put = taggedByRule(answered.survey, page.program, deps.config.insights.tags);
  await deps.records.commit([{ put }]);
  // A conflict means that the same form was sent before: what was taken then counts.
  const survey = await deps.records.get({ kind: 'survey', id: [blank.id] });
  if (survey?.state !== 'answered') return { kind: 'busy' };
  return { kind: 'recorded', survey, page, token: tokenFor(survey, deps) };
};

const tokenFor = ({ id, answerBy }: Extract<SurveyRow, { state: 'answered' }>, { keyring }: RespondDeps): string =>
  signLink({ purpose: 'survey', id, expires: answerBy }, keyring.links);

const isTooMuch = async (
  program: string,
  { from }: Visitor,
  { records, clock, keyring }: RespondDeps,
): Promise<boolean> => {
  const now = clock.now();
  const minute = now.slice(0, 16);
  const expires = Math.floor(millisecondsOf(now) / 1000) + 86_400;
  const count = (what: string) => records.count({ kind: 'burst', minute: `${minute}|${what}`, expires });
  const [bySource, byProgram] = await Promise.all([
    count(keyedIdOf(keyring.addresses, 'visitor', from)),
    count(`link|${program}`),
  ]);
  return bySource > perMinute.source || byProgram > perMinute.program;
};

/** As if it had been sent at this moment, to nobody. */
const blankSurvey = async (
  { id, program, language, once, kiosk }: Public,
  deps: RespondDeps,
): Promise<SurveyRow & { readonly id: Id }> => {
  const now = deps.clock.now();
  const surveyId = idOf('link', id, once);
  const answerBy = plus(now, program.answerWithin);
  return {
    kind: 'survey',
    version: 0,
    id: surveyId,
    state: 'sent',
    via: kiosk ? 'kiosk' : 'link',
    program: id,
    programHash: await deps.programs.keep(id, program),
    type: program.survey.type,
    eventKey: idOf('event', 'link', surveyId),
    contactId: idOf('contact', 'link', surveyId),
    occurredAt: now,
    priority: program.priority,
    language,
    timezone: deps.config.brand.timezone,
    channel: 'email',
    address: '',
    createdAt: now,
    dueAt: now,
    askBy: now,
    generation: 0,
    sentAt: now,
    answerBy,
    messageIds: [],
    remindersSent: 0,
  };
};
