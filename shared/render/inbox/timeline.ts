import type { HistoryEntry } from '../../contracts/rows/task.ts';
import { peopleOf } from '../../domain/staff/viewer.ts';
import { meanings } from '../../domain/task/meaning.ts';
import { openedAt } from '../../domain/task/task.ts';
import { html, type SafeHtml } from '../html.ts';
import { spelled } from '../staff/rating-text.ts';
import { eventText, momentText, stateText, surveyRating, whoOf } from '../staff/task-text.ts';
import type { TaskPageView } from './task-page-view.ts';

interface Happened {
  readonly at: string;
  readonly what: string;
  readonly words?: string | undefined;
  readonly href?: string | undefined;
}

const shown = 40;

/** Everything that is known of a customer, the newest first: events, surveys, answers, earlier tasks and each step of this one. */
export const timeline = (view: TaskPageView): SafeHtml => {
  const { config, viewer } = view;
  const items = happened(view)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, shown)
    .map(({ at, what, words, href }) => {
      const text = href ? html`<a href="${href}">${what}</a>` : what;
      return html`<li>${text}${words && viewer.role !== 'analyst' && html`<br><span dir="auto">${words}</span>`}<small>${momentText(at, config.brand.timezone)}</small></li>`;
    });
  return html`<section class="card" aria-labelledby="before"><h2 id="before">What happened</h2><ol class="line">${items}</ol></section>`;
};

const happened = (view: TaskPageView): readonly Happened[] => {
  const { task, events, surveys, others } = view.scene;
  const { viewer, config } = view;
  const { programs } = config;
  return [
    ...task.history.map((entry) => ({ at: entry.at, what: stepText(entry, view), words: entry.note })),
    ...events.map(({ event }) => ({
      at: event.occurredAt,
      what: viewer.role === 'analyst' ? spelled(event.type) : eventText(event),
    })),
    ...surveys.flatMap((survey) => [
      ...('sentAt' in survey ? [{ at: survey.sentAt, what: `Asked: ${spelled(survey.program)}` }] : []),
      ...(survey.state === 'answered'
        ? [
            {
              at: survey.response.at,
              what: `Answered ${surveyRating(survey, programs)}`,
              words: survey.response.comment,
            },
          ]
        : []),
    ]),
    ...others.map((other) => ({
      at: openedAt(other) ?? other.settleUntil,
      what: `Other task: ${stateText(other)}`,
      words: other.comment,
      href: `/app/tasks/${other.id}`,
    })),
  ];
};

/** Who did what, and who was told of it. */
const stepText = ({ by, act, to, clock }: HistoryEntry, view: TaskPageView): string => {
  const missed = clock === 'solution' ? ', not solved in time' : ', not answered in time';
  const why = act === 'escalated' ? missed : '';
  const told = to && view.viewer.role !== 'analyst' ? `; told ${to.name}` : '';
  return `${nameOf(by, view)}: ${meanings[act].line}${why}${told}`;
};

/** People by their names, as far as any team knows them. */
const nameOf = (by: string, { scene: { task }, viewer, rosters, config }: TaskPageView): string => {
  const isAnalyst = viewer.role === 'analyst';
  if (by === 'customer') return isAnalyst ? 'The customer' : whoOf(task);
  if (by === 'heardback') return 'Heardback';
  if (by === 'api') return 'Another system';
  if (isAnalyst) return 'Staff';
  const known = Object.keys(config.teams).flatMap((team) => peopleOf(team, { rosters, config }));
  return [viewer, task.owner, ...known].find(({ email }) => email.toLowerCase() === by.toLowerCase())?.name ?? by;
};
