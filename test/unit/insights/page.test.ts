import { describe, expect, it } from 'vitest';
import { showInsights } from '../../../functions/insights/page.ts';
import { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import { dateOf } from '../../../shared/domain/insights/dates.ts';
import { asked, now, pageDeps, shopFacts, today, tokens } from './shop.ts';

const since = dateOf(today - 89);
const until = dateOf(today);

const shown = async (facts: InMemoryFacts, token: string | undefined, query = '', form = {}) => {
  const method = Object.keys(form).length > 0 ? 'POST' : 'GET';
  return showInsights({ ...asked(token, query), method, form }, await pageDeps(facts));
};

const textOf = (body: string): string =>
  body
    .replace(/<style>.*?<\/style>|<script>.*?<\/script>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

interface Row {
  readonly type: string;
  readonly score: number;
  readonly day: string;
  readonly stage: string;
}

/** Straight over the rows that the facts were written as. */
const recount = (facts: InMemoryFacts, type: string) => {
  const rows = (facts.all('answers') as unknown as Row[]).filter(
    (row) => row.type === type && row.day >= since && row.day <= until,
  );
  const share = (holds: (score: number) => boolean) =>
    (100 * rows.filter(({ score }) => holds(score)).length) / rows.length;
  const score = type === 'nps' ? share((one) => one >= 9) - share((one) => one <= 6) : share((one) => one >= 4);
  return { n: rows.length, score };
};

describe('the page of figures', () => {
  it('shows what a naive recount gives, for each type', async () => {
    const facts = shopFacts();
    const text = textOf((await shown(facts, tokens.manager)).body);
    for (const type of ['nps', 'csat', 'ces']) {
      const { n, score } = recount(facts, type);
      const unit = type === 'nps' ? '' : '%';
      expect(text).toContain(` ${score.toFixed(1).replace('-', '−')}${unit} `);
      expect(text).toContain(`From ${n.toLocaleString('en-US')} answers`);
    }
  });

  it('reads each table once, and stays small', async () => {
    const facts = shopFacts();
    const { body, status } = await shown(facts, tokens.manager, 'since=2025-12-01');
    expect(status).toBe(200);
    expect(facts.reads.toSorted()).toEqual(['answers', 'comments', 'moments', 'surveys', 'tasks']);
    expect(Buffer.byteLength(body)).toBeLessThan(100_000);
  });

  it('has all six stages, those without an answer as well', async () => {
    const text = textOf((await shown(shopFacts(40), tokens.manager)).body);
    for (const stage of ['awareness', 'consideration', 'purchase', 'use', 'support', 'advocacy'])
      expect(text).toContain(` ${stage} `);
  });

  it('shows analysts figures and no words, whatever they search for', async () => {
    const facts = shopFacts(60);
    const words = 'Arrived a day early';
    expect((await shown(facts, tokens.manager)).body).toContain(words);
    const { body } = await shown(facts, tokens.analyst, '', { q: 'day' });
    expect(body).not.toContain(words);
    expect(body).not.toContain('In their words');
    expect(body).toContain('NPS');
  });

  it('finds words, which then stand in no address', async () => {
    const { body } = await shown(shopFacts(60), tokens.manager, 'program=post-purchase', { q: 'CRACK' });
    const quotes = [...body.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs)].map(([, quote]) => quote);
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.every((quote) => quote?.includes('crack'))).toBe(true);
    expect(body).not.toMatch(/(href|action)="[^"]*CRACK/);
  });

  it('writes hostile names and words as text', async () => {
    const evil = '"><script>alert(1)</script>';
    const facts = new InMemoryFacts();
    const at = Date.parse(now) - 3_600_000;
    const names = { program: evil, stage: evil, team: evil, channel: evil, language: evil, series: evil };
    facts.add('answers', {
      ...names,
      id: 'a',
      at,
      day: until,
      type: 'nps',
      score: 3,
      group: 'detractor',
      taskId: evil,
    });
    facts.add('comments', { id: 'a', at, day: until, language: evil, words: evil });
    const { body } = await shown(facts, tokens.manager, `program=${encodeURIComponent(evil)}&persona=`);
    expect(body).toContain('&lt;script&gt;alert(1)');
    expect(body).not.toContain('<script>alert');
    const wrong = await shown(facts, tokens.manager, `by=${encodeURIComponent(evil)}`);
    expect(wrong.status).toBe(400);
    expect(wrong.body).not.toContain('<script>alert');
  });

  it('says what to do where there is nothing yet, and where a filter leaves nothing', async () => {
    const empty = textOf((await shown(new InMemoryFacts(), tokens.manager)).body);
    expect(empty).toContain('No answers in this time');
    expect(empty).toContain('ticket.closed');
    const filtered = textOf((await shown(shopFacts(30), tokens.manager, 'persona=nobody')).body);
    expect(filtered).toContain('Take a filter away');
  });

  it('greys what few answered and gives it no place', async () => {
    const { body } = await shown(shopFacts(60), tokens.manager, 'program=showroom');
    expect(body).toMatch(/<tr class="small"><th scope="row">showroom<small>too few to rank/);
  });

  it('divides by a pair of dimensions, small cells grey, and keeps what was chosen', async () => {
    const { body } = await shown(shopFacts(90), tokens.manager, 'type=nps&by=program&by=channel&every=moving:30');
    const text = textOf(body);
    expect(text).toContain('NPS by programme and channel');
    expect(text).toContain('NPS over 30 days, day by day');
    expect(body).toMatch(/<th scope="row">showroom<\/th>.*?<td class="n few">/s);
    expect(body).toContain('<option value="moving:30" selected>');
    expect(body).toMatch(/href="\/app\/insights\/causes\?[^"]*every=moving%3A30&amp;by=program&amp;by=channel/);
    expect(Buffer.byteLength(body)).toBeLessThan(100_000);
  });

  it('shows what came over links and kiosks apart, in no headline', async () => {
    const facts = shopFacts(30);
    const at = Date.parse(now) - 3_600_000;
    const own = { at, day: until, type: 'nps', series: 'nps 0-10 aaaa', program: 'post-purchase', stage: 'purchase' };
    const before = textOf((await shown(facts, tokens.manager, 'type=nps')).body);
    for (let n = 0; n < 40; n += 1)
      facts.add('answers', { ...own, id: `k${n}`, score: 0, group: 'detractor', apart: n < 35 ? 'kiosk' : 'link' });
    const text = textOf((await shown(facts, tokens.manager, 'type=nps')).body);
    expect(text).toContain('At kiosks NPS −100.0');
    expect(text).toMatch(/Over links NPS −100\.0 \S+ to \S+ 5, few/);
    const figure = /NPS promoters less detractors \S+/;
    expect(figure.exec(text)?.[0]).toBe(figure.exec(before)?.[0]);
    expect(before).not.toContain('Links and kiosks');
  });

  it('names what CXI’s three parts say together', async () => {
    const facts = new InMemoryFacts();
    const at = Date.parse(now) - 3_600_000;
    for (let n = 0; n < 60; n += 1)
      facts.add('answers', {
        ...{ id: `c${n}`, at, day: until, type: 'cxi', series: 'cxi 1-10 ffff', program: 'support', stage: 'support' },
        ...{ score: 6, effective: 8 + (n % 3), easy: 2 + (n % 3), enjoyed: 5, group: 'passive' },
      });
    const text = textOf((await shown(facts, tokens.manager)).body);
    expect(text).toContain('Effective, but not easy');
    expect(text).toMatch(/Easy it took little effort 3\.0 /);
  });

  it('is for those who are signed in and belong to a team or a group', async () => {
    const nobody = await shown(shopFacts(5), undefined);
    expect([nobody.status, nobody.headers.location]).toEqual([303, '/app/sign-in?to=%2Fapp%2Finsights']);
    const stranger = await shown(shopFacts(5), tokens.stranger);
    expect(stranger.status).toBe(403);
    expect(stranger.body).not.toContain('NPS');
    const { headers } = await shown(shopFacts(5), tokens.manager);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('says what narrows and divides the figures, each with the page without it', async () => {
    const { body } = await shown(shopFacts(5), tokens.manager, 'channel=email&channel=sms&by=language');
    const chips = [...body.matchAll(/<a class="chosen" href="([^"]+)" aria-label="Without ([^"]+)"/g)];
    const dates = `/app/insights?since=${since}&amp;until=${until}`;
    expect(chips.map(([, href, label]) => [label, href])).toEqual([
      ['Channel: E-mail', `${dates}&amp;by=language&amp;channel=sms`],
      ['Channel: SMS', `${dates}&amp;by=language&amp;channel=email`],
      ['By language', `${dates}&amp;channel=email&amp;channel=sms`],
    ]);
    expect((await shown(shopFacts(5), tokens.manager)).body).not.toContain('class="chosen"');
  });
});
