import { html, type SafeHtml } from '../html.ts';
import { framed, hidden, type InboxPage, type InboxView, said } from './frame.ts';

export interface CausesView extends InboxView {
  readonly causes: readonly {
    readonly cause: string;
    readonly tasks: number;
    readonly weeks: readonly number[];
    readonly spellings: readonly string[];
  }[];
  readonly message?: string | undefined;
}

/** The tasks behind it, and what it has to do with the score. */
const behind = (spellings: readonly string[]): string =>
  `/app/insights/causes?${new URLSearchParams(spellings.map((cause): [string, string] => ['cause', cause]))}#tasks`;

const total = (weeks: readonly number[]): number => weeks.reduce((sum, one) => sum + one, 0);

/** A bar for each week, and the same in words. */
const trend = (weeks: readonly number[]): SafeHtml => {
  const most = Math.max(1, ...weeks);
  const bars = weeks.map((one, at) => `M${at * 10 + 5} 24v-${((22 * one) / most).toFixed(1)}`).join('');
  const halves = `${total(weeks.slice(-4))} in the last four weeks, ${total(weeks.slice(-8, -4))} in the four before`;
  return html`<svg width="120" height="24" viewBox="0 0 120 24" aria-hidden="true"><path d="${bars}" stroke="currentColor" stroke-width="6" fill="none"/></svg><br><small class="meta">${halves}</small>`;
};

/** What customers were unhappy about, and a letter to all who named one of them once it is mended. */
export const causesPage = (view: CausesView): InboxPage => {
  const { causes, csrf, message } = view;
  const rows = causes.map(
    ({ cause, tasks, weeks, spellings }) =>
      html`<tr><td dir="auto"><a href="${behind(spellings)}">${cause}</a></td><td>${trend(weeks)}</td><td>${tasks}</td></tr>`,
  );
  const options = causes.map(({ cause, tasks }) => html`<option value="${cause}">${cause} (${tasks})</option>`);
  const list =
    causes.length === 0
      ? html`<p class="card empty">No closed task has a cause yet.</p>`
      : html`<div class="columns"><form class="card" method="post" action="/app/causes"><h2>You said, we did</h2>${hidden({ csrf })}<label for="cause">To all who named</label><select id="cause" name="cause">${options}</select><label for="subject">Subject</label><input type="text" id="subject" name="subject" maxlength="150" value="You said, we did"><label for="words">What was done about it</label><textarea id="words" name="words" maxlength="3000" required aria-describedby="hint">Dear {name},

</textarea><p class="meta" id="hint">{name} becomes the first name. Each customer is told once for each cause; nobody who left, who waits for an answer, or who heard from us in the last three days.</p><button>Tell them</button></form><section class="card" aria-label="Causes"><table><thead><tr><th scope="col">Cause</th><th scope="col">Last 12 weeks</th><th scope="col">Tasks</th></tr></thead><tbody>${rows}</tbody></table></section></div>`;
  return framed(view, { title: 'Causes', body: html`<div class="head"><h1>Causes</h1></div>${said(message)}${list}` });
};
