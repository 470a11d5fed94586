import type { EventRow } from '../../contracts/rows/event.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { personName } from '../../domain/contact/name.ts';
import { shownTitle } from '../../domain/message/title.ts';
import { waitingSince } from '../../domain/task/task.ts';
import { isolatedIn } from '../direction.ts';

/** What staff read of a task, in words: the same in mail, on the page of its buttons and in notices. */
export const whoOf = ({ contact }: Pick<TaskRow, 'contact'>): string => {
  const name = personName(contact.name);
  return name === undefined ? (contact.email ?? contact.phone ?? 'A customer') : isolatedIn('ltr', name);
};

/** What a task is about, in the midst of English words. */
export const titleOf = ({ title }: Pick<TaskRow, 'title'>): string | undefined => {
  const shown = shownTitle(title);
  return shown && isolatedIn('ltr', shown);
};

const alarms: Readonly<Record<NonNullable<TaskRow['flags']>[number], string>> = {
  injury: 'speaks of an injury',
  legal: 'speaks of lawyers or a court',
  press: 'speaks of the press',
  'self-harm': 'may be thinking of self-harm',
  'data-deletion': 'asks for data to be deleted',
  contradiction: 'rating and words contradict each other',
};

export const flagTexts = ({ flags = [] }: TaskRow): readonly string[] => flags.map((flag) => alarms[flag]);

/** An instant as a person at the company reads it. */
export const momentText = (at: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(at));

export interface Answer {
  /** What somebody did: rated, wrote, or what a system told of them. */
  readonly did: string;
  readonly rating?: string | undefined;
  readonly words: string | undefined;
}

/** What was said, the first answer and those that joined it. */
export const answersOf = ({ score, comment, program, origin, joined = [] }: TaskRow): readonly Answer[] => [
  score === undefined
    ? { did: origin === 'signal' ? `needs somebody: ${program}` : 'wrote without a rating', words: comment }
    : { did: 'rated', rating: `${score} (${program})`, words: comment },
  ...joined.map((one) => ({ did: 'rated', rating: `${one.score} (${one.program})`, words: one.comment })),
];

/** What happened to the customer before, the newest first: what they did, and what they answered to other surveys. */
export const beforeLines = (
  {
    events,
    answers,
  }: { readonly events: readonly EventRow[]; readonly answers: readonly Extract<SurveyRow, { state: 'answered' }>[] },
  zone: string,
): readonly string[] =>
  [
    ...events.map(({ event }) => ({ at: event.occurredAt, what: eventText(event) })),
    ...answers.map(({ program, response }) => ({ at: response.at, what: `rated ${response.score} (${program})` })),
  ]
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, 5)
    .map(({ at, what }) => `${momentText(at, zone)}: ${what}`);

/** What an event was, as staff read it. */
export const eventText = ({ type, title, subject, number, id, amount, currency }: EventRow['event']): string => {
  const stakes = amount === undefined ? undefined : `${amount} ${currency ?? ''}`.trim();
  return [type.replaceAll('.', ' '), titleOf({ title: title ?? subject ?? number ?? id }), stakes]
    .filter(Boolean)
    .join(', ');
};

/** Everything around the answer that helps to answer it. */
export const factsOf = (task: TaskRow, zone: string): readonly (readonly [string, string])[] => {
  const { contact, title, amount, currency, owner, dueAt, resolveBy, noContact } = task;
  const since = waitingSince(task);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['About', titleOf({ title })],
    ['Amount', amount === undefined ? undefined : `${amount} ${currency ?? ''}`.trim()],
    ['E-mail', contact.email],
    ['Phone', contact.phone],
    ['Owner', owner.name],
    ['First contact by', noContact ? undefined : momentText(dueAt, zone)],
    ['Solution by', momentText(resolveBy, zone)],
    ['Wishes', noContact ? 'no contact' : undefined],
    ['Waits for the customer since', since && momentText(since, zone)],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
};
