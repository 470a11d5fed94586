import type { Score } from '../../domain/score/score.ts';
import { html, type SafeHtml } from '../html.ts';
import { count, scoreText, typeNames } from '../score-text.ts';
import type { CrossTable, Divided } from './divided-view.ts';
import type { Focus } from './model.ts';
import { divisionTable } from './parts.ts';

/** The type in focus by the dimension, or the pair, that was chosen. */
export const dividedSection = (divided: Divided, focus: Focus): SafeHtml => {
  if (divided.kind === 'cross') return crossSection(divided, focus);
  const rest =
    divided.left > 0 &&
    html`<p class="meta">${count(divided.left)} more have fewer answers yet; the API names them.</p>`;
  return html`${divisionTable(divided, focus)}${rest}`;
};

const crossSection = ({ titles, columns, rows, left }: CrossTable, { type }: Focus): SafeHtml => {
  const [down, across] = titles;
  const cell = (score: Score | undefined): SafeHtml =>
    score
      ? html`<td class="n${score.small && ' few'}"><b>${scoreText(type, score.score)}</b><small>${scoreText(type, score.low)} to ${scoreText(type, score.high)}</small><small>n ${count(score.n)}${score.small && ', few'}</small></td>`
      : html`<td class="n few">–</td>`;
  const lines = rows.map(({ name, cells }) => html`<tr><th scope="row">${name}</th>${cells.map(cell)}</tr>`);
  const heads = columns.map((name) => html`<th scope="col" class="n">${name}</th>`);
  const rest = [
    left.rows > 0 && `${count(left.rows)} more of ${down}`,
    left.columns > 0 && `${count(left.columns)} more of ${across}`,
  ].filter((one) => one !== false);
  const note = rest.length > 0 && ` ${rest.join(' and ')} have fewer answers; filters and the API show them.`;
  return html`<section><h2>${typeNames[type]} by ${down} and ${across}</h2><p class="meta">Each with its 95% interval, the most frequent first; grey below 30 answers.${note}</p><div class="scroll" role="region" aria-label="By ${down} and ${across}" tabindex="0"><table class="cross"><thead><tr><th scope="col">${down}</th>${heads}</tr></thead><tbody>${lines}</tbody></table></div></section>`;
};

/** What this table has beyond the others. */
export const crossStyle =
  '.cross td b{display:block;font-weight:600}.cross td small{display:block;color:var(--quiet);font-size:.75rem}.cross td.few b{color:var(--quiet);font-weight:400}';
