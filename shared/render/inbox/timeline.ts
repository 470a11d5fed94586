import { meanings } from '../../domain/task/meaning.ts';
import { openedAt } from '../../domain/task/task.ts';
import { html, type SafeHtml } from '../html.ts';
import { momentText, whoOf } from '../staff/task-text.ts';
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

const happened = ({ scene: { task, events, surveys, others }, viewer }: TaskPageView): readonly Happened[] => {
  const who = (by: string): string => {
    if (by === 'customer') return viewer.role === 'analyst' ? 'The customer' : whoOf(task);
    return by === 'heardback'
      ? 'Heardback'
      : by === 'api'
        ? 'Another system'
        : viewer.role === 'analyst'
          ? 'Staff'
          : by;
  };
  return [
    ...task.history.map(({ at, by, act, note }) => ({ at, what: `${who(by)}: ${meanings[act].line}`, words: note })),
    ...events.map(({ event }) => ({
      at: event.occurredAt,
      what: event.type.replace('.', ' '),
      words: eventText(event),
    })),
    ...surveys.flatMap((survey) => [
      ...('sentAt' in survey ? [{ at: survey.sentAt, what: `asked (${survey.program})` }] : []),
      ...(survey.state === 'answered'
        ? [
            {
              at: survey.response.at,
              what: `answered ${survey.response.score} (${survey.program})`,
              words: survey.response.comment,
            },
          ]
        : []),
    ]),
    ...others.map((other) => ({
      at: openedAt(other) ?? other.settleUntil,
      what: `other task, ${other.state}`,
      words: other.comment,
      href: `/app/tasks/${other.id}`,
    })),
  ];
};

const eventText = ({
  title,
  subject,
  number,
  id,
  amount,
  currency,
}: TaskPageView['scene']['events'][number]['event']): string =>
  [title ?? subject ?? number ?? id, amount === undefined ? undefined : `${amount} ${currency ?? ''}`.trim()]
    .filter(Boolean)
    .join(', ');
