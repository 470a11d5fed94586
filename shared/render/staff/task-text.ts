import type { EventRow } from '../../contracts/rows/event.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { personName } from '../../domain/contact/name.ts';
import { shownTitle } from '../../domain/message/title.ts';
import { scaleKnown } from '../../domain/rating.ts';
import { expectedBy } from '../../domain/task/promise.ts';
import { hasWrittenBack, waitingSince } from '../../domain/task/task.ts';
import { amountText } from '../amount-text.ts';
import { dateFormat } from '../date-format.ts';
import { isolatedIn } from '../direction.ts';
import { ratingText, spelled } from './rating-text.ts';

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
  death: 'says that the customer has died',
  'wrong-person': 'is not the person we meant',
  contradiction: 'rating and words contradict each other',
};

export const flagTexts = ({ flags = [] }: TaskRow): readonly string[] => flags.map((flag) => alarms[flag]);

/** An instant as a person at the company reads it. */
export const momentText = (at: string, zone: string): string =>
  dateFormat('en-GB', {
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

/** What the customer said, the newest first, then the answer that the task was made for and those that joined it. */
export const answersOf = (task: TaskRow): readonly Answer[] => [
  ...sinceThen(task),
  firstAnswer(task),
  ...(task.joined ?? []).map((one) => ({ did: 'rated', rating: ratingOf(one), words: one.comment })),
];

const firstAnswer = (task: TaskRow): Answer => {
  const { score, scale, comment: words, program, origin } = task;
  if (score !== undefined) return { did: 'rated', rating: ratingOf({ score, scale, program }), words };
  return origin === 'signal'
    ? { did: `needs somebody: ${spelled(program)}`, words }
    : { did: 'wrote without a rating', words };
};

/** What they wrote back; a changed answer stands in the answer itself. */
const sinceThen = ({ latest, recovery }: TaskRow): readonly Answer[] => {
  if (latest?.act === 'replied') return [{ did: 'wrote back', words: latest.words }];
  if (latest?.act !== 'still-unhappy' || !recovery) return [];
  const rating = ratingText(recovery.score, recovery.scale);
  return [{ did: 'is still unhappy after the repair and rated', rating, words: latest.words }];
};

type Rating = Pick<NonNullable<TaskRow['joined']>[number], 'score' | 'scale' | 'program'>;

/** With the survey that it was given to: `3/5 (Support)`. */
export const ratingOf = ({ score, scale, program }: Rating): string =>
  `${ratingText(score, scale)} (${spelled(program)})`;

type Programs = Parameters<typeof scaleKnown>[1];

/** An answer to another survey, in few words. */
export const surveyRating = (
  { program, type, response }: Extract<SurveyRow, { state: 'answered' }>,
  programs: Programs,
): string => ratingOf({ score: response.score, scale: scaleKnown({ type, program }, programs), program });

export interface Earlier {
  readonly events: readonly EventRow[];
  readonly answers: readonly Extract<SurveyRow, { state: 'answered' }>[];
}

/** What happened to the customer before, the newest first: what they did, and what they answered to other surveys. */
export const beforeLines = (
  { events, answers }: Earlier,
  { zone, programs }: { readonly zone: string; readonly programs: Programs },
): readonly string[] =>
  [
    ...events.map(({ event }) => ({ at: event.occurredAt, what: eventText(event) })),
    ...answers.map((survey) => ({ at: survey.response.at, what: `rated ${surveyRating(survey, programs)}` })),
  ]
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, 5)
    .map(({ at, what }) => `${momentText(at, zone)}: ${what}`);

/** What an event was, as staff read it. */
export const eventText = ({ type, title, subject, number, id, amount, currency }: EventRow['event']): string => {
  const stakes = amountText({ amount, currency });
  return [spelled(type), titleOf({ title: title ?? subject ?? number ?? id }), stakes].filter(Boolean).join(', ');
};

/** Everything around the answer that helps to answer it. */
export const factsOf = (task: TaskRow, zone: string): readonly (readonly [string, string])[] => {
  const { contact, title, amount, currency, owner, dueAt, resolveBy, noContact, promise } = task;
  const isAnswered = task.state !== 'open' && task.state !== 'acknowledged';
  const since = waitingSince(task);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['About', titleOf({ title })],
    ['Amount', amountText({ amount, currency })],
    ['E-mail', contact.email],
    ['Phone', contact.phone],
    ['Owner', owner.name],
    ['First contact by', noContact || isAnswered ? undefined : momentText(dueAt, zone)],
    ['Answered', isAnswered && task.contactedAt ? momentText(task.contactedAt, zone) : undefined],
    ['Solution by', momentText(resolveBy, zone)],
    ['Promised by', promise && !promise.keptAt ? momentText(expectedBy(promise), zone) : undefined],
    ['Wishes', noContact ? 'no contact' : undefined],
    ['Waits for the customer since', since && momentText(since, zone)],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
};

const stateNames: Readonly<Record<TaskRow['state'], string>> = {
  settling: 'Settling',
  open: 'New',
  acknowledged: 'Taken',
  contacted: 'Contacted',
  resolved: 'Resolved',
  verified: 'Proven',
  dismissed: 'Dismissed',
  withdrawn: 'Withdrawn',
};

const backTexts: Readonly<Record<string, string>> = {
  'still-unhappy': 'Still unhappy',
  'answered-anew': 'Changed the answer',
};

/** How far a task is. Whoever waits for an answer to what they wrote back is not as good as new. */
export const stateText = (task: TaskRow): string => {
  if (hasWrittenBack(task)) return backTexts[task.latest?.act ?? ''] ?? 'Wrote back';
  return waitingSince(task) ? 'Waits for the customer' : stateNames[task.state];
};
