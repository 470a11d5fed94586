import { type Backtest, neededEvents, type Weight } from '../../domain/insights/risk/assess.ts';
import { html, type SafeHtml } from '../html.ts';
import { count, per } from '../score-text.ts';
import type { OutlookView, PersonView } from './outlook-model.ts';

/** Who is about to leave, by what, and how well that would have been known before. */
export const riskSection = (view: OutlookView): SafeHtml => {
  const { risk, lostBy, horizonDays, people, mayName } = view;
  const lost =
    lostBy === undefined
      ? `no purchase within ${count(horizonDays)} days`
      : `${lostBy} within ${count(horizonDays)} days`;
  const title = html`<h2>Who is about to leave</h2>`;
  if (risk.kind === 'refused')
    return html`<section>${title}<p class="meta">Lost means: ${lost}. Of those whose time is over ${count(risk.lost)} were lost and ${count(risk.kept)} kept; below ${neededEvents} of each nothing is said of anybody.</p></section>`;
  const by =
    risk.by === 'model'
      ? 'By the model, which was better than the last score alone.'
      : 'By the last score alone: the model is not shown to be better.';
  return html`<div class="split"><section>${title}<p class="meta">Lost means: ${lost}. ${by} ${count(risk.customers)} customers; all of them, whatever is filtered above.${order(risk)}</p>${peopleTable(people.slice(0, most[risk.by]), mayName)}${others(people.length - most[risk.by], risk)}</section><div>${weightTable(risk.weights)}${risk.backtest && trialTable(risk.backtest)}</div></div>`;
};

/** Where a rule cannot tell people apart, few are named: the next would be as good. */
const most = { model: 25, rule: 10 } as const;

type Assessed = Extract<OutlookView['risk'], { readonly kind: 'assessed' }>;

const order = ({ by }: Assessed): string =>
  by === 'rule' ? ' Many are equally likely; of those, whoever spent most stands first.' : '';

const others = (left: number, { by }: Assessed): SafeHtml | false =>
  left > 0 &&
  html`<p class="meta more">${by === 'rule' ? 'More are as likely' : 'More follow'}: <code>GET /v1/outlook</code> names the first ${count(left + most[by])}.</p>`;

const peopleTable = (people: readonly PersonView[], mayName: boolean): SafeHtml => {
  const who = ({ contact, name, email, taskId }: PersonView): SafeHtml => {
    const said = name ?? email ?? `${contact.slice(0, 10)}…`;
    return mayName && taskId !== undefined ? html`<a href="/app/tasks/${taskId}">${said}</a>` : html`${said}`;
  };
  const rows = people.map(
    (one) =>
      html`<tr><th scope="row">${who(one)}</th><td class="n">${per(100 * one.probability, 0)}</td><td class="n">${one.lastGroup ?? 'no answer'}</td></tr>`,
  );
  return html`<table><thead><tr><th scope="col">Customer</th><th scope="col" class="n">Probability</th><th scope="col" class="n">Last answer</th></tr></thead><tbody>${rows}</tbody></table>`;
};

const times = (odds: number): string => (odds >= 1000 ? '>1000' : odds.toFixed(2));

const weightTable = (weights: readonly Weight[]): SafeHtml => {
  const rows = weights.map(
    ({ unit, odds, low, high }) =>
      html`<tr><th scope="row">${unit}</th><td class="n">${times(odds)}</td><td class="n">${times(low)} to ${times(high)}</td></tr>`,
  );
  return html`<section><h2>What it goes by</h2><p class="meta">By how much the odds to be lost are multiplied, the others being equal. What goes with leaving need not be why.</p><table><thead><tr><th scope="col">For</th><th scope="col" class="n">Odds ×</th><th scope="col" class="n">95% interval</th></tr></thead><tbody>${rows}</tbody></table></section>`;
};

const trialTable = ({ folds, n, lost, model, rule, calibration }: Backtest): SafeHtml => {
  const rows = calibration.map(
    ({ given, happened }) =>
      html`<tr><th scope="row">${per(given)}</th><td class="n">${per(happened.rate)}</td><td class="n">${per(happened.low)} to ${per(happened.high)}</td></tr>`,
  );
  const auc = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
  return html`<section><h2>How well it would have been known</h2><p class="meta">Tried ${count(folds)} times on ${count(n)} customers, ${count(lost)} of them lost. Squared error ${model.brier.toFixed(3)}, by the last score alone ${rule.brier.toFixed(3)} (less is better); area under the curve ${auc(model.auc)} and ${auc(rule.auc)} (0.5 is chance).</p><table><thead><tr><th scope="col">Given</th><th scope="col" class="n">Lost</th><th scope="col" class="n">95% interval</th></tr></thead><tbody>${rows}</tbody></table></section>`;
};
