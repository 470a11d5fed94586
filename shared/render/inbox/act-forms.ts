import type { TaskRow } from '../../contracts/rows/task.ts';
import { peopleOf } from '../../domain/staff/viewer.ts';
import { isOver, waitingSince } from '../../domain/task/task.ts';
import { html, type SafeHtml } from '../html.ts';
import { blamed, form, problemIn, typedIn, type What } from './form.ts';
import type { TaskPageView } from './task-page-view.ts';

/** Forms of what else can be done to a task; each carries the version that was seen. */
export const actForms = (view: TaskPageView): SafeHtml => {
  const {
    scene: { task },
    viewer,
  } = view;
  const isMine = task.owner.email.toLowerCase() === viewer.email.toLowerCase();
  const over = isOver(task);
  const take =
    !over &&
    !(isMine && task.state !== 'open') &&
    // Whose it is already says that they have seen it.
    form('take', view, html`<button data-key="t">${isMine ? 'I am on it' : 'Take it'}</button>`);
  const wait =
    !over &&
    (waitingSince(task)
      ? form('go-on', view, html`<button class="quiet">Clocks go on</button>`)
      : form('wait', view, html`<button class="quiet">Wait for the customer</button>`));
  const reopen = over && form('reopen', view, html`<button class="quiet">Open again</button>`);
  const folds = [
    fold(
      {
        what: 'note',
        title: 'Note',
        fields: [area('note', 'What should others know? @name asks a colleague to look', 'n')],
      },
      view,
    ),
    !over &&
      task.state !== 'contacted' &&
      fold(
        { what: 'contacted', title: 'I have contacted them', fields: [area('note', 'How, and what was said?', 'c')] },
        view,
      ),
    !over && fold({ what: 'resolve', title: 'Resolve without a letter', fields: resolving(task) }, view),
    task.contact.email &&
      !task.noContact &&
      task.group === 'promoter' &&
      fold({ what: 'invite', title: 'Invite', fields: inviting(task) }, view),
    !over &&
      fold({ what: 'dismiss', title: 'Dismiss', fields: [area('note', 'Why does nobody have to answer?')] }, view),
    fold(
      { what: 'assign', title: 'Hand over', fields: [people(view), area('note', 'A word to them (optional)')] },
      view,
    ),
  ];
  return html`<section class="card" aria-label="What to do"><div class="row">${take}${wait}${reopen}</div>${folds}</section>`;
};

interface Field {
  render(what: What, view: TaskPageView): SafeHtml;
}

interface Fold {
  readonly what: What;
  readonly title: string;
  readonly fields: readonly Field[];
}

const fold = ({ what, title, fields }: Fold, view: TaskPageView): SafeHtml => {
  const isOpen = typedIn(what, view).do === what;
  const inside = [
    ...fields.map((field) => field.render(what, view)),
    html`${problemIn(what, undefined, view)}<button class="quiet">${title}</button>`,
  ];
  return html`<details${isOpen && html` open`}><summary>${title}</summary>${form(what, view, inside)}</details>`;
};

const area = (name: string, label: string, key?: string): Field => ({
  render: (what, view) => {
    const typed = typedIn(what, view)[name];
    return html`<label for="${what}-${name}">${label}</label><textarea class="short" id="${what}-${name}" name="${name}"${key && html` data-key="${key}"`}${blamed(what, name, view)} maxlength="5000" dir="auto">${typed && `\n${typed}`}</textarea>${problemIn(what, name, view)}`;
  },
});

const resolving = (task: TaskRow): readonly Field[] => [
  {
    render: (what, view) =>
      html`<label for="resolve-cause">What was the cause?</label><input type="text" id="resolve-cause" name="cause" list="causes" maxlength="100" value="${typedIn(what, view).cause ?? task.cause ?? ''}"${blamed(what, 'cause', view)}><datalist id="causes">${view.causes?.map((cause) => html`<option value="${cause}"></option>`)}</datalist>${problemIn(what, 'cause', view)}`,
  },
  area('outcome', 'What was done?'),
];

const inviting = (task: TaskRow): readonly Field[] => [
  {
    render: (what, view) =>
      html`<label for="use">What for?</label><select id="use" name="use">${[
        ['testimonial', 'Testimonial: quote them'],
        ['case-study', 'Case study: write about them'],
        ['referral', 'Referral: name them as somebody who recommends us'],
      ].map(
        ([value = '', text = '']) =>
          html`<option value="${value}"${typedIn(what, view).use === value && html` selected`}>${text}</option>`,
      )}</select>`,
  },
  area('words', 'Your letter; a link to agree is put below it'),
  {
    render: (what, view) => {
      const quoted = typedIn(what, view).quoted ?? task.comment;
      return html`<label for="quoted">Exactly what they agree to</label><textarea class="short" id="quoted" name="quoted" maxlength="2000" dir="auto"${blamed(what, 'quoted', view)}>${quoted && `\n${quoted}`}</textarea>${problemIn(what, 'quoted', view)}`;
    },
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
  return {
    render: (what, view) =>
      html`<label for="to">To</label><select id="to" name="to" data-key="h"${blamed(what, 'to', view)}>${options}</select>${problemIn(what, 'to', view)}`,
  };
};
