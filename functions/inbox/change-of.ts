import { mentionedIn } from '../../shared/domain/staff/mention.ts';
import { peopleOf } from '../../shared/domain/staff/viewer.ts';
import { type Act, type Change, type Doing, typed } from './acts.ts';
import type { InboxDeps } from './deps.ts';
import { answered, invited, resolved } from './letters.ts';

/** What an act changes, or why it cannot. */
export const changeOf = (act: Act, doing: Doing, deps: InboxDeps): Change => {
  const { form, visit, task } = doing;
  const note = typed(form, 'note');
  const noted = note === undefined ? {} : { note };
  switch (act) {
    case 'take': {
      const { name, email } = visit.viewer;
      return { patch: { ...(task.state === 'open' && { state: 'acknowledged' }), owner: { name, email } } };
    }
    case 'assign':
      return handedOver(doing, deps);
    case 'note':
      return note === undefined
        ? { problem: 'Write the note first.', field: 'note' }
        : { patch: { ...noted, mentions: mentionedIn(note, peopleOf(task.team, { ...visit, config: deps.config })) } };
    case 'contacted':
      return note === undefined
        ? { problem: 'Say how the customer was contacted, and what was said.', field: 'note' }
        : { patch: { state: 'contacted', note } };
    case 'answer':
      return answered(doing, deps);
    case 'wait':
      return { patch: { waiting: true, ...noted } };
    case 'go-on':
      return { patch: { waiting: false, ...noted } };
    case 'resolve':
      return resolved(doing, deps);
    case 'dismiss':
      return note === undefined
        ? { problem: 'Say why nobody has to answer.', field: 'note' }
        : { patch: { state: 'dismissed', note } };
    case 'reopen':
      return { patch: { state: 'open', ...noted } };
    case 'invite':
      return invited(doing, deps);
  }
};

/** To somebody of the team, or by a manager to another team, whose owner then has it. */
const handedOver = ({ form, visit, task }: Doing, { config }: InboxDeps): Change => {
  const [named, email] = (form.to ?? '').split('|');
  const team = named || task.team;
  if (team !== task.team && visit.viewer.role !== 'manager')
    return { problem: 'Only a manager hands tasks to another team.', field: 'to' };
  const people = peopleOf(team, { rosters: visit.rosters, config });
  const owner = people.find((person) => person.email === email) ?? (team === task.team ? undefined : people[0]);
  if (!owner) return { problem: 'Choose who is to have it.', field: 'to' };
  const note = typed(form, 'note');
  return {
    patch: { owner, ...(team !== task.team && { team }), note: [`To ${owner.name}.`, note].filter(Boolean).join(' ') },
  };
};
