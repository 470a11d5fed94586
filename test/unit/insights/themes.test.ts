import { describe, expect, it } from 'vitest';
import { listThemes } from '../../../functions/insights/themes.ts';
import { pageDeps, shopFacts } from './shop.ts';

const facts = shopFacts(200);
const themes = async (query: string, words: boolean) => {
  const { status, body } = await listThemes(new URLSearchParams(query), words, await pageDeps(facts));
  return { status, body: JSON.parse(body) };
};

interface Theme {
  readonly name: string;
  readonly n: number;
  readonly share: { readonly of: number };
}

describe('themes over the API', () => {
  it('are those of the page, by its filters, with their trend', async () => {
    const { status, body } = await themes('type=nps', false);
    expect([status, body.type]).toEqual([200, 'nps']);
    const rows = facts.all('answers').filter((row) => row.type === 'nps' && String(row.day) >= '2026-08-31');
    const carrier = body.causes.find(({ name }: Theme) => name === 'carrier late');
    expect(carrier.n).toBe(rows.filter(({ cause }) => cause === 'Carrier late').length);
    expect(carrier.share.of).toBe(rows.length);
    expect(carrier.series.reduce((sum: number, { n }: Theme) => sum + n, 0)).toBe(carrier.n);
    const one = (await themes('type=nps&program=first-use', false)).body;
    expect(one.causes[0].share.of).toBe(rows.filter(({ program }) => program === 'first-use').length);
  });

  it('have no word for who may not read words', async () => {
    expect((await themes('type=nps', false)).body.words).toBeNull();
    expect((await themes('type=nps', true)).body.words.comments).toBeGreaterThan(0);
  });

  it('say what is wrong, and that there is nothing', async () => {
    expect((await themes('by=channel', true)).status).toBe(400);
    expect((await themes('colour=red', true)).status).toBe(400);
    expect((await themes('program=nowhere', true)).body).toMatchObject({ type: null, causes: [], words: null });
  });
});
