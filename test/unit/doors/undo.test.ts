import { beforeEach, describe, expect, it } from 'vitest';
import { sendLetter } from '../../../functions/dispatch/send-letter.ts';
import type { MessageRow } from '../../../shared/contracts/rows/conversation.ts';
import type { DraftRow } from '../../../shared/contracts/rows/desk.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { formsIn } from '../../world/staff-member.ts';
import { origin, World } from '../../world/world.ts';

const mara = 'mara@oakandember.example';
const ada = 'ada@example.com';

class Desk extends World {
  cookie = '';

  async begin(): Promise<string> {
    await this.emit('purchase.completed', {
      id: 'o1',
      title: 'oak table',
      customer: { email: ada, name: 'Ada Byron' },
    });
    await this.pass(96);
    const link = new RegExp(`${origin}(/s/[\\w-]+)`).exec(this.mailer.sent[0]?.text ?? '');
    await this.ask('POST', link?.[1] ?? '', { form: { score: '2', comment: 'The top is cracked.' } });
    await this.pass(1);
    this.cookie = await this.signIn(mara);
    return `/app/tasks/${this.task.id}`;
  }
  get task(): TaskRow {
    return this.records.all().find((row) => row.kind === 'task') as TaskRow;
  }
  get letter(): MessageRow {
    return this.records.all().findLast((row) => row.kind === 'message' && row.by !== undefined) as MessageRow;
  }
  get draft(): DraftRow | undefined {
    return this.records.all().find((row) => row.kind === 'draft');
  }
  get sent(): number {
    return this.mailer.sent.filter(({ text }) => text.includes('A new top is coming.')).length;
  }
  seconds(count: number): Promise<void> {
    return this.pass(count / 3_600);
  }
  async write(path: string, more: Record<string, string> = {}) {
    const page = await this.ask('GET', path, { cookies: [this.cookie] });
    const form = {
      ...formsIn(page.text).find(({ do: act }) => act === 'answer'),
      words: 'A new top is coming.',
      ...more,
    };
    return this.ask('POST', path, { form, cookies: [this.cookie] });
  }
  wakeUpFor(id: string) {
    return sendLetter(id, this.deps());
  }
  async undo(path: string, id = this.letter.id) {
    const page = await this.ask('GET', path, { cookies: [this.cookie] });
    const csrf = formsIn(page.text)[0]?.csrf ?? '';
    return this.ask('POST', path, { form: { csrf, do: 'undo', message: id }, cookies: [this.cookie] });
  }
}

let desk: Desk;
let path: string;
beforeEach(async () => {
  desk = new Desk();
  path = await desk.begin();
});

/** All but what a history, its trail and who touched it last make of any step. */
const facts = ({
  version: _v,
  history: _h,
  audit: _a,
  announced: _n,
  touchedAt: _t,
  generation: _g,
  ...task
}: TaskRow) => task;

describe('a letter that was just written', () => {
  it('is held, then leaves by itself, once', async () => {
    await desk.write(path);
    await desk.seconds(9);
    expect(desk.sent).toBe(0);
    await desk.seconds(2);
    expect(desk.sent).toBe(1);
    expect(desk.task.state).toBe('contacted');
  });

  it.each([
    ['an answer', {}],
    ['one that waits for the customer', { and: 'wait' }],
    ['one that closes the task', { and: 'resolve', cause: 'packaging' }],
  ])('is taken back into the composer, and the task is as it was, its clocks included (%s)', async (_, more) => {
    const before = desk.task;
    await desk.write(path, more);
    await desk.seconds(5);
    await desk.undo(path);
    const { cause: _cause, ...now } = facts(desk.task) as TaskRow;
    expect(now).toEqual(facts(before));
    expect(desk.task.history.at(-1)).toMatchObject({ act: 'taken-back', by: mara });
    expect(desk.draft?.words).toBe('A new top is coming.');
    await desk.pass(1);
    expect(desk.sent).toBe(0);
    const page = (await desk.ask('GET', path, { cookies: [desk.cookie] })).text;
    expect(page).toContain('A new top is coming.</textarea>');
    expect(page).toContain('took the letter back before it left');
  });

  it('is offered to be taken back where it says that it is on its way, by a form that needs no script', async () => {
    const answer = await desk.write(path);
    const said = answer.cookies.find((cookie) => cookie.includes('said'))?.split(';')[0] ?? '';
    const page = await desk.ask('GET', String(answer.headers.location), { cookies: [desk.cookie, said] });
    const form = formsIn(page.text).find(({ do: act }) => act === 'undo');
    expect(form).toMatchObject({ message: desk.letter.id });
    const back = await desk.ask('POST', path, { form: { ...form }, cookies: [desk.cookie] });
    expect(back.headers.location).toContain(path);
    expect(desk.letter.state).toBe('taken-back');
  });

  it('is not to be had back any more once it has left, and says so', async () => {
    await desk.write(path);
    await desk.seconds(11);
    expect((await desk.undo(path)).cookies.join()).toContain('undo-left');
    expect(desk.sent).toBe(1);
    expect(desk.draft?.words ?? '').toBe('');
  });

  it('either leaves or is back, whoever is faster, and pressing twice takes it back once', async () => {
    await desk.write(path);
    const { id } = desk.letter;
    await Promise.all([desk.undo(path, id), desk.undo(path, id)]);
    desk.clock.moveTo(plus(desk.clock.now(), 11_000));
    await desk.wakeUpFor(id);
    expect(desk.sent).toBe(0);
    expect(desk.task.history.filter(({ act }) => act === 'taken-back')).toHaveLength(1);
  });

  it('does not leave before its time, though its wake-up comes early, and is not lost by that', async () => {
    await desk.write(path);
    const early = desk.wakeUpFor(desk.letter.id);
    await expect(early).rejects.toThrow('held');
    await desk.seconds(11);
    expect(desk.sent).toBe(1);
  });

  it('keeps what the customer said meanwhile: only the letter goes', async () => {
    await desk.write(path);
    const mail = desk.mailer.sent.at(-1);
    await desk.reply({ replyTo: mail?.replyTo ?? '', to: ada, subject: 'x' }, 'And the lamp is broken.');
    await desk.undo(path);
    expect(desk.task.contactedAt).toBeUndefined();
    expect(desk.task.state).not.toBe('contacted');
    expect(desk.task.history.at(-1)?.act).toBe('taken-back');
  });

  it('is nobody else’s to take back', async () => {
    await desk.write(path);
    desk.cookie = await desk.signIn('boss@oakandember.example', ['heardback-managers']);
    expect((await desk.undo(path)).status).toBe(404);
    expect(desk.letter.state).toBe('waiting');
  });

  it('cannot be sent again by the page that it was taken back from', async () => {
    const page = await desk.ask('GET', path, { cookies: [desk.cookie] });
    const form = { ...formsIn(page.text).find(({ do: act }) => act === 'answer'), words: 'A new top is coming.' };
    await desk.ask('POST', path, { form, cookies: [desk.cookie] });
    await desk.undo(path);
    expect((await desk.ask('POST', path, { form, cookies: [desk.cookie] })).status).toBe(409);
    await desk.write(path);
    await desk.seconds(11);
    expect(desk.sent).toBe(1);
  });
});
