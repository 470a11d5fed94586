import { describe, expect, it } from 'vitest';
import { wordsOfDetractors } from '../../../functions/insights/words.ts';
import { everyRow } from '../../../shared/domain/insights/fact-rows.ts';
import config from '../../config.ts';
import { columnsOf } from './columns.ts';

interface Comment {
  readonly team: string;
  readonly words: string;
  readonly group?: string;
  readonly at?: number;
}

type Role = 'agent' | 'manager' | 'analyst';

const wordsOf = (comments: readonly Comment[], role: Role = 'manager', teams: readonly string[] = ['care', 'shop']) => {
  const facts = columnsOf(
    comments.map(({ team, group = 'detractor', at = 0 }, n) => ({
      ...{ id: `a${n}`, contact: `c${n}`, team, group, at, agent: 'Priya Sen' },
    })),
  );
  const said = columnsOf(comments.map(({ words }, n) => ({ id: `a${n}`, words, language: 'en' })));
  const among = { wish: { since: 0, until: 9 }, answers: { facts }, rows: everyRow(facts.length) };
  return wordsOfDetractors(
    among as unknown as Parameters<typeof wordsOfDetractors>[0],
    { viewer: { role, teams }, rosters: [] },
    { facts: { read: async () => said }, config } as unknown as Parameters<typeof wordsOfDetractors>[2],
  );
};

const many = (n: number, comment: Comment) => Array.from({ length: n }, () => comment);
const glad = ['care', 'shop'].flatMap((team) => many(60, { team, words: 'the table is lovely', group: 'promoter' }));
const sad = [
  ...many(30, { team: 'care', words: 'the table has a crack' }),
  ...many(30, { team: 'shop', words: 'the table has a scratch' }),
];

describe('words of detractors', () => {
  it('are those of all teams for a manager', async () => {
    const found = await wordsOf([...glad, ...sad]);
    expect(found?.comments).toBe(180);
    expect(found?.found.map(({ word }) => word)).toEqual(expect.arrayContaining(['crack', 'scratch']));
  });

  it('are those of their own teams for an agent, and none of another', async () => {
    const found = await wordsOf([...glad, ...sad], 'agent', ['care']);
    const words = found?.found.map(({ word }) => word);
    expect(found?.comments).toBe(90);
    expect(words).toContain('crack');
    expect(words).not.toContain('scratch');
    expect((await wordsOf([...glad, ...sad], 'agent', []))?.comments).toBe(0);
  });

  it('are none for an analyst', async () => {
    expect(await wordsOf([...glad, ...sad], 'analyst')).toBeUndefined();
  });

  it('are no name of those who work here, nor what promoters say', async () => {
    const named = many(30, { team: 'care', words: 'the table has a crack, priya' });
    const words = (await wordsOf([...glad, ...named]))?.found.map(({ word }) => word);
    expect(words).toContain('crack');
    expect(words).not.toContain('priya');
    expect(words).not.toContain('lovely');
  });

  it('are counted in the newest four thousand comments', async () => {
    const old = many(20, { team: 'care', words: 'zebra', at: 1 });
    const later = many(3_940, { team: 'care', words: 'the table is lovely', group: 'promoter', at: 2 });
    const newest = many(60, { team: 'care', words: 'the table has a crack', at: 3 });
    const found = await wordsOf([...old, ...later, ...newest]);
    expect(found?.comments).toBe(4_000);
    const words = found?.found.map(({ word }) => word);
    expect(words).toContain('crack');
    expect(words).not.toContain('zebra');
  });
});
