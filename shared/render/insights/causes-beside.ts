import type { Driver } from '../../domain/insights/themes/drivers.ts';
import { ruleOf, type SurveyType } from '../../domain/score/rule.ts';
import { html, type SafeHtml } from '../html.ts';
import { hidden } from '../inbox/frame.ts';
import { count, per, signed, typeNames } from '../score-text.ts';
import type { CausesView } from './causes-view.ts';
import { bar, whisker } from './charts.ts';

type Counted = NonNullable<CausesView['counted']>;

const verdicts = { new: 'New', growing: 'Growing', fading: 'Fading', same: '' } as const;

/** What is more or less than chance would have. */
export const movementSection = ({ days }: CausesView, movements: Counted['movements']): SafeHtml => {
  const items = movements.map(
    ({ name, kind, is, now, before }) =>
      html`<li><strong>${verdicts[is]}: ${name}</strong> <span class="meta">${kind}; ${per((100 * now.k) / now.n)} (${count(now.k)}) against ${before.n === 0 ? '–' : per((100 * before.k) / before.n)} (${count(before.k)}) before</span></li>`,
  );
  const note = `Beside the ${count(days)} days before, by exact tests of all themes together: of those named at most one in twenty is chance.`;
  const body =
    items.length > 0 ? html`<ul class="words-list">${items}</ul>` : html`<p>Nothing that is more than chance.</p>`;
  return html`<section><h2>New and growing</h2><p class="meta">${note}</p>${body}</section>`;
};

/** A word leads to the comments with it by a form: it stands in no address. */
export const wordSection = ({ words, csrf, overview }: CausesView): SafeHtml | false => {
  if (!words) return false;
  const { comments, found } = words;
  const most = Math.max(1, ...found.map(({ z }) => z));
  const languages = new Set(found.map(({ language }) => language)).size;
  const rows = found.map(
    ({ word, language, detractors, others, z }) =>
      html`<tr><th scope="row"><button class="bare" name="q" value="${word}" lang="${language}">${word}</button>${languages > 1 && html` <small>${language}</small>`}</th><td class="wide">${bar(z / most)}</td><td class="n">${count(detractors)}</td><td class="n">${count(others)}</td></tr>`,
  );
  const note = `Of ${count(comments)} comments, each language by itself; used by three people or more, each word once a comment. The longer the bar, the more it stands out. Names are left out where they can be told.`;
  const table = html`<form method="post" action="${overview}#comments">${hidden({ csrf })}<table><thead><tr><th scope="col">Word</th><th scope="col">Stands out</th><th scope="col" class="n">Detractors</th><th scope="col" class="n">Others</th></tr></thead><tbody>${rows}</tbody></table></form>`;
  return html`<section><h2>Words of detractors</h2><p class="meta">${note}</p>${found.length > 0 ? table : html`<p>None stands out.</p>`}</section>`;
};

const mostDrivers = 16;

/** What goes together with the score. */
export const driverSection = (drivers: readonly Driver[], type: SurveyType): SafeHtml | false => {
  if (drivers.length === 0) return false;
  const rows = drivers.slice(0, mostDrivers).map((driver) => driverRow(driver, type));
  return html`<section><h2>Further questions and ${typeNames[type]}</h2><p class="meta">What goes with the score, with 95% intervals: scales by rank correlation (−1 to 1), choices by the difference to who chose otherwise. It is an association: what brought what, it does not say.</p><table><thead><tr><th scope="col">Question</th><th scope="col">95% interval</th><th scope="col" class="n">Goes with it</th><th scope="col" class="n">Answers</th></tr></thead><tbody>${rows}</tbody></table></section>`;
};

const driverRow = (driver: Driver, type: SurveyType): SafeHtml => {
  const isScale = driver.kind === 'scale';
  const { low, high } = isScale ? driver.correlation : driver.change;
  const [score, n] = isScale ? [driver.correlation.rho, driver.correlation.n] : [driver.change.by, driver.n];
  const reach = isScale ? 1 : (reaches[ruleOf(type)] ?? 100);
  const text = isScale ? signed(score, 2) : signed(score);
  const name = isScale ? driver.question : html`${driver.question} <small>${driver.option}</small>`;
  const few = n < 30;
  return html`<tr${few && html` class="small"`}><th scope="row">${name}</th><td class="wide">${whisker({ n, score, low, high, small: few }, [-reach, reach])}</td><td class="n">${text}</td><td class="n">${count(n)}</td></tr>`;
};

/** The widest difference that there can be. */
const reaches = { balance: 200, share: 100, mean: 9 } as const;
