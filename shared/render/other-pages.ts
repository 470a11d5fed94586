import { type OptOutScope, optOutScopes } from '../domain/contact/opt-out.ts';
import { tick } from './further-form.ts';
import { html } from './html.ts';
import type { PageTexts } from './languages/texts.ts';
import { type Brand, type Page, pageOf } from './page-frame.ts';
import { filled, textsFor } from './texts.ts';

export type Notice = keyof PageTexts['notices'];

/** What happened, what is safe, what to do. */
export const noticePage = (
  notice: Notice,
  { brand, language }: { readonly brand: Brand; readonly language: string },
): Page => {
  const { title, body } = textsFor({ language, brandLanguage: brand.language }).texts.notices[notice];
  return pageOf(brand, { language, title, body: html`<h1>${title}</h1><p>${body}</p>` });
};

export interface UnsubscribeView {
  readonly brand: Brand;
  readonly language: string;
  readonly channel: 'email' | 'sms';
  readonly action: string;
  /** What was stopped just now; nothing yet where it is asked. */
  readonly stopped?: OptOutScope | undefined;
}

export const unsubscribePage = ({ brand, language, channel, action, stopped }: UnsubscribeView): Page => {
  const words = textsFor({ language, brandLanguage: brand.language }).texts.unsubscribe;
  const labels: Readonly<Record<OptOutScope, string>> = {
    all: words.all,
    program: words.program,
    channel: words[channel],
  };
  const name = { brand: brand.name };
  const [title, body] = stopped
    ? [
        words.done,
        html`<h1>${words.done}</h1><p>${filled(words.doneBody, name)}</p><p class="big">${labels[stopped]}</p>`,
      ]
    : [
        words.title,
        html`<form method="post" action="${action}"><fieldset><legend><h1>${words.title}</h1></legend><p class="about">${filled(words.body, name)}</p>${optOutScopes.map((scope) => tick({ type: 'radio', name: 'scope', value: scope, checked: scope === 'all' }, labels[scope]))}</fieldset><button>${words.button}</button></form>`,
      ];
  return pageOf(brand, { language, title, body });
};
