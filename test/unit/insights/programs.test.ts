import { describe, expect, it } from 'vitest';
import { showProgrammes } from '../../../functions/insights/programmes.ts';
import { listPrograms } from '../../../functions/insights/programs.ts';
import heardback from '../../../heardback.config.ts';
import { InMemoryFacts, type PlainFact } from '../../../shared/adapters/memory/facts.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { RuntimeConfig } from '../../../shared/contracts/config/config.ts';
import { parseConfig } from '../../../shared/contracts/config/define.ts';
import { passedReviews } from '../../../shared/contracts/config/passed-reviews.ts';
import { ProgramSnapshots } from '../../../shared/steps/survey/programs.ts';
import baseConfig from '../../config.ts';
import { asked, now, pageDeps, shopFacts, tokens } from './shop.ts';

const day = 86_400_000;
const nowMs = Date.parse(now);

const configured = (change: Partial<RuntimeConfig['programs'][string]>): RuntimeConfig => {
  const { support, ...others } = baseConfig.programs;
  if (!support) throw new Error('The shop has no support.');
  return { ...baseConfig, programs: { ...others, support: { ...support, ...change } } };
};

const sent = (id: number, more: PlainFact = {}): PlainFact => {
  const at = nowMs - 40 * day - id * 60_000;
  const known = { program: 'support', stage: 'support', type: 'csat', channel: 'email', state: 'sent' };
  return { ...known, id: `s${id}`, contact: `c${id}`, occurredAt: at, createdAt: at, sentAt: at, ...more };
};

const list = async (facts: InMemoryFacts, config = baseConfig, query = '') => {
  const deps = { ...(await pageDeps(facts)), config };
  const { body, status } = await listPrograms(new URLSearchParams(query), deps);
  return { status, body: JSON.parse(body), deps };
};

const page = async (facts: InMemoryFacts, config = baseConfig) => {
  const deps = { ...(await pageDeps(facts)), config };
  const { body } = await showProgrammes({ ...asked(tokens.manager), path: '/app/insights/programmes' }, deps);
  return { body, text: body.replace(/<style>.*?<\/style>|<[^>]+>/gs, ' ').replace(/\s+/g, ' ') };
};

describe('GET /v1/programs', () => {
  it('counts what became of what was sent, and says that a programme runs', async () => {
    const facts = new InMemoryFacts();
    const at = nowMs - 39 * day;
    facts.add('surveys', sent(1), sent(2, { state: 'answered', answeredAt: at }), sent(3, { state: 'bounced' }));
    facts.add('surveys', sent(4, { optedOutAt: at }), sent(5, { optedOutAt: at, complainedAt: at }));
    facts.add('surveys', sent(6, { apart: 'test' }), sent(7, { sentAt: null, state: 'scheduled' }));
    const { body } = await list(facts);
    expect(body.map(({ id }: { id: string }) => id)).toEqual(['support', 'post-purchase', 'billing']);
    expect(body[0]).toEqual({
      ...{ id: 'support', state: 'running', why: null, since: null },
      ...{ sent: 5, answered: 1, bounced: 1, complained: 1, optedOut: 2, concerns: [], reviewBy: null },
    });
    expect(body[1]).toMatchObject({ id: 'post-purchase', sent: 0 });
  });

  it('says who stopped a programme: a person pauses it, a brake halts it', async () => {
    const { deps } = await list(new InMemoryFacts());
    const records = deps.records as InMemoryRecords;
    const since = '2026-11-01T00:00:00.000Z';
    const paused = {
      support: { since, reason: 'bounces', by: 'heardback' },
      '*': { since, by: 'api' },
    };
    await records.commit([{ put: { kind: 'switches', version: 0, id: 'all', paused } }]);
    const { body } = await listPrograms(new URLSearchParams(), deps);
    expect(JSON.parse(body)).toMatchObject([
      { id: 'support', state: 'halted', why: 'bounces', since },
      { id: 'post-purchase', state: 'paused', why: null, since },
      { id: 'billing', state: 'paused' },
    ]);
  });

  it('refuses what it does not know', async () => {
    expect((await list(new InMemoryFacts(), baseConfig, 'nonsense=1')).status).toBe(400);
  });

  it('names concerns only beyond doubt', async () => {
    const facts = new InMemoryFacts();
    for (let id = 0; id < 1000; id += 1)
      facts.add('surveys', sent(id, id < 8 ? { complainedAt: 1, optedOutAt: 1 } : {}));
    const { body } = await list(facts, configured({ reviewBy: '2026-01-31' }));
    expect(body.find(({ id }: { id: string }) => id === 'support')).toMatchObject({
      concerns: ['hardly-answered', 'complained', 'review'],
      reviewBy: '2026-01-31',
    });
    const few = new InMemoryFacts();
    for (let id = 0; id < 30; id += 1) few.add('surveys', sent(id, id < 2 ? { complainedAt: 1, optedOutAt: 1 } : {}));
    expect((await list(few)).body[0].concerns).toEqual([]);
  });
});

describe('the page of programmes', () => {
  it('stays small, and reads two tables', async () => {
    const facts = shopFacts();
    const { body, text } = await page(facts, configured({ conversion: { event: 'order.placed', within: 30 * day } }));
    expect(text).toContain('post-purchase');
    expect(facts.reads.toSorted()).toEqual(['moments', 'surveys']);
    expect(body.length).toBeLessThan(100_000);
    expect(body).toContain('aria-current="page">Programmes</a>');
  });

  it('lists a programme whose review is due although it sent nothing', async () => {
    const { text } = await page(new InMemoryFacts(), configured({ reviewBy: '2026-01-31' }));
    expect(text).toContain('support : it was to be looked at anew by now (31 Jan 2026).');
  });

  it('counts who did what was hoped for, and what it was worth by channel, of those whose time is over', async () => {
    const facts = new InMemoryFacts();
    const order = (id: string, contact: string, at: number, amount: number): PlainFact => ({
      ...{ id, contact, at, moment: 'order.placed', amount, currency: 'EUR' },
    });
    for (let id = 0; id < 40; id += 1) facts.add('surveys', sent(id, { channel: id < 20 ? 'email' : 'sms' }));
    facts.add('surveys', sent(41, { sentAt: nowMs - day, contact: 'c0' }));
    const at = nowMs - 38 * day;
    facts.add('moments', order('m1', 'c1', at, 50), order('m2', 'c1', at + day, 30), order('m3', 'c25', at, 10));
    // Too early, too late, of nobody who was asked.
    facts.add('moments', order('m4', 'c2', nowMs - 60 * day, 9), order('m5', 'c3', nowMs - day, 9));
    facts.add('moments', order('m6', 'zz', at, 9));
    const held = { moment: 'ticket.closed', program: 'support', reason: 'holdout', verdict: 'skipped' };
    facts.add(
      'moments',
      { ...held, id: 'h1', contact: 'zz', at: at - 3 * day },
      { ...held, id: 'h2', contact: 'yy', at },
    );
    const { text } = await page(facts, configured({ conversion: { event: 'order.placed', within: 30 * day } }));
    expect(text).toContain('support order.placed, within 30 days 5.0% ');
    expect(text).toMatch(/ 40 50\.0% of 2 /);
    expect(text).toContain('support email 4.00 EUR 0.00 EUR to 12.37 EUR 80.00 EUR 20');
    expect(text).toMatch(/support sms 0\.50 EUR 0\.00 EUR to 1\.55 EUR 10\.00 EUR 20/);
  });

  it('writes hostile names as text', async () => {
    const facts = new InMemoryFacts();
    facts.add('surveys', sent(1, { program: '"><script>alert(1)</script>' }));
    const { body } = await page(facts);
    expect(body).toContain('&lt;script&gt;alert(1)');
    expect(body).not.toContain('<script>alert');
  });
});

describe('what serves to judge a programme', () => {
  it('makes no version of it', async () => {
    const snapshots = new ProgramSnapshots(new InMemoryRecords(), { programs: {} });
    const { support } = baseConfig.programs;
    const judged = configured({ reviewBy: '2027-01-31', conversion: { event: 'order.placed', within: day } });
    if (!support || !judged.programs.support) throw new Error('The shop has no support.');
    expect(await snapshots.keep('support', judged.programs.support)).toBe(await snapshots.keep('support', support));
  });

  it('is said when the app is synthesised after its day', () => {
    const programs = structuredClone(heardback.programs);
    const config = parseConfig({
      ...heardback,
      programs: { ...programs, support: { ...programs.support, reviewBy: '2026-11-20' } },
    });
    expect(passedReviews(config, '2026-11-20')).toEqual([]);
    expect(passedReviews(config, '2026-11-21')[0]).toContain('programs.support.reviewBy: 2026-11-20 has passed.');
  });
});
