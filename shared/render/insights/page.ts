import { html, type SafeHtml } from '../html.ts';
import { hidden, type InboxPage } from '../inbox/frame.ts';
import { concernSection, funnelSection, taskSection, velocitySection } from './flow.ts';
import type { InsightsView } from './model.ts';
import { count, dayText, typeNames } from './numbers.ts';
import { distribution, divisionTable, headlineCard, hintFor, journeyMap, trendSection } from './parts.ts';
import { subjectPage } from './subject.ts';

/** What a lead opens each morning. Everything is drawn here: it needs no script. */
export const insightsPage = (view: InsightsView): InboxPage => {
  const { headlines, days, stages, focus } = view;
  const top =
    headlines.length > 0
      ? html`<section aria-label="Scores"><ul class="heads">${headlines.map((one) => headlineCard(one, days))}</ul></section>`
      : hintFor(view);
  return subjectPage(view, {
    heading: 'Insights',
    body: html`${concernSection(view.concerns)}${top}${journeyMap(stages)}${focus && trendSection(focus)}<div class="split">${focus && distribution(focus)}${funnelSection(view.funnel)}${focus?.divisions.map((one) => divisionTable(one, focus))}${velocitySection(view.answered, view.optedOut)}${taskSection(view)}</div>${commentSection(view)}`,
  });
};

/** Words go in the body of the request: an address is written down in too many places. */
const commentSection = ({ comments, csrf }: InsightsView): SafeHtml | false => {
  if (!comments) return false;
  const { searched, found, latest, action } = comments;
  const items = latest.map(
    ({ words, date, type, score, group, program, task }) =>
      html`<li><blockquote dir="auto">${words}</blockquote><p class="meta">${type in typeNames ? typeNames[type as keyof typeof typeNames] : type} ${score ?? ''}, ${group}, ${program}, ${dayText(date)}${task !== null && html`, <a href="/app/tasks/${task}">task</a>`}</p></li>`,
  );
  const note = searched === '' ? `The latest of ${count(found)}.` : `${count(found)} with “${searched}”.`;
  return html`<section id="comments"><h2>In their words</h2><p class="meta">${note}</p><form class="find" method="post" action="${action}#comments">${hidden({ csrf })}<input type="search" name="q" maxlength="200" aria-label="Search what customers wrote" placeholder="Search what customers wrote" value="${searched}"></form><ul class="words-list said">${items}</ul></section>`;
};
