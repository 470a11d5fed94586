import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { idOf } from '../../../shared/domain/id.ts';
import { signLink } from '../../../shared/domain/link/token.ts';
import { World } from '../../world/world.ts';

const email = 'ada@example.com';
const phone = '+447700900123';

/** Somebody who was asked by mail, known by a phone as well; and the link to leave. */
const asked = async () => {
  const world = new World();
  const customer = { id: 'ada', email, phone, smsConsent: true, timezone: 'Europe/London' };
  await world.emit('purchase.completed', { id: 'o1', customer });
  await world.pass(96);
  const [, path = ''] = /href="https:\/\/f\.example(\/u\/[^"]+)"/.exec(world.mailer.sent[0]?.html ?? '') ?? [];
  const leave = async (form: object) =>
    (await world.ask('POST', path, { form: form as Record<string, string> })).status;
  const address = (channel: 'email' | 'sms', of: string) =>
    world.records.peek({ kind: 'address', id: [addressHash(channel, of, testKeyring.addresses)] })?.suppressed;
  const one = <T>(kind: string): T => world.records.all().find((row) => row.kind === kind) as T;
  const left = () => ({
    email: address('email', email)?.reason,
    sms: address('sms', phone)?.reason,
    programs: one<ContactRow | undefined>('contact')?.optedOut ?? [],
    noted: one<SurveyRow>('survey').optedOutAt !== undefined,
  });
  return { world, path, leave, left, one };
};
const nothing = { email: undefined, sms: undefined, programs: [], noted: false };

describe('whoever leaves', () => {
  it.each([
    [{}, { email: 'unsubscribed', sms: 'unsubscribed', programs: [], noted: true }],
    [{ 'List-Unsubscribe': 'One-Click' }, { email: 'unsubscribed', sms: 'unsubscribed', programs: [], noted: true }],
    [{ scope: 'odd' }, { email: 'unsubscribed', sms: 'unsubscribed', programs: [], noted: true }],
    [{ scope: 'channel' }, { email: 'unsubscribed', sms: undefined, programs: [], noted: true }],
    [{ scope: 'program' }, { email: undefined, sms: undefined, programs: ['post-purchase'], noted: true }],
  ])('by %j leaves just that, once', async (form, expected) => {
    const { leave, left } = await asked();
    for (const _ of ['once', 'again']) expect(await leave(form)).toBe(200);
    expect(left()).toEqual(expected);
  });

  it.each(['all', 'channel', 'program'])('and takes it back within the hour (%s) is where they were', async (scope) => {
    const { world, leave, left } = await asked();
    await leave({ scope });
    await world.pass(1);
    for (const _ of ['once', 'again']) expect(await leave({ scope, undo: 'yes' })).toBe(200);
    expect(left()).toEqual(nothing);
  });

  it.each(['all', 'channel', 'program'])('and takes it back (%s) later than that has left', async (scope) => {
    const { world, leave, left } = await asked();
    await leave({ scope });
    const before = left();
    await world.pass(1.01);
    expect(await leave({ scope, undo: 'yes' })).toBe(200);
    expect(left()).toEqual(before);
  });

  it('and takes back more than that takes back no other wish, nor what a carrier says', async () => {
    const { world, leave, left } = await asked();
    const hash = addressHash('sms', phone, testKeyring.addresses);
    const row = world.records.peek({ kind: 'address', id: [hash] });
    if (row)
      await world.records.commit([{ put: { ...row, suppressed: { reason: 'opted-out', at: world.clock.now() } } }]);
    await leave({ scope: 'all' });
    await leave({ scope: 'all', undo: 'yes' });
    expect(left()).toEqual({ ...nothing, sms: 'opted-out' });
  });

  it.each(['all', 'channel', 'program'])(
    'and had left (%s) by another survey’s link takes back nothing of that',
    async (scope) => {
      const { world, path, leave, left, one } = await asked();
      const id = idOf('survey', 'earlier');
      await world.records.commit([{ put: { ...one<SurveyRow>('survey'), id, version: 0 } }]);
      const link = { purpose: 'unsubscribe', id, expires: '2027-11-03T00:00:00.000Z' } as const;
      await world.ask('POST', `/u/${signLink(link, testKeyring.links)}`, { form: { scope } });
      const before = { ...left(), noted: false };
      for (const hours of [0.5, 24]) {
        await world.pass(hours);
        await leave({ scope });
        const { text } = await world.ask('POST', path, { form: { scope, undo: 'yes' } });
        expect({ ...left(), noted: false }).toEqual(before);
        expect(text).not.toContain('name="undo"');
      }
    },
  );

  it('and had left one programme long before takes back only what they left now', async () => {
    const { world, leave, left } = await asked();
    await leave({ scope: 'program' });
    await world.pass(48);
    await leave({ scope: 'all' });
    expect(await leave({ scope: 'all', undo: 'yes' })).toBe(200);
    expect(left()).toMatchObject({ email: undefined, sms: undefined, programs: ['post-purchase'] });
    await leave({ scope: 'program', undo: 'yes' });
    expect(left().programs).toEqual(['post-purchase']);
  });

  it('and said so in a reply, too, takes back nothing of that', async () => {
    const { world, leave, left } = await asked();
    const [mail] = world.mailer.sent;
    await world.reply(mail as never, 'Please unsubscribe me.');
    expect(left().email).toBe('unsubscribed');
    await leave({ scope: 'channel' });
    await leave({ scope: 'channel', undo: 'yes' });
    expect(left().email).toBe('unsubscribed');
  });

  it('by a link that ran out leaves; by one that was made up or is for something else nobody does', async () => {
    const { path, leave, left, world, one } = await asked();
    const { id } = one<SurveyRow>('survey');
    const linkOf = (purpose: 'survey' | 'unsubscribe', key = testKeyring.links) =>
      `/u/${signLink({ purpose, id, expires: '2026-11-03T00:00:00.000Z' }, key)}`;
    for (const made of ['/u/x', '/u/', linkOf('survey'), linkOf('unsubscribe', new Uint8Array(32)), `${path}a`])
      for (const form of [{}, { undo: 'yes' }]) expect((await world.ask('POST', made, { form })).status).toBe(404);
    expect((await world.ask('GET', linkOf('survey'))).status).toBe(404);
    expect(left()).toEqual(nothing);
    expect((await world.ask('POST', linkOf('unsubscribe'), { form: {} })).status).toBe(200);
    expect(left()).toMatchObject({ email: 'unsubscribed', sms: 'unsubscribed' });
    expect(await leave({ undo: 'yes' })).toBe(200);
  });

  it('after they were erased is stopped at the address that was written to', async () => {
    const { world, leave, left, one } = await asked();
    const contact = one<ContactRow>('contact');
    const survey = one<SurveyRow>('survey');
    await world.records.commit([{ erase: { kind: 'contact', id: [contact.id] }, version: contact.version }]);
    expect(await leave({ scope: 'program' })).toBe(200);
    expect(left()).toMatchObject({ email: 'unsubscribed', sms: undefined });
    const found = world.records.peek({ kind: 'survey', id: [survey.id] });
    await world.records.commit([{ erase: { kind: 'survey', id: [survey.id] }, version: found?.version ?? 0 }]);
    expect(await leave({})).toBe(404);
  });

  it('reads what they do and did, and may undo it there', async () => {
    const { world, path, leave } = await asked();
    const page = await world.ask('GET', path);
    expect(page.text).toContain('name="scope"');
    expect(page.text).not.toContain('name="undo"');
    const done = await world.ask('POST', path, { form: { scope: 'program' } });
    expect(done.text).toMatch(
      /name="undo"[\s\S]*name="scope" value="program"|name="scope" value="program"[\s\S]*name="undo"/,
    );
    await leave({ scope: 'program', undo: 'yes' });
    expect((await world.ask('HEAD', path)).text).toBe('');
  });
});
