import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { nextQuestions } from '../../shared/domain/answer/applicable.ts';
import { chosenRatings, type Fields } from '../../shared/domain/answer/read-answer.ts';
import { plus } from '../../shared/domain/instant.ts';
import { signLink } from '../../shared/domain/link/token.ts';
import { groupOf } from '../../shared/domain/rating.ts';
import type { Clock, PageKeys } from '../../shared/ports/ports.ts';
import { aboutLine } from '../../shared/render/about.ts';
import { isOneTouch, kioskPage } from '../../shared/render/kiosk-page.ts';
import { type Notice, noticePage, refusalOf, unsubscribePage } from '../../shared/render/other-pages.ts';
import type { Page } from '../../shared/render/page-frame.ts';
import { promiseText } from '../../shared/render/promise-text.ts';
import { surveyPage } from '../../shared/render/survey-page.ts';
import { readerOf } from '../../shared/render/texts.ts';
import { thanksPage } from '../../shared/render/thanks-page.ts';
import { wordingOf } from '../../shared/render/wording.ts';
import { teamOf } from '../../shared/steps/task/team-clock.ts';
import type { NoLink, Public, PublicAnswer } from './link.ts';
import type { Closed, Opened, Submitted } from './respond.ts';
import type { Unsubscribe } from './unsubscribe.ts';

export interface PageDeps {
  readonly config: RuntimeConfig;
  readonly keyring: PageKeys;
  readonly clock: Clock;
}

export interface Shown {
  readonly status: number;
  readonly page: Page;
}

/** Pages without anything personal speak the brand's language. */
const notice = (kind: Notice, { brand }: RuntimeConfig): Page => noticePage(kind, { brand, language: brand.language });

const closedStatus: Readonly<Record<Closed['kind'], number>> = { 'invalid-link': 404, closed: 410 };

export const trouble = (config: RuntimeConfig): Shown => ({ status: 503, page: notice('trouble', config) });

/** To whoever sends too much, or comes too often. */
export const refused = (status: 413 | 429, config: RuntimeConfig): Shown => ({
  status,
  page: notice(refusalOf[status], config),
});

export const showSurvey = (opened: Opened | Closed, given: Fields, deps: PageDeps): Shown => {
  if (opened.kind !== 'open') return { status: closedStatus[opened.kind], page: notice(opened.kind, deps.config) };
  return { status: 200, page: formFor(opened, given, { deps, badRating: false }) };
};

export const showSubmitted = (submitted: Submitted, given: Fields, deps: PageDeps): Shown => {
  if (submitted.kind === 'bad-rating')
    return { status: 422, page: formFor({ ...submitted, kind: 'open' }, given, { deps, badRating: true }) };
  if (submitted.kind !== 'recorded')
    return { status: closedStatus[submitted.kind], page: notice(submitted.kind, deps.config) };
  return { status: 200, page: thanksFor(submitted, given, deps) };
};

interface Recorded extends Omit<Extract<Submitted, { kind: 'recorded' }>, 'kind'> {
  /** Where a tablet goes on to, for whoever comes next. */
  readonly next?: string | undefined;
}

const thanksFor = ({ survey, program, response, token, next }: Recorded, given: Fields, { config }: PageDeps): Page => {
  const { brand } = config;
  return thanksPage({
    brand,
    language: survey.language,
    survey: program.survey,
    wording: wordingOf(program.survey, brand, survey.language),
    response,
    questions: nextQuestions(program.survey, response, given.part === 'further' ? 'unanswered' : 'all'),
    promise:
      response.promisedBy === undefined
        ? undefined
        : promiseText({
            reader: readerOf(survey.language, brand),
            team: teamOf(program.followUp.team, config).team,
            by: response.promisedBy,
            now: response.at,
            timezone: survey.timezone,
          }),
    path: `/s/${token}`,
    next,
  });
};

export const showUnsubscribe = (outcome: Unsubscribe, { config }: PageDeps): Shown => {
  if (outcome.kind === 'invalid-link') return { status: 404, page: notice('invalid-link', config) };
  const { survey, token } = outcome;
  const { language, channel } = survey;
  const done = outcome.kind === 'asked' ? undefined : { scope: outcome.scope, isUndone: outcome.kind === 'undone' };
  return {
    status: 200,
    page: unsubscribePage({ brand: config.brand, language, channel, action: `/u/${token}`, done }),
  };
};

export const showLink = (opened: Public | NoLink, given: Fields, { config }: PageDeps): Shown => {
  if (opened.kind === 'invalid-link') return { status: 404, page: notice('invalid-link', config) };
  if (opened.kind === 'busy') return refused(429, config);
  return { status: 200, page: publicForm(opened, given, { brand: config.brand, badRating: false }) };
};

export const showLinkAnswer = (answered: PublicAnswer, given: Fields, deps: PageDeps): Shown => {
  const { brand } = deps.config;
  if (answered.kind === 'bad-rating')
    return { status: 422, page: publicForm(answered.page, given, { brand, badRating: true }) };
  if (answered.kind !== 'recorded') return showLink(answered, given, deps);
  const { survey, page, token } = answered;
  const next = page.kiosk ? `/l/${page.token}?kiosk=1` : undefined;
  const { program } = page;
  return { status: 200, page: thanksFor({ survey, program, token, response: survey.response, next }, given, deps) };
};

const publicForm = (
  { program, language, token, once, kiosk }: Public,
  given: Fields,
  { brand, badRating }: { readonly brand: RuntimeConfig['brand']; readonly badRating: boolean },
): Page => {
  const wording = wordingOf(program.survey, brand, language);
  const action = `/l/${token}${kiosk ? '?kiosk=1' : ''}`;
  if (kiosk && isOneTouch(wording)) return kioskPage({ brand, language, wording, once, action });
  return surveyPage({
    brand,
    language,
    wording,
    ...(kiosk && { idle: action }),
    selected: chosenRatings(program.survey, given, undefined),
    comment: given.comment,
    answeredBefore: false,
    once,
    action,
    badRating,
  });
};

/** What the person chose just now, else what they answered before. */
const formFor = (
  { survey, program, token }: Opened,
  given: Fields,
  { deps, badRating }: { deps: PageDeps; badRating: boolean },
): Page => {
  const { brand } = deps.config;
  const { language, title, occurredAt, timezone } = survey;
  const earlier = survey.state === 'answered' ? survey.response : undefined;
  const selected = chosenRatings(program.survey, given, earlier);
  const chosen = Object.values(selected);
  return surveyPage({
    brand,
    language,
    wording: wordingOf(program.survey, brand, language),
    about: aboutLine({ title, occurredAt, timezone }, readerOf(language, brand)),
    selected,
    group: chosen.length === 0 ? undefined : groupOf(program.survey, { score: Math.min(...chosen), answers: {} }),
    comment: given.comment ?? earlier?.comment,
    noContact: badRating ? given.contact === 'no' : earlier?.contact === false,
    answeredBefore: earlier !== undefined,
    action: `/s/${token}`,
    unsubscribePath: unsubscribePath(survey, deps),
    badRating,
  });
};

/** As long as the survey's own page can be open. */
const unsubscribeFor = 30 * 86_400_000;

const unsubscribePath = ({ id }: SurveyRow, { keyring, clock }: PageDeps): string =>
  `/u/${signLink({ purpose: 'unsubscribe', id, expires: plus(clock.now(), unsubscribeFor) }, keyring.links)}`;
