import type { Direction } from '../direction.ts';
import { mailFontOf } from '../font.ts';
import { html, SafeHtml } from '../html.ts';
import { logoInMail, type MailPicture, picturesOf } from '../logo.ts';
import type { Block, Link } from './blocks.ts';
import { type Look, lookOf, type MailBrand, styleSheet } from './look.ts';
import { outlook } from './outlook.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What its body shows, and travels with it. */
  readonly pictures?: readonly MailPicture[];
}

export interface Mail {
  readonly brand: MailBrand;
  readonly language: string;
  readonly direction: Direction;
  readonly subject: string;
  /** What a list of mails shows beside the subject. */
  readonly preview: string;
  /** A line above everything else: whoever reads replies cuts there. */
  readonly above?: string | undefined;
  /** A letter is from a person: nothing but their words, without a card or the brand above them. */
  readonly look?: 'card' | 'letter';
  readonly body: readonly Block[];
  /** Why it was sent, how it ends, from whom it is. */
  readonly foot: readonly (string | Link | undefined)[];
  /** What the body shows beside the logo. */
  readonly pictures?: readonly MailPicture[];
  /** Markup that nobody sees. */
  readonly hidden?: SafeHtml | undefined;
}

/** The one frame of all mail. Fluid up to 600 px, nothing loaded from anywhere, readable without colours and without HTML. */
export const laidOut = (mail: Mail): RenderedMail => ({
  subject: mail.subject,
  text: textOf(mail),
  html: htmlOf(mail),
  ...inside(mail),
});

const inside = ({ brand, look, pictures = [] }: Mail): Pick<RenderedMail, 'pictures'> => {
  const all = [...(brand.logo && look !== 'letter' ? picturesOf(brand.logo) : []), ...pictures];
  return all.length > 0 ? { pictures: all } : {};
};

const textOf = ({ above, body, foot }: Mail): string => {
  const lines = foot
    .filter((line) => line !== undefined)
    .map((line) => (typeof line === 'string' ? line : `${line.label}: ${line.url}`));
  const parts = [above, ...body.map(({ text }) => text)].filter(Boolean);
  // The dashes with their space say to mail programs that what follows is no part of the letter.
  return `${[...parts, ['-- ', ...lines].join('\n')].join('\n\n')}\n`;
};

/** Fills the rest of the preview, so that no program goes on with what stands at the top of the mail. */
const filler = '\u034f\u00a0'.repeat(80);

const htmlOf = (mail: Mail): string => {
  const { brand, language, direction, subject, preview, above, look = 'card', body, hidden } = mail;
  const drawn = lookOf(brand, direction);
  const { colours, start } = drawn;
  const isLetter = look === 'letter';
  const ground = isLetter ? colours.surface : colours.background;
  const under = isLetter ? 'sheet' : 'ground';
  const pad = isLetter ? '0 20px' : '0 32px';
  const fonts = mailFontOf(brand.font);
  const inside = body.map((block) => block.html(drawn));
  const quiet = `font-size:12px;line-height:18px;color:${colours.quiet}`;
  return html`<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no"><title>${subject}</title><style>${new SafeHtml(styleSheet(brand))}</style></head>
<body class="${under}" style="margin:0;padding:0;background-color:${ground};-webkit-text-size-adjust:100%"><div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${preview}${filler}</div>
<table role="presentation" class="${under}" cellpadding="0" cellspacing="0" border="0" width="100%" bgcolor="${ground}"><tr><td align="center" style="padding:16px 0 32px;font-family:${fonts}">${outlook('<table role="presentation" width="600" align="center"><tr><td>')}<div role="main" lang="${language}" dir="${direction}" style="max-width:600px;margin:0 auto;text-align:${start};font-family:${fonts};overflow-wrap:anywhere;word-break:break-word">
${above && html`<p class="pad quiet" style="margin:0;padding:${pad};${quiet}">${above}</p>`}${!isLetter && html`<p class="pad accent" style="margin:0;padding:20px 32px 18px;font-size:17px;line-height:24px;font-weight:bold;color:${colours.accent}">${brand.logo ? logoInMail(brand.name, brand.logo) : html`<bdi>${brand.name}</bdi>`}</p>`}
<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%"><tr><td class="card" align="${start}" bgcolor="${colours.surface}" style="padding:${isLetter ? '16px 20px' : '32px'};border-radius:14px;background-color:${colours.surface}">${inside}</td></tr></table>
${footOf(mail, drawn)}</div>${outlook('</td></tr></table>')}</td></tr></table>${hidden}</body></html>`.markup;
};

const footOf = ({ foot, look }: Mail, { colours }: Look): SafeHtml => {
  const lines = foot
    .filter((line) => line !== undefined)
    .map((line) =>
      typeof line === 'string'
        ? html`<span dir="auto">${line}</span><br>`
        : html`<a class="quiet" href="${line.url}" style="display:inline-block;padding:6px 0;color:${colours.quiet};text-decoration:underline">${line.label}</a><br>`,
    );
  return html`<p class="pad quiet" style="margin:0;padding:18px ${look === 'letter' ? '20px' : '32px'} 0;font-size:13px;line-height:20px;color:${colours.quiet}">${lines}</p>`;
};
