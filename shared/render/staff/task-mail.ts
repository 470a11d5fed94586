import type { HistoryEntry, TaskRow } from '../../contracts/rows/task.ts';
import { beginningOf } from '../../domain/conversation/beginning.ts';
import { ownersHeadline } from '../../domain/task/meaning.ts';
import { oneLine } from '../about.ts';
import {
  act,
  aside,
  type Block,
  badge,
  facts,
  heading,
  type Link,
  links,
  paragraph,
  said,
  warning,
} from '../mail-layouts/blocks.ts';
import { laidOut, type RenderedMail } from '../mail-layouts/frame.ts';
import { answersOf, factsOf, flagTexts, titleOf, whoOf } from './task-text.ts';

export interface TaskMailView {
  readonly task: TaskRow;
  /** What they are told of. */
  readonly entry: Pick<HistoryEntry, 'act' | 'clock' | 'note'>;
  readonly brand: { readonly name: string; readonly accent: string; readonly timezone: string };
  readonly to: { readonly name: string };
  /** Where the buttons are; each acts only when it is pressed there. */
  readonly url: string;
  /** What happened to the customer before, a line for each. */
  readonly before: readonly string[];
  /** The task in the inbox, with all that was written. */
  readonly inboxUrl: string;
}

/** As `replyLine` has it in English: whoever reads what is answered cuts there. The book of all languages would outweigh the mail. */
export const staffReplyLine = '— Please reply above this line —';

/** Mail programs cut mails that are long; the inbox has all of them. */
const longestWords = 9_000;

/** A mail to whoever has to answer a customer: their words first, then the right next act, what helps to answer, and what else can be done. */
export const taskMail = (view: TaskMailView): RenderedMail => {
  const { task, entry, brand, to, before } = view;
  const urgent = task.severity === 'urgent';
  const title = titleOf(task);
  const subject = `${urgent ? 'Urgent: ' : ''}${ownersHeadline(entry)} – ${whoOf(task)}${title ? ` (${title})` : ''}`;
  const [newest] = answersOf(task);
  const [next, ...others] = actsOf(view);
  return laidOut({
    brand,
    language: 'en',
    direction: 'ltr',
    subject: oneLine(subject).slice(0, 180),
    above: staffReplyLine,
    preview: oneLine(newest?.words ?? `${whoOf(task)} ${newest?.did ?? ''} ${newest?.rating ?? ''}`).slice(0, 150),
    body: [
      ...(urgent ? [badge('Urgent')] : []),
      paragraph(`Hello ${to.name},`),
      heading(ownersHeadline(entry)),
      ...(isExplained(entry) && entry.note ? [paragraph(entry.note)] : []),
      ...flagTexts(task).map((flag) => warning(sentence(flag))),
      ...answersIn(task),
      ...(next ? [act(next)] : []),
      aside(replyHint(task)),
      facts(factsOf(task, brand.timezone)),
      ...(before.length > 0 ? [aside(['Before:', ...before.map((line) => `- ${line}`)].join('\n'))] : []),
      links(others),
    ],
    foot: [
      'The links open a page and act when you press a button there. They are yours: do not pass this mail on.',
      `${brand.name}, Heardback. Task ${task.id}`,
    ],
  });
};

/** Why something did not reach the customer, or whose task it was, is what the mail is about. */
const isExplained = ({ act }: TaskMailView['entry']): boolean =>
  act === 'not-delivered' || act === 'not-sent' || act === 'handed-over' || act === 'mentioned';

const replyHint = (task: TaskRow): string =>
  task.noContact
    ? 'Reply to this mail with “note:” first, and it stands in the task for your colleagues.'
    : `Or just reply to this mail: ${whoOf(task)} gets it as a letter from you. Begin it with “note:”, and only your colleagues do.`;

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const answersIn = (task: TaskRow): readonly Block[] =>
  answersOf(task).map(({ did, rating, words }) =>
    said({
      who: `${whoOf(task)} ${did}`,
      rating,
      words: words && beginningOf(words, { bytes: longestWords }),
      wordless: 'They left no words.',
    }),
  );

/** The right act first: whoever was answered needs their solution, whoever waits for an answer needs that. */
const actsOf = ({ task, entry, url, inboxUrl }: TaskMailView): readonly Link[] => {
  const read = { label: 'Read it in the inbox', url: inboxUrl };
  const resolve = { label: 'Resolve', url: `${url}#resolve` };
  const contacted = { label: 'I have contacted them', url: `${url}#contacted` };
  if (task.noContact) return [{ ...read, label: 'Read it: they want no contact' }, resolve];
  if (entry.clock === 'solution') return [{ ...resolve, label: 'Say how it was solved' }, read, contacted];
  const take = { label: 'Take it', url: `${url}#take` };
  return [
    { label: `Answer ${whoOf(task)}`, url: inboxUrl },
    ...(task.state === 'open' ? [take] : []),
    contacted,
    resolve,
  ];
};
