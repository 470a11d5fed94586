import type { RuntimeConfig } from '../../shared/contracts/config.ts';
import type { SurveyRow } from '../../shared/contracts/rows.ts';
import { plus } from '../../shared/domain/instant.ts';
import { signLink } from '../../shared/domain/link/token.ts';
import { groupOf } from '../../shared/domain/rating.ts';
import type { Clock, Keyring } from '../../shared/ports/ports.ts';
import { noticePage, thanksPage, unsubscribePage } from '../../shared/render/other-pages.ts';
import type { Page } from '../../shared/render/page-frame.ts';
import { surveyPage } from '../../shared/render/survey-page.ts';
import { wordingOf } from '../../shared/render/wording.ts';
import type { Closed, Form, Opened, Submitted } from './respond.ts';
import type { Unsubscribe } from './unsubscribe.ts';

export interface PageDeps {
  readonly config: RuntimeConfig;
  readonly keyring: Keyring;
  readonly clock: Clock;
}

export interface Shown {
  readonly status: number;
  readonly page: Page;
}

/** Pages without anything personal speak the brand's language. */
const notice = (kind: 'invalid-link' | 'closed' | 'trouble', { brand }: RuntimeConfig): Page =>
  noticePage(kind, { brand, language: brand.language });

const closedStatus: Readonly<Record<Closed['kind'], number>> = { 'invalid-link': 404, closed: 410 };

export const trouble = (config: RuntimeConfig): Shown => ({ status: 503, page: notice('trouble', config) });

export const showSurvey = (opened: Opened | Closed, given: Form, deps: PageDeps): Shown => {
  if (opened.kind !== 'open') return { status: closedStatus[opened.kind], page: notice(opened.kind, deps.config) };
  return { status: 200, page: formFor(opened, given, { deps, badRating: false }) };
};

export const showSubmitted = (submitted: Submitted, given: Form, deps: PageDeps): Shown => {
  if (submitted.kind === 'bad-rating')
    return { status: 422, page: formFor({ ...submitted, kind: 'open' }, given, { deps, badRating: true }) };
  if (submitted.kind !== 'recorded') return { status: closedStatus[submitted.kind], page: notice(submitted.kind, deps.config) };
  const { survey, program, response, token } = submitted;
  const { score, comment } = response;
  const page = thanksPage({
    brand: deps.config.brand,
    language: survey.language,
    group: groupOf(program.survey, score),
    score,
    comment,
    changePath: `/s/${token}`,
  });
  return { status: 200, page };
};

export const showUnsubscribe = (outcome: Unsubscribe, { config }: PageDeps): Shown => {
  if (outcome.kind === 'invalid-link') return { status: 404, page: notice('invalid-link', config) };
  const { survey, token, kind } = outcome;
  return {
    status: 200,
    page: unsubscribePage({ brand: config.brand, language: survey.language, action: `/u/${token}`, done: kind === 'done' }),
  };
};

/** What the person chose just now, else what they answered before. */
const formFor = ({ survey, program, token }: Opened, given: Form, { deps, badRating }: { deps: PageDeps; badRating: boolean }): Page => {
  const { brand } = deps.config;
  const wording = wordingOf(program.survey, brand.name, survey.language);
  const earlier = survey.state === 'answered' ? survey.response : undefined;
  const chosen = wording.ratings.find((rating) => String(rating) === given.score?.trim());
  return surveyPage({
    brand,
    language: survey.language,
    wording,
    title: survey.title,
    selected: chosen ?? earlier?.score,
    comment: given.comment ?? earlier?.comment,
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
