import { beforeEach, describe, expect, it } from 'vitest';
import { formsIn } from '../../world/staff-member.ts';
import { boss, Desk, managers, mara } from './desk.ts';

let desk: Desk;
let path: string;
beforeEach(async () => {
  desk = await Desk.of('Ada');
  path = desk.path('Ada');
});
const history = () => desk.task('Ada').history;

describe('a button of a task', () => {
  it.each([
    ['take', {}, { state: 'acknowledged' }, 'It is yours.'],
    ['note', { note: ' Called the carrier. ' }, { state: 'open' }, 'Noted.'],
    ['contacted', { note: 'By phone.' }, { state: 'contacted' }, 'The first clock has stopped.'],
    ['dismiss', { note: 'A joke.' }, { state: 'dismissed' }, 'Dismissed.'],
    ['resolve', { cause: 'Glue', outcome: 'A new top.' }, { state: 'resolved', cause: 'Glue' }, 'Resolved.'],
  ] as const)('does what it says (%s)', async (what, typed, becomes, says) => {
    const pressed = await desk.press(path, what, typed);
    expect(pressed.status).toBe(303);
    expect(desk.task('Ada')).toMatchObject(becomes);
    expect(await desk.saysAfter(pressed)).toContain(says);
    if ('note' in typed) expect(history().at(-1)?.note).toBe(typed.note.trim());
  });

  it('takes a task that somebody is at without beginning it anew', async () => {
    const other = { name: 'Anna Wolff', email: 'anna@oakandember.example' };
    await desk.put('Bob', { state: 'contacted', contactedAt: '2026-11-02T08:00:00.000Z', owner: other });
    await desk.press(desk.path('Bob'), 'take');
    expect(desk.task('Bob')).toMatchObject({ state: 'contacted', owner: { email: mara } });
  });

  it.each([
    ['note', {}, 'Write the note first.', 'note'],
    ['note', { note: '  ' }, 'Write the note first.', 'note'],
    ['contacted', {}, 'Say how the customer was contacted', 'note'],
    ['dismiss', {}, 'Say why nobody has to answer.', 'note'],
    ['resolve', { outcome: 'x' }, 'Say what the cause was.', 'cause'],
    ['resolve', { cause: 'x' }, 'Say what was done.', 'outcome'],
    ['answer', {}, 'Write the answer first.', 'words'],
    ['answer', { and: 'resolve', cause: 'x' }, 'Write the answer first.', 'words'],
    ['nothing', {}, 'There is no such button.', undefined],
  ] as const)(
    'that lacks something (%s %j) says what, at its field, and changes nothing',
    async (what, typed, says, field) => {
      const before = desk.task('Ada');
      const { status, text } = await desk.press(path, what, typed);
      expect([status, desk.task('Ada')]).toEqual([409, before]);
      expect(text).toContain(says);
      if (field !== undefined) expect(text).toMatch(new RegExp(`name="${field}"[^>]*aria-invalid="true"`));
    },
  );

  it('waits for the customer and goes on, with what somebody notes', async () => {
    const waits = await desk.press(path, 'wait', { note: 'Until the photo is here.' });
    expect(await desk.saysAfter(waits)).toContain('The clocks stand still');
    expect(desk.task('Ada')).toMatchObject({ waitingSince: expect.any(String) });
    expect(JSON.stringify(history())).toContain('Until the photo is here.');
    const goes = await desk.press(path, 'go-on', { note: 'It came.' });
    expect(await desk.saysAfter(goes)).toContain('The clocks go on.');
    expect(desk.task('Ada')).not.toHaveProperty('waitingSince');
    expect(JSON.stringify(history())).toContain('It came.');
  });

  it('opens again what was closed, with the reason', async () => {
    await desk.press(path, 'dismiss', { note: 'A joke.' });
    const opened = await desk.press(path, 'reopen', { note: 'It was none.' });
    expect(await desk.saysAfter(opened)).toContain('Open again.');
    expect(desk.task('Ada').state).toBe('open');
    expect(history().at(-1)).toMatchObject({ note: 'It was none.' });
  });

  it('that is no letter closes nothing, whatever else the form says', async () => {
    await desk.press(path, 'note', { note: 'Called.', and: 'resolve', cause: 'Glue', outcome: 'x' });
    expect(desk.task('Ada').state).toBe('open');
  });

  it('that cannot be pressed in the state that the task has says so', async () => {
    await desk.put('Bob', { state: 'resolved', closedAt: '2026-11-02T08:00:00.000Z' });
    const { version = '' } = formsIn((await desk.look(desk.path('Bob'))).text).find((form) => form.version) ?? {};
    const { status, text } = await desk.post(desk.path('Bob'), { do: 'wait', version });
    expect([status, desk.task('Bob').state]).toEqual([409, 'resolved']);
    expect(text).toMatch(/role="alert"/);
  });

  it('keeps five thousand letters of what was typed', async () => {
    await desk.press(path, 'note', { note: 'x'.repeat(6_000) });
    expect(history().at(-1)?.note).toHaveLength(5_000);
  });
});

describe('two who press at once', () => {
  it('are told the last step, by whom, and the beginning of its note; what was typed is kept', async () => {
    const seen = formsIn((await desk.look(path)).text).find(({ do: act }) => act === 'note') ?? {};
    const manager = await desk.signIn(boss, managers);
    await desk.press(path, 'note', { note: 'y'.repeat(300) }, manager);
    const slower = { ...seen, note: 'Mine.' };
    const { status, text } = await desk.ask('POST', path, { form: slower, cookies: [desk.cookie] });
    expect(status).toBe(409);
    expect(text).toContain(`the last step is now “noted” by ${boss} (${'y'.repeat(200)}).`);
    expect(text).toContain('Mine.');
    expect(history()).toHaveLength(1);
  });

  it('are told of a step without a note as well', async () => {
    const seen = formsIn((await desk.look(path)).text).find(({ do: act }) => act === 'note') ?? {};
    await desk.press(path, 'take', {}, await desk.signIn(boss, managers));
    const { text } = await desk.ask('POST', path, { form: { ...seen, note: 'Mine.' }, cookies: [desk.cookie] });
    expect(text).toMatch(/the last step is now “[\w-]+” by boss@oakandember\.example\. Look again/);
  });
});

describe('handing over', () => {
  const to = (team: string, email: string) => `${team}|${email}`;
  const accounts = to('accounts', 'tom@oakandember.example');

  it('is a manager’s between teams, to its owner where nobody is named, with a note for them', async () => {
    const manager = await desk.signIn(boss, managers);
    const handed = await desk.press(path, 'assign', { to: accounts, note: 'An invoice.' }, manager);
    expect(await desk.saysAfter(handed, manager)).toContain('Handed over.');
    expect(desk.task('Ada')).toMatchObject({ team: 'accounts', owner: { email: 'tom@oakandember.example' } });
    expect(JSON.stringify(history())).toContain('To Tom Aydin. An invoice.');
    await desk.press(path, 'assign', { to: to('care', 'nobody@x.example') }, manager);
    expect(desk.task('Ada')).toMatchObject({ team: 'care', owner: { email: mara } });
    expect(history().at(-1)?.note ?? history().at(-2)?.note).toBe('To Mara Lindt.');
  });

  it('is no agent’s between teams, and within one to nobody unknown', async () => {
    const refused = await desk.press(path, 'assign', { to: accounts });
    expect([refused.status, desk.task('Ada').team]).toEqual([409, 'care']);
    expect(refused.text).toContain('Only a manager hands tasks to another team.');
    const unknown = await desk.press(path, 'assign', { to: to('care', 'nobody@x.example') });
    expect([unknown.status, unknown.text]).toEqual([409, expect.stringContaining('Choose who is to have it.')]);
    expect((await desk.press(path, 'assign', { to: '' })).text).toContain('Choose who is to have it.');
    for (const { text } of [refused, unknown]) expect(text).toMatch(/name="to"[^>]*aria-invalid="true"/);
  });

  it('within a team goes to a colleague, and the task stays where it is', async () => {
    await desk.put('Bob', { owner: { name: 'Anna Wolff', email: 'anna@oakandember.example' } });
    await desk.press(desk.path('Bob'), 'assign', { to: to('care', mara) });
    expect(desk.task('Bob')).toMatchObject({ team: 'care', owner: { email: mara } });
  });
});

describe('a task that is not to be seen', () => {
  it.each(['settling', 'nothing'])('is not there for whoever presses either (%s)', async (what) => {
    if (what === 'settling') await desk.put('Bob', { state: 'settling' });
    const { status } = await desk.post(desk.path('Bob'), { do: 'note', note: 'x' });
    expect(status).toBe(404);
  });

  it('is read and not changed by those who may only read', async () => {
    const analyst = await desk.signIn('analyst@oakandember.example', ['heardback-analysts']);
    const { status, text } = await desk.post(path, { do: 'note', note: 'x' }, analyst);
    expect(status).toBe(403);
    expect(text).toContain('You may read this, and change nothing.');
  });
});
