import { element, find, link, linked, mailFrame, opening, quiet, show, tag, when } from './dom.js';
import { traceOf } from './trace-items.js';

const kinds = {
  event: 'Happened',
  decision: 'Decided',
  mail: 'Asked',
  text: 'Asked',
  answer: 'Answered',
  task: 'Called',
  step: 'Done',
  letter: 'Written',
};

const words = (text) => element('p', { className: 'words', dir: 'auto' }, `“${text}”`);
const signs = { pass: '✓', fail: '✗', note: '·' };
const ruleLines = (reasons) =>
  reasons.map(({ rule, verdict, detail }) => quiet(`${signs[verdict]} ${rule}: ${detail}`));

const taskInside = ({ id, owner, dueAt, resolveBy, team }, settings) => [
  quiet(`${settings.teams[team] ?? team}: first contact by ${when(dueAt)}, solution by ${when(resolveBy)}`),
  element('p', {}, link(`/app/tasks/${id}`, `Open it in the inbox, as ${owner.name}`)),
];

/** What a rule says, its instants as people read them. */
const inTime = (text = '') => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, when);

/** What belongs below the title of an item. */
const insideOf = (item, settings) => {
  switch (item.kind) {
    case 'decision':
      return [quiet(inTime(item.text)), opening(['Each rule'], () => ruleLines(item.reasons))];
    case 'mail':
    case 'letter':
      return [opening([item.kind === 'mail' ? 'See the mail' : 'Read the letter'], () => [mailFrame(item.mail)])];
    case 'text':
      return [element('p', {}, ...linked(item.text))];
    case 'task':
      return taskInside(item.task, settings);
    default:
      return item.text ? [words(item.text)] : [];
  }
};

const itemOf = (item, settings) =>
  element(
    'li',
    { className: item.kind },
    element(
      'p',
      { className: 'line' },
      tag(kinds[item.kind], item.kind),
      element('strong', { dir: 'auto' }, item.title),
      item.about ? element('span', { className: 'quiet', dir: 'auto' }, item.about) : '',
      element('time', { dateTime: item.at }, when(item.at)),
    ),
    ...insideOf(item, settings),
  );

/** What a story will hold, while it has not begun. */
const toCome = [
  ['event', 'Something happens to a customer, and a system says so.'],
  ['decision', 'Heardback decides whether, when and how to ask, and keeps the reason.'],
  ['mail', 'A short question arrives, in their language.'],
  ['answer', 'They answer with one touch and a few words.'],
  ['task', 'If they are unhappy, one person owes them an answer, by a certain time.'],
  ['letter', 'That person writes, solves it, and the customer is asked whether it helped.'],
];
const promiseOf = ([kind, text]) =>
  element('li', { className: `${kind} to-come` }, element('p', { className: 'line' }, tag(kinds[kind], kind), text));

/** Draws one customer's story as far as it goes; the newest is brought into sight where somebody reads at the end. */
export const drawTrace = (who, known, settings) => {
  const list = find('trace');
  const items = who ? traceOf(known) : [];
  find('trace-title').textContent = items.length > 0 ? nameIn(known, who) : 'A story, as it happens';
  find('trace-lead').textContent =
    items.length > 0
      ? `${items.length} steps so far. What happens next appears here by itself.`
      : 'This is what you will see here, step by step. Begin on the left.';
  const isFresh = items.length === 0;
  show(list, isFresh ? toCome : items, (item) => (isFresh ? promiseOf(item) : itemOf(item, settings)));
};

const nameIn = ({ tasks }, who) => tasks.find(({ contact }) => contact.name)?.contact.name ?? who;
