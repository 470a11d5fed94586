import { html } from '../html.ts';
import type { Block } from './blocks.ts';

export interface Bar {
  readonly label: string;
  /** As it is written beside the bar. */
  readonly value: string;
  /** From 0 to 1 of the longest there could be; null where there is nothing to draw. */
  readonly length: number | null;
  /** Too little to lean on: drawn pale. */
  readonly isPale: boolean;
}

const width = 20;

/** Bars of table cells: they show without a picture being loaded, in every mail program, and as letters in plain text. */
export const bars = (all: readonly Bar[]): Block => {
  const labels = Math.max(0, ...all.map(({ label }) => label.length));
  return {
    text: all
      .map(
        ({ label, value, length }) =>
          `${label.padEnd(labels)} ${'#'.repeat(Math.round((length ?? 0) * width)).padEnd(width)} ${value}`,
      )
      .join('\n'),
    html: ({ colours, end }) => {
      const cell = 'padding:3px 0;font-size:13px;line-height:18px;white-space:nowrap';
      const rows = all.map(({ label, value, length, isPale }) => {
        const share = Math.max(1, Math.round((length ?? 0) * 100));
        const ground = isPale ? colours.line : colours.accent;
        const drawn =
          length !== null &&
          html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="${share}%"><tr><td class="${isPale ? '' : 'act'}" bgcolor="${ground}" style="height:12px;line-height:12px;font-size:1px;background-color:${ground};border-radius:2px">&nbsp;</td></tr></table>`;
        return html`<tr><td class="quiet" width="1%" style="${cell};padding-${end}:10px;color:${colours.quiet}">${label}</td><td style="${cell}">${drawn}</td><td class="text" width="1%" align="${end}" style="${cell};padding-left:10px;padding-right:0;color:${colours.text}">${value}</td></tr>`;
      });
      return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="margin:0 0 20px">${rows}</table>`;
    },
  };
};
