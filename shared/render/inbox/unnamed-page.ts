import type { SurveyRow } from '../../contracts/rows/survey.ts';
import { html, type SafeHtml } from '../html.ts';
import { spelled } from '../staff/rating-text.ts';
import { momentText, surveyRating } from '../staff/task-text.ts';
import { framed, type InboxPage, type InboxView } from './frame.ts';

type Answer = Extract<SurveyRow, { state: 'answered' }>;

export interface UnnamedView extends InboxView {
  readonly answers: readonly Answer[];
  readonly next?: string | undefined;
  /** Where anybody may answer. */
  readonly links: readonly { readonly program: string; readonly url: string }[];
}

/** What people said over public links and at kiosks. Nobody knows who they are, so nobody can be answered. */
export const unnamedPage = (view: UnnamedView): InboxPage => {
  const { answers, next, links } = view;
  const list =
    answers.length === 0
      ? html`<p class="card empty">No answer yet. Whatever is sent over a public link or at a kiosk stands here.</p>`
      : html`<ol class="said">${answers.map((answer) => itemOf(answer, view))}</ol>`;
  const more =
    next !== undefined && html`<p class="more"><a href="/app/links?after=${encodeURIComponent(next)}">Older</a></p>`;
  const note = html`<p class="meta">From links and kiosks. Nobody knows who wrote, so nobody can be answered.</p>`;
  return framed(view, {
    title: 'Links',
    body: html`<div class="head"><h1>Answers over links and kiosks</h1></div>${note}${linksIn(links)}${list}${more}`,
  });
};

/** Each with what it takes to put it up: the card, the code alone, and the page for a tablet. */
const linksIn = (links: UnnamedView['links']): SafeHtml | undefined => {
  if (links.length === 0)
    return html`<p class="card empty">No programme has a link yet. Set <code>link: true</code> in its configuration, and its card and its code stand here.</p>`;
  const items = links.map(({ program, url }) => {
    const query = `?program=${encodeURIComponent(program)}`;
    return html`<li class="card"><p><strong>${spelled(program)}</strong></p><p class="meta"><a href="${url}">${url}</a></p><p><a href="/app/links/card${query}">Card to print</a> · <a href="/app/links/code${query}">QR code (SVG)</a> · <a href="${url}?kiosk=1">Page for a tablet</a></p></li>`;
  });
  return html`<ol class="said">${items}</ol>`;
};

const itemOf = (answer: Answer, { viewer, config: { programs, brand } }: UnnamedView): SafeHtml => {
  const { response, program, via } = answer;
  const words = viewer.role === 'analyst' ? undefined : response.comment;
  const further = viewer.role === 'analyst' ? [] : Object.entries(response.answers);
  const more = further.map(
    ([key, value]) => html`<p class="meta">${spelled(key)}: <span dir="auto">${String(value)}</span></p>`,
  );
  return html`<li class="card"><p><strong>${surveyRating(answer, programs)}</strong></p>${words && html`<p class="words" dir="auto">${words}</p>`}${more}<p class="meta">${via === 'kiosk' ? 'Kiosk' : 'Link'}, ${spelled(program)}, ${momentText(response.at, brand.timezone)}</p></li>`;
};
