import { mayAct } from '../../shared/domain/staff/viewer.ts';
import { perform } from '../../shared/domain/task/decide.ts';
import { queueOf } from '../../shared/domain/task/queue.ts';
import type { ListView } from '../../shared/render/inbox/list-view.ts';
import { changeTask } from '../../shared/steps/task/change-task.ts';
import { teamRules } from '../../shared/steps/task/team-clock.ts';
import { type Change, type Doing, typed } from './acts.ts';
import { changeOf } from './change-of.ts';
import type { Form, InboxDeps, Visit } from './deps.ts';

/** More than a page has nobody ticks. */
const atOnce = 50;

/** Whether the rows of a list can be ticked: whatever waits, by whoever may act. */
export const mayTick = ({ wish, searched }: Pick<ListView, 'wish' | 'searched'>, { viewer }: Visit): boolean =>
  wish.queue === 'waiting' && searched === undefined && viewer.role !== 'analyst';

export const severalActs = ['assign', 'cause', 'dismiss'] as const;
type SeveralAct = (typeof severalActs)[number];

export type Several =
  | { readonly kind: 'done'; readonly act: SeveralAct; readonly done: number; readonly left: number }
  | { readonly kind: 'refused'; readonly message: string };

/** Does one thing to each task that was ticked; each by itself, so that one that cannot be leaves the others. */
export const actOnSeveral = async (form: Form, visit: Visit, deps: InboxDeps): Promise<Several> => {
  const ids = Object.keys(form).flatMap((name) => /^task-([0-9a-z]{26})$/.exec(name)?.[1] ?? []);
  const act = severalActs.find((one) => one === form.do);
  const refuse = (message: string): Several => ({ kind: 'refused', message });
  if (!act) return refuse('There is no such button.');
  if (ids.length === 0) return refuse('Tick somebody first.');
  if (act === 'cause' && !typed(form, 'cause')) return refuse('Say what the cause was.');
  if (act === 'dismiss' && !typed(form, 'note')) return refuse('Say why nobody has to answer them.');
  let done = 0;
  for (const id of ids.slice(0, atOnce)) if (await one(id, { act, form, visit }, deps)) done += 1;
  return { kind: 'done', act, done, left: ids.length - done };
};

interface Wanted {
  readonly act: SeveralAct;
  readonly form: Form;
  readonly visit: Visit;
}

/** @returns whether it is now as it was wanted, by this press or before. */
const one = (id: string, { act, form, visit }: Wanted, deps: InboxDeps): Promise<boolean> =>
  changeTask<boolean>(
    id,
    (task) => {
      if (!task || queueOf(task) !== 'waiting' || !mayAct(visit.viewer, task)) return { value: false };
      const change = wantedOf(act, { task, form, visit }, deps);
      if ('problem' in change) return { value: false };
      const { owner, team = task.team, cause } = change.patch;
      const isSo =
        act === 'cause'
          ? cause === task.cause
          : owner?.email === task.owner.email && team === task.team && act === 'assign';
      if (isSo) return { value: true };
      const rules = teamRules(task.team, deps.config);
      const command = { type: 'change', patch: change.patch, by: visit.viewer.email, rules } as const;
      const performed = perform(command, task, deps.clock.now());
      return performed.kind === 'refused' ? { value: false } : { task: performed.task, value: true };
    },
    deps,
  );

const wantedOf = (act: SeveralAct, doing: Doing, deps: InboxDeps): Change => {
  const cause = typed(doing.form, 'cause')?.slice(0, 100);
  return act === 'cause' ? { patch: { cause } } : changeOf(act, doing, deps);
};
