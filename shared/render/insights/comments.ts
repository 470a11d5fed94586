import { html, type SafeHtml } from '../html.ts';
import { hidden } from '../inbox/frame.ts';
import { count, dayText, typeNames } from '../score-text.ts';
import type { Comment, InsightsView } from './model.ts';

/** Words go in the body of the request: an address is written down in too many places. */
export const commentSection = ({ comments, csrf }: InsightsView): SafeHtml | false => {
  if (!comments) return false;
  const { searched, found, latest, action, knownTags } = comments;
  const note = searched === '' ? `The latest of ${count(found)}.` : `${count(found)} with “${searched}”.`;
  const items = latest.map((one) => commentItem(one, { csrf, action }));
  return html`<section id="comments"><h2>In their words</h2><p class="meta">${note}</p><form class="find" method="post" action="${action}#comments">${hidden({ csrf })}<input type="search" name="q" maxlength="200" aria-label="Search what customers wrote" placeholder="Search what customers wrote" value="${searched}"></form><ul class="words-list said">${items}</ul><datalist id="tags">${knownTags.map((tag) => html`<option value="${tag}"></option>`)}</datalist></section>`;
};

const nameOf = (type: string): string => (type in typeNames ? typeNames[type as keyof typeof typeNames] : type);

const commentItem = (
  { id, words, date, type, score, group, program, task, tags }: Comment,
  { csrf, action }: { readonly csrf: string; readonly action: string },
): SafeHtml => {
  const about = html`${nameOf(type)} ${score ?? ''}, ${group}, ${program}, ${dayText(date)}${task !== null && html`, <a href="/app/tasks/${task}">task</a>`}`;
  const filed = tags.length > 0 ? tags.map((tag) => html`<span class="tag">${tag}</span>`) : 'Tag';
  const form = html`<form class="file" method="post" action="/app/answers/${id}/tags">${hidden({ csrf, to: action })}<label>Tags, with commas between<input name="tags" list="tags" maxlength="900" value="${tags.join(', ')}"></label><button>File</button></form>`;
  return html`<li><blockquote dir="auto">${words}</blockquote><p class="meta">${about}</p><details class="filed"><summary>${filed}</summary>${form}</details></li>`;
};
