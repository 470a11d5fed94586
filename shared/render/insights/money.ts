import { dateOf } from '../../domain/insights/dates.ts';
import type { AtRisk } from '../../domain/money/at-risk.ts';
import type { GroupMoney, Spent } from '../../domain/money/by-group.ts';
import type { Estimate } from '../../domain/money/estimate.ts';
import { html, type SafeHtml } from '../html.ts';
import type { InboxPage, InboxView } from '../inbox/frame.ts';
import { count, dateText, per } from '../score-text.ts';
import { bar } from './charts.ts';
import type { Controls } from './model.ts';
import { manyColumns } from './style.ts';
import { subjectPage } from './subject.ts';

interface Difference {
  readonly currency: string;
  readonly perPerson: Estimate;
}

interface MoneyView extends InboxView, Controls {
  /** The first day whose answers are followed. */
  readonly followedSince: number;
  readonly figures: {
    readonly horizon: number;
    readonly churn: { readonly event: string } | { readonly silence: number };
    readonly revenue: readonly string[];
    readonly refunds: readonly string[];
    readonly groups: readonly GroupMoney[];
    readonly point: readonly Difference[];
    readonly atRisk: AtRisk;
    readonly wonBack: { readonly groups: readonly GroupMoney[]; readonly difference: readonly Difference[] };
  };
}

/** What people brought after their answer: company of the score, never called its effect. */
export const moneyPage = (view: MoneyView): InboxPage => {
  const { horizon, revenue, refunds, churn } = view.figures;
  const less = refunds.length > 0 && `, less ${refunds.join(', ')}`;
  const lost = 'event' in churn ? churn.event : `${count(churn.silence)} days without revenue`;
  const said = html`<p class="meta terms">Answers since ${dateText(dateOf(view.followedSince))}, each person from their first, followed for ${count(horizon)} days. Revenue is ${revenue.join(', ')}${less}; lost means ${lost}. Revenue and repeat purchase count those alone whose ${count(horizon)} days are over. What goes with a score need not come of it.</p>`;
  return subjectPage(view, {
    heading: 'Money',
    style: `${manyColumns}.insights td.n small{display:block}.insights .terms{margin-bottom:2rem}`,
    body: html`${said}${body(view.figures)}`,
  });
};

const body = ({ groups, point, atRisk, wonBack }: MoneyView['figures']): SafeHtml =>
  html`${groupTable('By their answer', groups)}<div class="split">${pointSection(point)}${riskSection(atRisk)}</div>${groupTable('After a repair', wonBack.groups)}${wonSection(wonBack.difference)}`;

const amount = (value: number | null, currency: string): string =>
  value === null || !Number.isFinite(value)
    ? '–'
    : `${value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${currency}`.replace(
        '-',
        '−',
      );

const between = ({ low, high }: Pick<Estimate, 'low' | 'high'>, currency: string): string =>
  low === null || high === null ? '–' : `${amount(low, currency)} to ${amount(high, currency)}`;

const share = (value: {
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}): SafeHtml =>
  html`<td class="n">${per(value.rate)}${value.rate !== null && html`<small>${per(value.low)} to ${per(value.high)}</small>`}</td>`;

const estimated = (estimate: Estimate, currency: string): SafeHtml =>
  html`${amount(estimate.value, currency)}${estimate.low !== null && html`<small>${between(estimate, currency)}</small>`}`;

const groupTable = (title: string, groups: readonly GroupMoney[]): SafeHtml => {
  const most = Math.max(1, ...groups.flatMap(({ spent }) => spent.map(({ perPerson }) => perPerson.value ?? 0)));
  const rows = groups.map((one) => groupRow(one, most));
  return html`<section><h2>${title}</h2><div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr><th scope="col">People</th><th scope="col">Revenue</th><th scope="col" class="n">A person</th><th scope="col" class="n">An order</th><th scope="col" class="n">Bought again</th><th scope="col" class="n">Lost</th><th scope="col" class="n">Followed</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
};

const groupRow = ({ group, people, observed, small, repeat, churn, spent }: GroupMoney, most: number): SafeHtml => {
  const money = (of: (one: Spent) => Estimate): SafeHtml[] | string =>
    observed === 0 ? '–' : spent.map((one) => estimated(of(one), one.currency));
  const [first] = spent;
  return html`<tr${small && html` class="small"`}><th scope="row">${group}<small>${count(people)} people</small></th><td class="wide">${observed > 0 && bar((first?.perPerson.value ?? 0) / most)}</td><td class="n">${money(({ perPerson }) => perPerson)}</td><td class="n">${money(({ perOrder }) => perOrder)}</td>${share(repeat)}${share(churn)}<td class="n">${count(observed)}</td></tr>`;
};

const pointSection = (point: readonly Difference[]): SafeHtml => {
  const lines = point.map(
    ({ currency, perPerson }) =>
      html`<p><b>${amount(perPerson.value, currency)}</b> <span class="meta">${between(perPerson, currency)}, from ${count(perPerson.n)} people</span></p>`,
  );
  return html`<section><h2>A point of NPS</h2><p class="meta">Goes with so much revenue a person: that of promoters less that of detractors, by 200.</p>${lines.length > 0 ? lines : html`<p>Nobody bought anything, or too few were followed.</p>`}</section>`;
};

const riskSection = ({ tasks, unknown, amounts }: AtRisk): SafeHtml => {
  const lines = amounts.map(
    (one) =>
      html`<p><b>${amount(one.amount, one.currency)}</b> <span class="meta">behind ${count(one.tasks)} tasks</span></p>`,
  );
  const without = unknown > 0 && html`<p class="meta">${count(unknown)} more name no amount.</p>`;
  return html`<section><h2>At risk now</h2><p class="meta">What ${count(tasks)} open tasks of unhappy customers are about: a sum, not an estimate.</p>${lines}${without}</section>`;
};

const wonSection = (differences: readonly Difference[]): SafeHtml => {
  const lines = differences.map(
    ({ currency, perPerson }) =>
      html`<p><b>${amount(perPerson.value, currency)}</b> <span class="meta">${between(perPerson, currency)}, from ${count(perPerson.n)} people</span></p>`,
  );
  return html`<section><h2>Won back</h2><p class="meta">What those who are unhappy no longer brought a person, beyond those who still are.</p>${lines.length > 0 ? lines : html`<p>Too few were asked again so far.</p>`}</section>`;
};
