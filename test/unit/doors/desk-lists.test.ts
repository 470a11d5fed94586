import { beforeEach, describe, expect, it } from 'vitest';
import { plus } from '../../../shared/domain/instant.ts';
import type { TaskParts } from '../../world/task.ts';
import { start } from '../../world/world.ts';
import { boss, Desk, managers, tom } from './desk.ts';

const hour = 3_600_000;
let desk: Desk;
let manager: string;
beforeEach(async () => {
  desk = await Desk.of();
  manager = await desk.signIn(boss, managers);
});

const many = async (count: number, more: (n: number) => TaskParts = () => ({})): Promise<void> => {
  for (let n = 0; n < count; n += 1)
    await desk.put(`N${String(n).padStart(3, '0')}`, { dueAt: plus(start, (48 + n) * hour), ...more(n) });
};
/** Whose tasks a page lists, in their order: by name, or by address where that can be none. */
const listed = (text: string): readonly string[] =>
  [...text.matchAll(/data-row[^>]*>(\w+)[ @]/g)].map(([, one]) => one ?? '');
const names = async (query: string, cookie = desk.cookie) => listed((await desk.look(`/app?${query}`, cookie)).text);

describe('the number of those who wait', () => {
  it('is that of one’s own teams, of a manager’s all of them, promoters apart', async () => {
    await desk.put('Ada');
    await desk.put('Bob', { team: 'accounts' });
    await desk.put('Cem', { group: 'promoter', score: 10 });
    await desk.put('Dan', { state: 'resolved', closedAt: start });
    const counts = async (cookie: string) =>
      [...(await desk.look('/app?queue=waiting', cookie)).text.matchAll(/<span class="count"[^>]*>([^<]+)</g)].map(
        ([, n]) => n,
      );
    expect([await counts(desk.cookie), await counts(manager)]).toEqual([
      ['1', '1'],
      ['2', '1'],
    ]);
    expect(await counts(await desk.signIn(tom))).toEqual(['1']);
  });

  it.each([200, 201])('is counted up to two hundred (%i)', async (count) => {
    await many(count);
    const title = /<title>\((\d+\+?)\)/.exec((await desk.look('/app?queue=waiting')).text)?.[1];
    expect(title).toBe(count > 200 ? '200+' : '200');
  });
});

describe('what is listed', () => {
  it('is of one’s own team, and of the one that a manager names, or of all', async () => {
    await desk.put('Ada');
    await desk.put('Bob', { team: 'accounts' });
    expect(await names('team=accounts')).toEqual(['Ada']);
    expect(await names('team=all')).toEqual(['Ada']);
    expect((await names('team=all', manager)).toSorted()).toEqual(['Ada', 'Bob']);
    expect((await names('queue=waiting', manager)).toSorted()).toEqual(['Ada', 'Bob']);
    expect(await names('team=accounts', manager)).toEqual(['Bob']);
    expect((await names('team=nothing', manager)).toSorted()).toEqual(['Ada', 'Bob']);
  });

  it('is what passes the filters', async () => {
    const anna = { name: 'Anna Wolff', email: 'anna@oakandember.example' };
    await desk.put('Ada', { severity: 'urgent' });
    await desk.put('Bob', { state: 'acknowledged', owner: anna });
    await desk.put('Cem', { owner: { name: 'Mara', email: 'MARA@oakandember.example' } });
    expect(await names('severity=urgent')).toEqual(['Ada']);
    expect(await names('state=acknowledged')).toEqual(['Bob']);
    expect((await names('mine=1')).toSorted()).toEqual(['Ada', 'Cem']);
    expect(await names('mine=1&severity=high')).toEqual(['Cem']);
    expect((await names('mine=yes')).length).toBe(3);
  });

  it('goes on behind forty, and begins anew where the place is none', async () => {
    await many(45);
    const first = await desk.look('/app?queue=waiting');
    expect(listed(first.text)).toHaveLength(40);
    const [, more = ''] = /href="(\/app\?[^"]*after=[^"]+)"/.exec(first.text) ?? [];
    const rest = listed((await desk.look(more.replaceAll('&amp;', '&'))).text);
    expect(rest).toEqual(['n040', 'n041', 'n042', 'n043', 'n044']);
    const cursor = new URL(more.replaceAll('&amp;', '&'), 'https://x.example').searchParams.get('after') ?? '';
    // A place in another queue, and one that nobody gave.
    await desk.put('Gil', { group: 'promoter', score: 10 });
    expect(await names(new URLSearchParams({ queue: 'promoters', after: cursor }).toString())).toEqual(['Gil']);
    expect((await names('after=%22%3E')).length).toBe(40);
    expect((await names('after=xyz')).length).toBe(40);
  });

  it('is over by when it was closed, the latest first', async () => {
    const closed = (hours: number) => ({ state: 'resolved' as const, closedAt: plus(start, -hours * hour) });
    await desk.put('Ada', closed(3));
    await desk.put('Bob', closed(1));
    await desk.put('Cem', closed(2));
    expect(await names('queue=done')).toEqual(['Bob', 'Cem', 'Ada']);
  });
});

describe('a search', () => {
  const found = async (q: string, cookie = desk.cookie) => {
    const sent = await desk.post('/app/search', { q }, cookie);
    return listed((await desk.look(String(sent.headers.location), cookie)).text);
  };

  it('is for the task’s id, words, names and titles of those who wait', async () => {
    const ada = await desk.put('Ada', { comment: 'The LID is loose.', title: 'oak table' });
    await desk.put('Bob', {
      joined: [
        {
          surveyId: 's2',
          program: 'p',
          group: 'detractor',
          score: 1,
          revision: 1,
          at: start,
          comment: 'A loose lid as well.',
        },
      ],
    });
    await desk.put('Cem', { comment: 'Lovely.', title: 'pine chair' });
    expect(await found(`  ${ada} `)).toEqual(['Ada']);
    expect((await found('loose')).toSorted()).toEqual(['Ada', 'Bob']);
    expect(await found('Pine')).toEqual(['Cem']);
    expect(await found('cem byron')).toEqual(['Cem']);
    expect(await found('BOB@EXAMPLE')).toEqual(['Bob']);
    expect(await found('nothing of this kind')).toEqual([]);
    expect(await found('   ')).toEqual([]);
  });

  it('finds for agents what is their own, for managers all, and what has not settled for nobody', async () => {
    await desk.put('Ada', { comment: 'loose' });
    await desk.put('Bob', { comment: 'loose', team: 'accounts' });
    const cem = await desk.put('Cem', { comment: 'loose', state: 'settling' });
    expect(await found('loose')).toEqual(['Ada']);
    expect((await found('loose', manager)).toSorted()).toEqual(['Ada', 'Bob']);
    expect(await found(cem)).toEqual([]);
    const analyst = await desk.signIn('analyst@oakandember.example', ['heardback-analysts']);
    const sent = await desk.post('/app/search', { q: 'loose' }, analyst);
    expect((await desk.look(String(sent.headers.location), analyst)).text).not.toContain('href="/app/tasks/');
  });

  it.each(['', ' ', 'L', '漆', 'я'.repeat(250), '🪑'.repeat(120)])(
    'has a page whatever it is for (“%s”)',
    async (q) => {
      await desk.put('Ada', { comment: 'Loose.' });
      const sent = await desk.post('/app/search', { q });
      const { status, text } = await desk.look(String(sent.headers.location));
      expect(status).toBe(200);
      expect(listed(text)).toEqual(q === 'L' ? ['Ada'] : []);
      expect(text.replaceAll('\u200b', '')).toContain(`Found for “${q.trim().slice(0, 200)}”`);
    },
  );

  it('is no page under an address that was made up, or for another', async () => {
    for (const made of ['short', 'x'.repeat(1_200), `${'x'.repeat(60)}!`])
      expect((await desk.look(`/app/search/${made}`)).status).toBe(404);
    expect((await desk.look(`/app/search/${'x'.repeat(60)}`)).text).toContain('<h1>Waiting</h1>');
  });

  it('looks through the pages of those who wait, and shows fifty', async () => {
    await many(60, (n) => ({ comment: n === 55 ? 'The needle.' : 'Hay.' }));
    expect(await found('needle')).toEqual(['n055']);
    expect(await found('hay')).toHaveLength(50);
  });
});

describe('a beat of an open page', () => {
  const beat = async (path: string, tag?: string) => {
    const headers = tag === undefined ? {} : { 'if-none-match': tag };
    return desk.ask('GET', path, { cookies: [desk.cookie], headers });
  };

  it('says what waits now, and nothing where nothing has changed', async () => {
    await desk.put('Ada');
    const first = await beat('/app/pulse');
    const news = JSON.parse(first.text);
    expect([news.waiting, listed(news.list)]).toEqual(['1', ['Ada']]);
    expect((await desk.look('/app?queue=waiting')).text).toContain(news.list);
    expect(news).not.toHaveProperty('version');
    const tag = String(first.headers.etag);
    expect(await beat('/app/pulse', tag)).toMatchObject({ status: 304, text: '', headers: { etag: tag } });
    await desk.put('Bob');
    expect((await beat('/app/pulse', tag)).status).toBe(200);
  });

  it('says which version a task has, and who else looks at it, to those who may see it', async () => {
    const [ada, bob] = [await desk.put('Ada'), await desk.put('Bob', { team: 'accounts' })];
    await desk.look(desk.path('Ada'), await desk.signIn(boss, managers, 'Ines Roth'));
    const news = JSON.parse((await beat(`/app/pulse?task=${ada}`)).text);
    expect(news).toMatchObject({ version: expect.any(String), looking: ['Ines Roth'] });
    expect((await desk.look(desk.path('Ada'))).text).toContain(news.list);
    for (const wrong of [`x${ada}`, `${ada}x`])
      expect(JSON.parse((await beat(`/app/pulse?task=${wrong}`)).text)).not.toHaveProperty('version');
    expect(JSON.parse((await beat(`/app/pulse?task=${bob}`)).text)).not.toHaveProperty('version');
    expect(JSON.parse((await beat('/app/pulse?task=short')).text)).not.toHaveProperty('version');
  });
});

describe('a file for a spreadsheet', () => {
  it('has a line for each, with whether it was a recovery, for those who may have it', async () => {
    const recovery = (group: 'promoter' | 'detractor') => ({ recovery: { group, score: 1, surveyId: 's', at: start } });
    await desk.put('Ada', { state: 'resolved', closedAt: start, cause: 'Glue', ...recovery('promoter') });
    await desk.put('Bob', { state: 'resolved', closedAt: plus(start, -hour), ...recovery('detractor') });
    const { text, headers } = await desk.look('/app/export?queue=done', manager);
    expect(headers['content-disposition']).toContain('heardback-done-2026-11-02.csv');
    const [head, first, second] = text.trim().split(/\r?\n/);
    expect(head).toMatch(/^id,state,kind.*,recovered$/);
    expect(first).toMatch(/,Ada Byron,.*,Glue,.*,yes$/);
    expect(second).toMatch(/,Bob Byron,.*,no$/);
    expect((await desk.look('/app/export')).status).toBe(404);
  });
});
