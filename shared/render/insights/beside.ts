import type { SurveyType } from '../../domain/score/rule.ts';
import type { Score } from '../../domain/score/score.ts';
import { html, type SafeHtml } from '../html.ts';
import { count, scoreText, typeNames } from '../score-text.ts';

export interface Beside extends Score {
  readonly way: 'link' | 'kiosk';
  readonly type: SurveyType;
}

const names = { link: 'Over links', kiosk: 'At kiosks' } as const;

/** Answers of those who came by themselves, apart from the headline; nothing where there is none. */
export const besideSection = (scores: readonly Beside[]): SafeHtml | false => {
  const rows = scores.map(
    ({ way, type, score, low, high, n, small }) =>
      html`<tr${small && html` class="small"`}><th scope="row">${names[way]}<small>${typeNames[type]}</small></th><td class="n">${scoreText(type, score)}</td><td class="n">${scoreText(type, low)} to ${scoreText(type, high)}</td><td class="n">${count(n)}${small && ', few'}</td></tr>`,
  );
  return (
    rows.length > 0 &&
    html`<section><h2>Links and kiosks</h2><p class="meta">In no score above: these people came by themselves, and stand for nobody else.</p><table><thead><tr><th scope="col">Way</th><th scope="col" class="n">Score</th><th scope="col" class="n">95% interval</th><th scope="col" class="n">Answers</th></tr></thead><tbody>${rows}</tbody></table></section>`
  );
};
