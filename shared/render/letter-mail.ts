import type { MessageRow } from '../contracts/rows/conversation.ts';
import { shownTitle } from '../domain/message/title.ts';
import { isolatedIn } from './direction.ts';
import { html } from './html.ts';
import { palette } from './palette.ts';
import { languageFor, textsFor } from './texts.ts';

export interface LetterView {
  readonly brand: {
    readonly name: string;
    readonly accent: string;
    readonly language: string;
    readonly postalAddress: string;
  };
  readonly message: Pick<MessageRow, 'words' | 'subject' | 'by' | 'language' | 'purpose'>;
  /** What it is about, as the customer would call it. */
  readonly title: string | undefined;
  readonly unsubscribeUrl: string | undefined;
}

/** A letter from a person looks like one: their words, their name, and no more furniture than that. */
export const letterMail = ({ brand, message, title, unsubscribeUrl }: LetterView) => {
  const { words, by } = message;
  const language = languageFor({ language: message.language, brandLanguage: brand.language });
  const { texts } = textsFor({ language, brandLanguage: brand.language });
  const signature = by ? [by.name, brand.name] : [brand.name];
  const about = shownTitle(title);
  const parts = [about, brand.name].filter((part) => part !== undefined);
  const subject = message.subject ?? parts.map((part) => isolatedIn(texts.dir, part)).join(' – ');
  const leave = unsubscribeUrl && `${texts.page.unsubscribe}: ${unsubscribeUrl}`;
  const text = [words, signature.join('\n'), [`-- `, brand.postalAddress, leave].filter(Boolean).join('\n')].join(
    '\n\n',
  );
  return {
    subject,
    text: `${text}\n`,
    html: page({ brand, words, signature, unsubscribeUrl, language, dir: texts.dir, label: texts.page.unsubscribe }),
  };
};

interface Letter extends Pick<LetterView, 'brand' | 'unsubscribeUrl'> {
  readonly words: string;
  readonly signature: readonly string[];
  readonly language: string;
  readonly dir: string;
  readonly label: string;
}

const page = ({ brand, words, signature, unsubscribeUrl, language, dir, label }: Letter): string => {
  const { light } = palette(brand.accent);
  const paragraphs = words
    .split(/\n\s*\n/)
    .map((paragraph) => html`<p dir="auto" style="margin:0 0 16px;white-space:pre-line">${paragraph}</p>`);
  const leave = unsubscribeUrl && html`<br><a href="${unsubscribeUrl}" style="color:${light.quiet}">${label}</a>`;
  return html`<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>${brand.name}</title></head>
<body style="margin:0;padding:24px 16px;color:${light.text};background:${light.surface};font:16px/25px -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"><main style="max-width:560px">${paragraphs}
<p style="margin:24px 0 0;padding:0 0 0 12px;border-${dir === 'rtl' ? 'right' : 'left'}:3px solid ${light.accent}">${signature.map((line, at) => (at === 0 ? html`<strong><bdi>${line}</bdi></strong>` : html`<br><bdi>${line}</bdi>`))}</p>
<p style="margin:32px 0 0;color:${light.quiet};font-size:13px;line-height:20px">${brand.postalAddress}${leave}</p></main></body></html>`
    .markup;
};
