import type { Conversion, Revenue } from '../../domain/insights/conversion.ts';
import { fewAnswers } from '../../domain/score/score.ts';
import { html, type SafeHtml } from '../html.ts';
import { count, duration, per } from '../score-text.ts';
import { bar } from './charts.ts';

interface Followed {
  readonly reception: { readonly program: string };
  readonly conversion: Conversion | undefined;
}

/** What follows from asking, where a programme says what it hopes for. */
export const conversionSection = (lines: readonly Followed[]): SafeHtml => {
  const known = lines.flatMap(({ reception: { program }, conversion }) =>
    conversion ? [{ program, conversion }] : [],
  );
  if (known.length === 0)
    return html`<section><h2>What they do next</h2><p class="meta">Give a programme a <code>conversion</code>, the event that is hoped for after it, and how many do it stands here, with what it is worth by channel.</p></section>`;
  return html`<div class="split">${doneTable(known)}${revenueTable(known)}</div>`;
};

type Known = readonly { readonly program: string; readonly conversion: Conversion }[];

const small = (n: number): SafeHtml | false => n < fewAnswers && html` class="small"`;

const doneTable = (known: Known): SafeHtml => {
  const rows = known.map(
    ({ program, conversion: { event, within, share, heldOut } }) =>
      html`<tr${small(share.of)}><th scope="row">${program}<small>${event}, within ${duration(within)}</small></th><td class="wide">${bar((share.rate ?? 0) / 100)}</td><td class="n">${per(share.rate)}</td><td class="n">${per(share.low)} to ${per(share.high)}</td><td class="n">${count(share.of)}</td><td class="n">${heldOut.of === 0 ? '–' : html`${per(heldOut.rate)} of ${count(heldOut.of)}`}</td></tr>`,
  );
  return html`<section><h2>What they do next</h2><p class="meta">Of those asked so long ago that the time is over. It says nothing of why, unless it differs from those held out, who were never asked.</p><table><thead><tr><th scope="col">Programme</th><th scope="col">Share</th><th scope="col" class="n">Do it</th><th scope="col" class="n">95% interval</th><th scope="col" class="n">Asked</th><th scope="col" class="n">Held out</th></tr></thead><tbody>${rows}</tbody></table></section>`;
};

const money = (amount: number | null, { currency }: Revenue): string =>
  amount === null || !Number.isFinite(amount)
    ? '–'
    : `${amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${currency}`;

const revenueTable = (known: Known): SafeHtml | false => {
  const lines = known.flatMap(({ program, conversion: { revenue } }) => revenue.map((one) => ({ program, one })));
  if (lines.length === 0) return false;
  const rows = lines.map(
    ({ program, one }) =>
      html`<tr${small(one.n)}><th scope="row">${program}<small>${one.channel}</small></th><td class="n">${money(one.mean, one)}</td><td class="n">${money(one.low, one)} to ${money(one.high, one)}</td><td class="n">${money(one.total, one)}</td><td class="n">${count(one.n)}</td></tr>`,
  );
  return html`<section><h2>Revenue by channel</h2><p class="meta">What these events were worth, for each survey sent; by currency, never added up. Interval by Student’s t; amounts are skewed, so that below some hundred it says little.</p><table><thead><tr><th scope="col">Programme</th><th scope="col" class="n">A survey</th><th scope="col" class="n">95% interval</th><th scope="col" class="n">In all</th><th scope="col" class="n">Surveys</th></tr></thead><tbody>${rows}</tbody></table></section>`;
};
