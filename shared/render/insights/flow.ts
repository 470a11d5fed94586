import type { FunnelStep } from '../../domain/insights/funnel.ts';
import type { Concern, Reception } from '../../domain/insights/programs.ts';
import type { Durations } from '../../domain/insights/velocity.ts';
import { html, type SafeHtml } from '../html.ts';
import { count, duration, per } from '../score-text.ts';
import { bar } from './charts.ts';
import type { InsightsView } from './model.ts';
import { reasonText } from './reasons.ts';

const stepNames: Readonly<Record<FunnelStep['step'], string>> = {
  events: 'Events',
  eligible: 'Could be asked',
  sent: 'Sent',
  delivered: 'Delivered',
  opened: 'Opened',
  answered: 'Answered',
};

const mostReasons = 4;

/** From the event to the answer, and why some were lost on the way. */
export const funnelSection = (steps: readonly FunnelStep[]): SafeHtml => {
  const most = Math.max(1, ...steps.map(({ n }) => n));
  const rows = steps.map(({ step, n, lost }, at) => {
    const before = steps[at - 1]?.n;
    const why = lost.slice(0, mostReasons).map(([reason, lostN]) => `${reasonText(reason)} ${count(lostN)}`);
    return html`<tr><th scope="row">${stepNames[step]}${why.length > 0 && html`<small>lost: ${why.join(', ')}</small>`}</th><td class="wide">${bar(n / most)}</td><td class="n">${count(n)}</td><td class="n">${before ? per((100 * n) / before) : ''}</td></tr>`;
  });
  return html`<section><h2>From event to answer</h2><p class="meta">What became of the events of this time, however late.</p><table><thead><tr><th scope="col">Step</th><th scope="col">Of all</th><th scope="col" class="n">Number</th><th scope="col" class="n">Of the step before</th></tr></thead><tbody>${rows}</tbody></table></section>`;
};

const hoursText = (hours: number): string => (hours < 48 ? `${hours} h` : `${hours / 24} days`);

/** How soon people answer, and how soon they leave. */
export const velocitySection = (answered: Durations, optedOut: Durations): SafeHtml => {
  const rows = answered.by.map(
    ({ hours, share }, at) =>
      html`<tr><th scope="row">${hoursText(hours)}</th><td class="wide">${bar((share.rate ?? 0) / 100)}</td><td class="n">${per(share.rate)}</td><td class="n">${per(optedOut.by[at]?.share.rate ?? null)}</td></tr>`,
  );
  const half = answered.n > 0 && html`Half of those who answer do so within ${duration(answered.median)}. `;
  const left =
    optedOut.n > 0
      ? html`${count(optedOut.n)} left instead, half of them within ${duration(optedOut.median)}.`
      : 'Nobody asked to be left alone.';
  return html`<section><h2>How soon</h2><p class="meta">${half}${left}</p><table><thead><tr><th scope="col">Within</th><th scope="col">Answers</th><th scope="col" class="n">Of answers</th><th scope="col" class="n">Of those who left</th></tr></thead><tbody>${rows}</tbody></table></section>`;
};

export const taskSection = ({ tasks }: InsightsView): SafeHtml => {
  const { open, breached, opened, closed, onTime, promises, recovered } = tasks;
  const share = (rate: number | null, n: number, of: number) =>
    html`${per(rate)}<small>${count(n)} of ${count(of)}</small>`;
  const figures: readonly (readonly [string, SafeHtml])[] = [
    ['Waiting now', html`${count(open)}<small>${count(breached)} late</small>`],
    ['Opened', html`${count(opened)}<small>closed ${count(closed)}</small>`],
    ['Closed on time', share(onTime.rate, onTime.n, onTime.of)],
    ['Promises kept', share(promises.rate, promises.n, promises.of)],
    ['Recovered', share(recovered.rate, recovered.n, recovered.of)],
  ];
  return html`<section><h2>Tasks</h2><p class="meta">Recovered: of those unhappy who were asked again after the repair.</p><dl class="four card">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></section>`;
};

export const concernTexts: Readonly<Record<Concern, (reception: Reception) => string>> = {
  'hardly-answered': ({ answered }) => `hardly anybody answers (${per(answered.rate)})`,
  left: ({ optedOut }) => `many ask to be left alone (${per(optedOut.rate)})`,
  bounced: ({ bounced }) => `much does not arrive (${per(bounced.rate)})`,
  complained: ({ complained }) => `people report it as unwanted (${per(complained.rate, 2)})`,
  review: () => 'it was to be looked at anew by now',
};

/** Programmes that do harm; nothing where there is none. */
export const concernSection = (concerns: readonly Reception[]): SafeHtml | false =>
  concerns.length > 0 &&
  html`<section><h2>Deserve a pause, or a fresh look</h2><ul class="words-list">${concerns.map((one) => html`<li><strong>${one.program}</strong>: ${one.concerns.map((concern) => concernTexts[concern](one)).join('; ')}. <span class="meta">${count(one.sent)} sent.</span></li>`)}</ul></section>`;
