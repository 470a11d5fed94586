import { describe, expect, it } from 'vitest';
import { World } from '../../world/world.ts';

/** A shop where some were glad and some were not. */
const answered = async (ratings: readonly number[]): Promise<World> => {
  const world = new World();
  for (const [at] of ratings.entries())
    await world.emit('purchase.completed', { id: `ord_${at}`, customer: { email: `person${at}@example.com` } });
  await world.pass(24 * 4);
  for (const [at, rating] of ratings.entries()) {
    const mail = world.mailer.sent.find(({ to }) => to === `person${at}@example.com`);
    const [, path = ''] = /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=9/.exec(mail?.html ?? '') ?? [];
    await world.pass(0.1);
    await world.ask('POST', path, { form: { score: String(rating), comment: `<b>${rating}</b> words of ${at}` } });
  }
  await world.pass(1);
  return world;
};

describe('GET /v1/metrics', () => {
  it('gives the exact score with its interval, what it was counted from, and the response rate', async () => {
    const world = await answered([10, 9, 9, 8, 3]);
    const { status, body } = await world.call<Record<string, number>>('GET', '/v1/metrics?type=nps');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      type: 'nps',
      n: 5,
      score: 40,
      counts: { promoter: 3, passive: 1, detractor: 1 },
      asked: 5,
      answered: 5,
      responseRate: 1,
    });
    // Adjusted Wald: n' = 8, three quarters added to each side.
    const [up, down] = [3.75 / 8, 1.75 / 8];
    const reach = 196 * Math.sqrt((up + down - (up - down) ** 2) / 8);
    expect(body.low).toBeCloseTo(100 * (up - down) - reach, 1);
    expect(body.high).toBeCloseTo(100 * (up - down) + reach, 1);
  });

  it('divides by a dimension, and by time', async () => {
    const world = await answered([10, 2]);
    const { body } = await world.call<{ groups: unknown[]; series: { n: number }[] }>(
      'GET',
      '/v1/metrics?type=nps&by=stage&every=week',
    );
    expect(body.groups).toMatchObject([{ key: { stage: 'purchase' }, n: 2, score: 0, small: true }]);
    expect(body.series.reduce((sum, { n }) => sum + n, 0)).toBe(2);
  });

  it('never mixes types: it names them', async () => {
    const world = await answered([10]);
    await world.pass(24 * 20);
    await world.emit('ticket.closed', { id: 't1', customer: { email: 'someone@example.com' } });
    await world.pass(24 * 2);
    const [, path = ''] =
      /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=5/.exec(world.mailer.sent.at(-1)?.html ?? '') ?? [];
    await world.ask('POST', path, { form: { score: '5' } });
    const mixed = await world.call<{ message: string }>('GET', '/v1/metrics');
    expect(mixed.status).toBe(400);
    expect(mixed.body.message).toMatch(/nps.*csat|csat.*nps/);
    expect((await world.call('GET', '/v1/metrics?type=csat')).body).toMatchObject({ n: 1, score: 100 });
  });

  it.each(['by=nothing', 'every=hour', 'since=yesterday', 'type=unheard-of', 'colour=red'])(
    'says what is wrong with %s',
    async (query) => {
      const refused = await new World().call<{ message: string }>('GET', `/v1/metrics?${query}`);
      expect(refused.status).toBe(400);
      expect(refused.body.message).toMatch(/\w{3,}/);
    },
  );

  it('asks for the key', async () => {
    expect((await new World().ask('GET', '/v1/metrics')).status).toBe(401);
    expect((await new World().ask('GET', '/v1/answers')).status).toBe(401);
  });
});

describe('GET /v1/answers', () => {
  it('lists them, the newest first, and pages by Link', async () => {
    const world = await answered([10, 3]);
    const first = await world.call<{ score: number; comment: string; email: string }[]>('GET', '/v1/answers?limit=1');
    expect(first.body).toMatchObject([{ score: 3, comment: '<b>3</b> words of 1', email: 'person1@example.com' }]);
    const [, next = ''] = /<([^>]+)>/.exec(String(first.headers.link)) ?? [];
    const second = await world.call<{ score: number }[]>('GET', next);
    expect(second.body).toMatchObject([{ score: 10 }]);
    expect(second.headers.link).toBeUndefined();
  });

  it('ends a page where a reply can carry no more, and goes on behind it', async () => {
    const world = await answered([9, 8, 3]);
    const facts = world.records.all().filter((row) => row.kind === 'survey');
    for (const row of facts)
      if (row.kind === 'survey' && row.state === 'answered')
        await world.records.commit([{ put: { ...row, response: { ...row.response, comment: 'é'.repeat(900_000) } } }]);
    await world.ask('GET', '/v1/none');
    const scores: number[] = [];
    for (let next = '/v1/answers?format=jsonl'; next !== ''; ) {
      const { text, headers } = await world.ask('GET', next, { headers: { authorization: 'Bearer local' } });
      expect(Buffer.byteLength(text)).toBeLessThan(6_000_000);
      scores.push(
        ...text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line).score),
      );
      [, next = ''] = /<([^>]+)>/.exec(String(headers.link ?? '')) ?? [];
    }
    expect(scores).toEqual([3, 8, 9]);
  });

  it('gives files for spreadsheets and programs', async () => {
    const world = await answered([10, 3]);
    const headers = { authorization: 'Bearer local' };
    const csv = await world.ask('GET', '/v1/answers?format=csv', { headers });
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text.trim().split('\n')).toHaveLength(3);
    const lines = (await world.ask('GET', '/v1/answers?format=jsonl', { headers })).text.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).score)).toEqual([3, 10]);
  });
});

describe('the page of insights', () => {
  it('shows the score with its interval, the journey and what people say, with hostile words escaped', async () => {
    const world = await answered([10, 9, 9, 8, 3]);
    const cookie = await world.signIn('lead@oakandember.example', ['heardback-managers']);
    const page = await world.ask('GET', '/app/insights', { cookies: [cookie] });
    expect(page.status).toBe(200);
    expect(page.text).toContain('NPS');
    expect(page.text).toMatch(/\b40\b/);
    expect(page.text).toContain('&lt;b&gt;3&lt;/b&gt; words of 4');
    expect(page.text).not.toContain('<b>3</b>');
    for (const stage of ['awareness', 'consideration', 'purchase', 'use', 'support', 'advocacy'])
      expect(page.text).toMatch(new RegExp(stage, 'i'));
    expect(Buffer.byteLength(page.text)).toBeLessThan(100_000);
    expect(page.text).not.toMatch(/@example\.com/);
  });

  it('counts who waits for us, and not the promoters who are to be thanked', async () => {
    const world = await answered([10, 9, 3]);
    const cookie = await world.signIn('lead@oakandember.example', ['heardback-managers']);
    const { text } = await world.ask('GET', '/app/insights', { cookies: [cookie] });
    expect(text).toMatch(/Waiting now<\/dt><dd>1</);
    expect(text).toMatch(/Opened<\/dt><dd>1</);
  });

  it('is there for a link checker, and its search takes hostile words', async () => {
    const world = await answered([3]);
    expect(await world.ask('HEAD', '/app/insights')).toMatchObject({ status: 200, text: '' });
    const cookies = [await world.signIn('lead@oakandember.example', ['heardback-managers'])];
    const hostile = '"><script>alert(1)</script>';
    const searched = await world.ask('POST', '/app/insights', { cookies, form: { q: hostile } });
    expect(searched.status).toBe(200);
    expect(searched.text).not.toContain('<script>alert');
    expect(searched.text).not.toContain('words of 0');
    expect((await world.ask('POST', '/app/insights', { cookies, form: { q: 'WORDS of' } })).text).toContain(
      'words of 0',
    );
  });

  it('shows agents the words of their own teams alone', async () => {
    const world = await answered([3]);
    const own = await world.signIn('mara@oakandember.example');
    expect((await world.ask('GET', '/app/insights', { cookies: [own] })).text).toContain('words of 0');
    const other = await world.signIn('tom@oakandember.example');
    expect((await world.ask('GET', '/app/insights', { cookies: [other] })).text).not.toContain('words of 0');
  });

  it('shows analysts figures, and no words', async () => {
    const world = await answered([10, 3]);
    const cookie = await world.signIn('analyst@oakandember.example', ['heardback-analysts']);
    const page = await world.ask('GET', '/app/insights', { cookies: [cookie] });
    expect(page.text).toContain('NPS');
    expect(page.text).not.toContain('words of');
  });

  it('has whoever is not signed in sign in first, and comes back', async () => {
    const page = await new World().ask('GET', '/app/insights');
    expect(page).toMatchObject({ status: 303, headers: { location: '/app/sign-in?to=%2Fapp%2Finsights' } });
  });

  it('says what to do where there is nothing yet', async () => {
    const world = new World();
    const cookie = await world.signIn('lead@oakandember.example', ['heardback-managers']);
    const page = await world.ask('GET', '/app/insights?program=post-purchase', { cookies: [cookie] });
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/NaN|undefined|null/);
  });
});

describe('GET /v1/journey and /v1/funnel', () => {
  it('tell of what happened and what people said about it', async () => {
    const world = await answered([10, 3]);
    const { body } = await world.call<{ stages: { stage: string }[] }>('GET', '/v1/journey');
    expect(body.stages.find(({ stage }) => stage === 'purchase')).toMatchObject({
      ...{ answers: 2, asked: 2, answered: 2, responseRate: 1 },
      scores: [{ type: 'nps', n: 2, score: 0, small: true }],
    });
    const funnel = await world.call<{ steps: { step: string; n: number }[] }>('GET', '/v1/funnel');
    expect(funnel.body.steps.map(({ n }) => n)).toEqual([2, 2, 2, 2, 2, 2]);
  });
});
