import type { TaskRow } from '../../contracts/rows/task.ts';
import { channelsOf } from '../../domain/message/message.ts';
import { peopleOf } from '../../domain/staff/viewer.ts';
import { isOver, versionOf, waitingSince } from '../../domain/task/task.ts';
import { html, type SafeHtml } from '../html.ts';
import { hidden } from './frame.ts';
import { taskAddress } from './place.ts';
import type { TaskPageView } from './task-page-view.ts';

/** Forms of what can be done to a task; each carries the version that was seen. */
export const actPanel = (view: TaskPageView, part: 'answer' | 'acts'): SafeHtml | undefined =>
  part === 'answer' ? answerForm(view) : otherForms(view);

type What =
  | 'take'
  | 'assign'
  | 'note'
  | 'contacted'
  | 'answer'
  | 'wait'
  | 'go-on'
  | 'resolve'
  | 'dismiss'
  | 'reopen'
  | 'invite';

const form = (
  what: What,
  { scene: { task }, wish, csrf, once }: TaskPageView,
  fields: SafeHtml | readonly SafeHtml[],
): SafeHtml =>
  html`<form method="post" action="${taskAddress(task.id, wish)}">${hidden({ csrf, once, version: versionOf(task), do: what })}${fields}</form>`;

/** What was typed into this form when it was refused. */
const typedIn = (what: What, { outcome }: TaskPageView): Readonly<Record<string, string | undefined>> =>
  outcome?.typed?.do === what ? outcome.typed : {};

const answerForm = (view: TaskPageView): SafeHtml | undefined => {
  const { task } = view.scene;
  const ways = channelsOf(task);
  if (task.noContact) return html`<section class="card"><p>This customer asked not to be contacted.</p></section>`;
  if (ways.length === 0)
    return html`<section class="card"><p>There is neither an e-mail address nor a phone number to answer to.</p></section>`;
  const typed = typedIn('answer', view);
  const chosen = typed.channel ?? ways[0];
  const way = ways.map(
    (channel) =>
      html`<label class="inline"><input type="radio" name="channel" value="${channel}"${channel === chosen && html` checked`}> by ${channel === 'sms' ? `text to ${task.contact.phone ?? ''}` : `e-mail to ${task.writer?.email ?? task.contact.email ?? ''}`}</label>`,
  );
  const subject =
    ways.includes('email') &&
    html`<label for="subject">Subject</label><input type="text" id="subject" name="subject" maxlength="150" dir="auto" value="${typed.subject ?? subjectOf(task)}">`;
  return html`<section class="card" aria-labelledby="answer"><h2 id="answer">Answer</h2>${form('answer', view, html`<div class="ways">${way}</div>${subject}<label for="words">Your words</label><textarea id="words" name="words" data-key="a" maxlength="5000" required dir="auto">${typed.words && `\n${typed.words}`}</textarea><label class="inline"><input type="checkbox" name="waiting" value="yes"> Then wait for the customer: the clocks stand still until they answer</label><button>Send</button>`)}</section>`;
};

const subjectOf = ({ title, thread }: TaskRow): string => `${thread ? 'Re: ' : ''}${title ?? 'What you told us'}`;

const otherForms = (view: TaskPageView): SafeHtml => {
  const {
    scene: { task },
    viewer,
  } = view;
  const isMine = task.owner.email.toLowerCase() === viewer.email.toLowerCase();
  const over = isOver(task);
  const take =
    !over && !(isMine && task.state !== 'open') && form('take', view, html`<button data-key="t">Take it</button>`);
  const wait =
    !over &&
    (waitingSince(task)
      ? form('go-on', view, html`<button class="quiet">Clocks go on</button>`)
      : form('wait', view, html`<button class="quiet">Wait for the customer</button>`));
  const reopen = over && form('reopen', view, html`<button class="quiet">Open again</button>`);
  const folds = [
    fold('note', 'Note', view, [area('note', 'What should others know?', 'n')]),
    !over &&
      task.state !== 'contacted' &&
      fold('contacted', 'I have contacted them', view, [area('note', 'How, and what was said?', 'c')]),
    !over && fold('resolve', 'Resolve', view, resolving(task)),
    task.contact.email &&
      !task.noContact &&
      task.group === 'promoter' &&
      fold('invite', 'Invite', view, inviting(task)),
    !over && fold('dismiss', 'Dismiss', view, [area('note', 'Why does nobody have to answer?')]),
    fold('assign', 'Hand over', view, [people(view), area('note', 'A word to them (optional)')]),
  ];
  return html`<section class="card" aria-label="What to do"><div class="row">${take}${wait}${reopen}</div>${folds}</section>`;
};

interface Field {
  render(what: What, typed: Readonly<Record<string, string | undefined>>): SafeHtml;
}

const fold = (what: What, title: string, view: TaskPageView, fields: readonly Field[]): SafeHtml => {
  const typed = typedIn(what, view);
  const isOpen = typed.do === what;
  return html`<details${isOpen && html` open`}><summary>${title}</summary>${form(what, view, [...fields.map((field) => field.render(what, typed)), html`<button class="quiet">${title}</button>`])}</details>`;
};

const area = (name: string, label: string, key?: string): Field => ({
  render: (what, typed) =>
    html`<label for="${what}-${name}">${label}</label><textarea class="short" id="${what}-${name}" name="${name}"${key && html` data-key="${key}"`} maxlength="5000" dir="auto">${typed[name] && `\n${typed[name]}`}</textarea>`,
});

const resolving = (task: TaskRow): readonly Field[] => [
  {
    render: (_, typed) =>
      html`<label for="cause">What was the cause?</label><input type="text" id="cause" name="cause" data-key="r" maxlength="100" value="${typed.cause ?? task.cause ?? ''}">`,
  },
  area('outcome', 'What was done?'),
  area('words', 'Tell the customer that it is solved (optional)'),
];

const inviting = (task: TaskRow): readonly Field[] => [
  {
    render: (_, typed) =>
      html`<label for="use">What for?</label><select id="use" name="use">${[
        ['testimonial', 'Testimonial: quote them'],
        ['case-study', 'Case study: write about them'],
        ['referral', 'Referral: name them as somebody who recommends us'],
      ].map(
        ([value = '', text = '']) =>
          html`<option value="${value}"${typed.use === value && html` selected`}>${text}</option>`,
      )}</select>`,
  },
  area('words', 'Your letter; a link to agree is put below it'),
  {
    render: (_, typed) =>
      html`<label for="quoted">Exactly what they agree to</label><textarea class="short" id="quoted" name="quoted" maxlength="2000" dir="auto">${(typed.quoted ?? task.comment) && `\n${typed.quoted ?? task.comment}`}</textarea>`,
  },
];

/** Everybody of the team, and for a manager of the others. */
const people = ({ rosters, config, viewer, scene: { task } }: TaskPageView): Field => {
  const teams = viewer.role === 'manager' ? viewer.teams : [task.team];
  const options = teams.map((team) => {
    const those = peopleOf(team, { rosters, config }).map(
      ({ name, email }) => html`<option value="${team}|${email}">${name}</option>`,
    );
    return html`<optgroup label="${config.teams[team]?.name ?? team}">${those}</optgroup>`;
  });
  return { render: () => html`<label for="to">To</label><select id="to" name="to">${options}</select>` };
};
