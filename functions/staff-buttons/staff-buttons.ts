import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { ButtonRow, RosterRow } from '../../shared/contracts/rows/staff.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { checkLink } from '../../shared/domain/link/token.ts';
import { own } from '../../shared/domain/own.ts';
import { leftOf } from '../../shared/domain/staff/left.ts';
import { peopleOf } from '../../shared/domain/staff/viewer.ts';
import type { TaskPatch } from '../../shared/domain/task/command.ts';
import { perform } from '../../shared/domain/task/decide.ts';
import type { Clock, TaskPageKeys, Timer } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import { changeTask, type TaskChange } from '../../shared/steps/task/change-task.ts';
import { teamRules } from '../../shared/steps/task/team-clock.ts';

export interface ButtonDeps {
  readonly records: Records;
  readonly timer: Timer;
  readonly clock: Clock;
  readonly keyring: TaskPageKeys;
  readonly config: RuntimeConfig;
}

export const buttons = ['take', 'contacted', 'resolve'] as const;
export type Button = (typeof buttons)[number];

export interface Shown {
  readonly kind: 'shown' | 'done' | 'refused';
  readonly task: TaskRow;
  readonly button: ButtonRow;
  readonly token: string;
  readonly message?: string | undefined;
}
export type Pressed = Shown | NoButtons;
export type NoButtons = { readonly kind: 'invalid-link' } | { readonly kind: 'expired' };

/** Shows the task behind a mail's buttons; changes nothing, since mail scanners open every link. */
export const showButtons = (token: string, deps: ButtonDeps): Promise<Pressed> => find(token, deps);

/** Does what a button says, once: pressed again, or about a task that has moved on, it says what holds now. */
export const pressButton = async (
  token: string,
  form: Readonly<Record<string, string | undefined>>,
  deps: ButtonDeps,
): Promise<Pressed> => {
  const found = await find(token, deps);
  const what = buttons.find((one) => one === form.do);
  if (!('task' in found)) return found;
  if (!what) return { ...found, kind: 'refused', message: 'There is no such button.' };
  return changeTask<Pressed>(
    found.task.id,
    (task) => (task ? press({ ...found, task }, { what, form }, deps) : { value: nothingThere }),
    deps,
  );
};

/** Of a link that leads nowhere, or to what was erased while its page was open. */
const nothingThere = { kind: 'invalid-link' } as const;

interface Press {
  readonly what: Button;
  readonly form: Readonly<Record<string, string | undefined>>;
}

const press = async (
  found: Shown,
  { what, form }: Press,
  { records, clock, config }: ButtonDeps,
): Promise<TaskChange<Pressed>> => {
  const { task } = found;
  const button = await records.get({ kind: 'button', id: [found.button.id] });
  if (!button) return { value: nothingThere };
  const refuse = (message: string): TaskChange<Pressed> => ({ value: { ...found, button, kind: 'refused', message } });
  if (button.used[what] !== undefined) return refuse(`You pressed this button before. ${lastOf(task)}`);
  const at = clock.now();
  const patch = patchOf(what, form, button);
  const rules = teamRules(task.team, config);
  const done = perform({ type: 'change', patch, by: button.to.email, rules }, task, at);
  if (done.kind === 'refused') return refuse(`${done.reason} ${lastOf(task)}`);
  const used: ButtonRow = { ...button, used: { ...button.used, [what]: at } };
  const value = { ...found, task: done.task, button: used, kind: 'done', message: doneTexts[what] } as const;
  return { task: done.task, rows: [used], value };
};

const doneTexts: Readonly<Record<Button, string>> = { take: 'It is yours.', contacted: 'Noted.', resolve: 'Resolved.' };

/** What somebody did last, so that the second of two sees what the first did. */
const lastOf = ({ history }: TaskRow): string => {
  const last = history.at(-1);
  return last ? `The last step was “${last.act}” by ${last.by}.` : '';
};

const patchOf = (what: Button, form: Readonly<Record<string, string | undefined>>, { to }: ButtonRow): TaskPatch => {
  const given = (name: string): string | undefined => form[name]?.trim().slice(0, 5_000) || undefined;
  switch (what) {
    case 'take':
      return { state: 'acknowledged', owner: to };
    case 'contacted':
      return { state: 'contacted', note: given('note') };
    case 'resolve':
      return { state: 'resolved', cause: given('cause'), outcome: given('outcome') };
  }
};

const find = async (token: string, { keyring, clock, records, config }: ButtonDeps): Promise<Shown | NoButtons> => {
  const now: Instant = clock.now();
  const checked = checkLink(token, 'task', { key: keyring.links, now });
  if (checked.kind === 'forged') return nothingThere;
  if (checked.kind === 'expired') return { kind: 'expired' };
  const button = await records.get({ kind: 'button', id: [checked.link.id] });
  const task = button && (await records.get({ kind: 'task', id: [button.taskId] }));
  if (!button || !task) return nothingThere;
  const roster = await records.get({ kind: 'roster', id: [task.team] });
  const isConcerned = concernedBy(task, { roster, config }).has(button.to.email.toLowerCase());
  return isConcerned ? { kind: 'shown', task, button, token } : { kind: 'expired' };
};

/**
 * Addresses of those whose buttons act on a task: of its team, of those who are called up, and its owner unless they left. A mail
 * that stays with anybody else shows them no customer, and acts in nobody's name. The roster forgets who left once their tasks are
 * with others: that somebody is not in it any more is no sign that they are still there.
 */
const concernedBy = (
  { team, owner }: Pick<TaskRow, 'team' | 'owner'>,
  { roster, config }: { readonly roster: RosterRow | undefined; readonly config: RuntimeConfig },
): ReadonlySet<string> => {
  const people = peopleOf(team, { rosters: roster ? [roster] : [], config });
  const called = own(config.teams, team)?.escalation.map(({ to }) => to) ?? [];
  const hasLeft = leftOf({ id: team, roster, config }).has(owner.email.toLowerCase());
  return new Set([...people, ...called, ...(hasLeft ? [] : [owner])].map(({ email }) => email.toLowerCase()));
};
