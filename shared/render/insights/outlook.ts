import { proven, statementOf } from '../../domain/insights/effect/statement.ts';
import type { Standing } from '../../domain/insights/heading/goal.ts';
import { html, type SafeHtml } from '../html.ts';
import type { InboxPage } from '../inbox/frame.ts';
import { arrow, count, dateText, per, scoreText, typeNames } from '../score-text.ts';
import { headingSection } from './heading.ts';
import type { GoalView, ImprovementView, OutlookView } from './outlook-model.ts';
import { riskSection } from './risk.ts';
import { subjectPage } from './subject.ts';

/** What comes: where scores are heading, how goals stand, what improvements brought, and who is about to leave. */
export const outlookPage = (view: OutlookView): InboxPage =>
  subjectPage(view, {
    heading: 'Outlook',
    body: html`<div class="split">${view.headings.map(headingSection)}</div>${view.headings.length === 0 && none}${goalSection(view.goals)}${improvementSection(view.improvements)}${riskSection(view)}`,
  });

const none = html`<section class="card empty"><h2>No answers yet</h2><p>After 26 weeks with answers it stands here where each score is heading.</p></section>`;

const standings: Readonly<Record<Standing, string>> = {
  reached: 'reached, with all that is uncertain',
  there: 'there, but its interval is not',
  coming: 'on its way',
  open: 'within the band: open',
  beyond: 'beyond the band',
  unknown: 'too little to say',
};

const goalSection = (goals: readonly GoalView[]): SafeHtml => {
  if (goals.length === 0)
    return html`<section><h2>Goals</h2><p class="meta">Name some in the configuration (<code>insights.goals</code>), and how they stand is seen here.</p></section>`;
  const rows = goals.map(
    ({ goal, heading: { now }, standing, moved }) =>
      html`<tr${now.small && html` class="small"`}><th scope="row">${goal.name ?? goal.program ?? goal.stage ?? 'All answers'}<small>${typeNames[goal.type]}${goal.by !== undefined && html`, by ${dateText(goal.by)}`}</small></th><td class="n">${scoreText(goal.type, goal.score)}</td><td class="n">${scoreText(goal.type, now.score)}</td><td class="n">${scoreText(goal.type, now.low)} to ${scoreText(goal.type, now.high)}</td><td class="n">${moved === null ? '–' : moved.toFixed(1).replace('-', '−')}</td><td class="n">${standings[standing]}</td></tr>`,
  );
  return html`<section><h2>Goals</h2><p class="meta">The score of the last 90 days beside what was aimed at; the band is that of a single week.</p><table><thead><tr><th scope="col">Goal</th><th scope="col" class="n">Aim</th><th scope="col" class="n">Now</th><th scope="col" class="n">95% interval</th><th scope="col" class="n">Since baseline</th><th scope="col" class="n">Stands</th></tr></thead><tbody>${rows}</tbody></table></section>`;
};

const improvementSection = (improvements: readonly ImprovementView[]): SafeHtml => {
  if (improvements.length === 0)
    return html`<section><h2>Improvements</h2><p class="meta">Note what was done about a cause (<code>POST /v1/improvements</code>), and what came of it is seen here.</p></section>`;
  return html`<section><h2>Improvements</h2><p class="meta">The share of answers with the cause in equal times before and after, at most 90 days; beside it, how much further it moved than in the holdout. ≈ is no real change.</p><table><thead><tr><th scope="col">Improvement</th><th scope="col" class="n">Before</th><th scope="col" class="n">After</th><th scope="col" class="n">Change</th><th scope="col" class="n">Beside holdout</th><th scope="col" class="n">A month</th><th scope="col" class="n">Told</th></tr></thead><tbody>${improvements.map(improvementRow)}</tbody></table></section>`;
};

const improvementRow = ({ name, cause, on, effect }: ImprovementView): SafeHtml => {
  const head = html`${name}<small>${cause}, from ${dateText(on)}</small>`;
  if (!effect) return html`<tr><th scope="row">${head}</th><td colspan="6">Has not begun.</td></tr>`;
  const { share, beside, prices, told, missing } = effect;
  const saved = prices.map(
    ({ currency, before, after }) => html`${count(Math.round(before))} → ${count(Math.round(after))} ${currency} `,
  );
  const verdict = missing.length === 0 ? proven : statementOf(missing);
  return html`<tr><th scope="row">${head}<small>${verdict}</small></th><td class="n">${per(share.before.rate)}</td><td class="n">${per(share.after.rate)}</td><td class="n">${share.change ? arrow(share.change) : '–'}</td><td class="n">${beside ? arrow(beside) : '–'}</td><td class="n">${prices.length > 0 ? saved : '–'}</td><td class="n">${count(told.told)} of ${count(told.people)}</td></tr>`;
};
