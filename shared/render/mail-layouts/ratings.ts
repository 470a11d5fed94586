import { type Direction, type MailKind, ratingsIn } from '../../contracts/mail-template.ts';

/** Inner width of the card in which the ratings stand. */
export const innerWidth = 504;

/** Widest cell, and columns on a phone, by kind: never a single rating left over. */
const shapes: Readonly<Record<MailKind, { readonly widest: number; readonly onPhone: number }>> = {
  'scale-5': { widest: 96, onPhone: 5 },
  'scale-7': { widest: 72, onPhone: 7 },
  'scale-10': { widest: 50, onPhone: 5 },
  'scale-11': { widest: 45, onPhone: 6 },
  smileys: { widest: 72, onPhone: 5 },
  stars: { widest: 72, onPhone: 5 },
  thumbs: { widest: 180, onPhone: 2 },
};

const widthOf = (kind: MailKind): number => Math.min(shapes[kind].widest, Math.floor(innerWidth / ratingsIn[kind]));

/** On a phone the cells fill the row. A mail program without media queries wraps them where it must. */
export const ratingStyle = (kind: MailKind): string =>
  `@media(max-width:480px){.cell{width:${(100 / shapes[kind].onPhone).toFixed(3)}%!important}.ends{width:100%!important}}`;

const presentation = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';
const plain: readonly MailKind[] = ['smileys', 'stars'];

/**
 * One link for each rating: cells that stand side by side and wrap, held in one row by a table where Outlook reads it. The
 * whole cell is the link; Outlook ignores an anchor's padding, hence the cell's own for it alone.
 */
export const ratingCells = (kind: MailKind, direction: Direction): string => {
  const width = widthOf(kind);
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const border = plain.includes(kind) ? '' : 'border:1px solid {{accent}};border-radius:8px;';
  const size = plain.includes(kind)
    ? 'font-size:32px;line-height:40px;padding:4px 0'
    : 'font-size:17px;line-height:24px;padding:11px 0';
  const number =
    kind === 'stars'
      ? '<br><span class="quiet" style="font-size:14px;line-height:20px;color:{{quiet}}">{{number$}}</span>'
      : '';
  const cell = `<!--[if mso]><td width="${width}"><![endif]--><div class="cell" style="display:inline-block;width:${width}px;vertical-align:top"><table ${presentation} width="100%"><tr><td style="padding:2px"><table ${presentation} width="100%" style="border-collapse:separate"><tr><td class="rating" align="center" style="${border}mso-padding-alt:11px 0"><a class="accent" href="{{url$}}" aria-label="{{label$}}" style="display:block;${size};font-weight:bold;text-align:center;text-decoration:none;color:{{accent}}">{{shown$}}${number}</a></td></tr></table></td></tr></table></div><!--[if mso]></td><![endif]-->`;
  const cells = Array.from({ length: ratingsIn[kind] }, (_, at) => cell.replaceAll('$', String(at))).join('');
  const rowWidth = width * ratingsIn[kind];
  const ends =
    kind === 'thumbs'
      ? ''
      : `<table ${presentation} class="ends" width="${rowWidth}" style="width:${rowWidth}px;max-width:100%"><tr><td class="quiet" align="${start}" valign="top" style="padding:6px 2px 0;font-size:14px;line-height:20px;color:{{quiet}}">{{low}}</td><td class="quiet" align="${end}" valign="top" style="padding:6px 2px 0;font-size:14px;line-height:20px;color:{{quiet}}">{{high}}</td></tr></table>`;
  return `<!--[if mso]><table ${presentation}><tr><![endif]-->${cells}<!--[if mso]></tr></table><![endif]-->${ends}`;
};
