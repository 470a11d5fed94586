import { describe, expect, it } from 'vitest';
import { showInsights } from '../../../functions/insights/page.ts';
import { InMemoryFacts, type PlainFact } from '../../../shared/adapters/memory/facts.ts';
import { dateOf, startOf } from '../../../shared/domain/insights/dates.ts';
import { linesOf, textOf } from './page-text.ts';
import { asked, pageDeps, today, tokens } from './shop.ts';

const noon = (daysAgo: number): number => startOf(today - daysAgo, 'Europe/Berlin') + 12 * 3_600_000;
let made = 0;
const answer = (score: number, more: PlainFact = {}): PlainFact => {
  made += 1;
  return {
    ...{ id: `a${made}`, at: noon(2), day: dateOf(today - 2), type: 'nps', series: 'x', score, stage: 'use' },
    ...{ group: score > 8 ? 'promoter' : 'detractor', program: 'support', team: 'care', taskId: null, tags: '[]' },
    ...more,
  };
};
const many = (n: number, score: number, more: PlainFact = {}) => Array.from({ length: n }, () => answer(score, more));

const shown = async (
  {
    answers,
    ...others
  }: { answers: readonly PlainFact[] } & Partial<Record<'moments' | 'surveys' | 'comments', PlainFact[]>>,
  query = '',
) => {
  const facts = new InMemoryFacts();
  facts.add('answers', ...answers);
  for (const table of ['moments', 'surveys', 'comments'] as const) facts.add(table, ...(others[table] ?? []));
  const { body } = await showInsights(asked(tokens.manager, query), await pageDeps(facts));
  return { body, text: textOf(body), lines: linesOf(body) };
};
/** The first and the last two cells of a line that begins so. */
const line = (lines: readonly (readonly string[])[], name: string) => lines.find(([first]) => first?.startsWith(name));

describe('the score in focus', () => {
  it('shows how its ratings divide', async () => {
    const { lines, text } = await shown({ answers: [...many(3, 10), answer(0)] });
    expect(text).toContain('How 4 answers of NPS divide.');
    expect(line(lines, '10 promoter')?.slice(2)).toEqual(['3', '75.0%']);
    expect(line(lines, '0 detractor')?.slice(2)).toEqual(['1', '25.0%']);
  });

  it('is told by programme and by team, each team beside how many of its customers were asked', async () => {
    const event = { moment: 'purchase.completed', at: noon(5), program: 'support' };
    const moments = [0, 1, 2, 3].map((n) => ({
      ...{ ...event, id: `m${n}`, team: n < 3 ? 'care' : 'accounts', verdict: n < 1 ? 'scheduled' : 'skipped' },
      reason: n < 1 ? null : 'fatigue',
    }));
    const sent = { sentAt: noon(4), createdAt: noon(5), occurredAt: noon(5), type: 'nps', state: 'sent' };
    const surveys = [{ ...sent, id: 's0', team: 'care', program: 'support' }];
    const answers = [...many(40, 10), ...many(31, 0, { team: 'accounts', program: 'billing' })];
    const { body, text, lines } = await shown({ answers, moments, surveys });
    expect(text).toContain('By programme');
    expect(line(lines, 'billing')?.slice(2)).toEqual(['−100.0', '31']);
    expect(text).toContain('By team');
    expect(body).toMatch(/<th[^>]*>Asked<\/th>/);
    expect(line(lines, 'Customer care')?.slice(2, 4)).toEqual(['100.0', '40']);
    expect(line(lines, 'Customer care')?.[4]).not.toBe(line(lines, 'Accounts')?.[4]);
  });

  it.each([
    ['', 'by week'],
    ['every=month', 'by month'],
    ['every=moving%3A30', 'over 30 days, day by day'],
  ])('goes along time (%s) %s', async (query, words) => {
    expect((await shown({ answers: many(3, 10) }, query)).text).toContain(`NPS ${words}`);
  });

  it('leads from a stage of the journey to its answers', async () => {
    const { body } = await shown({ answers: many(3, 10) });
    expect(body).toMatch(/<h3><a href="\/app\/insights\?[^"]*stage=use"/);
  });
});

describe('the score divided by what somebody chose', () => {
  it('has a line for each value, sixty of the largest, and says how many are left', async () => {
    const answers = Array.from({ length: 63 }, (_, n) => many(n + 1, 10, { agent: `Agent ${n}` })).flat();
    const { text, lines } = await shown({ answers }, 'by=agent');
    expect(line(lines, 'Agent 62')?.slice(2)).toEqual(['100.0', '63']);
    expect(line(lines, 'Agent 3too') ?? line(lines, 'Agent 3 ')).toBeDefined();
    expect(line(lines, 'Agent 2 ')).toBeUndefined();
    expect(text).toContain('3 more have fewer answers yet');
    expect((await shown({ answers: many(3, 10) }, 'by=agent')).text).not.toContain('have fewer answers yet');
  });

  it('can be chosen again by what an address asked for, known or not', async () => {
    const { body } = await shown({ answers: many(3, 10) }, 'by=property.colour&by=property.size');
    const choices = [...body.matchAll(/<select name="by"[^>]*>(.*?)<\/select>/gs)].map(([, one = '']) => one);
    expect(choices.map((one) => /<option value="([^"]+)" selected>/.exec(one)?.[1])).toEqual([
      ...['property.colour', 'property.size'],
    ]);
    expect(choices.map((one) => one.includes('property.colour'))).toEqual([true, false]);
  });

  it('crosses two, with a score in each cell and a dash where there is none', async () => {
    const [berlin, wien] = [{ property_store: 'Berlin' }, { property_store: 'Wien' }];
    const answers = [
      ...many(31, 10, { ...berlin, channel: 'sms' }),
      ...many(30, 0, { ...berlin, channel: 'email' }),
      ...many(5, 10, { ...wien, channel: 'email' }),
      answer(10, { channel: null, property_store: null }),
    ];
    const { text, lines } = await shown({ answers }, 'by=property.store&by=channel');
    expect(text).toContain(' store E-mail SMS none ');
    const berlinCells = line(lines, 'Berlin')?.slice(1).toSorted();
    expect(berlinCells).toEqual([
      expect.stringMatching(/^100\.0 .* n 31$/),
      '–',
      expect.stringMatching(/^−100\.0 .* n 30$/),
    ]);
    expect(line(lines, 'none')?.at(-1)).toMatch(/ n 1, few$/);
    expect(
      line(lines, 'Wien')
        ?.slice(1)
        .filter((cell) => cell === '–'),
    ).toHaveLength(2);
  });
});

/** What an answer can be filed under. */
const tagsOf = (body: string): readonly (string | undefined)[] => {
  const [, known = ''] = /<datalist id="tags">(.*?)<\/datalist>/s.exec(body) ?? [];
  return [...known.matchAll(/<option value="([^"]*)"/g)].map(([, tag]) => tag);
};

describe('the latest words', () => {
  it('stand the newest first, lead to their task, and can be filed under a tag in use', async () => {
    const answers = [
      answer(3, { id: 'old', at: noon(9), day: dateOf(today - 9), taskId: 't-old', tags: '["wobbly"]' }),
      answer(3, { id: 'new', at: noon(1), day: dateOf(today - 1) }),
      answer(3, { id: 'mid', at: noon(5), day: dateOf(today - 5) }),
    ];
    const comments = ['old', 'mid', 'new'].map((id, n) => ({ id, at: noon(9 - 4 * n), words: `Words of ${id}` }));
    const { body } = await shown({ answers, comments });
    expect([...body.matchAll(/Words of (\w+)/g)].map(([, id]) => id)).toEqual(['new', 'mid', 'old']);
    expect(body.match(/href="\/app\/tasks\/[^"]+"/g)).toEqual(['href="/app/tasks/t-old"']);
    expect(tagsOf(body)).toEqual(expect.arrayContaining(['wobbly', 'delivery']));
    expect(tagsOf(body)).not.toContain('');
  });

  it('can be filed under sixty tags at most', async () => {
    const answers = [answer(3, { tags: JSON.stringify(Array.from({ length: 80 }, (_, n) => `tag ${n}`)) })];
    const { body } = await shown({ answers });
    expect(tagsOf(body)).toHaveLength(60);
  });
});
