import { describe, expect, it } from 'vitest';
import { listThemes } from '../../../functions/insights/themes.ts';
import { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import { dateOf } from '../../../shared/domain/insights/dates.ts';
import { now, pageDeps, today } from './shop.ts';

const at = Date.parse(now) - 86_400_000;

/** So many who wrote something, each by themselves unless somebody is named. */
const said = (
  facts: InMemoryFacts,
  prefix: string,
  n: number,
  more: { words: string; group?: string; language?: string; contact?: string },
) => {
  for (let one = 0; one < n; one += 1) {
    const { words, group = 'detractor', language = 'en', contact = `${prefix}${one}` } = more;
    const known = { id: `${prefix}${one}`, at, day: dateOf(today - 1) };
    const answer = {
      type: 'nps',
      series: 'x',
      program: 'support',
      team: 'care',
      tags: '[]',
      score: group === 'promoter' ? 9 : 1,
    };
    facts.add('answers', { ...known, ...answer, group, contact, agent: 'Ida O. Berg' });
    facts.add('comments', { ...known, words, language });
  }
};

const words = async (facts: InMemoryFacts) => {
  const deps = await pageDeps(facts);
  const members = [{ name: 'Zoe-Ann Karl', email: 'zoe@oakandember.example', languages: [] }];
  await deps.records.commit([
    { put: { kind: 'roster', version: 0, team: 'care', members, absences: [], turns: {} } as never },
  ]);
  const { body } = await listThemes(new URLSearchParams(), true, deps);
  return JSON.parse(body).words.found as readonly { word: string; language: string }[];
};

describe('words that stand out over the API', () => {
  it('are no part of a name of whoever works here, of the roster or of the facts', async () => {
    const facts = new InMemoryFacts();
    said(facts, 'g', 120, { words: 'the table is lovely', group: 'promoter' });
    said(facts, 's', 60, { words: 'zoe and karl and ida and berg and the crack' });
    const found = (await words(facts)).map(({ word }) => word);
    expect(found).toContain('crack');
    for (const name of ['zoe', 'karl', 'ida', 'berg']) expect(found).not.toContain(name);
  });

  it('are those of several people, not of one who writes often', async () => {
    const facts = new InMemoryFacts();
    said(facts, 'g', 120, { words: 'the table is lovely', group: 'promoter' });
    said(facts, 's', 40, { words: 'the crack' });
    said(facts, 'o', 40, { words: 'the zebra', contact: 'one' });
    const found = (await words(facts)).map(({ word }) => word);
    expect(found).toContain('crack');
    expect(found).not.toContain('zebra');
  });

  it('are counted in each language by itself', async () => {
    const facts = new InMemoryFacts();
    said(facts, 'g', 120, { words: 'gift lovely', group: 'promoter' });
    said(facts, 'h', 120, { words: 'schön', group: 'promoter', language: 'de' });
    said(facts, 's', 60, { words: 'gift riss', language: 'de' });
    expect(await words(facts)).toEqual(
      expect.arrayContaining([expect.objectContaining({ word: 'gift', language: 'de' })]),
    );
  });
});
