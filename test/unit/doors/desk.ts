import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { idOf } from '../../../shared/domain/id.ts';
import { own } from '../../../shared/domain/own.ts';
import { formsIn, mara, tom } from '../../world/staff-member.ts';
import { aTask, type TaskParts } from '../../world/task.ts';
import { start, World } from '../../world/world.ts';

export { mara, tom };
export const boss = 'boss@oakandember.example';
export const managers = ['heardback-managers'];

const later = (hours: number): string => new Date(Date.parse(start) + hours * 3_600_000).toISOString();

/** The inbox with tasks that are simply there, and somebody signed in: who they are of, and what became of them, is said. */
export class Desk extends World {
  cookie = '';

  static async of(...names: readonly string[]): Promise<Desk> {
    const desk = new Desk();
    for (const name of names) await desk.put(name);
    desk.cookie = await desk.signIn(mara);
    return desk;
  }

  /** A task of a customer of that name, who can be written to. */
  async put(name: string, more: TaskParts = {}): Promise<string> {
    const id = idOf('task', name);
    const owner = { name: 'Mara Lindt', email: mara };
    const contact = { name: `${name} Byron`, email: `${name.toLowerCase()}@example.com` };
    const known = {
      id,
      contact,
      owner,
      contactId: idOf('contact', name),
      surveyId: idOf('survey', name),
      program: 'post-purchase',
      comment: `Words of ${name}.`,
    };
    const clocks = { settleUntil: start, dueAt: later(48), resolveBy: later(96) };
    await this.records.commit([{ put: { ...aTask({ ...known, ...clocks, ...more }), version: 0 } }]);
    return id;
  }

  /** @returns the hash under which a survey finds its programme. */
  keepProgram(id: string): Promise<string> {
    const program = own(this.config.programs, id);
    if (!program) throw new Error(`There is no programme ${id}.`);
    return this.deps().programs.keep(id, program);
  }

  task(name: string): TaskRow {
    const id = idOf('task', name);
    const found = this.records.all().find((row) => row.kind === 'task' && row.id === id);
    if (found?.kind !== 'task') throw new Error(`There is no task of ${name}.`);
    return found;
  }

  path(name: string): string {
    return `/app/tasks/${idOf('task', name)}`;
  }

  look(path: string, cookie = this.cookie) {
    return this.ask('GET', path, { cookies: [cookie] });
  }

  /** Sends the form of a page that does the named thing, with what is typed. */
  async press(path: string, what: string, typed: Readonly<Record<string, string>> = {}, cookie = this.cookie) {
    const forms = formsIn((await this.look(path, cookie)).text);
    const form = forms.find(({ do: act }) => act === what) ?? { csrf: forms[0]?.csrf ?? '', do: what };
    return this.ask('POST', path, { form: { ...form, ...typed }, cookies: [cookie] });
  }

  /** Sends a form of one's own session. */
  async post(path: string, typed: Readonly<Record<string, string>>, cookie = this.cookie) {
    const csrf = formsIn((await this.look('/app?queue=waiting', cookie)).text)[0]?.csrf ?? '';
    return this.ask('POST', path, { form: { csrf, ...typed }, cookies: [cookie] });
  }

  /** What is said on the page that follows. */
  async saysAfter(answer: Awaited<ReturnType<World['ask']>>, cookie = this.cookie): Promise<string> {
    const said = answer.cookies.map((one) => one.split(';')[0] ?? '');
    const { text } = await this.ask('GET', String(answer.headers.location), { cookies: [cookie, ...said] });
    return text;
  }
}
