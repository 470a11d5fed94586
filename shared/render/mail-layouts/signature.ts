import { html } from '../html.ts';
import type { Block } from './blocks.ts';

/** Who wrote, below their words: the first line is a name. */
export const signature = (lines: readonly string[]): Block => ({
  text: lines.join('\n'),
  html: ({ colours, start }) =>
    html`<p class="line text" style="margin:28px 0 8px;padding:0;padding-${start}:14px;border:0 solid ${colours.accent};border-${start}-width:3px;font-size:16px;line-height:24px;color:${colours.text}">${lines.map((line, at) => (at === 0 ? html`<strong><bdi>${line}</bdi></strong>` : html`<br><bdi>${line}</bdi>`))}</p>`,
});
