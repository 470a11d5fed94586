import type { HistoryEntry, TaskRow } from '../../contracts/rows/task.ts';
import { headlineOf } from '../../domain/task/meaning.ts';
import { nextDue } from '../../domain/task/queue.ts';
import { literal, unmarked } from './chat-text.ts';
import { ratingText } from './rating-text.ts';
import { answersOf, flagTexts, momentText, whoOf } from './task-text.ts';

export interface ChatView {
  readonly task: TaskRow;
  readonly entry: HistoryEntry;
  /** As people call it. */
  readonly team: string;
  /** The team's IANA zone. */
  readonly zone: string;
  /** Where the task is. */
  readonly url: string;
}

/** What people read, in parts: headline and names of facts are ours, everything else may be anybody's. */
interface Told {
  readonly headline: string;
  readonly what: string;
  readonly words: string | undefined;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** What is behind the address. */
  readonly open: 'task' | 'inbox' | 'figures';
}

const toldOf = ({ task, entry, team, zone }: ChatView): Told => {
  const [answer] = answersOf(task);
  const { title, owner, noContact, severity, dueAt, resolveBy, outcome } = task;
  const isDone = entry.act === 'resolved' || entry.act === 'dismissed' || entry.act === 'verified';
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Mind', flagTexts(task).join(', ') || undefined],
    ['About', title],
    ['Severity', severity],
    ['Owner', `${owner.name}, ${team}`],
    ['Wishes', noContact ? 'no contact' : undefined],
    ['First contact by', isDone || noContact || task.state === 'contacted' ? undefined : momentText(dueAt, zone)],
    ['Solution by', isDone ? undefined : momentText(resolveBy, zone)],
    ['Outcome', isDone ? outcome : undefined],
    ['By', entry.by === 'heardback' ? undefined : entry.by],
  ];
  return {
    headline: headlineOf(entry),
    what: literal(`${whoOf(task)} ${answer?.did ?? ''}${answer?.rating ? ` ${answer.rating}` : ''}`, longestFact),
    words: answer?.words && literal(answer.words, longestWords),
    facts: facts.flatMap(([name, value]) =>
      value === undefined ? [] : [[name, literal(value, longestFact)] as const],
    ),
    open: 'task',
  };
};

const longestWords = 300;
const longestFact = 120;

export interface DigestView {
  readonly tasks: readonly TaskRow[];
  readonly zone: string;
  /** Where all of them are. */
  readonly url: string;
}

const listed = 15;

/** One message for many customers who wait. */
export const chatDigest = (address: string, { tasks, zone, url }: DigestView): object => {
  const facts = tasks.slice(0, listed).map((task) => {
    const rating = task.score === undefined ? '' : ` rated ${ratingText(task.score, task.scale)}`;
    return [literal(`${whoOf(task)}${rating}`, longestFact), `due ${momentText(nextDue(task), zone)}`] as const;
  });
  const more = tasks.length > listed ? `These, and ${tasks.length - listed} more.` : 'These are all.';
  return bodyFor(
    address,
    { headline: `${tasks.length} more customers wait for an answer`, what: more, words: '', facts, open: 'inbox' },
    url,
  );
};

/** A change of the figures: the first line says what changed, the others what it is judged by. */
export const chatAlert = (
  address: string,
  { subject, lines, url }: { readonly subject: string; readonly lines: readonly string[]; readonly url: string },
): object => bodyFor(address, { headline: subject, what: lines.join(' '), words: '', facts: [], open: 'figures' }, url);

/** The body for a chat, by where it is: Slack, Teams, Discord, or any that takes `{text}` (Mattermost, Google Chat, Rocket.Chat, …). */
export const chatMessage = (address: string, view: ChatView): object => bodyFor(address, toldOf(view), view.url);

const bodyFor = (address: string, told: Told, url: string): object => {
  const { hostname } = new URL(address);
  if (isAt(hostname, slack)) return slackMessage(told, url);
  if (isAt(hostname, teams)) return teamsMessage(told, url);
  const text = plainText(told, url);
  if (isAt(hostname, discord)) return { content: text, allowed_mentions: { parse: [] } };
  // Google Chat refuses any field that it does not know.
  return { text };
};

const slack = ['hooks.slack.com', 'hooks.slack-gov.com'];
const teams = ['webhook.office.com', 'outlook.office.com', 'logic.azure.com', 'powerplatform.com'];
const discord = ['discord.com', 'discordapp.com'];
const isAt = (hostname: string, hosts: readonly string[]): boolean =>
  hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));

/** Nothing where there is nothing to say of words. */
const quoted = (words: string | undefined): string => {
  if (words === undefined) return 'They left no words.';
  return words && `“${words}”`;
};

/** Slack's three control characters (https://docs.slack.dev/messaging/formatting-message-text). */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** All that is not ours stands in `plain_text`, where Slack knows neither links nor mentions nor formats. */
const slackMessage = ({ headline, what, words, facts, open }: Told, url: string): object => {
  const plain = (text: string) => ({ type: 'plain_text', text: escaped(text), emoji: false });
  const section = (text: string) => ({ type: 'section', text: plain(text) });
  return {
    text: escaped(`${headline}: ${what}`),
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'header', text: plain(headline) },
      section(what),
      ...(words === '' ? [] : [section(quoted(words))]),
      // A section takes at most ten fields.
      ...portions(facts).map((portion) => ({
        type: 'section',
        fields: portion.map(([name, value]) => plain(`${name}: ${value}`)),
      })),
      { type: 'section', text: { type: 'mrkdwn', text: `<${url}|Open the ${open}>`, verbatim: true } },
    ],
  };
};

/** An Adaptive Card. `TextRun` is the one text in it that knows no Markdown. */
const teamsMessage = ({ headline, what, words, facts, open }: Told, url: string): object => {
  const text = (words: string, more: object = {}) => ({ type: 'TextRun', text: words, ...more });
  const rich = (...inlines: readonly object[]) => ({ type: 'RichTextBlock', inlines });
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      rich(text(headline, { weight: 'Bolder', size: 'Medium' })),
      rich(text(what)),
      ...(words === '' ? [] : [rich(text(quoted(words), { italic: true }))]),
      ...facts.map(([name, value]) => rich(text(`${name}: `, { isSubtle: true }), text(value))),
    ],
    actions: [{ type: 'Action.OpenUrl', title: `Open the ${open}`, url }],
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  };
};

const plainText = ({ headline, what, words, facts }: Told, url: string): string =>
  [
    headline,
    unmarked(what),
    unmarked(quoted(words)),
    ...facts.map(([name, value]) => `${unmarked(name)}: ${unmarked(value)}`),
    url,
  ]
    .filter((line) => line !== '')
    .join('\n');

const portions = (facts: Told['facts']): readonly Told['facts'][] =>
  Array.from({ length: Math.ceil(facts.length / 10) }, (_, at) => facts.slice(at * 10, at * 10 + 10));
