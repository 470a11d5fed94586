import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { idOf } from '../../../shared/domain/id.ts';
import { signLink } from '../../../shared/domain/link/token.ts';
import type { Change } from '../../../shared/ports/records.ts';
import { asked, asking, counter } from './survey-doors.ts';

const group = /<span class="(\w+)">/;

describe('a survey that is closed', () => {
  it.each<[string, object]>([
    ['is not sent yet', { state: 'scheduled' }],
    ['was called off', { state: 'cancelled', reason: 'by hand' }],
    ['was never to be sent', { state: 'skipped', reason: 'by hand' }],
    ['has run out before its link', { answerBy: '2026-11-03T09:00:00.000Z' }],
  ])('shows no form, opened or answered, where it %s', async (_, more) => {
    const { world, path, openings, sends, survey } = await asked();
    await world.records.commit([{ put: { ...survey(), endedAt: world.clock.now(), ...more } as never }]);
    expect((await world.ask('GET', path)).status).toBe(410);
    expect((await sends({ score: '9' })).status).toBe(410);
    expect([openings(), survey()]).toMatchObject([[], { version: survey()?.version }]);
    expect(survey()).not.toHaveProperty('response');
  });

  it('while somebody answers it says so', async () => {
    const { world, sends, survey } = await asked();
    const { commit } = world.records;
    world.records.commit = async (changes: readonly Change[]) => {
      world.records.commit = commit;
      const called = { ...survey(), state: 'cancelled', reason: 'by hand', endedAt: world.clock.now() };
      await commit.call(world.records, [{ put: called as never }]);
      return commit.call(world.records, changes);
    };
    expect((await sends({ score: '9' })).status).toBe(410);
    expect(survey()).toMatchObject({ state: 'cancelled' });
  });
});

describe('the form', () => {
  it('asks why in the words for the rating that is chosen, and for any where none is', async () => {
    const { world, path, sends } = await asked();
    const shown = async (query: string): Promise<string | undefined> =>
      group.exec((await world.ask('GET', `${path}${query}`)).text)?.[1];
    expect([await shown('?score=2'), await shown('?score=8'), await shown('?score=10')]).toEqual([
      'detractor',
      'passive',
      'promoter',
    ]);
    expect(await shown('')).toBeUndefined();
    await sends({ score: '9' });
    expect(await shown('')).toBe('promoter');
  });

  it('presumes of nobody that they want no answer', async () => {
    const { world, path, sends } = await asked();
    const ticked = /name="contact"[^>]* checked/;
    expect((await world.ask('GET', path)).text).not.toMatch(ticked);
    await sends({ score: '3' });
    expect((await world.ask('GET', path)).text).not.toMatch(ticked);
  });

  it('asks further questions again of whoever changes their rating, with what they said', async () => {
    const { sends } = await asked(asking);
    await sends({ score: '9' });
    await sends({ part: 'further', 'answers[topic]': 'Delivery' });
    expect((await sends({ score: '8' })).text).toContain('What was it about?');
  });
});

describe('the form behind a public link', () => {
  it('is a fresh one: nothing is wrong, and nothing was answered before', async () => {
    const hint = (text: string): string | undefined => /<p class="hint">([^<]+)</.exec(text)?.[1];
    const { world, path } = counter();
    const { text } = await world.ask('GET', path);
    const known = await asked();
    expect(text).not.toContain('role="alert"');
    expect(hint(text)).toBe(hint((await known.world.ask('GET', known.path)).text));
    expect((await world.ask('POST', path, { form: { score: '11' } })).text).toContain('role="alert"');
  });

  it.each([
    ['pt-BR,pt;q=0.9', 'pt-BR'],
    [undefined, 'en'],
  ])('in the language of %s is answered in it', async (languages, language) => {
    const { world, path, surveys } = counter();
    const headers = languages === undefined ? {} : { 'accept-language': languages };
    await world.ask('POST', path, { headers, form: { score: '9' } });
    expect(surveys()).toMatchObject([{ language }]);
  });

  it('asks to try again where the answer is not to be found, and never says that it was taken', async () => {
    const { world, path } = counter();
    world.records.commit = async () => ({ kind: 'conflict' });
    expect((await world.ask('POST', path, { form: { score: '9' } })).status).toBe(429);
  });
});

describe('whoever was asked by text', () => {
  const phone = '+447700900123';
  const email = 'ada@example.com';

  it.each([
    ['all', ['unsubscribed', 'unsubscribed']],
    ['channel', [undefined, 'unsubscribed']],
  ])('and leaves (%s) leaves that, and takes it back as they left it', async (scope, expected) => {
    const { world, survey } = await asked();
    const contact = world.records.all().find((row) => row.kind === 'contact');
    const row = survey() as SurveyRow;
    const id = idOf('survey', 'texted');
    await world.records.commit([
      { put: { ...contact, phone } as never },
      { put: { ...row, id, version: 0, channel: 'sms', address: phone } },
    ]);
    const path = `/u/${signLink({ purpose: 'unsubscribe', id, expires: '2027-01-01T00:00:00.000Z' }, testKeyring.links)}`;
    const left = () =>
      (['email', 'sms'] as const).map((channel) => {
        const hash = addressHash(channel, channel === 'sms' ? phone : email, testKeyring.addresses);
        return world.records.peek({ kind: 'address', id: [hash] })?.suppressed?.reason;
      });
    await world.ask('POST', path, { form: { scope } });
    expect(left()).toEqual(expected);
    await world.ask('POST', path, { form: { scope, undo: 'yes' } });
    expect(left()).toEqual([undefined, undefined]);
  });
});
