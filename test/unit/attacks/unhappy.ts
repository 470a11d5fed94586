import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { origin, World } from '../../world/world.ts';

interface Said {
  readonly title?: string;
  readonly name?: string;
  readonly comment?: string;
}

/** A customer of the team `care` who is unhappy, and whoever looks at their task. */
export class Unhappy extends World {
  async begin(said: Said = {}): Promise<string> {
    await this.answered(said);
    await this.pass(1);
    return `/app/tasks/${this.task.id}`;
  }

  /** They have answered, and may still change their answer: nobody is called yet. */
  async answered({
    title = 'oak table',
    name = 'Ada Byron',
    comment = 'The top is cracked.',
  }: Said = {}): Promise<void> {
    await this.emit('purchase.completed', { id: 'o1', title, customer: { email: 'ada@example.com', name } });
    await this.pass(96);
    await this.ask('POST', this.link, { form: { score: '2', comment } });
  }

  /** They answer further questions. */
  async further(answers: Readonly<Record<string, string>>): Promise<void> {
    await this.ask('POST', this.link, { form: { part: 'further', ...answers } });
  }

  /** Where their survey is. */
  private get link(): string {
    return new RegExp(`${origin}(/s/[\\w-]+)`).exec(this.mailer.sent[0]?.text ?? '')?.[1] ?? '';
  }

  get task(): TaskRow {
    return this.records.all().find((row) => row.kind === 'task') as TaskRow;
  }

  async look(path: string, cookie: string) {
    return this.ask('GET', path, { cookies: [cookie] });
  }

  /** What a page of theirs puts into every form. */
  async csrf(cookie: string, path = '/app'): Promise<string> {
    const [, csrf] = /name="csrf" value="([^"]+)"/.exec((await this.look(path, cookie)).text) ?? [];
    if (!csrf) throw new Error(`${path} has no form, so that nothing sent from it shows anything.`);
    return csrf;
  }
}
