import { type OptOutScope, optOutScopes } from '../domain/contact/opt-out.ts';
import { tick } from './further-form.ts';
import { html } from './html.ts';
import type { PageTexts } from './languages/texts.ts';
import { type Brand, type Page, pageOf } from './page-frame.ts';
import { filled, readerOf, textsFor } from './texts.ts';

export type Notice = keyof PageTexts['notices'];

/** What a page is answered with that takes no more: trying the same again would not help whoever wrote too much. */
export const refusalOf: Readonly<Record<413 | 429, Notice>> = { 413: 'too-long', 429: 'busy' };

/** What happened, what is safe, what to do. */
export const noticePage = (
  notice: Notice,
  { brand, language }: { readonly brand: Brand; readonly language: string },
): Page => {
  const { title, body } = textsFor(readerOf(language, brand)).texts.notices[notice];
  return pageOf(brand, { language, title, body: html`<h1>${title}</h1><p>${body}</p>` });
};

export interface UnsubscribeView {
  readonly brand: Brand;
  readonly language: string;
  readonly channel: 'email' | 'sms';
  readonly action: string;
  /** What was stopped just now, or taken back; nothing yet where it is asked. */
  readonly done?: { readonly scope: OptOutScope; readonly isUndone: boolean } | undefined;
}

/** Asks what to stop; then says what was stopped, and offers to take it back on the same page. */
export const unsubscribePage = (view: UnsubscribeView): Page => {
  const { brand, language, channel, action, done } = view;
  const words = textsFor(readerOf(language, brand)).texts.unsubscribe;
  const labels: Readonly<Record<OptOutScope, string>> = {
    all: words.all,
    program: words.program,
    channel: words[channel],
  };
  const name = { brand: brand.name };
  if (!done) {
    const choices = optOutScopes.map((scope) =>
      tick({ type: 'radio', name: 'scope', value: scope, checked: scope === 'all' }, labels[scope]),
    );
    const body = html`<form method="post" action="${action}"><fieldset><legend><h1>${words.title}</h1></legend><p class="about">${filled(words.body, name)}</p>${choices}</fieldset><button>${words.button}</button></form>`;
    return pageOf(brand, { language, title: words.title, body });
  }
  const { scope, isUndone } = done;
  const [title, text, label] = isUndone
    ? [words.undone, words.undoneBody, words.button]
    : [words.done, words.doneBody, words.undo];
  const other = html`<form method="post" action="${action}"><input type="hidden" name="scope" value="${scope}">${!isUndone && html`<input type="hidden" name="undo" value="yes">`}<button class="second">${label}</button></form>`;
  const body = html`<h1>${title}</h1><p>${filled(text, name)}</p><p><strong>${labels[scope]}</strong></p>${other}`;
  return pageOf(brand, { language, title, body });
};
