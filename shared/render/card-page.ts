import { html } from './html.ts';
import { type Brand, type Page, pageOf } from './page-frame.ts';
import { qrSvg } from './qr.ts';
import type { Wording } from './wording.ts';

export interface CardView {
  readonly brand: Brand;
  readonly language: string;
  readonly wording: Wording;
  readonly url: string;
}

/** A card to print and put up: the question, and the code that leads to it. */
export const cardPage = ({ brand, language, wording, url }: CardView): Page =>
  pageOf(brand, {
    language,
    title: wording.question,
    body: html`<div class="printed"><h1>${wording.question}</h1>${qrSvg(url)}<p class="about"><bdi>${url.replace(/^https:\/\//, '')}</bdi></p></div>`,
  });
