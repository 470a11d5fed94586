import type { ConsentRow } from '../contracts/rows/consent.ts';
import { isDeclined } from '../domain/message/consent.ts';
import { html } from './html.ts';
import { type LetterTexts, letterTexts } from './languages/letters.ts';
import { type Brand, type Page, pageOf } from './page-frame.ts';
import { addressed, filled, languageFor, readerOf } from './texts.ts';

export interface ConsentView {
  readonly brand: Brand & { readonly timezone: string };
  readonly consent: ConsentRow;
  readonly action: string;
}

/** Where a customer lets their words be used, and takes that back: the words to the letter, in their own language. */
export const consentPage = ({ brand, consent, action }: ConsentView): Page => {
  const reader = readerOf(consent.language, brand);
  const language = languageFor(reader);
  const texts = addressed<LetterTexts>(reader, letterTexts, ({ letters }) => letters).consent;
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: brand.timezone,
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  const quoted = html`<blockquote dir="auto">${consent.words}</blockquote>`;
  const where = html`<p>${filled(texts.where[consent.use], { brand: brand.name })}</p>`;
  const ask = html`<form method="post" action="${action}"><p>${texts.intro}</p>${quoted}${where}<label class="why" for="name">${texts.name}</label><input class="line" id="name" name="name" maxlength="100" dir="auto" value="${consent.name}"><button name="do" value="agree">${texts.agree}</button><button class="second" name="do" value="decline">${texts.decline}</button></form>`;
  const agreed = html`<p>${filled(texts.agreed, { date: date.format(new Date(consent.agreedAt ?? consent.askedAt)) })}</p>${quoted}<p><bdi>${consent.name}</bdi></p>${where}<form method="post" action="${action}"><input type="hidden" name="do" value="revoke"><button>${texts.revoke}</button></form>`;
  const no = isDeclined(consent) ? texts.declined : texts.revoked;
  const revoked = html`<p class="problem" role="status">${no}</p>${ask}`;
  const body = { asked: ask, agreed, revoked }[consent.state];
  return pageOf(brand, { language, title: texts.title, body: html`<h1>${texts.title}</h1>${body}` });
};
