import { html } from '../html.ts';
import type { InboxPage } from '../inbox/frame.ts';
import { besideSection } from './beside.ts';
import { commentSection } from './comments.ts';
import { cxiSection } from './cxi.ts';
import { crossStyle, dividedSection } from './divided.ts';
import { concernSection, funnelSection, taskSection, velocitySection } from './flow.ts';
import type { InsightsView } from './model.ts';
import { distribution, divisionTable, headlineCard, hintFor, journeyMap, trendSection } from './parts.ts';
import { manyColumns } from './style.ts';
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
    style: view.divided?.kind === 'cross' ? manyColumns + crossStyle : '',
    body: html`${top}${concernSection(view.concerns)}${journeyMap(stages)}${focus && trendSection(focus)}${focus && view.divided && dividedSection(view.divided, focus)}<div class="split">${focus && distribution(focus)}${funnelSection(view.funnel)}${focus?.divisions.map((one) => divisionTable(one, focus))}${view.cxi && cxiSection(view.cxi)}${velocitySection(view.answered, view.optedOut)}${taskSection(view)}${besideSection(view.beside)}</div>${commentSection(view)}`,
  });
};
