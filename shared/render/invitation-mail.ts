import { html, SafeHtml } from './html.ts';
import type { Brand } from './page-frame.ts';
import { palette } from './palette.ts';
import { filled, type Texts, textsIn } from './texts.ts';
import type { Wording } from './wording.ts';

export interface InvitationView {
  readonly brand: Brand;
  readonly language: string;
  readonly wording: Wording;
  readonly subject?: string | undefined;
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly reminder: boolean;
  ratingUrl(rating: number): string;
  readonly unsubscribeUrl: string;
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The survey in a mail: one link for each rating, readable without pictures, without colours and without HTML. */
export const invitationMail = (view: InvitationView): RenderedMail => {
  const { language, texts } = textsIn(view.language);
  const words = wordsOf(view, texts);
  return { subject: words.subject, text: textOf(view, words, texts), html: htmlOf(view, words, { texts, language }) };
};

interface Words {
  readonly subject: string;
  readonly hello: string;
  readonly intro: string;
}

const wordsOf = ({ name, title, reminder, subject: own }: InvitationView, { mail }: Texts): Words => {
  const [subject, plainSubject] = reminder ? [mail.reminderSubject, mail.reminderPlain] : [own ?? mail.subject, own ?? mail.subjectPlain];
  const [intro, plainIntro] = reminder ? [mail.reminder, mail.reminderPlainIntro] : [mail.intro, mail.introPlain];
  return {
    subject: title ? filled(subject, { title: `(${title})` }) : filled(plainSubject, {}),
    hello: name ? filled(mail.hello, { name }) : mail.helloPlain,
    intro: title ? filled(intro, { title }) : plainIntro,
  };
};

const textOf = ({ wording, ratingUrl, brand, unsubscribeUrl }: InvitationView, { hello, intro }: Words, { mail }: Texts): string => {
  const last = wording.ratings.at(-1);
  const links = wording.ratings.map((rating) => {
    const meaning = rating === wording.ratings[0] ? ` (${wording.low})` : rating === last ? ` (${wording.high})` : '';
    return `${rating}${meaning}: ${ratingUrl(rating)}`;
  });
  return [
    hello,
    '',
    intro,
    '',
    wording.question,
    '',
    ...links,
    '',
    mail.choose,
    '',
    '--',
    brand.name,
    filled(mail.why, { brand: brand.name }),
    `${mail.unsubscribe}: ${unsubscribeUrl}`,
    brand.postalAddress,
    '',
  ].join('\n');
};

/** Ratings in a row; six to a row where there are many, so that a narrow phone shows them without scrolling. */
const rowsOf = (ratings: readonly number[]): readonly (readonly number[])[] => {
  if (ratings.length <= 7) return [ratings];
  const half = Math.ceil(ratings.length / 2);
  return [ratings.slice(0, half), ratings.slice(half)];
};

const fonts = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const htmlOf = (
  view: InvitationView,
  { subject, hello, intro }: Words,
  { texts, language }: { texts: Texts; language: string },
): string => {
  const { brand, wording } = view;
  const { light } = palette(brand.accent);
  const { mail } = texts;
  const quiet = new SafeHtml(`margin:0;font-size:13px;line-height:20px;color:${light.quiet};${fonts}`);
  const text = new SafeHtml(`margin:0 0 16px;font-size:16px;line-height:24px;color:${light.text};${fonts}`);
  return html`<!doctype html>
<html lang="${language}" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${subject}</title>
<style>${darkStyle(brand.accent)}</style></head>
<body class="ground" style="margin:0;padding:0;background-color:${light.background}">
<div role="main"><div style="display:none;max-height:0;overflow:hidden">${wording.question}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="ground" style="background-color:${light.background}"><tr><td align="center" style="padding:24px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px">
<tr><td style="padding:0 16px 16px"><p class="accent" style="margin:0;font-size:16px;font-weight:bold;color:${light.accent};${new SafeHtml(fonts)}">${brand.name}</p></td></tr>
<tr><td class="card" style="padding:24px 16px;background-color:${light.surface};border-radius:12px">
<p class="text" style="${text}">${hello}</p><p class="text" style="${text}">${intro}</p>
<h1 class="text" style="margin:8px 0 16px;font-size:20px;line-height:28px;color:${light.text};${new SafeHtml(fonts)}">${wording.question}</h1>
${rowsOf(wording.ratings).map((row) => ratingRow(row, view, light.accent, light.onAccent))}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="quiet" style="${quiet};padding:4px 3px 16px">${wording.ratings[0]}: ${wording.low}</td><td class="quiet" align="right" style="${quiet};padding:4px 3px 16px">${wording.ratings.at(-1)}: ${wording.high}</td></tr></table>
<p class="text" style="${text}">${mail.choose}</p>
</td></tr>
<tr><td style="padding:16px"><p class="quiet" style="${quiet}">${filled(mail.why, { brand: brand.name })}<br><a class="quiet" href="${view.unsubscribeUrl}" style="color:${light.quiet};text-decoration:underline">${mail.unsubscribe}</a><br>${brand.postalAddress}</p></td></tr>
</table></td></tr></table></div></body></html>`.markup;
};

const ratingRow = (ratings: readonly number[], view: InvitationView, accent: string, onAccent: string): SafeHtml => {
  const columns = rowsOf(view.wording.ratings)[0]?.length ?? ratings.length;
  const width = `${(100 / columns).toFixed(2)}%`;
  const cell = (rating: number) => {
    const label =
      rating === view.wording.ratings[0]
        ? `${rating}: ${view.wording.low}`
        : rating === view.wording.ratings.at(-1)
          ? `${rating}: ${view.wording.high}`
          : `${rating}`;
    return html`<td width="${width}" style="padding:3px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="button" align="center" style="background-color:${accent};border-radius:8px"><a class="on-button" href="${view.ratingUrl(rating)}" aria-label="${label}" style="display:block;padding:12px 0;font-size:16px;line-height:20px;font-weight:bold;color:${onAccent};text-decoration:none;${new SafeHtml(fonts)}">${rating}</a></td></tr></table></td>`;
  };
  const rest = Array.from({ length: columns - ratings.length }, () => html`<td width="${width}">&nbsp;</td>`);
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed"><tr>${ratings.map(cell)}${rest}</tr></table>`;
};

/** For the mail programs that ask; the others invert colours by themselves. */
const darkStyle = (accent: string): SafeHtml => {
  const { dark } = palette(accent);
  const rules: readonly [string, string][] = [
    ['.ground', `background-color:${dark.background}`],
    ['.card', `background-color:${dark.surface}`],
    ['.text', `color:${dark.text}`],
    ['.quiet', `color:${dark.quiet}`],
    ['.accent', `color:${dark.accent}`],
    ['.button', `background-color:${dark.accent}`],
    ['.on-button', `color:${dark.onAccent}`],
  ];
  return new SafeHtml(`@media(prefers-color-scheme:dark){${rules.map(([name, rule]) => `${name}{${rule}!important}`).join('')}}`);
};
