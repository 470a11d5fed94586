import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { formsIn } from '../../world/staff-member.ts';
import { origin, World } from '../../world/world.ts';

interface Said {
  readonly title?: string;
  readonly name?: string;
  readonly comment?: string;
}

/** A customer of the team `care` who is unhappy, and whoever looks at their task. */
export class Unhappy extends World {
  async begin({
    title = 'oak table',
    name = 'Ada Byron',
    comment = 'The top is cracked.',
  }: Said = {}): Promise<string> {
    await this.emit('purchase.completed', { id: 'o1', title, customer: { email: 'ada@example.com', name } });
    await this.pass(96);
    const link = new RegExp(`${origin}(/s/[\\w-]+)`).exec(this.mailer.sent[0]?.text ?? '')?.[1] ?? '';
    await this.ask('POST', link, { form: { score: '2', comment } });
    await this.pass(1);
    return `/app/tasks/${this.task.id}`;
  }

  get task(): TaskRow {
    return this.records.all().find((row) => row.kind === 'task') as TaskRow;
  }

  async look(path: string, cookie: string) {
    return this.ask('GET', path, { cookies: [cookie] });
  }

  /** What a page of theirs puts into every form. */
  async csrf(cookie: string): Promise<string> {
    const { text } = await this.look('/app', cookie);
    return formsIn(text).find((form) => form.csrf)?.csrf ?? /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
  }
}
