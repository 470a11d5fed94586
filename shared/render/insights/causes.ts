import type { SurveyType } from '../../domain/score/rule.ts';
import { html, type SafeHtml } from '../html.ts';
import type { InboxPage } from '../inbox/frame.ts';
import { count, per, scoreText, signed, typeNames } from '../score-text.ts';
import { taskList, trendTable } from './causes-behind.ts';
import { driverSection, movementSection, wordSection } from './causes-beside.ts';
import type { CausesView, ThemeLine, Themes } from './causes-view.ts';
import { spark } from './charts.ts';
import { subjectPage } from './subject.ts';

export const causesOverview = (view: CausesView): InboxPage => {
  const { counted, tasks } = view;
  const body = counted
    ? html`${movementSection(view, counted.movements)}${themeTable('Causes', counted.causes, counted)}${tasks && taskList(tasks)}${themeTable('Tags', counted.tags, counted)}<div class="split">${wordSection(view)}${driverSection(counted.drivers, counted.type)}</div>${trendTable(counted)}`
    : html`<section class="card empty"><h2>No answers in this time</h2><p>What answers are about stands here once there are some. Choose a longer time.</p></section>${tasks && taskList(tasks)}`;
  return subjectPage(view, { heading: 'Causes', body, style });
};

const style = `
.insights .scroll{overflow-x:auto}.insights td small,.insights tbody th small{display:block;color:var(--quiet);font-weight:400;font-size:.8125rem}
.insights td .spark{height:1.75rem;margin:0;min-width:6rem}.insights form table button.bare{font-weight:500;color:var(--text);text-decoration:underline;padding:0;min-height:2rem}
.words-list .meta{display:block}`;

const notes = {
  Causes:
    'What tasks were found to be about when they were resolved: mostly of customers who were unhappy, and the newest have none yet.',
  Tags: 'What answers are about, by the words in them and by hand. An answer may have several.',
} as const;

type Counted = NonNullable<CausesView['counted']>;

const themeTable = (title: keyof typeof notes, { lines, others }: Themes, { type, score }: Counted): SafeHtml => {
  const rows = lines.map((line) => themeRow(line, type));
  const name = typeNames[type];
  const more = others > 0 && html`<p class="meta">And ${count(others)} that are rarer.</p>`;
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="${title}, with what each has to do with the score"><table><thead><tr><th scope="col">${title.slice(0, -1)}</th><th scope="col">Share over time</th><th scope="col" class="n">Answers</th><th scope="col" class="n">Of detractors</th><th scope="col" class="n">${name} without</th><th scope="col" class="n">That is</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  const empty = html`<p class="meta">None yet.</p>`;
  return html`<section><h2>${title}</h2><p class="meta">${notes[title]} ${name} of all ${count(score.n)} answers: ${scoreText(type, score.score)}. <em>Without</em> is what it would be, had these customers answered like everybody else; whether they would have, nobody knows.</p>${lines.length > 0 ? table : empty}${more}</section>`;
};

const themeRow = (
  { kind, name, n, share, detractors, without, effect, points, here, comments }: ThemeLine,
  type: SurveyType,
): SafeHtml => {
  const few = n < 30;
  const links = html`<small>${kind === 'cause' && html`<a href="${here}">tasks</a>, `}<a href="${comments}">comments</a></small>`;
  const range = (low: number | null, high: number | null): SafeHtml | false =>
    low !== null && high !== null && html`<small>${scoreText(type, low)} to ${scoreText(type, high)}</small>`;
  const moved = effect ? html`${signed(effect.by)}<small>${signed(effect.low)} to ${signed(effect.high)}</small>` : '–';
  return html`<tr${few && html` class="small"`}><th scope="row">${name}${links}</th><td class="wide">${spark(points)}</td><td class="n">${count(n)}<small>${per(share.rate)}</small></td><td class="n">${per(detractors.rate)}<small>${per(detractors.low)} to ${per(detractors.high)}</small></td><td class="n">${scoreText(type, without.score)}${range(without.low, without.high)}</td><td class="n">${moved}</td></tr>`;
};
