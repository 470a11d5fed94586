import type { CxiParts } from '../../domain/insights/cxi.ts';
import { html, type SafeHtml } from '../html.ts';
import { count, scoreText } from '../score-text.ts';
import { whisker } from './charts.ts';

const questions = [
  ['effective', 'Effective', 'they got what they came for'],
  ['easy', 'Easy', 'it took little effort'],
  ['enjoyed', 'Enjoyable', 'they felt good about it'],
] as const;

/** What the three say together. */
export const patternTexts: Readonly<Record<NonNullable<CxiParts['pattern']>, string>> = {
  process: 'Effective, but not easy: people get what they need, and the process is what costs them.',
  need: 'Easy, but not effective: the process is fine, and the need behind it was not met.',
};

/** CXI's three questions, and what to mend first. */
export const cxiSection = (parts: CxiParts): SafeHtml => {
  const rows = questions.map(([name, label, says]) => {
    const { score, low, high, n, small } = parts[name];
    return html`<tr${small && html` class="small"`}><th scope="row">${label}<small>${says}</small></th><td class="wide">${whisker(parts[name], [1, 10])}</td><td class="n">${scoreText('cxi', score)}</td><td class="n">${scoreText('cxi', low)} to ${scoreText('cxi', high)}</td><td class="n">${count(n)}</td></tr>`;
  });
  const pattern = parts.pattern
    ? html`<strong>${patternTexts[parts.pattern]}</strong>`
    : 'Effective and easy do not differ by more than chance: no pattern.';
  return html`<section><h2>CXI in its three parts</h2><p class="meta">${pattern}</p><table><thead><tr><th scope="col">Part</th><th scope="col">From 1 to 10</th><th scope="col" class="n">Mean</th><th scope="col" class="n">95% interval</th><th scope="col" class="n">Answers</th></tr></thead><tbody>${rows}</tbody></table></section>`;
};
