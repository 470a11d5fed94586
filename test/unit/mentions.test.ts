import { describe, expect, it } from 'vitest';
import { mentionedIn } from '../../shared/domain/staff/mention.ts';
import config from '../config.ts';
import { formsIn } from '../world/staff-member.ts';
import { origin, World } from '../world/world.ts';

const mara = { name: 'Mara Lindt', email: 'mara@oakandember.example' };
const anna = { name: 'Anna Wolff', email: 'anna@oakandember.example' };
const zoe = { name: 'Zoë Müller', email: 'z.mueller@oakandember.example' };
const otherAnna = { name: 'Anna Bell', email: 'bell@oakandember.example' };
const called = (note: string, people = [mara, anna, zoe]) => mentionedIn(note, people).map(({ email }) => email);

describe('whom a note calls', () => {
  it.each([
    ['@anna, is the top in stock?', [anna.email]],
    ['Ask @Anna Wolff.', [anna.email]],
    ['@ANNA@oakandember.example and @zoe', [anna.email, zoe.email]],
    ['@z.mueller @Zoë Müller', [zoe.email]],
    ['(@mara) and again @Mara', [mara.email]],
  ])('is whoever is named: %s', (note, emails) => expect(called(note)).toEqual(emails));

  it.each(['ada@anna.example wrote', '@annabel', 'anna', '@', '@nobody @@', 'x.@anna'])(
    'is nobody where nobody is meant: %s',
    (note) => expect(called(note)).toEqual([]),
  );

  it('is nobody where two could be meant, and one where the whole name says which', () => {
    expect(called('@anna', [anna, otherAnna])).toEqual([]);
    expect(called('@Anna Bell', [anna, otherAnna])).toEqual([otherAnna.email]);
  });

  it('are five at most, so that a note is no circular', () => {
    const people = Array.from({ length: 8 }, (_, at) => ({ name: `P${at}`, email: `p${at}@x.example` }));
    expect(called(people.map(({ name }) => `@${name}`).join(' '), people)).toHaveLength(5);
  });
});

const teams = {
  ...config.teams,
  care: { ...config.teams.care, members: [anna].map((one) => ({ ...one, languages: [] })) },
};

describe('a colleague who is called in a note', () => {
  it('has one mail with the note and a button, and stands in the task; whoever wrote it has none', async () => {
    const world = new World({ ...config, teams } as typeof config);
    await world.emit('purchase.completed', { id: 'o1', title: 'table', customer: { email: 'ada@example.com' } });
    await world.pass(96);
    const link = new RegExp(`${origin}(/s/[\\w-]+)`).exec(world.mailer.sent[0]?.text ?? '');
    await world.ask('POST', link?.[1] ?? '', { form: { score: '2', comment: 'Cracked.' } });
    await world.pass(1);
    const cookies = [await world.signIn(mara.email)];
    const id = world.records.all().find((row) => row.kind === 'task')?.id ?? '';
    const path = `/app/tasks/${id}`;
    const before = world.mailer.sent.length;
    const page = await world.ask('GET', path, { cookies });
    const form = {
      ...formsIn(page.text).find(({ do: act }) => act === 'note'),
      note: '@anna: is the top in stock? @mara',
    };
    await Promise.all([1, 2].map(() => world.ask('POST', path, { form, cookies })));
    await world.pass(0.1);
    const told = world.mailer.sent.slice(before);
    expect(told.map(({ to }) => to)).toEqual([anna.email]);
    expect(told[0]?.subject).toContain('A colleague asks you to look');
    expect(told[0]?.text).toContain('is the top in stock?');
    const shown = (await world.ask('GET', path, { cookies })).text;
    expect(shown).toContain('asked a colleague to look; told Anna Wolff');
  });
});
