import type { Conversion } from '../../domain/insights/conversion.ts';
import type { Pace } from '../../domain/insights/pace.ts';
import { limits, type Reception } from '../../domain/insights/programs.ts';
import type { Standing } from '../../domain/insights/standing.ts';
import { fewAnswers } from '../../domain/score/score.ts';
import { html, type SafeHtml } from '../html.ts';
import type { InboxPage, InboxView } from '../inbox/frame.ts';
import { arrow, count, dateText, duration, per } from '../score-text.ts';
import { bar } from './charts.ts';
import { concernTexts } from './flow.ts';
import type { Controls } from './model.ts';
import { conversionSection } from './programmes-after.ts';
import { manyColumns } from './style.ts';
import { subjectPage } from './subject.ts';

export interface ProgramLine {
  readonly reception: Reception;
  readonly standing: Standing;
  readonly stage: string | undefined;
  readonly reviewBy: string | undefined;
  readonly isOverdue: boolean;
  readonly answered: Pace;
  readonly left: Pace;
  /** Milliseconds in which half of those who left did so; null where nobody did. */
  readonly leftAfter: number | null;
  readonly conversion: Conversion | undefined;
}

export interface ProgrammesView extends InboxView, Controls {
  readonly lines: readonly ProgramLine[];
  /** Those that sent nothing in this time. */
  readonly silent: readonly { readonly program: string; readonly standing: Standing }[];
}

/** How each programme is received, what follows from asking, and which deserve an end, a pause or a fresh look. */
export const programmesPage = (view: ProgrammesView): InboxPage =>
  subjectPage(view, {
    heading: 'Programmes',
    style: manyColumns,
    body: html`${verdicts(view)}${view.lines.length > 0 && html`<div class="split">${answeredTable(view.lines)}${leavingTable(view.lines)}</div>${conversionSection(view.lines)}`}${silentList(view)}`,
  });

const verdicts = ({ lines }: ProgrammesView): SafeHtml => {
  const concerned = lines.filter(({ reception }) => reception.concerns.length > 0);
  const items = concerned.map(
    ({ reception: one, standing, reviewBy, isOverdue }) =>
      html`<li><strong>${one.program}</strong>: ${one.concerns.map((concern) => concernTexts[concern](one)).join('; ')}${isOverdue && reviewBy && ` (${dateText(reviewBy)})`}. <span class="meta">${count(one.sent)} sent; ${stateText(standing)}.</span></li>`,
  );
  const rule = `Named are those of which, with all that is uncertain, fewer than ${limits.answered}% answer, more than ${limits.optedOut}% ask to be left alone, more than ${limits.bounced}% does not arrive, or more than ${limits.complained}% is reported as unwanted; and those whose day to be looked at anew has passed.`;
  const body = items.length > 0 ? html`<ul class="words-list">${items}</ul>` : html`<p>None in this time.</p>`;
  return html`<section><h2>Deserve an end, a pause or a fresh look</h2><p class="meta">${rule}</p>${body}</section>`;
};

const stateText = ({ state, since, why }: Standing): string => {
  if (state === 'running') return 'running';
  return `${state} since ${dateText(since?.slice(0, 10) ?? '')}${why === null ? '' : ` (${why})`}`;
};

const small = (n: number): SafeHtml | false => n < fewAnswers && html` class="small"`;

/** A change of a share, with what is uncertain about it. */
const moved = ({ change }: Pace): string => (change ? arrow(change) : '–');

const answeredTable = (lines: readonly ProgramLine[]): SafeHtml => {
  const rows = lines
    .filter(({ reception }) => reception.sent > 0)
    .map(
      ({ reception: { program, answered, sent }, answered: pace, standing, stage, reviewBy }) =>
        html`<tr${small(sent)}><th scope="row">${program}<small>${stage}${standing.state !== 'running' && html`, ${stateText(standing)}`}${reviewBy !== undefined && html`, review by ${dateText(reviewBy)}`}</small></th><td class="wide">${bar((answered.rate ?? 0) / 100)}</td><td class="n">${per(answered.rate)}</td><td class="n">${per(answered.low)} to ${per(answered.high)}</td><td class="n">${count(sent)}</td><td class="n">${moved(pace)}</td></tr>`,
    );
  return html`<section><h2>Answered</h2><p class="meta">Of what was sent in this time, answered whenever. The change is of those who answer within a week, against as long a time before; ≈ is no real change.</p><div class="scroll" tabindex="0" role="region" aria-label="Answered"><table><thead><tr><th scope="col">Programme</th><th scope="col">Share</th><th scope="col" class="n">Answered</th><th scope="col" class="n">95% interval</th><th scope="col" class="n">Sent</th><th scope="col" class="n">Change</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
};

/** People leave slowly or at once; a programme that they leave at once meets them at the wrong time. */
const leavingTable = (lines: readonly ProgramLine[]): SafeHtml => {
  const rows = lines
    .filter(({ reception }) => reception.sent > 0)
    .map(
      ({ reception: { program, bounced, complained, sent }, left, leftAfter }) =>
        html`<tr${small(sent)}><th scope="row">${program}</th><td class="n">${left.share.rate === null ? '–' : (10 * left.share.rate).toFixed(1)}</td><td class="n">${moved(left)}</td><td class="n">${duration(leftAfter)}</td><td class="n">${per(bounced.rate)}</td><td class="n">${per(complained.rate, 2)}</td></tr>`,
    );
  return html`<section><h2>Leaving</h2><p class="meta">Of a thousand who were asked, how many ask within a week to be left alone, and how soon half of them do.</p><div class="scroll" tabindex="0" role="region" aria-label="Leaving"><table><thead><tr><th scope="col">Programme</th><th scope="col" class="n">Of 1,000</th><th scope="col" class="n">Change, %</th><th scope="col" class="n">Half within</th><th scope="col" class="n">Bounced</th><th scope="col" class="n">Unwanted</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
};

const silentList = ({ silent }: ProgrammesView): SafeHtml | false =>
  silent.length > 0 &&
  html`<section><h2>Sent nothing in this time</h2><ul class="words-list">${silent.map(({ program, standing }) => html`<li>${program} <span class="meta">${stateText(standing)}</span></li>`)}</ul></section>`;
