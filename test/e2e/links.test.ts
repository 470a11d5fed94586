import { describe, expect, it } from 'vitest';
import { submit, useCloud } from './cloud.ts';

const here = useCloud({ config: 'test/e2e/systems.config.ts' });

const linkOf = async (): Promise<string> => {
  const [link] = await here.cloud.list<{ program: string; url: string }>('links');
  expect(link?.program).toBe('counter');
  return link?.url ?? '';
};
const onceIn = (page: string): string => /name="once" value="([^"]+)"/.exec(page)?.[1] ?? '';

describe('a public link', () => {
  it('shows the survey in the visitor’s language, and makes one answer of a form that is sent twice', async () => {
    const url = await linkOf();
    const page = await (await fetch(url, { headers: { 'accept-language': 'de-DE,de;q=0.9' } })).text();
    expect(page).toContain('lang="de"');
    const once = onceIn(page);
    for (const _ of [1, 2]) expect((await submit(url, { score: '5', comment: 'Schön', once })).status).toBe(200);
    await here.cloud.advance('PT1H');
    expect(await here.cloud.list('tasks')).toEqual([]);
    const thanks = await (await submit(url, { score: '1', once })).text();
    expect(thanks).toContain('5<small> / 5');
  });

  it('at a counter goes back to the empty form and shows nothing of what was written', async () => {
    const url = `${await linkOf()}?kiosk=1`;
    const body = new URLSearchParams({ score: '1', comment: 'private words' });
    const thanks = await (await fetch(url, { method: 'POST', body })).text();
    expect(thanks).toContain('http-equiv="refresh"');
    expect(thanks).not.toContain('private words');
    expect(thanks).not.toContain('/s/');
  });

  it('lets a changed mind be sent from the thank-you page', async () => {
    const url = await linkOf();
    const thanks = await (await submit(url, { score: '4' })).text();
    const path = /href="(\/s\/[\w-]+)"/.exec(thanks)?.[1] ?? '';
    expect((await submit(`${here.cloud.origin}${path}`, { score: '2' })).status).toBe(200);
  });

  it('takes no rating off the scale, and none under a made-up link', async () => {
    const url = await linkOf();
    expect((await submit(url, { score: '6' })).status).toBe(422);
    expect((await submit(url.replace(/.$/, url.endsWith('A') ? 'B' : 'A'), { score: '5' })).status).toBe(404);
  });

  it('takes no flood', async () => {
    const url = await linkOf();
    // Three minutes' worth and more, at once: some are too many however slow the machine is.
    const sent = Array.from({ length: 100 }, async () => (await submit(url, { score: '5' })).status);
    const statuses = await Promise.all(sent);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  });
});
