import { describe, expect, it } from 'vitest';
import { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import { type Day, dateOf, dayOf } from '../../../shared/domain/insights/dates.ts';
import { Watching } from './watching.ts';

const today = dayOf('2026-11-27');
const alerts = { to: ['lead@shop.example', 'owner@shop.example'] };
let id = 0;

/** Answers of a day: so many promoters of ten, the others detractors. */
const add = (
  facts: InMemoryFacts,
  day: Day,
  promoters: number,
  program = 'post-purchase',
  stage = 'purchase',
): void => {
  for (let at = 0; at < 10; at += 1) {
    id += 1;
    facts.add('answers', {
      ...{ id: `a${id}`, revision: 1, at: day * 86_400_000 + 12 * 3_600_000, day: dateOf(day), program },
      ...{ stage, type: 'nps', series: 'nps 0-10 aaaa', score: at < promoters ? 10 : 3 },
    });
  }
};

const shop = (
  fellOn: Day,
  { days = 120, program, stage }: { days?: number; program?: string; stage?: string } = {},
): InMemoryFacts => {
  const facts = new InMemoryFacts();
  for (let day = today - days; day <= today; day += 1)
    add(facts, day, day < fellOn ? 6 + (day % 2) : 3, program, stage);
  return facts;
};

const at = (day: Day) => `${dateOf(day)}T10:00:00.000Z`;

describe('an alert', () => {
  it('says before and now, to everybody, once; then the new level is what counts', async () => {
    const facts = shop(today - 20);
    const here = new Watching(facts, { alerts }, at(today));
    await here.pass(3);
    expect(here.mailer.sent.map(({ to }) => to)).toEqual(alerts.to);
    const text = here.mailer.sent[0]?.text ?? '';
    expect(text).toMatch(/^NPS of post-purchase fell from 28\.6 to −\d\d\.\d/m);
    expect(text).toContain('Before: 30 Jul 2026 to 8 Nov 2026: ');
    expect(text).toMatch(/Change: between −8\d\.\d and −5\d\.\d \(95%\)/);
    expect(here.notifier.notices).toMatchObject([
      { attributes: { kind: 'score', team: 'care', severity: 'high', event: 'opened' } },
    ]);
    expect(here.notifier.notices[0]?.subject).toMatch(/^[ -~]{20,100}$/);
    for (let day = today + 1; day < today + 30; day += 1) {
      add(facts, day, 3);
      await here.pass(24, 12);
    }
    expect(here.mailer.sent).toHaveLength(2);
    for (let day = today + 30; day < today + 60; day += 1) {
      add(facts, day, 8);
      await here.pass(24, 12);
    }
    expect(here.mailer.sent).toHaveLength(4);
    expect(here.mailer.sent[2]?.subject).toMatch(/rose/);
    expect(here.notifier.notices.map(({ attributes }) => attributes.severity)).toEqual(['high', 'low']);
  });

  it('compares with the year before the change, from the first answer in it', async () => {
    const here = new Watching(shop(today - 20, { days: 500 }), { alerts }, at(today));
    await here.wake();
    const [, before, now] = here.notifier.notices[0]?.message.split('\n') ?? [];
    expect(before).toMatch(/^Before: 10 Nov 2025 to 8 Nov 2026, 3,640 answers /);
    for (const line of [before, now]) {
      const [low = 0, high = 0] = (/\((−?[\d.]+) to (−?[\d.]+)\)/.exec(line ?? '') ?? [])
        .slice(1)
        .map((number) => Number(number.replace('−', '-')));
      expect(high - low).toBeGreaterThan(1);
    }
  });

  it('is of a stage where several programmes ask in it, to all, and fits the topic whatever that is called', async () => {
    const stage = `Übergabe ${'x'.repeat(120)}`;
    const facts = shop(today - 20, { stage });
    for (const row of shop(today - 20, { program: 'support', stage }).all('answers')) facts.add('answers', row);
    const here = new Watching(facts, { alerts }, at(today));
    await here.wake();
    const found = here.notifier.notices.find(({ attributes }) => attributes.team === 'all');
    expect(found?.subject).toMatch(/^NPS of bergabe x+$/);
    expect(found?.subject).toHaveLength(100);
  });

  it('comes of no programme that is asked no more', async () => {
    const here = new Watching(shop(today - 20, { program: 'gone' }), { alerts }, at(today));
    await here.wake();
    expect([here.notifier.notices, here.mailer.sent]).toEqual([[], []]);
  });

  it('that was refused for now comes with the next hour, to the topic with the last of its mails', async () => {
    const here = new Watching(shop(today - 20), { alerts }, at(today));
    here.mailer.outcome = ({ to }) =>
      to === 'owner@shop.example' ? { kind: 'refused', temporary: true, reason: 'Throttling' } : undefined;
    await expect(here.wake()).rejects.toThrow('for now');
    expect([here.mailer.sent.length, here.notifier.notices.length]).toEqual([1, 0]);
    here.mailer.outcome = () => undefined;
    await here.pass(2);
    expect([here.mailer.sent.map(({ to }) => to), here.notifier.notices.length]).toEqual([alerts.to, 1]);
  });

  it('is told to chats as well, where some are named, once', async () => {
    const here = new Watching(shop(today - 20), { alerts: { ...alerts, chats: ['care', 'board'] } }, at(today));
    await here.pass(3);
    const [row] = here.records.all().filter(({ kind }) => kind === 'watch');
    const alert = { series: 'program.post-purchase.nps', at: row?.kind === 'watch' && row.alert?.at };
    expect(here.told).toEqual(['chat.care', 'chat.board'].map((target) => ({ target, steps: [], alert })));
  });

  it('does not come where nothing changed, where nobody wants it, or from answers that came twice', async () => {
    const still = new Watching(shop(today + 1), { alerts }, at(today));
    await still.pass(2);
    const unwanted = new Watching(shop(today - 20), {}, at(today));
    await unwanted.pass(2);
    const facts = shop(today + 1);
    for (const row of [...facts.all('answers')]) facts.add('answers', row);
    const twice = new Watching(facts, { alerts }, at(today));
    await twice.pass(2);
    expect([still, unwanted, twice].map(({ mailer }) => mailer.sent.length)).toEqual([0, 0, 0]);
  });

  it('is told by the next hour where a crash came between, each mail once', async () => {
    const here = new Watching(shop(today - 20), { alerts }, at(today));
    const dying = {
      publish: async () => {
        throw new Error('The process died.');
      },
    };
    await expect(here.wake({ notifier: dying })).rejects.toThrow();
    expect(here.mailer.sent).toHaveLength(2);
    await here.pass(2);
    expect([here.mailer.sent.length, here.notifier.notices.length]).toEqual([2, 1]);
  });

  it('of two who look at once is one', async () => {
    const here = new Watching(shop(today - 20), { alerts }, at(today));
    await Promise.all([here.wake(), here.wake()]);
    await here.pass(1);
    expect(here.mailer.sent).toHaveLength(2);
  });

  it('never compares another question', async () => {
    const facts = new InMemoryFacts();
    for (const row of shop(today - 20).all('answers'))
      facts.add('answers', { ...row, series: Number(row.at) < (today - 20) * 86_400_000 ? 'old' : 'new' });
    const here = new Watching(facts, { alerts }, at(today));
    await here.pass(2);
    expect(here.mailer.sent).toEqual([]);
  });
});

describe('what an alert says on the topic', () => {
  it('is the comparison and where to look: no word of a customer, nobody’s name or address', async () => {
    const facts = shop(today - 20);
    for (const { id: survey, at: when, day } of facts.all('answers'))
      facts.add('comments', {
        ...{ id: String(survey), revision: 1, at: Number(when), day: String(day), language: 'en' },
        words: 'Ada Lovelace, ada@example.com: the top is cracked.',
      });
    const here = new Watching(facts, { alerts }, at(today));
    await here.pass(1);
    expect(here.notifier.notices).toHaveLength(1);
    const [notice] = here.notifier.notices;
    expect(notice).toEqual({
      id: expect.stringMatching(/^[0-9a-z]{26}$/),
      subject: expect.stringMatching(/^NPS of post-purchase fell from 28\.6 to -\d\d\.\d$/),
      message: expect.any(String),
      attributes: { kind: 'score', team: 'care', severity: 'high', event: 'opened' },
    });
    const interval = '\\(−?\\d\\d?\\.\\d to −?\\d\\d?\\.\\d\\)';
    expect(notice?.message.split('\n')).toEqual([
      expect.stringMatching(/^NPS of post-purchase fell from 28\.6 to −\d\d\.\d\.$/),
      expect.stringMatching(new RegExp(`^Before: 30 Jul 2026 to 8 Nov 2026, 1,\\d{3} answers ${interval}\\.$`)),
      expect.stringMatching(new RegExp(`^Now: 9 Nov 2026 to 27 Nov 2026, \\d{3} answers ${interval}\\.$`)),
      expect.stringMatching(/^The change lies between −\d\d\.\d and −\d\d\.\d \(95%\)\.$/),
      'https://f.example/app/insights',
    ]);
    const told = JSON.stringify([here.notifier.notices, here.mailer.sent.map(({ html, text }) => [html, text])]);
    expect(told).not.toMatch(/Ada|Lovelace|ada@|cracked/);
    // A chat bot of AWS takes at most 4 KB of it.
    expect(JSON.stringify(notice).length).toBeLessThan(2_000);
  });
});
