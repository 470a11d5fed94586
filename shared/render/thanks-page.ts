import type { FurtherQuestion } from '../contracts/config/further-questions.ts';
import type { SurveyConfig } from '../contracts/config/survey.ts';
import type { Response } from '../contracts/rows/survey.ts';
import { type Group, groupOf } from '../domain/rating.ts';
import { furtherForm } from './further-form.ts';
import { html, type SafeHtml } from './html.ts';
import { type Brand, type Page, pageOf } from './page-frame.ts';
import { anyText, ownText, type Reader, readerOf, textsFor } from './texts.ts';
import type { Wording } from './wording.ts';

export interface ThanksView {
  readonly brand: Brand;
  readonly language: string;
  readonly survey: SurveyConfig;
  readonly wording: Wording;
  readonly response: Pick<Response, 'score' | 'answers' | 'comment' | 'contact'>;
  /** The next further questions, if any. */
  readonly questions: readonly FurtherQuestion[];
  /** Path of the survey: to change the answer, and for the further questions. */
  readonly path: string;
  /** That somebody will write, and by when. */
  readonly promise?: string | undefined;
  /** At a counter: where the empty form is, to which the page goes back by itself. */
  readonly next?: string | undefined;
}

/** Shows the answer back, so that people know what arrived, and that they may change their minds. */
export const thanksPage = (view: ThanksView): Page => {
  const { brand, language, survey, response, questions, path } = view;
  const reader: Reader = readerOf(language, brand);
  const { thanks } = textsFor(reader).texts;
  const group = groupOf(survey, response);
  const own = survey.thanks?.[group];
  // The next visitor must not read what this one wrote.
  const brief = html`<h1>${thanks.title}</h1><p>${ownText(own?.text, reader) ?? thanks[group]}</p>`;
  const body = html`<h1>${thanks.title}</h1><p>${ownText(own?.text, reader) ?? thanks[group]}</p>${view.promise && html`<p><strong>${view.promise}</strong></p>`}${response.contact === false && html`<p>${thanks.noContact}</p>`}
${own?.link && html`<p><a href="${own.link.url}">${anyText(own.link.label, reader)}</a></p>`}${furtherForm({ questions, answers: response.answers, action: path }, reader)}
<section class="yours"><h2>${thanks.yours}</h2>${sent(view, group)}<p><a href="${path}">${thanks.change}</a></p></section>`;
  return pageOf(brand, {
    language,
    title: thanks.title,
    body: view.next ? brief : body,
    ...(view.next && { next: view.next }),
  });
};

const sent = ({ wording, response }: ThanksView, group: Group): SafeHtml => {
  const { score, answers, comment } = response;
  const highest = wording.ratings.at(-1);
  const rating = (given: number | string) =>
    wording.type === 'thumbs'
      ? html`<p class="big">${wording.meaning(Number(given))}</p>`
      : html`<p class="big">${given}<small> / ${highest}</small></p>`;
  const parts = wording.parts.map(({ part, question }) => {
    const given = Object.hasOwn(answers, part) ? answers[part] : undefined;
    return typeof given === 'number' && html`<p class="about">${question}</p>${rating(given)}`;
  });
  const answered = wording.parts.length > 0 ? parts : [html`<p class="about">${wording.question}</p>${rating(score)}`];
  return html`${answered}${comment && html`<p class="about">${wording.why(group)}</p><blockquote dir="auto">${comment}</blockquote>`}`;
};
