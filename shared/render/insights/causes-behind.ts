import { dateOf } from '../../domain/insights/dates.ts';
import { html, type SafeHtml } from '../html.ts';
import { count, dayText } from '../score-text.ts';
import type { CausesView } from './causes-view.ts';

type Counted = NonNullable<CausesView['counted']>;

/** Tasks of the causes that somebody chose. */
export const taskList = ({ causes, found, latest }: NonNullable<CausesView['tasks']>): SafeHtml => {
  const rows = latest.map(
    ({ id, opened, state, kind, program, team, isLate }) =>
      html`<tr><th scope="row"><a href="/app/tasks/${id}">${dayText(opened)}</a></th><td>${state}${isLate && ', late'}</td><td>${kind}</td><td>${program}</td><td>${team}</td></tr>`,
  );
  const note = `${count(found)} opened in this time, of teams whose tasks you see.${found > latest.length ? ` The latest ${count(latest.length)}:` : ''}`;
  const table =
    found > 0 &&
    html`<table><thead><tr><th scope="col">Opened</th><th scope="col">State</th><th scope="col">Kind</th><th scope="col">Programme</th><th scope="col">Team</th></tr></thead><tbody>${rows}</tbody></table>`;
  return html`<section id="tasks"><h2>Tasks: ${causes.join(', ')}</h2><p class="meta">${note}</p>${table}</section>`;
};

/** The numbers behind the small pictures. */
export const trendTable = ({ causes, tags, every }: Counted): SafeHtml | false => {
  const lines = [...causes.lines, ...tags.lines];
  const [first] = lines;
  if (!first) return false;
  const heads = first.points.map(({ at }) => html`<th scope="col" class="n">${dayText(dateOf(at))}</th>`);
  const rows = lines.map(
    ({ name, kind, points }) =>
      html`<tr><th scope="row">${name} <small>${kind}</small></th>${points.map(({ score }) => html`<td class="n">${score.n}</td>`)}</tr>`,
  );
  return html`<section><details><summary>Answers by ${every}, as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Answers by time"><table><thead><tr><th scope="col">Theme</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div></details></section>`;
};
