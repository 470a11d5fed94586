import { html, type SafeHtml } from '../html.ts';
import type { Look } from './look.ts';

/** A part of a mail, in both of its bodies: what is in the one is in the other. */
export interface Block {
  html(look: Look): SafeHtml;
  /** Empty where there is nothing to say without colours and lines. */
  readonly text: string;
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

const paragraphStyle = 'margin:0 0 16px;font-size:16px;line-height:25px';

export const paragraph = (words: string): Block => ({
  text: words,
  html: ({ colours }) =>
    html`<p class="text" dir="auto" style="${paragraphStyle};color:${colours.text};white-space:pre-line">${words}</p>`,
});

/** What may be passed over. */
export const aside = (words: string): Block => ({
  text: words,
  html: ({ colours }) =>
    html`<p class="quiet" style="margin:0 0 16px;font-size:14px;line-height:21px;white-space:pre-line;color:${colours.quiet}">${words}</p>`,
});

/** Stands once, near the top: why this mail was written. */
export const heading = (words: string): Block => ({
  text: words,
  html: ({ colours }) =>
    html`<h1 class="text" style="margin:0 0 20px;font-size:22px;line-height:29px;font-weight:bold;color:${colours.text}">${words}</h1>`,
});

/** What has to be seen first: a word on a ground of its own. */
export const badge = (label: string): Block => ({
  text: label.toUpperCase(),
  html: (look) => html`<p style="margin:0 0 12px">${badgeIn(look, label)}</p>`,
});

export const badgeIn = ({ colours }: Look, label: string): SafeHtml =>
  html`<span class="urgent on-urgent" style="display:inline-block;padding:2px 10px;border-radius:6px;background-color:${colours.warning};color:${colours.onWarning};font-size:13px;line-height:20px;font-weight:bold">${label}</span>`;

export const warning = (words: string): Block => ({
  text: `! ${words}`,
  html: ({ colours }) =>
    html`<p class="warning" style="margin:0 0 12px;font-size:16px;line-height:24px;font-weight:bold;color:${colours.warning}">⚠ ${words}</p>`,
});

export interface Said {
  /** Who said it, and how: `Ada rated`. */
  readonly who: string;
  readonly rating?: string | undefined;
  readonly words: string | undefined;
  /** Stands where there are no words. */
  readonly wordless: string;
}

const indented = (words: string): string => `    ${words.replaceAll('\n', '\n    ')}`;

/** What somebody said: the largest thing in a mail about it. */
export const said = ({ who, rating, words, wordless }: Said): Block => {
  const line = rating ? `${who} ${rating}` : who;
  return {
    text: words ? `${line}:\n\n${indented(words)}` : `${line}. ${wordless}`,
    html: ({ colours, start }) => {
      const rated = rating && html` <strong>${rating}</strong>`;
      const quoted = words
        ? html`<blockquote class="line text" dir="auto" style="margin:0 0 20px;padding:0;padding-${start}:14px;border:0 solid ${colours.accent};border-${start}-width:3px;font-size:18px;line-height:27px;white-space:pre-wrap;color:${colours.text}">${words}</blockquote>`
        : html`<p class="quiet" style="${paragraphStyle};color:${colours.quiet}">${wordless}</p>`;
      return html`<p class="text" style="margin:0 0 8px;font-size:16px;line-height:24px;color:${colours.text}">${who}${rated}</p>${quoted}`;
    },
  };
};

/** Names and values, one under the other. */
export const facts = (rows: readonly (readonly [name: string, value: string])[]): Block => ({
  text: rows.map(([name, value]) => `${name}: ${value}`).join('\n'),
  html: ({ colours, end }) => {
    const cell = `padding:5px 0;vertical-align:top;font-size:15px;line-height:21px`;
    const lines = rows.map(
      ([name, value]) =>
        html`<tr><td class="quiet" width="38%" style="${cell};padding-${end}:12px;color:${colours.quiet}">${name}</td><td class="text" style="${cell};color:${colours.text}">${value}</td></tr>`,
    );
    return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="margin:0 0 20px">${lines}</table>`;
  },
});

/** The one button: the right next act. Outlook ignores an anchor's padding, hence the cell's own for it alone. */
export const act = ({ label, url }: Link): Block => ({
  text: `${label}:\n${url}`,
  html: ({ colours }) =>
    html`<table role="presentation" class="wide" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 20px;border-collapse:separate"><tr><td class="act" align="center" bgcolor="${colours.accent}" style="border-radius:8px;background-color:${colours.accent};mso-padding-alt:14px 26px"><a class="on-act" href="${url}" style="display:inline-block;padding:14px 26px;font-size:16px;line-height:20px;font-weight:bold;text-decoration:none;color:${colours.onAccent}">${label}</a></td></tr></table>`,
});

/** Whatever else can be done, in one quiet line. */
export const links = (all: readonly Link[]): Block => ({
  text: all.map(({ label, url }) => `${label}: ${url}`).join('\n'),
  html: ({ colours, end }) =>
    html`<p class="quiet" style="margin:0 0 12px;font-size:14px;line-height:32px;color:${colours.quiet}">${all.map(({ label, url }) => html`<a class="accent" href="${url}" style="display:inline-block;margin-${end}:18px;color:${colours.accent}">${label}</a> `)}</p>`,
});

export interface Item {
  /** What has to be seen first of it: `Urgent`. */
  readonly badge?: string | undefined;
  readonly head: string;
  readonly url: string;
  readonly facts: string;
  readonly words?: string | undefined;
}

/** One of many: who, what they said, until when; the whole head is the link. */
export const item = ({ badge: mark, head, url, facts: known, words }: Item): Block => ({
  text: [`${mark ? `${mark.toUpperCase()}: ` : ''}${head}`, known, words && `“${words}”`, url]
    .filter(Boolean)
    .join('\n'),
  html: (look) => {
    const { colours } = look;
    const line = 'margin:0;font-size:14px;line-height:21px';
    return html`<div class="rule" style="margin:0;padding:14px 0;border:0 solid ${colours.rule};border-top-width:1px">${mark && html`<p style="margin:0 0 4px">${badgeIn(look, mark)}</p>`}<p style="margin:0;font-size:16px;line-height:24px"><a class="accent" href="${url}" style="color:${colours.accent};font-weight:bold">${head}</a></p><p class="quiet" style="${line};color:${colours.quiet}">${known}</p>${words && html`<p class="text" dir="auto" style="margin:4px 0 0;font-size:15px;line-height:22px;color:${colours.text}">${words}</p>`}</div>`;
  },
});

/** Some air between what belongs together and what follows. */
export const space: Block = { text: '', html: () => html`<div style="height:12px;line-height:12px">&nbsp;</div>` };

/** One of several questions, below what they are about. */
export const strong = (words: string): Block => ({
  text: words,
  html: ({ colours }) =>
    html`<p class="text" style="margin:0 0 8px;font-size:16px;line-height:24px;font-weight:bold;color:${colours.text}">${words}</p>`,
});
