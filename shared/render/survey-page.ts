import type { Chosen } from '../domain/answer/read-answer.ts';
import type { Group } from '../domain/rating.ts';
import { html, type SafeHtml } from './html.ts';
import { type Brand, type Page, pageOf } from './page-frame.ts';
import { ratingScale } from './scale.ts';
import { readerOf, textsFor } from './texts.ts';
import type { Wording } from './wording.ts';

export interface SurveyPageView {
  readonly brand: Brand;
  readonly language: string;
  readonly wording: Wording;
  /** What it is about and when. */
  readonly about?: string | undefined;
  /** What is chosen already: the one rating, or CXI's by question. */
  readonly selected: Chosen;
  /** The group that the chosen rating falls in. */
  readonly group?: Group | undefined;
  readonly comment?: string | undefined;
  /** The person asked not to be contacted. */
  readonly noContact?: boolean;
  readonly answeredBefore: boolean;
  /** Makes the same form, sent twice, one answer: where no survey was there before. */
  readonly once?: string | undefined;
  /** Path that the form posts to. */
  readonly action: string;
  /** Absent where nobody was written to. */
  readonly unsubscribePath?: string | undefined;
  readonly badRating?: boolean;
  /** At a counter: the empty form, to which the page goes when it was left. */
  readonly idle?: string;
}

/** One question, one button. Says plainly that nothing is sent before it is pressed. */
export const surveyPage = (view: SurveyPageView): Page => {
  const { brand, language, wording, badRating } = view;
  const { badRating: problem, ...page } = textsFor(readerOf(language, brand)).texts.page;
  const body = html`<form method="post" action="${view.action}">${view.once && html`<input type="hidden" name="once" value="${view.once}">`}${view.about && html`<p class="about" dir="auto">${view.about}</p>`}
${rating(view, badRating && html`<p class="problem" id="problem" role="alert">${problem}</p>`)}
<label class="why" for="comment">${openQuestion(view)} <small>(${page.optional})</small></label>
<textarea id="comment" name="comment" maxlength="5000" dir="auto">${view.comment && `\n${view.comment}`}</textarea>
${view.unsubscribePath && html`<label class="tick soft"><input type="checkbox" name="contact" value="no"${view.noContact && html` checked`}>${page.noContact}</label>`}
<p class="hint">${view.answeredBefore ? page.answeredBefore : page.notSent}</p><button>${page.send}</button></form>`;
  const footer = view.unsubscribePath
    ? { footer: html`<p><a href="${view.unsubscribePath}">${page.unsubscribe}</a></p>` }
    : {};
  return pageOf(brand, {
    language,
    title: badRating ? problem : wording.question,
    body,
    ...footer,
    ...leftAlone(view),
  });
};

/** Nobody's words stay on the screen for the next visitor. */
const leftAlone = ({ idle }: SurveyPageView) => (idle === undefined ? {} : { next: idle, after: 180 });

const rating = ({ wording, selected }: SurveyPageView, problem: SafeHtml | false | undefined): SafeHtml => {
  const described = problem && html` aria-describedby="problem"`;
  const heading = html`<h1>${wording.question}</h1>`;
  if (wording.parts.length === 0)
    return html`<fieldset${described}><legend>${heading}</legend>${problem}${ratingScale(wording, 'score', selected.score)}</fieldset>`;
  const parts = wording.parts.map(
    ({ part, question }) =>
      html`<fieldset class="part"${described}><legend>${question}</legend>${ratingScale(wording, `answers[${part}]`, selected[part])}</fieldset>`,
  );
  return html`${heading}${problem}${parts}`;
};

/** The wording for every group is there; the style sheet shows the one that suits what is chosen. */
const openQuestion = ({ wording, group }: SurveyPageView): readonly SafeHtml[] => {
  const groups = [...new Set(wording.ratings.map(wording.group))];
  const reasons = groups.map(
    (one) => html`<span class="${one}"${one !== group && html` hidden`}>${wording.why(one)}</span>`,
  );
  return group === undefined ? [html`<span>${wording.why(undefined)}</span>`, ...reasons] : reasons;
};
