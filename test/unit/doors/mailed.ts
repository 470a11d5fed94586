import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import type { ConsentRow } from '../../../shared/contracts/rows/consent.ts';
import type { ButtonRow } from '../../../shared/contracts/rows/staff.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { idOf } from '../../../shared/domain/id.ts';
import { signLink } from '../../../shared/domain/link/token.ts';
import config from '../../config.ts';
import { aTask, type TaskParts } from '../../world/task.ts';
import { start, World } from '../../world/world.ts';

export const mara = { name: 'Mara Lindt', email: 'mara@oakandember.example' };
const later = '2026-11-09T09:00:00.000Z';
export const linkTo = (
  purpose: 'task' | 'consent' | 'survey',
  id: string,
  { key = testKeyring.links, expires = later } = {},
) => signLink({ purpose, id, expires }, key);

class Desk extends World {
  protected override queue(): void {
    // What follows from a press is told elsewhere.
  }
}

/** A task with the buttons of a mail about it. */
export const mailed = async (more: TaskParts = {}, stage = config) => {
  const world = new Desk(stage);
  const task = aTask({
    id: idOf('task', 'one'),
    settleUntil: start,
    owner: { name: 'Tom', email: 'tom@x.example' },
    ...more,
  });
  const id = idOf('button', 'one');
  const button: ButtonRow = {
    ...{ kind: 'button', version: 0, id, taskId: task.id, to: mara },
    used: {},
    expires: 9_999_999_999,
  };
  await world.records.commit([{ put: { ...task, version: 0 } }, { put: button }]);
  const path = `/t/${linkTo('task', id)}`;
  const press = async (form: Record<string, string>) => world.ask('POST', path, { form });
  const now = (): TaskRow => world.records.peek({ kind: 'task', id: [task.id] }) as TaskRow;
  const shown = async () =>
    [...(await world.ask('GET', path)).text.matchAll(/name="do" value="(\w+)"/g)].map(([, name]) => name).toSorted();
  return { world, task, button, path, press, now, shown };
};

/** A promoter’s task, and the page that asks for consent. */
export const askedForConsent = async () => {
  const { world, task } = await mailed({ state: 'resolved', group: 'promoter' });
  const id = idOf('consent', 'one');
  const consent: ConsentRow = {
    ...{
      kind: 'consent',
      version: 0,
      id,
      taskId: task.id,
      contactId: 'c',
      use: 'testimonial',
      words: 'Lovely table.',
    },
    ...{ language: 'en', name: 'Ada B.', askedBy: mara, askedAt: start, state: 'asked' },
  };
  await world.records.commit([{ put: consent }]);
  const path = `/c/${linkTo('consent', id)}`;
  const decides = async (form: Record<string, string>) => (await world.ask('POST', path, { form })).status;
  const told = () => (world.records.peek({ kind: 'task', id: [task.id] }) as TaskRow).history.map(({ act }) => act);
  const row = () => world.records.peek({ kind: 'consent', id: [id] });
  return { world, id, path, decides, told, row };
};
