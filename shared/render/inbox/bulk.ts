import { peopleOf } from '../../domain/staff/viewer.ts';
import { html, type SafeHtml } from '../html.ts';
import { hidden } from './frame.ts';
import type { ListView } from './list-view.ts';
import { severalAddress } from './place.ts';

/** What can be done to all that are ticked; in sight once one is. */
export const bulkForm = (view: ListView): SafeHtml => {
  const { csrf, wish, viewer, rosters, config } = view;
  const teams = viewer.role === 'manager' ? viewer.teams : viewer.teams.filter((team) => team === wish.team);
  const options = teams.map((team) => {
    const people = peopleOf(team, { rosters, config });
    return html`<optgroup label="${config.teams[team]?.name ?? team}">${people.map(({ name, email }) => html`<option value="${team}|${email}">${name}</option>`)}</optgroup>`;
  });
  const act = (what: string, label: string, field: SafeHtml) =>
    html`<div>${field}<button class="quiet" name="do" value="${what}">${label}</button></div>`;
  return html`<form id="several" class="bulk" method="post" action="${severalAddress(wish)}" aria-label="To all that are ticked">${hidden({ csrf })}<button hidden disabled></button>${act('assign', 'Hand over', html`<select name="to" aria-label="To whom">${options}</select>`)}${act('cause', 'Set cause', html`<input type="text" name="cause" list="causes" maxlength="100" aria-label="Cause" placeholder="Cause">`)}${act('dismiss', 'Dismiss', html`<input type="text" name="note" maxlength="1000" dir="auto" aria-label="Why nobody has to answer them" placeholder="Why nobody has to answer">`)}</form>`;
};
