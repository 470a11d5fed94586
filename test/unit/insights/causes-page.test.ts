import { describe, expect, it } from 'vitest';
import { showCauses } from '../../../functions/insights/causes.ts';
import { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import { dateOf } from '../../../shared/domain/insights/dates.ts';
import { asked, pageDeps, shopFacts, today, tokens } from './shop.ts';

const since = dateOf(today - 89);

const shown = async (facts: InMemoryFacts, token: string | undefined, query = '') =>
  showCauses({ ...asked(token, query), path: '/app/insights/causes' }, await pageDeps(facts));

const textOf = (body: string): string =>
  body
    .replace(/<style>.*?<\/style>|<script>.*?<\/script>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

interface Row {
  readonly id: string;
  readonly type: string;
  readonly score: number;
  readonly group: string;
  readonly day: string;
  readonly tags: string;
  readonly cause: string | null;
}

const npsOf = (rows: readonly Row[]): number =>
  (100 * (rows.filter(({ score }) => score >= 9).length - rows.filter(({ score }) => score <= 6).length)) / rows.length;
const written = (score: number): string => score.toFixed(1).replace('-', '−');

describe('the page of causes', () => {
  it('says what NPS would be without each theme, as a naive recount does', async () => {
    const facts = shopFacts(190);
    const text = textOf((await shown(facts, tokens.manager)).body);
    const rows = (facts.all('answers') as unknown as Row[]).filter((row) => row.type === 'nps' && row.day >= since);
    const themes: readonly (readonly [string, (row: Row) => boolean])[] = [
      ['delivery', ({ tags }) => JSON.parse(tags).includes('delivery')],
      ['damage', ({ tags }) => JSON.parse(tags).includes('damage')],
      ['damaged in transit', ({ cause }) => cause?.toLowerCase().replace(/\s+/g, ' ') === 'damaged in transit'],
      ['invoice unclear', ({ cause }) => cause === 'Invoice unclear'],
    ];
    const detractors = rows.filter(({ group }) => group === 'detractor');
    for (const [name, has] of themes) {
      const [own, rest] = [rows.filter(has), rows.filter((row) => !has(row))];
      if (own.length === 0) continue;
      const share = (100 * detractors.filter(has).length) / detractors.length;
      const line = new RegExp(
        ` ${name} [^<]*?comments ${own.length} [\\d.]+% ${share.toFixed(1)}% [\\d.]+% to [\\d.]+% ${written(npsOf(rest))} `,
      );
      expect(text).toMatch(line);
    }
    expect(text).toContain('delivery');
  });

  it('reads each table once, stays small over a year, and stands without an answer', async () => {
    const facts = shopFacts();
    const { body, status } = await shown(facts, tokens.manager, `since=${dateOf(today - 364)}&cause=Carrier+late`);
    expect(status).toBe(200);
    expect(facts.reads.toSorted()).toEqual(['answers', 'comments', 'tasks']);
    expect(Buffer.byteLength(body)).toBeLessThan(100_000);
    const empty = textOf((await shown(new InMemoryFacts(), tokens.manager, 'cause=x')).body);
    expect(empty).toContain('No answers in this time');
  });

  it('leads to the tasks behind a cause, in all of its spellings', async () => {
    const facts = shopFacts(190);
    const { body } = await shown(facts, tokens.manager);
    const [, address = ''] =
      /<th scope="row">damaged in transit<small><a href="\/app\/insights\/causes\?([^"#]+)#tasks"/.exec(body) ?? [];
    const query = address.replaceAll('&amp;', '&');
    expect(new URLSearchParams(query).getAll('cause').sort()).toEqual(['Damaged in transit', 'damaged in  transit']);
    const tasks = await shown(facts, tokens.manager, query);
    expect(tasks.body).toMatch(/<a href="\/app\/tasks\/ts\d+">/);
    // The table goes on to compare all: only the tasks are those of the cause.
    expect(tasks.body).toContain('>carrier late<');
  });

  it('shows words to those who may read words alone, and no word in an address', async () => {
    const facts = shopFacts(190);
    const { body } = await shown(facts, tokens.manager);
    expect(body).toMatch(/name="q" value="crack"/);
    expect(body).not.toMatch(/(href|action)="[^"]*crack/);
    const analyst = (await shown(facts, tokens.analyst)).body;
    expect(analyst).not.toContain('crack');
    expect(analyst).not.toContain('Words of detractors');
    expect(analyst).toContain('Tags');
  });

  it('shows how further questions go with the score, and calls it no cause', async () => {
    const text = textOf((await shown(shopFacts(190), tokens.manager)).body);
    expect(text).toMatch(/ ease \+0\.\d\d/);
    expect(text).toContain('It is an association');
  });

  it('escapes hostile themes, and names a new one', async () => {
    const facts = new InMemoryFacts();
    for (let at = 0; at < 200; at += 1)
      facts.add('answers', {
        ...{ id: `x${at}`, at: (today - (at % 20)) * 86_400_000, day: dateOf(today - (at % 20) - (at < 100 ? 0 : 90)) },
        ...{
          type: 'nps',
          series: 'nps',
          score: at % 11,
          group: at % 11 < 7 ? 'detractor' : 'promoter',
          contact: `c${at}`,
        },
        tags: at < 30 ? '["<script>alert(1)</script>"]' : '[]',
      });
    const { body } = await shown(facts, tokens.manager);
    expect(body).not.toContain('<script>alert');
    expect(textOf(body)).toContain('New: &lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('asks who is there', async () => {
    expect((await shown(new InMemoryFacts(), undefined)).headers.location).toBe(
      '/app/sign-in?to=%2Fapp%2Finsights%2Fcauses',
    );
    expect((await shown(new InMemoryFacts(), tokens.stranger)).status).toBe(403);
  });
});
