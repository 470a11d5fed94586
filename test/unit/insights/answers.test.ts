import { describe, expect, it } from 'vitest';
import { listAnswers } from '../../../functions/insights/answers.ts';
import type { InsightsDeps } from '../../../functions/insights/deps.ts';
import { insights } from '../../../functions/insights/insights.ts';
import { toldOf } from '../../../functions/insights/told.ts';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryFacts, type PlainFact } from '../../../shared/adapters/memory/facts.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { idOf } from '../../../shared/domain/id.ts';
import { dateOf, startOf } from '../../../shared/domain/insights/dates.ts';
import { aTask } from '../../world/task.ts';
import { pageDeps, today } from './shop.ts';

const at = startOf(today - 2, 'Europe/Berlin') + 3_600_000;
const answer = (id: string, more: PlainFact = {}): PlainFact => ({
  ...{
    id,
    revision: 1,
    at,
    day: dateOf(today - 2),
    program: 'post-purchase',
    type: 'nps',
    score: 3,
    group: 'detractor',
  },
  ...{ channel: 'email', language: 'en', stage: 'purchase', ...more },
});
const depsOf = async (...answers: readonly PlainFact[]) => {
  const facts = new InMemoryFacts();
  facts.add('answers', ...answers);
  return { ...(await pageDeps(facts)), keyring: async () => testKeyring };
};
const asked = async (deps: InsightsDeps, query = '', words = true) => {
  const { status, body, headers } = await listAnswers(new URLSearchParams(query), words, deps);
  return { status, body, headers, json: status === 200 && !query.includes('format=') ? JSON.parse(body) : undefined };
};
const survey = (id: string, contactId: string) => ({
  ...{ kind: 'survey', version: 0, id, state: 'scheduled', program: 'support', programHash: 'x', type: 'csat' },
  ...{ eventKey: 'e', contactId, occurredAt: '2026-01-01T00:00:00.000Z', priority: 1, language: 'en', timezone: 'UTC' },
  ...{ channel: 'email', address: 'x@example.com', createdAt: '2026-01-01T00:00:00.000Z', generation: 1 },
  ...{ dueAt: '2026-01-01T00:00:00.000Z', askBy: '2026-01-01T00:00:00.000Z' },
});

describe('GET /v1/answers', () => {
  const full = answer('s1', {
    ...{ answers: '{"why":["late"]}', tags: '["delivery"]', cause: 'late', taskId: 't1', property_store: 'Berlin' },
  });
  const known = async () => {
    const deps = await depsOf(full, answer('s2', { at: at - 1, apart: 'kiosk', score: null, answers: 'no JSON' }));
    deps.facts.add('comments', { id: 's1', revision: 1, at, words: 'Too late, "again"' });
    const contact = {
      kind: 'contact',
      version: 0,
      id: 'c1',
      email: 'ada@example.com',
      asked: {},
      createdAt: '2026-01-01T00:00:00.000Z',
    };
    for (const put of [survey('s1', 'c1'), survey('s2', 'c2'), contact])
      await deps.records.commit([{ put: put as never }]);
    return deps;
  };
  const first = {
    ...{ surveyId: 's1', at: new Date(at).toISOString(), program: 'post-purchase', type: 'nps', score: 3 },
    ...{
      group: 'detractor',
      comment: 'Too late, "again"',
      answers: { why: ['late'] },
      channel: 'email',
      language: 'en',
    },
    ...{ tags: ['delivery'], cause: 'late', taskId: 't1', apart: null, email: 'ada@example.com' },
    properties: { store: 'Berlin', product: null },
  };
  const second = {
    ...{ ...first, surveyId: 's2', at: new Date(at - 1).toISOString(), score: null, comment: null, answers: {} },
    ...{ tags: [], cause: null, taskId: null, apart: 'kiosk', email: null, properties: { store: null, product: null } },
  };

  it('has all of each answer, the newest first', async () => {
    expect((await asked(await known())).json).toEqual([first, second]);
  });

  it('has neither words nor addresses for a key that may not read them, and looks for none', async () => {
    const deps = await known();
    expect((await asked(deps, '', false)).json).toEqual([{ ...first, comment: null, email: null }, second]);
    expect(deps.facts.reads).toEqual(['answers']);
  });

  it('is a table or lines of JSON where it is asked for', async () => {
    const deps = await known();
    const csv = await asked(deps, 'format=csv');
    expect(csv.headers).toMatchObject({
      ...{ 'content-type': 'text/csv; charset=utf-8' },
      'content-disposition': 'attachment; filename="heardback-answers.csv"',
    });
    const [head, row, next, end] = csv.body.split('\r\n');
    expect(head).toBe(
      'surveyId,at,program,type,score,group,comment,answers,channel,language,tags,cause,taskId,apart,email,properties',
    );
    expect(row).toContain('s1,');
    expect(row).toContain(
      ',3,detractor,"Too late, ""again""","{""why"":[""late""]}",email,en,"[""delivery""]",late,t1,,ada@example.com,',
    );
    expect(next).toMatch(/^s2,.*,nps,,detractor,,\{\},email,en,\[\],,,kiosk,,/);
    expect(end).toBe('');
    const lines = await asked(deps, 'format=jsonl');
    expect(lines.headers['content-type']).toBe('application/jsonl; charset=utf-8');
    expect(
      lines.body
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([first, second]);
  });

  it('is paged, those of one instant by their ids, each once', async () => {
    const deps = await depsOf(
      ...['a', 'b', 'c', 'd', 'e'].map((id, place) => answer(id, { at: place < 3 ? at : at - place })),
    );
    const found: string[] = [];
    for (let query: string | undefined = 'limit=2&type=nps'; query !== undefined; ) {
      const page: Awaited<ReturnType<typeof asked>> = await asked(deps, query);
      found.push(page.json.map(({ surveyId }: { surveyId: string }) => surveyId).join(''));
      query = /<\/v1\/answers\?([^>]+)>; rel="next"/.exec(page.headers.link ?? '')?.[1];
      if (query !== undefined) expect(query).toContain('limit=2&type=nps');
    }
    expect(found).toEqual(['cb', 'ad', 'e']);
    expect((await asked(deps, 'limit=5')).headers).not.toHaveProperty('link');
  });

  it.each([
    ['limit=0', '`limit` is a number from 1 to 1000.'],
    ['limit=1001', '`limit` is a number from 1 to 1000.'],
    ['limit=1.5', '`limit` is a number from 1 to 1000.'],
    ['limit=ten', '`limit` is a number from 1 to 1000.'],
    ['limit=5001&format=csv', '`limit` is a number from 1 to 5000.'],
    ['format=xlsx', '`format` is json, csv or jsonl.'],
    ['format=constructor', '`format` is json, csv or jsonl.'],
    ['after=x', '`after` is not from the `Link` header'],
    ['after=12', '`after` is not from the `Link` header'],
    ['after=1.a%20b', '`after` is not from the `Link` header'],
    ['colour=red', "There is no filter 'colour'."],
  ])('is not given for `%s`', async (query, said) => {
    const { status, body } = await asked(await depsOf(), query);
    expect([status, JSON.parse(body).message]).toEqual([400, expect.stringContaining(said)]);
  });

  it('takes the largest pages that there are', async () => {
    const deps = await depsOf(answer('a'));
    for (const query of [
      'limit=1000',
      'limit=5000&format=csv',
      'limit=5000&format=jsonl',
      'limit=1',
      'limit=&format=&after=',
    ])
      expect((await asked(deps, query)).status).toBe(200);
  });
});

describe('what is asked of the figures', () => {
  const ask = async (path: string, rawQuery = '') => {
    const deps = await depsOf(answer('a'));
    return insights({ method: 'GET', path, rawQuery, words: true, form: {}, token: undefined }, deps);
  };

  it.each([...['metrics', 'answers', 'journey', 'funnel', 'programs', 'improvements', 'money', 'themes', 'outlook']])(
    'is answered at /v1/%s, and refused by name where no such filter is',
    async (what) => {
      const found = await ask(`/v1/${what}`);
      expect([what, found.status, found.headers['content-type']]).toEqual([what, 200, 'application/json']);
      if (what === 'programs') return;
      const refused = await ask(`/v1/${what}`, 'colour=red');
      expect([what, refused.status, JSON.parse(refused.body).message]).toEqual([
        what,
        400,
        "There is no filter 'colour'.",
      ]);
    },
  );

  it.each(['', '/causes', '/programmes', '/money', '/outlook'])(
    'has a page at /app/insights%s that wants a session',
    async (page) => {
      const { status, headers } = await ask(`/app/insights${page}`);
      expect([status, headers.location]).toEqual([303, expect.stringContaining('/app/sign-in')]);
    },
  );

  it.each([
    ['funnel', 'by=stage'],
    ['funnel', 'every=week'],
    ['money', 'by=stage'],
    ['money', 'every=week'],
    ['themes', 'by=stage'],
    ['themes', 'every=week'],
  ])('at /v1/%s is not divided by `%s`', async (what, query) => {
    const { status, body } = await ask(`/v1/${what}`, query);
    expect([status, JSON.parse(body).message]).toEqual([
      400,
      expect.stringContaining('ask for one part at a time by filters'),
    ]);
  });

  it.each(['91', '0', 'x', '90.0'])('of money after %s days is not counted', async (horizon) => {
    expect((await ask('/v1/money', `horizon=${horizon}`)).status).toBe(400);
    expect(JSON.parse((await ask('/v1/money', 'horizon=365')).body).horizon).toBe(365);
  });

  it('that nobody counts is not there', async () => {
    for (const path of ['/v1/nothing', '/app/insights/nothing', '/v1/constructor'])
      expect((await ask(path)).status).toBe(404);
  });
});

describe('who heard of an improvement', () => {
  it('are those whose letter left, of those who could be written to; somebody with two tasks is one', async () => {
    const deps = await depsOf();
    const people = ['ada', 'bob', 'cem', 'dan', 'eve', 'fay'];
    const contactOf = (name: string) => ({ contact: { email: `${name}@example.com` }, contactId: name });
    const tasks = [
      aTask({ id: 't0', ...contactOf('ada'), contactedAt: '2026-11-20T10:00:00.000Z' }),
      aTask({ id: 't1', ...contactOf('ada') }),
      aTask({ id: 't2', ...contactOf('bob'), noContact: true }),
      aTask({ id: 't3', contactId: 'cem', contact: {} }),
      ...['dan', 'eve', 'fay'].map((name) => aTask({ id: `t-${name}`, ...contactOf(name) })),
      aTask({ id: 't4', ...contactOf('fay'), contactedAt: '2026-11-21T10:00:00.000Z' }),
    ];
    const letter = (name: string, state: string) => ({
      ...{
        kind: 'message',
        version: 0,
        taskId: 't',
        direction: 'out',
        purpose: 'you-said',
        channel: 'email',
        words: 'x',
      },
      ...{ language: 'en', address: `${name}@example.com`, createdAt: '2026-11-20T10:00:00.000Z', state },
      id: idOf(
        'message',
        'you-said',
        'loose screws',
        addressHash('email', `${name}@example.com`, testKeyring.addresses),
      ),
    });
    const letters = [
      letter('ada', 'sent'),
      letter('bob', 'sent'),
      letter('dan', 'unknown'),
      letter('eve', 'refused'),
      letter('fay', 'waiting'),
    ];
    for (const put of [...tasks.map((task) => ({ ...task, version: 0 })), ...letters])
      await deps.records.commit([{ put: put as never }]);
    const ids = [...tasks.map(({ id }) => id), 'gone'];
    expect(await toldOf(' Loose  Screws', ids, deps)).toEqual({
      people: people.length,
      reachable: 4,
      told: 2,
      answered: 2,
    });
    expect(await toldOf('glue', ids, deps)).toMatchObject({ told: 0 });
    expect(await toldOf('glue', [], deps)).toEqual({ people: 0, reachable: 0, told: 0, answered: 0 });
  });
});
