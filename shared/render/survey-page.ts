import { html, type SafeHtml } from './html.ts';
import { type Brand, type Page, pageOf } from './page-frame.ts';
import { textsIn } from './texts.ts';
import type { Wording } from './wording.ts';

export interface SurveyPageView {
  readonly brand: Brand;
  readonly language: string;
  readonly wording: Wording;
  /** What it is about, as the customer would call it. */
  readonly title?: string | undefined;
  readonly selected?: number | undefined;
  readonly comment?: string | undefined;
  readonly answeredBefore: boolean;
  /** Path that the form posts to. */
  readonly action: string;
  readonly unsubscribePath: string;
  readonly badRating?: boolean;
}

/** One question, one button. Says plainly that nothing is sent before it is pressed. */
export const surveyPage = (view: SurveyPageView): Page => {
  const { language, texts } = textsIn(view.language);
  const { wording, answeredBefore } = view;
  const body = html`${view.title && html`<p class="about">${view.title}</p>`}<h1>${wording.question}</h1>
<form method="post" action="${view.action}">${view.badRating && html`<p class="problem" role="alert">${texts.badRating}</p>`}
<fieldset><legend>${texts.page.rating}</legend><div class="scale c${wording.ratings.length}">${wording.ratings.map((rating) => choice(rating, view))}</div>
<p class="ends"><span>${wording.ratings[0]}: ${wording.low}</span><span>${wording.ratings.at(-1)}: ${wording.high}</span></p></fieldset>
<label class="why" for="comment">${wording.why(view.selected)} <small>(${texts.page.optional})</small></label>
<textarea id="comment" name="comment" maxlength="5000">${view.comment && `\n${view.comment}`}</textarea>
<p class="hint">${answeredBefore ? texts.page.answeredBefore : texts.page.notSent}</p><button>${texts.page.send}</button></form>`;
  const footer = html`<p><a href="${view.unsubscribePath}">${texts.page.unsubscribe}</a></p>`;
  return pageOf(view.brand, { title: `${wording.question} – ${view.brand.name}`, language, body, footer });
};

/** Both ends say in words what they mean, for those who do not see the line below. */
const choice = (rating: number, { wording, selected }: SurveyPageView): SafeHtml => {
  const meaning = rating === wording.ratings[0] ? wording.low : rating === wording.ratings.at(-1) ? wording.high : undefined;
  const label = meaning ? html` aria-label="${rating}: ${meaning}"` : undefined;
  return html`<label><input type="radio" name="score" value="${rating}" required${label}${rating === selected && html` checked`}><span>${rating}</span></label>`;
};
