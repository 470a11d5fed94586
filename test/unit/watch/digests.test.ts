import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import config from '../../config.ts';
import { shopFacts } from '../insights/shop.ts';
import { Watching } from './watching.ts';

const daily = { to: ['lead@shop.example'], every: 'day', at: '08:00' } as const;
/** A Friday, an hour before eight in Berlin. */
const early = '2026-11-27T06:00:00.000Z';
const shop = shopFacts(60);
const watching = (digests: readonly object[], at = early, facts = shop) =>
  new Watching(facts, { digests: digests as never }, at);

const editions = ({ records }: Watching) => records.all().flatMap((row) => (row.kind === 'edition' ? [row.state] : []));

describe('digests', () => {
  it('go to each reader once a day, whatever wakes us how often', async () => {
    const here = watching([{ ...daily, to: ['lead@shop.example', 'owner@shop.example'] }]);
    await here.wake();
    expect(here.mailer.sent).toEqual([]);
    await here.pass(5);
    await Promise.all([here.wake(), here.wake()]);
    expect(here.mailer.sent.map(({ to }) => to)).toEqual(['lead@shop.example', 'owner@shop.example']);
    await here.pass(24);
    expect(here.mailer.sent).toHaveLength(4);
  });

  it('are from the house, and say that a machine wrote them', async () => {
    const here = watching([daily]);
    await here.pass(1);
    expect(here.mailer.sent).toMatchObject([
      {
        from: { name: `${config.brand.name} – Heardback`, address: config.brand.from },
        ...{ replyTo: config.brand.from, headers: { 'Auto-Submitted': 'auto-generated' } },
      },
    ]);
  });

  it('that are alike are counted once, others apart, and none that has left', async () => {
    const alike = watching([{ ...daily, to: ['a@shop.example', 'b@shop.example'] }, daily]);
    await alike.pass(1);
    expect(alike.mailer.sent).toHaveLength(3);
    const reads = () => alike.facts.reads.filter((table) => table === 'tasks').length;
    const before = reads();
    await alike.pass(1);
    expect(reads()).toBe(before);
    const others = watching([
      { ...daily, programs: ['support'] },
      { ...daily, programs: ['post-purchase'] },
    ]);
    await others.pass(1);
    const [support, purchase] = others.mailer.sent.map(({ text }) => text);
    expect([support?.includes('CSAT'), purchase?.includes('CSAT')]).toEqual([true, false]);
  });

  it.each([
    [undefined, 'sent', []],
    [{ kind: 'unknown', reason: 'timeout' }, 'unknown', ['digest.not-sent']],
    [{ kind: 'refused', temporary: false, reason: 'rejected' }, 'refused', ['digest.not-sent']],
  ] as const)('of which the mail ends as %j are seen where they did not leave, once', async (outcome, state, seen) => {
    const here = watching([daily], '2026-11-27T07:00:00.000Z');
    here.mailer.outcome = () => outcome;
    const said: string[] = [];
    const log = { ...silentLog, warn: (code: string) => void said.push(code) };
    for (let time = 0; time < 3; time += 1) await here.wake({ log });
    expect(said).toEqual(seen);
    expect(editions(here)).toEqual([state]);
  });

  it('are sent once on the days when the clock changes', async () => {
    for (const at of ['2026-10-24T16:00:00.000Z', '2026-03-28T16:00:00.000Z']) {
      const here = watching([{ ...daily, at: '02:30' }], at, new InMemoryFacts());
      await here.pass(18);
      expect(here.mailer.sent).toHaveLength(1);
    }
  });

  it('are never sent again after a crash that hid what became of them', async () => {
    const here = watching([daily]);
    here.clock.moveTo('2026-11-27T07:00:00.000Z');
    const sent: string[] = [];
    const dying = {
      send: async ({ to }: { readonly to: string }) => {
        sent.push(to);
        throw new Error('The process died.');
      },
    };
    await expect(here.wake({ mailer: dying })).rejects.toThrow();
    await here.pass(6);
    expect([sent.length, here.mailer.sent.length]).toEqual([1, 0]);
    expect(editions(here)).toEqual(['unknown']);
  });

  it('that were refused for now come with the next hour; one that fails keeps nobody else from theirs', async () => {
    const here = watching([{ ...daily, to: ['a@shop.example', 'b@shop.example'] }]);
    here.mailer.outcome = ({ to }) =>
      to === 'a@shop.example' ? { kind: 'refused', temporary: true, reason: 'Throttling' } : undefined;
    await here.pass(1);
    expect(here.mailer.sent.map(({ to }) => to)).toEqual(['b@shop.example']);
    here.mailer.outcome = () => undefined;
    await here.pass(3);
    expect(here.mailer.sent.map(({ to }) => to)).toEqual(['b@shop.example', 'a@shop.example']);
  });

  it('say how it goes without a picture to load and without a word of a customer', async () => {
    const here = watching([{ ...daily, every: 'week' }], '2026-11-23T07:00:00.000Z');
    await here.wake();
    const [mail] = here.mailer.sent;
    expect(mail?.subject).toMatch(/^Oak & Ember, 16 Nov to 22 Nov: NPS /);
    expect(mail?.html).not.toMatch(/<img|<svg|url\(|src=/);
    for (const text of [mail?.text ?? '', mail?.html ?? '']) {
      expect(text).toMatch(/against the 28 days before|in the 28 days before/);
      expect(text).toMatch(/Waiting now/);
      expect(text).toContain('https://f.example/app/insights?since=2026-11-16');
      for (const said of ['crack', 'Helped me', 'lovely', 'Third invoice']) expect(text).not.toContain(said);
    }
    expect(mail?.text).toMatch(/from 16 Nov +#+ +[\d.−]+/);
    expect(Buffer.byteLength(mail?.html ?? '')).toBeLessThan(100_000);
  });

  it('name only the programmes that were asked for', async () => {
    const here = watching([{ ...daily, programs: ['support'] }]);
    await here.pass(2);
    expect(here.mailer.sent[0]?.text).toContain('CSAT');
    expect(here.mailer.sent[0]?.text).not.toContain('NPS');
  });

  it('say so where nobody answered', async () => {
    const here = watching([daily], early, new InMemoryFacts());
    await here.pass(2);
    expect(here.mailer.sent[0]?.text).toContain('Nobody answered in this time.');
  });
});
