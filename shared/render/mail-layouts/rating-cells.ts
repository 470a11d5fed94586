import { html, type SafeHtml } from '../html.ts';
import type { Wording } from '../wording.ts';
import type { Look } from './look.ts';
import { outlook } from './outlook.ts';
import { cellClass } from './rating-style.ts';

export type Kind = 'numbers' | 'smileys' | 'stars' | 'thumbs';
export const kindOf = ({ type }: Wording): Kind =>
  type === 'smileys' || type === 'stars' || type === 'thumbs' ? type : 'numbers';

export interface Cell {
  readonly url: string;
  readonly rating: number;
  /** Its place, from 0. */
  readonly at: number;
  readonly meaning: string | undefined;
  /** Pixels. */
  readonly width: number;
  /** Cells in its row on a phone. */
  readonly columns: number;
}

const faces = ['😠', '🙁', '😐', '🙂', '😀'];
const thumbs = ['👎', '👍'];

const shownIn = ({ colours }: Look, kind: Kind, { rating, at, meaning }: Cell): SafeHtml | string => {
  switch (kind) {
    case 'smileys':
      return faces[at] ?? '';
    case 'thumbs':
      return `${thumbs[at]} ${meaning}`;
    case 'stars':
      return html`☆<br><span class="quiet" style="font-size:14px;line-height:20px;color:${colours.quiet}">${rating}</span>`;
    case 'numbers':
      return `${rating}`;
  }
};

const presentation = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

/**
 * One link for a rating, as large as its cell. Cells stand side by side and wrap, held in one row by a table where Outlook
 * reads it; it ignores an anchor's padding, hence the cell's own for it alone.
 */
export const cellIn = (look: Look, kind: Kind, cell: Cell): SafeHtml => {
  const { accent } = look.colours;
  const { url, rating, meaning, width, columns } = cell;
  const plain = kind === 'smileys' || kind === 'stars';
  const border = plain ? '' : `border:1px solid ${accent};border-radius:8px;`;
  const size = plain
    ? 'font-size:32px;line-height:40px;padding:4px 0'
    : 'font-size:17px;line-height:24px;padding:11px 0';
  const numbered = meaning === undefined ? `${rating}` : `${rating}: ${meaning}`;
  const label = kind === 'thumbs' ? meaning : numbered;
  return html`${outlook(`<td width="${width}">`)}<div class="${cellClass(columns)}" style="display:inline-block;width:${width}px;vertical-align:top"><table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%"><tr><td style="padding:2px"><table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="border-collapse:separate"><tr><td class="line" align="center" style="${border}mso-padding-alt:11px 0"><a class="accent" href="${url}" aria-label="${label}" style="display:block;${size};font-weight:bold;text-align:center;text-decoration:none;color:${accent}">${shownIn(look, kind, cell)}</a></td></tr></table></td></tr></table></div>${outlook('</td>')}`;
};

export const rowStart = outlook(`<table ${presentation}><tr>`);
export const rowEnd = outlook('</tr></table>');

/** What both ends of the scale mean, below them. */
export const endsIn = (
  { colours, start, end }: Look,
  { low, high, width }: { readonly low: string; readonly high: string; readonly width: number },
): SafeHtml => {
  const style = `padding:6px 2px 0;font-size:14px;line-height:20px;color:${colours.quiet}`;
  return html`<table role="presentation" class="ends" cellpadding="0" cellspacing="0" border="0" width="${width}" style="width:${width}px;max-width:100%"><tr><td class="quiet" width="50%" align="${start}" valign="top" style="${style};padding-${end}:12px">${low}</td><td class="quiet" width="50%" align="${end}" valign="top" style="${style}">${high}</td></tr></table>`;
};
