import { describe, expect, it } from 'vitest';
import { listAnswers } from '../../../functions/insights/answers.ts';
import { InMemoryFacts, type PlainFact } from '../../../shared/adapters/memory/facts.ts';
import { dateOf } from '../../../shared/domain/insights/dates.ts';
import { now, pageDeps, today } from './shop.ts';

const at = Date.parse(now) - 3_600_000;
const answer = (id: string, more: PlainFact = {}): PlainFact => ({
  ...{ id, at, day: dateOf(today), type: 'nps', score: 9, group: 'promoter', program: 'support', ...more },
});

const listed = async (
  answers: readonly PlainFact[],
  query = '',
  comments: readonly PlainFact[] = [],
  rows: object[] = [],
) => {
  const facts = new InMemoryFacts();
  facts.add('answers', ...answers);
  facts.add('comments', ...comments);
  const deps = await pageDeps(facts);
  for (const put of rows) await deps.records.commit([{ put: { ...put, version: 0 } as never }]);
  return listAnswers(new URLSearchParams(query), true, deps);
};
const idsIn = (body: string): readonly string[] => JSON.parse(body).map((one: { surveyId: string }) => one.surveyId);

describe('answers of people who write at length', () => {
  const written = (id: string, letters: number) => ({ id, at, words: 'x'.repeat(letters) });

  it('end a page where a reply can carry no more, and go on behind it', async () => {
    const answers = ['d', 'c', 'b', 'a'].map((id, n) => answer(id, { at: at - n }));
    const comments = [written('d', 600_000), written('c', 600_000), written('b', 600_000), written('a', 600_000)];
    const first = await listed(answers, '', comments);
    expect(idsIn(first.body)).toEqual(['d', 'c']);
    const next = /answers\?([^>]+)>/.exec(first.headers.link ?? '')?.[1];
    const second = await listed(answers, next, comments);
    expect([idsIn(second.body), second.headers.link]).toEqual([['b', 'a'], undefined]);
  });

  it('are one at least, however long', async () => {
    const first = await listed([answer('b'), answer('a')], '', [written('b', 2_000_000)]);
    expect(idsIn(first.body)).toEqual(['b']);
    expect(first.headers.link).toContain('rel="next"');
  });
});

it.each(['x1.abc', '1.abc.', '1.', '.a', `1.${'a'.repeat(101)}`, `${'1'.repeat(17)}.a`])(
  'does not begin behind “%s”, which no list gave',
  async (after) => {
    expect((await listed([answer('a')], new URLSearchParams({ after }).toString())).status).toBe(400);
  },
);

it('holds in a spreadsheet numbers as numbers, nothing as nothing, and lists as one cell', async () => {
  const full = answer('a', { score: 9.5, cause: null, tags: '["price"]', answers: '{"ease":4}' });
  const { body } = await listed([full, answer('b', { at: at - 1, score: null })], 'format=csv');
  const [head = '', first = '', second = ''] = body.trim().split(/\r?\n/);
  expect(first.startsWith(`a,${new Date(at).toISOString()},support,nps,9.5,promoter,,"{""ease"":4}",`)).toBe(true);
  expect(first).toContain('"[""price""]",,');
  expect(second).toContain(',nps,,promoter,');
  expect(head.split(',')).toHaveLength(16);
});

it('names the address of whoever can be found, and of nobody else', async () => {
  const survey = (id: string, contactId: string) => ({
    ...{ kind: 'survey', id, contactId, state: 'scheduled', program: 'support', programHash: 'x', type: 'csat' },
    ...{ eventKey: 'e', occurredAt: now, priority: 1, language: 'en', timezone: 'UTC', channel: 'email' },
    ...{ address: 'x@example.com', createdAt: now, dueAt: now, askBy: now, generation: 1 },
  });
  const rows = [
    ...[survey('a', 'ada'), survey('b', 'bob'), survey('c', 'gone')],
    { kind: 'contact', id: 'ada', email: 'ada@example.com', asked: {}, createdAt: now },
    { kind: 'contact', id: 'bob', phone: '+4930123456', asked: {}, createdAt: now },
  ];
  const answers = ['a', 'b', 'c', 'd'].map((id) => answer(id));
  const { body } = await listed(answers, '', [], rows);
  const found = Object.fromEntries(JSON.parse(body).map((one: Record<string, string>) => [one.surveyId, one.email]));
  expect(found).toEqual({ a: 'ada@example.com', b: null, c: null, d: null });
});
