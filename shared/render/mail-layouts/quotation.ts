import { html } from '../html.ts';
import type { Block } from './blocks.ts';

/** Words that the reader wrote themselves, below what answers them: as mail quotes in every language, without a line of its own. */
export const quotation = (words: string): Block => ({
  text: words
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n'),
  html: ({ colours, start }) =>
    html`<blockquote class="line quiet" dir="auto" style="margin:24px 0 8px;padding:0;padding-${start}:14px;border:0 solid ${colours.rule};border-${start}-width:3px;font-size:14px;line-height:21px;white-space:pre-wrap;color:${colours.quiet}">${words}</blockquote>`,
});
