import type { Group } from '../domain/rating.ts';
import { html } from './html.ts';
import { type Brand, type Page, pageOf } from './page-frame.ts';
import { filled, type Texts, textsIn } from './texts.ts';

export interface ThanksView {
  readonly brand: Brand;
  readonly language: string;
  readonly group: Group;
  readonly score: number;
  readonly comment?: string | undefined;
  readonly changePath: string;
}

/** Shows the answer back, so that people know what arrived. */
export const thanksPage = (view: ThanksView): Page => {
  const { language, texts } = textsIn(view.language);
  const { thanks } = texts;
  const body = html`<h1>${thanks.title}</h1><p>${thanks[view.group]}</p>
<p class="hint">${thanks.yours}</p><p class="big">${view.score}</p>${view.comment && html`<blockquote>${view.comment}</blockquote>`}
<p><a href="${view.changePath}">${thanks.change}</a></p>`;
  return pageOf(view.brand, { title: `${thanks.title} – ${view.brand.name}`, language, body });
};

export type Notice = keyof Texts['notices'];

/** What happened, what is safe, what to do. */
export const noticePage = (notice: Notice, { brand, language }: { readonly brand: Brand; readonly language: string }): Page => {
  const { language: used, texts } = textsIn(language);
  const { title, body } = texts.notices[notice];
  return pageOf(brand, { title: `${title} – ${brand.name}`, language: used, body: html`<h1>${title}</h1><p>${body}</p>` });
};

export interface UnsubscribeView {
  readonly brand: Brand;
  readonly language: string;
  readonly action: string;
  readonly done: boolean;
}

export const unsubscribePage = ({ brand, language, action, done }: UnsubscribeView): Page => {
  const { language: used, texts } = textsIn(language);
  const words = texts.unsubscribe;
  const name = { brand: brand.name };
  const body = done
    ? html`<h1>${words.done}</h1><p>${filled(words.doneBody, name)}</p>`
    : html`<h1>${words.title}</h1><p>${filled(words.body, name)}</p><form method="post" action="${action}"><button>${words.button}</button></form>`;
  return pageOf(brand, { title: `${done ? words.done : words.title} – ${brand.name}`, language: used, body });
};
