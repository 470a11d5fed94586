import type { RuntimeConfig } from '../../contracts/config.ts';
import type { HistoryEntry, TaskRow } from '../../contracts/rows.ts';
import { flagTexts, momentText, whoOf } from './task-text.ts';

export interface Told {
  readonly task: TaskRow;
  readonly entry: HistoryEntry | undefined;
}

export interface ChatSetting {
  /** Of the chat's address: tells Slack and Teams from all others. */
  readonly host: string;
  readonly brand: Pick<RuntimeConfig['brand'], 'timezone'>;
  readonly teams: RuntimeConfig['teams'];
  readonly inboxUrl: string;
}

const longestWords = 300;
const mostListed = 15;

const headlines: Readonly<Record<string, string>> = {
  opened: 'A customer needs an answer',
  escalated: 'Overdue',
  replied: 'A customer wrote back',
  reopened: 'Open again',
  resolved: 'Resolved',
  dismissed: 'Dismissed',
  acknowledged: 'Taken',
  contacted: 'Contacted',
  verified: 'Proven',
  noted: 'Note',
  'not-delivered': 'A message did not arrive',
};

/** What a chat's incoming webhook takes. Customers' words are shown as they are: they ping nobody, link nowhere and format nothing. */
export const chatBody = (told: readonly Told[], setting: ChatSetting): object => {
  if (setting.host === 'hooks.slack.com') return slack(told, setting);
  if (/(^|\.)(webhook\.office\.com|outlook\.office\.com|logic\.azure\.com|powerplatform\.com)$/.test(setting.host))
    return teams(told, setting);
  return { text: linesFor(told, setting, plain).join('\n') };
};

/** How a kind of chat writes text and links. */
interface Style {
  readonly text: (words: string) => string;
  readonly strong: (words: string) => string;
  readonly link: (url: string, words: string) => string;
}

/** Mattermost, Google Chat, Rocket.Chat: a zero-width space keeps words from calling anybody, and links from being made. */
const plain: Style = {
  text: (words) =>
    words
      .replace(/[@<*_~`]/g, '$&\u200b')
      .replaceAll('://', ':\u200b//')
      .replaceAll('](', ']\u200b('),
  strong: (words) => words,
  link: (url, words) => `${words}: ${url}`,
};

/** https://api.slack.com/reference/surfaces/formatting#escaping */
const mrkdwn: Style = {
  text: (words) =>
    words
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/[*_~`]/g, '\u200b$&\u200b')
      .replaceAll('://', ':\u200b//'),
  strong: (words) => `*${words}*`,
  link: (url, words) => `<${url}|${words}>`,
};

/** Text of adaptive cards knows some Markdown. */
const card: Style = {
  text: (words) => words.replace(/[\\`*_{}[\]()#+.!|<>~-]/g, '\\$&').replaceAll('://', ':\u200b//'),
  strong: (words) => `**${words}**`,
  link: (url, words) => `[${words}](${url})`,
};

const linesFor = (told: readonly Told[], setting: ChatSetting, style: Style): readonly string[] => {
  const [only] = told;
  if (told.length === 1 && only) return oneTask(only, setting, style);
  const listed = told.slice(0, mostListed).map(({ task }) => `• ${style.link(urlOf(task, setting), style.text(headOf(task)))}`);
  const more = told.length > mostListed ? [`and ${told.length - mostListed} more`] : [];
  return [style.strong(`${told.length} more customers`), ...listed, ...more, style.link(setting.inboxUrl, 'All of them')];
};

const urlOf = ({ id }: TaskRow, { inboxUrl }: ChatSetting): string => `${inboxUrl}/tasks/${id}`;
const headOf = (task: TaskRow): string => `${whoOf(task)}${task.score === undefined ? '' : `, rated ${task.score}`}`;

const oneTask = ({ task, entry }: Told, setting: ChatSetting, { text, strong, link }: Style): readonly string[] => {
  const { comment, title, owner, team, dueAt } = task;
  const words = comment && (comment.length > longestWords ? `${comment.slice(0, longestWords - 1)}…` : comment);
  const flags = flagTexts(task).map((flag) => strong(flag));
  const about = title ? ` (${text(title.slice(0, 120))})` : '';
  return [
    `${task.severity === 'urgent' ? `${strong('Urgent.')} ` : ''}${strong(headlines[entry?.act ?? 'opened'] ?? 'A task changed')}: ${text(headOf(task))}${about}`,
    ...flags,
    ...(words ? [`“${text(words.replaceAll(/\s+/g, ' '))}”`] : []),
    `${text(owner.name)}, ${text(setting.teams[team]?.name ?? team)}; due ${momentText(dueAt, setting.brand.timezone)}`,
    link(urlOf(task, setting), 'Open in the inbox'),
  ];
};

const slack = (told: readonly Told[], setting: ChatSetting): object => {
  const text = linesFor(told, setting, mrkdwn).join('\n');
  return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text: text.slice(0, 3_000), verbatim: true } }], unfurl_links: false };
};

/** https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using */
const teams = (told: readonly Told[], setting: ChatSetting): object => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        body: linesFor(told, setting, card).map((text) => ({ type: 'TextBlock', wrap: true, text })),
      },
    },
  ],
});
