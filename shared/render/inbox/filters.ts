import { html, type SafeHtml } from '../html.ts';
import type { ListView } from './list-view.ts';
import { listAddress, type Place } from './place.ts';

const stateNames = { open: 'New', acknowledged: 'Taken', contacted: 'Contacted' } as const;

const link = (text: string, href: string, isOn: boolean): SafeHtml =>
  html`<a href="${href}"${isOn && html` aria-current="true"`}>${text}</a>`;

/** What one looks for most in view, the rest behind one word that says what of it is chosen. */
export const filtersOf = (view: ListView): SafeHtml => {
  const { wish, viewer } = view;
  const all = { mine: false, severity: undefined };
  const isAll = !wish.mine && wish.severity === undefined;
  const own = viewer.role !== 'analyst' && link('Mine', listAddress(wish, { ...all, mine: true }), wish.mine);
  const urgent =
    wish.queue === 'waiting' &&
    link('Urgent', listAddress(wish, { ...all, severity: 'urgent' }), wish.severity === 'urgent');
  return html`<nav class="filters" aria-label="Filters">${link('All', listAddress(wish, all), isAll)}${own}${urgent}${further(view)}</nav>`;
};

/** By team and by step. */
const further = (view: ListView): SafeHtml | undefined => {
  const { wish, viewer, config } = view;
  const teams = viewer.role === 'agent' ? viewer.teams : ['all', ...viewer.teams];
  const nameOf = (team: string) => (team === 'all' ? 'All teams' : (config.teams[team]?.name ?? team));
  const ofTeams =
    teams.length > 1 ? teams.map((team) => link(nameOf(team), listAddress(wish, { team }), team === wish.team)) : [];
  const states = wish.queue === 'waiting' ? (Object.keys(stateNames) as (keyof typeof stateNames)[]) : [];
  const ofStates = states.map((state) => {
    const isOn = wish.state === state;
    return link(stateNames[state], listAddress(wish, { state: isOn ? undefined : state }), isOn);
  });
  if (ofTeams.length + ofStates.length === 0) return undefined;
  const chosen = [teams.length > 1 && wish.team !== 'all' ? nameOf(wish.team) : undefined, stateOf(wish)].filter(
    Boolean,
  );
  return html`<details><summary>${chosen.length > 0 ? chosen.join(', ') : 'More'}</summary><p>${ofTeams}</p><p>${ofStates}</p></details>`;
};

const stateOf = ({ state }: Place): string | undefined => stateNames[state as keyof typeof stateNames];
