import type { TeamFigures } from '../../domain/task/figures.ts';
import { html } from '../html.ts';
import { framed, type InboxPage, type InboxView } from './frame.ts';

export interface FiguresView extends InboxView {
  readonly figures: readonly TeamFigures[];
}

const units: readonly (readonly [number, string])[] = [
  [1_440, 'd'],
  [60, 'h'],
  [1, 'min'],
];

/** A length of time in its largest fitting unit: `3.5 h`. */
const length = (minutes: number | null): string => {
  if (minutes === null) return '–';
  const [size, unit] = units.find(([least]) => minutes >= least) ?? [1, 'min'];
  return `${Math.round((minutes / size) * 10) / 10} ${unit}`;
};
const percent = (share: number): string => `${Math.round(share * 100)} %`;

const recovered = ({ recovery: { asked, share, interval } }: TeamFigures): string =>
  share === null || interval === null
    ? '–'
    : `${percent(share)} of ${asked} (${percent(interval[0])} to ${percent(interval[1])})`;

/** How well each team closes the loop. */
export const figuresPage = (view: FiguresView): InboxPage => {
  const { figures, config } = view;
  const cards = figures.map((one) => {
    const { tasks, open, late, minutesToFirstAnswer, minutesToSolution, promises } = one;
    const facts: readonly (readonly [string, string])[] = [
      ['Tasks', String(tasks)],
      ['Wait for us', late > 0 ? `${open}, ${late} late` : String(open)],
      ['To the first answer, median', length(minutesToFirstAnswer)],
      ['To the solution, median', length(minutesToSolution)],
      [
        'Promises kept',
        promises.made === 0
          ? '–'
          : `${promises.kept} of ${promises.kept + promises.broken}${promises.open > 0 ? `, ${promises.open} still open` : ''}`,
      ],
      ['Happy again after a repair', recovered(one)],
    ];
    return html`<section class="card" aria-label="${config.teams[one.team]?.name ?? one.team}"><h2>${config.teams[one.team]?.name ?? one.team}</h2><dl class="facts wide">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></section>`;
  });
  const note = html`<p class="meta">Promoters left out. Recovery: answers to the survey after a repair, with its 95 % interval.</p>`;
  return framed(view, {
    title: 'Figures',
    body: html`<div class="head"><h1>Figures</h1></div><div class="grid">${cards}</div>${note}`,
  });
};
