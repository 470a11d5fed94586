import { describe, expect, it } from 'vitest';
import { type CloudClient, fetch, submit, useCloud } from '../../world/cloud.ts';

const here = useCloud({ config: 'test/e2e/busy.config.ts' });

const linkOf = async (cloud: CloudClient): Promise<string> =>
  (await cloud.list<{ program: string; url: string }>('links')).find(({ program }) => program === 'counter')?.url ?? '';
const page = async (url: string, headers = {}) => (await fetch(url, { headers })).text();
const onceIn = (html: string): string => /name="once" value="([^"]+)"/.exec(html)?.[1] ?? '';
interface Answer {
  readonly program: string;
  readonly score: number;
  readonly comment: string | null;
}
const answers = (cloud: CloudClient) => cloud.list<Answer>('answers');

describe('a public link', () => {
  it('shows the survey in the visitor’s language, or in the brand’s, and stores nothing', async () => {
    const url = await linkOf(here.cloud);
    expect(await page(url, { 'accept-language': 'de-DE,de;q=0.9' })).toContain('lang="de"');
    for (const languages of ['', '*', '12', '-x']) {
      const html = await page(url, { 'accept-language': languages });
      expect(html).toContain('lang="en"');
      expect(html).toContain(`action="${new URL(url).pathname}"`);
    }
    expect(await page(`${url}?score=4`)).toMatch(/value="4"[^>]* checked/);
    expect(await answers(here.cloud)).toEqual([]);
  });

  it('makes one answer of a form that is sent twice, and two of two forms', async () => {
    const { cloud } = here;
    const url = await linkOf(cloud);
    const once = onceIn(await page(url));
    expect(once.length).toBeGreaterThan(7);
    expect(onceIn(await page(url))).not.toBe(once);
    for (const _ of ['once', 'again'])
      expect((await submit(url, { score: '5', comment: 'Fine', once })).status).toBe(200);
    expect(await (await submit(url, { score: '1', once })).text()).toContain('5<small> / 5');
    await submit(url, { score: '4', once: 'odd!' });
    await submit(url, { score: '3' });
    await cloud.advance('PT1H');
    expect((await answers(cloud)).map(({ program, score, comment }) => [program, score, comment]).sort()).toEqual([
      ...[
        ['counter', 3, null],
        ['counter', 4, null],
        ['counter', 5, 'Fine'],
      ],
    ]);
  });

  it('of an unhappy visitor calls nobody who could not be answered', async () => {
    const { cloud } = here;
    const url = await linkOf(cloud);
    await submit(url, { score: '1', comment: 'Cold soup' });
    await cloud.advance('PT1H');
    expect(await cloud.list('tasks')).toEqual([]);
    expect(await cloud.mails()).toEqual([]);
  });

  it('lets a changed mind be sent from the thank-you page', async () => {
    const { cloud } = here;
    const thanks = await (await submit(await linkOf(cloud), { score: '4' })).text();
    const path = /href="(\/s\/[\w-]+)"/.exec(thanks)?.[1] ?? '';
    expect((await submit(`${cloud.origin}${path}`, { score: '2' })).status).toBe(200);
    await cloud.advance('PT1H');
    expect((await answers(cloud)).map(({ score }) => score)).toEqual([2]);
  });

  it('at a counter asks by one touch, goes back to the empty form, and shows nothing of what was written', async () => {
    const { cloud } = here;
    const url = `${await linkOf(cloud)}?kiosk=1`;
    const form = await page(url);
    expect(form).toContain('<button name="score" value="5"');
    const body = new URLSearchParams({ score: '1', comment: 'private words', once: onceIn(form) });
    const thanks = await (await fetch(url, { method: 'POST', body })).text();
    expect(thanks).toContain(`${new URL(url).pathname}?kiosk=1`);
    expect(thanks).not.toContain('private words');
    expect(thanks).not.toContain('/s/');
    expect(await page(`${url.replace('=1', '=2')}`)).not.toContain('<button name="score"');
  });

  it('takes no rating off the scale: the form comes back with what was typed', async () => {
    const { cloud } = here;
    const refused = await submit(await linkOf(cloud), { score: '6', comment: 'my words' });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('my words');
    expect(html).toContain('role="alert"');
    expect(await answers(cloud)).toEqual([]);
  });

  it('that was made up, or leads to a programme without one, shows nothing', async () => {
    const { cloud } = here;
    const url = await linkOf(cloud);
    for (const made of [
      url.replace(/.$/, url.endsWith('A') ? 'B' : 'A'),
      `${cloud.origin}/l/x`,
      `${cloud.origin}/l/`,
    ]) {
      expect((await fetch(made)).status).toBe(404);
      expect((await fetch(made, { method: 'POST', body: new URLSearchParams({ score: '5' }) })).status).toBe(404);
    }
  });

  it('takes thirty answers a minute from one address, and thirty more in the next', async () => {
    const { cloud } = here;
    const url = await linkOf(cloud);
    const send = async () => (await submit(url, { score: '5' })).status;
    for (let at = 0; at < 30; at += 1) expect(await send()).toBe(200);
    expect(await send()).toBe(429);
    await cloud.advance('PT1M');
    expect(await send()).toBe(200);
    expect(await answers(cloud)).toHaveLength(31);
  });
});

describe('the cards of links', () => {
  const desk = async (path: string) => {
    const { as, mara } = await import('../../world/cloud.ts');
    return (await as(here.cloud, mara)).get(path);
  };

  it('are a page to print and a drawing to download', async () => {
    const [card, code] = [await desk('/app/links/card?program=counter'), await desk('/app/links/code?program=counter')];
    expect([card.status, code.status]).toEqual([200, 200]);
    expect(await card.text()).toMatch(/f\.example\/l\//);
    expect(code.headers.get('content-type')).toBe('image/svg+xml');
    expect(code.headers.get('content-disposition')).toBe('attachment; filename="heardback-counter.svg"');
    expect(await code.text()).toMatch(/^<svg/);
  });

  it.each(['support', 'nothing', '', '__proto__'])('are none of `%s`, to which no link leads', async (program) => {
    for (const what of ['card', 'code']) expect((await desk(`/app/links/${what}?program=${program}`)).status).toBe(404);
  });
});
