import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { signShortLink } from '../../../shared/domain/link/token.ts';
import { World } from '../../world/world.ts';

const purchase = (id = 'ord_1') => ({ id, customer: { email: 'ada@example.com', name: 'Ada' }, title: 'oak table' });

interface Survey {
  readonly id: string;
  readonly state: string;
  readonly intents: number;
  readonly response: { readonly score: number; readonly comment: string | null } | null;
}

/** Somebody who was asked about a purchase, and the address behind the number of their mail. */
const asked = async () => {
  const world = new World();
  await world.emit('purchase.completed', purchase());
  await world.pass(24 * 4);
  const [mail] = world.mailer.sent;
  const [, path = ''] = /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=9/.exec(mail?.html ?? '') ?? [];
  const survey = async () => (await world.call<readonly Survey[]>('GET', '/v1/surveys?email=ada@example.com')).body[0];
  return { world, mail, path, survey };
};

describe('the page of a survey', () => {
  it('shows the rating that was clicked, records nothing, and counts that it was opened', async () => {
    const { world, path, survey } = await asked();
    const shown = await world.ask('GET', `${path}?score=9`);
    expect(shown).toMatchObject({ status: 200 });
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
    expect(await survey()).toMatchObject({ state: 'sent', response: null, intents: 1 });
  });

  it('is there for a link checker, which opens nothing', async () => {
    const { world, path, survey } = await asked();
    expect(await world.ask('HEAD', `${path}?score=9`)).toMatchObject({ status: 200, text: '' });
    expect(await survey()).toMatchObject({ intents: 0 });
  });

  it('takes an answer, the same once, another in its place, and keeps the words out of every address', async () => {
    const { world, path, survey } = await asked();
    const form = { score: '2', comment: 'It came cracked' };
    const answered = await world.ask('POST', path, { form });
    expect(answered.status).toBe(200);
    expect(JSON.stringify(answered.headers)).not.toContain('cracked');
    await world.ask('POST', path, { form });
    expect(await survey()).toMatchObject({ state: 'answered', response: { score: 2, comment: 'It came cracked' } });
    await world.ask('POST', path, { form: { score: '9' } });
    expect((await survey())?.response?.score).toBe(9);
  });

  it.each(['11', '-1', '7.5', 'x', ''])('refuses %j with a page that says what to do', async (score) => {
    const { world, path, survey } = await asked();
    const refused = await world.ask('POST', path, { form: { score, comment: 'my words' } });
    expect(refused.status).toBe(422);
    // What was typed is not lost with it.
    expect(refused.text).toContain('my words');
    expect((await survey())?.response).toBeNull();
  });

  it('is closed to a forged link and to one of another purpose', async () => {
    const { world, path, mail, survey } = await asked();
    const short = `/s/${signShortLink({ purpose: 'survey', id: (await survey())?.id ?? '' }, testKeyring.links)}`;
    for (const link of [path, short]) {
      expect((await world.ask('GET', link)).status).toBe(200);
      // Wherever it is altered: of what is asked, until when, of whose survey, or the signature.
      for (let at = '/s/'.length; at < link.length; at += 1) {
        const forged = `${link.slice(0, at)}${link[at] === 'Q' ? 'g' : 'Q'}${link.slice(at + 1)}`;
        expect([at, (await world.ask('GET', forged)).status]).toEqual([at, 404]);
      }
    }
    const [, unsubscribe = ''] = /\/u\/([^"?>]+)/.exec(mail?.html ?? '') ?? [];
    expect((await world.ask('GET', `/s/${unsubscribe}`)).status).toBe(404);
    expect((await world.ask('GET', '/s/')).status).toBe(404);
  });

  it('says kindly that it is too late', async () => {
    const { world, path } = await asked();
    await world.pass(24 * 40);
    const late = await world.ask('POST', path, { form: { score: '9' } });
    expect(late.status).toBe(410);
    expect(late.text).toContain('<!doctype html>');
  });

  it('says what to do when something fails, and nothing of why', async () => {
    const { world, path } = await asked();
    world.records.get = async () => {
      throw new Error('table heardback in eu-central-1 refused ada@example.com');
    };
    const failed = await world.ask('GET', path);
    expect(failed.status).toBe(503);
    expect(failed.text).not.toMatch(/table|eu-central|ada@/);
  });
});

describe('the page to unsubscribe', () => {
  const unsubscribing = async () => {
    const { world, mail } = await asked();
    const [, path = ''] = /href="https:\/\/f\.example(\/u\/[^"]+)"/.exec(mail?.html ?? '') ?? [];
    return { world, path };
  };

  /** How much mail another occasion brings, three weeks later. */
  const mailsLater = async (world: World, ticket = 't1'): Promise<number> => {
    await world.pass(24 * 20);
    const before = world.mailer.sent.length;
    await world.emit('ticket.closed', { id: ticket, customer: { email: 'ada@example.com' } });
    await world.pass(24 * 3);
    return world.mailer.sent.length - before;
  };

  it('asks first: a scanner that opens it ends nothing', async () => {
    const { world, path } = await unsubscribing();
    expect((await world.ask('GET', path)).status).toBe(200);
    expect(await mailsLater(world)).toBe(1);
  });

  it.each([{ 'List-Unsubscribe': 'One-Click' }, { scope: 'all' }, {}])(
    'ends messages by a POST of %j, once and again',
    async (form) => {
      const { world, path } = await unsubscribing();
      for (const _ of [1, 2]) expect((await world.ask('POST', path, { form })).status).toBe(200);
      expect(await mailsLater(world)).toBe(0);
    },
  );

  it.each(['all', 'program', 'channel'])(
    'takes back on the same page what was stopped (%s), within the hour and no later',
    async (scope) => {
      const { world, path } = await unsubscribing();
      const stopped = await world.ask('POST', path, { form: { scope } });
      expect(stopped.text).toContain('name="undo"');
      for (const _ of [1, 2])
        expect((await world.ask('POST', path, { form: { scope, undo: 'yes' } })).status).toBe(200);
      expect(await mailsLater(world)).toBe(1);
      await world.ask('POST', path, { form: { scope: 'all' } });
      await world.pass(2);
      await world.ask('POST', path, { form: { scope: 'all', undo: 'yes' } });
      expect(await mailsLater(world, 't2')).toBe(0);
    },
  );

  it('takes back nothing that was not stopped by it', async () => {
    const { world, path } = await unsubscribing();
    expect((await world.ask('POST', path, { form: { undo: 'yes' } })).text).toContain('name="scope"');
    expect(await mailsLater(world)).toBe(1);
  });
});
