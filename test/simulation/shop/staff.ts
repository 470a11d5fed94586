import { api } from '../../../functions/api/api.ts';
import { actOn } from '../../../functions/inbox/act.ts';
import type { Act } from '../../../functions/inbox/acts.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { versionOf } from '../../../shared/domain/task/task.ts';
import type { Deps } from './process.ts';
import { Dice } from './roll.ts';
import type { Shop } from './shop.ts';

const hour = 3_600_000;

export interface Wrote {
  readonly taskId: string;
  /** Stands in this letter and nowhere else. */
  readonly mark: string;
  /** Whether Heardback said that it is done. */
  isDone: boolean;
}

/** People at the company: they take tasks, write, wait, resolve, fall asleep over them, open them again, and get in one another's way. */
export class Staff {
  /** What they wrote to customers. */
  readonly wrote: Wrote[] = [];
  private readonly shop: Shop;
  private rounds = 0;

  constructor(shop: Shop) {
    this.shop = shop;
  }

  /** Somebody looks at the lists every few working hours, and does something here and there. */
  work(until: number): void {
    this.rounds += 1;
    const round = this.rounds;
    this.shop.add({ key: `staff/${round}`, way: 'hourly', does: async () => this.look(round) }, this.shop.now);
    if (this.shop.now + 5 * hour < until)
      this.shop.add(
        { key: `staff/next.${round}`, way: 'hourly', does: async () => this.work(until) },
        this.shop.now + 5 * hour,
      );
  }

  private look(round: number): void {
    for (const id of this.shop.tasks) {
      const dice = new Dice(this.shop.seed, 'staff', id, round);
      const drawn = dice.next();
      if (drawn >= 0.2) continue;
      const task = this.shop.peek<TaskRow>('task', id);
      if (!task || !('openedAt' in task) || !task.openedAt) continue;
      const isOver = ['resolved', 'verified', 'dismissed'].includes(task.state);
      if (!isOver || drawn < 0.004) this.consider(task, { dice, round, isOver });
    }
  }

  private consider(task: TaskRow, { dice, round, isOver }: { dice: Dice; round: number; isOver: boolean }): void {
    const act = isOver ? 'reopen' : dice.pick(acts);
    const who = dice.pick(['mara@oakandember.example', 'tom@oakandember.example']);
    this.act({ task, act, who }, `staff/${task.id}.${round}`, dice.wait(hour));
    // A colleague has the same page open.
    if (dice.happens(0.1))
      this.act(
        { task, act: dice.pick(acts), who: 'lead@oakandember.example' },
        `staff/${task.id}.${round}b`,
        dice.wait(hour),
      );
  }

  private act({ task, act, who }: { task: TaskRow; act: Act | 'api'; who: string }, key: string, wait: number): void {
    const version = versionOf(task);
    const letter: Wrote = { taskId: task.id, mark: `s${key.slice(6, 14)}x${key.split('.')[1]}`, isDone: false };
    this.wrote.push(letter);
    this.shop.add(
      {
        key,
        way: 'person',
        does: async (deps) => {
          if (act === 'api') return patch(task, version, deps);
          const form = { ...formOf(act, letter.mark), version, once: key };
          const visit = visitOf(who, deps);
          const { kind } = await actOn(task.id, { form, visit }, { ...deps, signIn: none });
          this.shop.tell(`${who} does ${act} to task ${task.id.slice(0, 6)}: ${kind}`);
          letter.isDone ||= kind === 'done' && (act === 'answer' || act === 'resolve');
          return kind;
        },
      },
      this.shop.now + wait,
    );
  }
}

const acts: readonly (Act | 'api')[] = [
  'take',
  'note',
  'answer',
  'answer',
  'wait',
  'go-on',
  'resolve',
  'resolve',
  'dismiss',
  'api',
];

const formOf = (act: Act, mark: string) => ({
  do: act,
  note: 'Looked into it.',
  ...(act === 'answer' && { words: `We are sorry, and put it right (${mark}).` }),
  ...(act === 'resolve' && { cause: 'delivery', outcome: 'Sent a new one.', words: `It is solved now (${mark}).` }),
});

const visitOf = (email: string, { config }: Deps) => ({
  viewer: { email, name: email.split('@')[0] ?? '', role: 'manager' as const, teams: Object.keys(config.teams) },
  csrf: '',
  rosters: [],
});

const none = {
  begin: async () => ({ url: '', kept: '' }),
  leave: async () => undefined,
  finish: async () => ({ email: '', name: '', groups: [] }),
};

export const caller = { headers: {}, query: {}, by: 'api', scopes: [] };

const patch = (task: TaskRow, version: string, deps: Deps) =>
  api(
    {
      ...caller,
      method: 'PATCH',
      path: `/v1/tasks/${task.id}`,
      headers: { 'if-match': `"${version}"` },
      body: JSON.stringify({ note: 'Seen in the other system.' }),
    },
    deps,
  );
