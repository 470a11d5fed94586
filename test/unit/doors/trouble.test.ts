import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import type { ConsentRow } from '../../../shared/contracts/rows/consent.ts';
import type { ButtonRow } from '../../../shared/contracts/rows/staff.ts';
import { idOf } from '../../../shared/domain/id.ts';
import { signLink } from '../../../shared/domain/link/token.ts';
import { aTask } from '../../world/task.ts';
import { start, World } from '../../world/world.ts';

const mara = { name: 'Mara Lindt', email: 'mara@oakandember.example' };

/** Somebody with a link to each page that is behind one: a survey, to leave, to be quoted, the buttons of staff. */
const linked = async () => {
  const world = new World();
  await world.emit('purchase.completed', { id: 'o1', customer: { email: 'ada@example.com' } });
  await world.pass(24 * 4);
  const html = world.mailer.sent[0]?.html ?? '';
  const mailed = (kind: string): string => new RegExp(`https://f\\.example(/${kind}/[\\w-]+)`).exec(html)?.[1] ?? '';
  const task = { ...aTask({ id: idOf('task', 'one'), settleUntil: start, owner: mara }), version: 0 };
  const button: ButtonRow = {
    ...{
      kind: 'button',
      version: 0,
      id: idOf('button', 'one'),
      taskId: task.id,
      to: mara,
      used: {},
      expires: 9_999_999_999,
    },
  };
  const consent: ConsentRow = {
    ...{ kind: 'consent', version: 0, id: idOf('consent', 'one'), taskId: task.id, contactId: 'c', use: 'testimonial' },
    ...{ words: 'Lovely table.', language: 'en', name: 'Ada', askedBy: mara, askedAt: start, state: 'asked' },
  };
  await world.records.commit([{ put: task }, { put: button }, { put: consent }]);
  const later = new Date(Date.parse(world.clock.now()) + 86_400_000).toISOString();
  const own = (purpose: 'task' | 'consent', id: string): string =>
    signLink({ purpose, id, expires: later }, testKeyring.links);
  const paths = {
    survey: mailed('s'),
    leave: mailed('u'),
    consent: `/c/${own('consent', consent.id)}`,
    buttons: `/t/${own('task', button.id)}`,
  };
  return { world, paths, consent };
};

describe('a page behind a link', () => {
  it.each(['survey', 'leave', 'consent', 'buttons'] as const)(
    'that cannot be made now (%s) says so, and that it can be tried again, and nothing of why',
    async (page) => {
      const { world, paths } = await linked();
      expect((await world.ask('GET', paths[page])).status).toBe(200);
      world.records.get = async () => {
        throw new Error('table heardback in eu-central-1 refused ada@example.com');
      };
      for (const method of ['GET', 'POST']) {
        const failed = await world.ask(method, paths[page], method === 'POST' ? { form: { do: 'agree' } } : {});
        expect(failed.status).toBe(503);
        expect(failed.text).toContain('<!doctype html>');
        expect(failed.text).toMatch(/again/i);
        expect(failed.text).not.toMatch(/table|eu-central|ada@/);
      }
    },
  );

  it.each(['survey', 'leave', 'consent', 'buttons'] as const)(
    'that is sent more than any person writes (%s) takes nothing of it, and says so in a page',
    async (page) => {
      const { world, paths } = await linked();
      const before = JSON.stringify(world.records.all());
      const refused = await world.ask('POST', paths[page], { form: { do: 'agree', comment: 'x'.repeat(2_000_000) } });
      expect(refused.status).toBe(413);
      expect(refused.text).toContain('<!doctype html>');
      // Trying the same again is no help.
      const staff = /Nothing was saved.*At most \d+ bytes.*Shorten it/s;
      expect(refused.text).toMatch(page === 'buttons' ? staff : /too long.*Nothing was sent.*shorten it/s);
      expect(JSON.stringify(world.records.all())).toBe(before);
    },
  );
});

it.each(['survey', 'leave', 'consent'] as const)(
  'whoever comes to a page too often (%s) is told to wait, and not that something went wrong',
  async (page) => {
    const { world, paths } = await linked();
    const ask = world.asker('HEAD', paths[page]);
    for (let at = 0; at < 3_000; at += 1) await ask();
    const { status, headers, text } = await ask();
    expect([status, headers['retry-after']]).toEqual([429, '60']);
    expect(text).toMatch(/Nothing was sent or changed.*wait a minute/s);
    expect(text).not.toMatch(/went wrong/i);
  },
);

describe('the page on which somebody agrees to be quoted', () => {
  it('sends what they decide to where it was shown', async () => {
    const { world, paths } = await linked();
    const shown = await world.ask('GET', paths.consent);
    expect(shown.text).toContain(`action="${paths.consent}"`);
  });

  it('takes a name as long as a name may be, and of who agrees nothing else changes', async () => {
    const { world, paths, consent } = await linked();
    const row = () => world.records.peek({ kind: 'consent', id: [consent.id] });
    await world.ask('POST', paths.consent, { form: { do: 'agree', name: ` ${'A'.repeat(150)} ` } });
    expect(row()).toMatchObject({ state: 'agreed', name: 'A'.repeat(100) });
    const revoked = await world.ask('POST', paths.consent, { form: { do: 'revoke' } });
    expect(revoked.text).toContain('Lovely table.');
    expect(row()?.state).not.toBe('agreed');
  });

  it('does not take back for a refusal what was never given', async () => {
    const { world, paths, consent } = await linked();
    const row = () => world.records.peek({ kind: 'consent', id: [consent.id] });
    await world.ask('POST', paths.consent, { form: { do: 'revoke' } });
    expect(row()).toMatchObject({ state: 'asked', version: 1 });
  });

  it('decides for words whose task is gone, too', async () => {
    const { world, paths, consent } = await linked();
    const task = world.records.peek({ kind: 'task', id: [consent.taskId] });
    await world.records.commit([{ erase: { kind: 'task', id: [consent.taskId] }, version: task?.version ?? 0 }]);
    expect((await world.ask('POST', paths.consent, { form: { do: 'agree' } })).status).toBe(200);
    expect(world.records.peek({ kind: 'consent', id: [consent.id] })?.state).toBe('agreed');
    expect(world.records.peek({ kind: 'task', id: [consent.taskId] })).toBeUndefined();
  });
});

describe('figures', () => {
  it('that cannot be read now say so, to systems and to people, and nothing of why', async () => {
    const { world } = await linked();
    const cookie = await world.signIn('mara@oakandember.example', ['managers']);
    world.objects.list = async () => {
      throw new Error('bucket heardback-facts in eu-central-1 refused ada@example.com');
    };
    const told = await world.call<{ message?: string }>('GET', '/v1/metrics?type=nps');
    const shown = await world.ask('GET', '/app/insights?since=2026-10-01&team=%22%3E%3Cb%3E', { cookies: [cookie] });
    expect([told.status, shown.status]).toEqual([503, 503]);
    for (const { text } of [told, shown]) expect(text).not.toMatch(/bucket|eu-central|ada@/);
    expect(told.body.message).toContain('Try again');
    expect(shown.headers['content-type']).toContain('text/html');
    expect(shown.text).toContain('<h1>No figures just now</h1>');
    // The same figures again, or the customers meanwhile.
    const ways = [...shown.text.matchAll(/href="([^"]+)">(Try again|To the inbox)</g)].map(([, href]) => href);
    expect(ways).toEqual(['/app/insights?since=2026-10-01&amp;team=%22%3E%3Cb%3E', '/app']);
  });

  it('are there for a link checker, which reads nothing of them', async () => {
    const { world } = await linked();
    const cookie = await world.signIn('mara@oakandember.example', ['managers']);
    const checked = await world.ask('HEAD', '/app/insights', { cookies: [cookie] });
    expect([checked.status, checked.text]).toEqual([200, '']);
    expect((await world.ask('GET', '/app/insights', { cookies: [cookie] })).text).not.toBe('');
  });
});

describe('a door for events', () => {
  it('that cannot take any now says so, and that what is sent again is recognised', async () => {
    const { world } = await linked();
    const key = { authorization: 'Bearer local' };
    const json = { detailType: 'purchase.completed', detail: { id: 'o9', customer: { email: 'ada@example.com' } } };
    world.parking.park = async () => {
      throw new Error('bucket heardback-safekeeping refused ada@example.com');
    };
    const failed = await world.ask('POST', '/events', { headers: key, json: [json, 7] });
    expect([failed.status, failed.text]).toEqual([503, expect.stringContaining('Send it again')]);
    expect(failed.text).not.toMatch(/bucket|ada@/);
    expect((await world.ask('POST', '/events', { headers: key, json })).status).toBe(202);
  });
});
