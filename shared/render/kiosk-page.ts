import { html, type SafeHtml } from './html.ts';
import { smiley, star, thumb } from './icons.ts';
import { kioskScript } from './kiosk-script.ts';
import { type Brand, type Page, pageOf } from './page-frame.ts';
import { readerOf, textsFor } from './texts.ts';
import type { Wording } from './wording.ts';

export interface KioskView {
  readonly brand: Brand;
  readonly language: string;
  readonly wording: Wording;
  /** Makes the same touch, sent twice, one answer, where no script runs. */
  readonly once: string;
  readonly action: string;
}

/** Whether one touch can answer: a survey of three questions cannot be. */
export const isOneTouch = ({ parts }: Wording): boolean => parts.length === 0;

/** A tablet at a counter: one question, and a touch on a face or a number is the answer. Nobody writes anything there. */
export const kioskPage = ({ brand, language, wording, once, action }: KioskView): Page => {
  const { thanks, kiosk } = textsFor(readerOf(language, brand)).texts;
  const { ratings, low, high, type } = wording;
  const ends = type !== 'thumbs' && html`<p class="ends"><span>${low}</span><span>${high}</span></p>`;
  const body = html`<form class="kiosk" method="post" action="${action}"><input type="hidden" name="once" value="${once}"><h1>${wording.question}</h1><div class="touch c${ratings.length}">${ratings.map((rating) => touch(wording, rating))}</div>${ends}</form>
<div id="thanks" class="kiosk" role="status" hidden><h1>${thanks.title}</h1></div><p id="waiting" class="hint" hidden>${kiosk.waiting}</p>`;
  return pageOf(brand, { language, title: wording.question, body, script: kioskScript });
};

const touch = (wording: Wording, rating: number): SafeHtml => {
  const meaning = wording.meaning(rating);
  const label = meaning && html` aria-label="${rating}: ${meaning}"`;
  return html`<button name="score" value="${rating}"${label}>${shown(wording, rating)}</button>`;
};

const shown = ({ type, meaning }: Wording, rating: number): SafeHtml | string => {
  switch (type) {
    case 'smileys':
      return smiley(rating);
    case 'stars':
      return html`${star}<small>${rating}</small>`;
    case 'thumbs':
      return html`${thumb}${meaning(rating)}`;
    default:
      return `${rating}`;
  }
};
