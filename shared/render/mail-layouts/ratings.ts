import { html } from '../html.ts';
import type { Wording } from '../wording.ts';
import type { Block } from './blocks.ts';
import { cellIn, endsIn, kindOf, rowEnd, rowStart } from './rating-cells.ts';

/** Inner width of the card in which the ratings stand. */
const innerWidth = 536;
const widest = { numbers: 96, smileys: 76, stars: 76, thumbs: 180 } as const;

/**
 * How many cells fill a row on a phone: up to seven stand in one, more in two that are equally long, of which the second has
 * the fewer and wider ones.
 */
const onPhone = (count: number, at: number): number => {
  const first = count <= 7 ? count : Math.ceil(count / 2);
  return at < first ? first : count - first;
};

/** One link for each rating; what the ends mean stands below. */
export const ratings = (wording: Wording, urlOf: (rating: number) => string): Block => {
  const { ratings: all, meaning } = wording;
  const kind = kindOf(wording);
  const width = Math.min(widest[kind], Math.floor(innerWidth / all.length));
  const cells = all.map((rating, at) => ({
    ...{ rating, at, width, url: urlOf(rating), meaning: meaning(rating), columns: onPhone(all.length, at) },
  }));
  const numbered = kind === 'numbers' ? [`${all[0]}: `, `${all.at(-1)}: `] : ['', ''];
  const [low, high] = [`${numbered[0]}${wording.low}`, `${numbered[1]}${wording.high}`];
  return {
    text: cells
      .map(({ rating, url, ...cell }) => `${rating}${cell.meaning ? ` (${cell.meaning})` : ''}: ${url}`)
      .join('\n'),
    html: (look) =>
      html`<div style="margin:0 0 20px">${rowStart}${cells.map((cell) => cellIn(look, kind, cell))}${rowEnd}${kind !== 'thumbs' && endsIn(look, { low, high, width: width * all.length })}</div>`,
  };
};
