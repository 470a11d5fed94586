import { html, type SafeHtml } from '../html.ts';
import type { Block } from './blocks.ts';
import type { Look } from './look.ts';

/** Under this name the picture of whoever wrote travels with a mail. */
export const faceId = 'face';

/** Pixels on the screen. */
const side = 48;

/** Who wrote, below their words: the first line is a name; beside it their face, where there is a picture of it. */
export const signature = (lines: readonly string[], hasFace = false): Block => ({
  text: lines.join('\n'),
  html: (look) => (hasFace ? withFace(lines, look) : withLine(lines, look)),
});

const written = (lines: readonly string[]): readonly SafeHtml[] =>
  lines.map((line, at) => (at === 0 ? html`<strong><bdi>${line}</bdi></strong>` : html`<br><bdi>${line}</bdi>`));

const withLine = (lines: readonly string[], { colours, start }: Look): SafeHtml =>
  html`<p class="line text" style="margin:28px 0 8px;padding:0;padding-${start}:14px;border:0 solid ${colours.accent};border-${start}-width:3px;font-size:16px;line-height:24px;color:${colours.text}">${written(lines)}</p>`;

/** Whoever is read aloud to hears the name beside it. */
const withFace = (lines: readonly string[], { colours, end }: Look): SafeHtml =>
  html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:28px 0 8px"><tr><td style="padding:0;padding-${end}:14px;vertical-align:middle"><img src="cid:${faceId}" alt="" width="${side}" height="${side}" border="0" style="display:block;width:${side}px;height:${side}px;border-radius:${side / 2}px"></td><td class="text" style="vertical-align:middle;font-size:16px;line-height:22px;color:${colours.text}">${written(lines)}</td></tr></table>`;
