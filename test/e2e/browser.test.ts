import { describe, expect, it } from 'vitest';
import { browserIsMissing, obstacles, scrollsSideways, useBrowser, violations } from './browser.ts';
import { type Mail, ratingLink, useCloud } from './cloud.ts';

const here = useCloud();
const browser = useBrowser();

const invited = async (): Promise<Mail> => {
  await here.cloud.emit('purchase.completed', {
    id: 'ord_1',
    title: 'order 1001, oak table',
    customer: { email: 'ada@example.com' },
  });
  await here.cloud.advance('P4D');
  const [mail] = await here.cloud.mails();
  if (!mail) throw new Error('No mail was sent.');
  return mail;
};

describe.skipIf(browserIsMissing)('a customer with a browser', () => {
  it('answers with the keyboard alone, without JavaScript', async () => {
    const mail = await invited();
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    await page.goto(ratingLink(mail, 3));
    expect(await page.locator('input[name=score]:checked').getAttribute('value')).toBe('3');
    await page.locator('input[name=score]:checked').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.type('The table top is cracked.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('Your answer has arrived');
    expect(shown).toContain('The table top is cracked.');
    const surveys = await here.cloud.list<{ response: { score: number } }>('surveys?email=ada@example.com');
    expect(surveys[0]?.response.score).toBe(4);
    await context.close();
  });

  it('opens the mail and follows a rating to the page', async () => {
    const mail = await invited();
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    await page.setContent(mail.html);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: '7', exact: true }).click();
    expect(await page.locator('input[name=score]:checked').getAttribute('value')).toBe('7');
    await page.close();
  });

  it('finds pages without obstacles, 320 and 1280 pixels wide, in light and dark', async () => {
    const link = ratingLink(await invited(), 3);
    const page = await browser.newPage({ bypassCSP: true });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const look = async (): Promise<void> =>
      expect(
        await obstacles(
          page,
          [320, 1280].map((width) => ({ width, height: 800 })),
        ),
      ).toEqual([]);
    await page.goto(link);
    await look();
    await page.locator('textarea').fill('Fine.');
    await page.getByRole('button').click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await look();
    await page.goto(link.replace(/\/s\/./, '/s/B'));
    await look();
    expect(new Set(requests.map((url) => new URL(url).origin))).toEqual(new Set([here.cloud.origin]));
    await page.close();
  });

  it('loads one page of at most 14 KB and nothing else', async () => {
    const response = await fetch(ratingLink(await invited(), 3));
    expect(Buffer.byteLength(await response.text())).toBeLessThanOrEqual(14 * 1024);
  });
});
