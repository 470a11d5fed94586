import type { Browser, BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { browserIsMissing, obstacles, useBrowser } from './browser.ts';
import { useCloud } from './cloud.ts';
import { analyst, customerWho, manager, mara } from './staff.ts';

const here = useCloud();
const browser = useBrowser();
beforeEach(async () => {
  await here.cloud.advanceToForenoon();
});

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

const signedIn = async (
  email: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext }> => {
  const context = await browser.newContext({ viewport: desk, ...options });
  const page = await context.newPage();
  await page.goto(`${here.cloud.origin}/app`);
  await page.getByRole('button', { name: email }).click();
  await page.waitForURL(/\/app(\/insights)?$/);
  return { page, context };
};

describe.skipIf(browserIsMissing)('the inbox in a browser', () => {
  it('is worked by keyboard alone, from the list to an answer and a solution', async () => {
    const { cloud } = here;
    await customerWho(cloud, { email: 'bob@example.com', name: 'Bob Noyce', id: 'ord_2', comment: 'Scratched.' });
    await customerWho(cloud);
    const { page, context } = await signedIn(mara);
    const focused = () => page.evaluate('document.activeElement?.textContent ?? ""') as Promise<string>;
    await page.keyboard.press('j');
    expect(await focused()).toBe('Bob Noyce');
    await page.keyboard.press('j');
    expect(await focused()).toBe('Ada Byron');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Bob Noyce' }).waitFor();
    await page.keyboard.press('t');
    await page.getByText('It is yours.').waitFor();
    await page.keyboard.press('a');
    // Letters are words now, and no keys.
    await page.keyboard.type('Dear Bob, just take the tin of wax that is on its way.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.keyboard.type('Wax sent.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Noted.').waitFor();
    // What was written before is a draft that came back with the page.
    await page.keyboard.press('a');
    expect(await page.locator('#words').inputValue()).toContain('take the tin of wax');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Dear Bob, a tin of wax is on its way.');
    await page.keyboard.press('Control+Enter');
    // The next customer is there at once, and what was done is said of the one before.
    await page.getByText('On its way to the customer.').waitFor();
    await page.getByRole('heading', { name: 'Ada Byron', level: 1 }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: 'Bob Noyce', level: 1 }).waitFor();
    await page.keyboard.press('a');
    await page.keyboard.type('Dear Bob, the wax is with you.');
    await page.keyboard.press('Control+Shift+Enter');
    await page.keyboard.type('packaging');
    await page.keyboard.press('Enter');
    await page.getByText('Resolved.').waitFor();
    await page.getByRole('heading', { name: 'Waiting', level: 1 }).waitFor();
    expect(await page.locator('[data-row]', { hasText: 'Bob Noyce' }).count()).toBe(0);
    await page.keyboard.press('/');
    await page.keyboard.type('ord_1');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Found for' }).waitFor();
    expect(await page.getByText('Ada Byron').count()).toBe(1);
    await cloud.advance('PT1M');
    const letters = (await cloud.staffMails('bob@example.com')).filter(({ text }) => text.includes('tin of wax'));
    expect(letters).toHaveLength(1);
    await context.close();
  });

  it('lets its keys be turned off, and works without a script', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud);
    const { page, context } = await signedIn(mara);
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Use these keys' }).uncheck();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement?.tagName')).not.toBe('A');
    await context.close();
    const plain = await signedIn(mara, { javaScriptEnabled: false });
    await plain.page.getByRole('link', { name: 'Ada Byron', exact: true }).click();
    await plain.page.getByRole('button', { name: /^(Take it|I am on it)$/ }).click();
    await plain.page.getByText('It is yours.').waitFor();
    expect(await cloud.list('tasks')).toMatchObject([{ id, state: 'acknowledged' }]);
    await plain.context.close();
  });

  it('is there for everybody, on a phone and at a desk, light and dark', async () => {
    const { cloud } = here;
    const id = await customerWho(cloud, { comment: `The_top_is_cracked_${'x'.repeat(120)} and a lawyer will call.` });
    const happy = await customerWho(cloud, {
      email: 'bob@example.com',
      name: 'Bob Noyce',
      id: 'ord_2',
      score: 10,
      comment: 'Lovely.',
    });
    const { page, context } = await signedIn(manager, { bypassCSP: true });
    for (const path of [
      '/app?queue=waiting',
      '/app?queue=promoters',
      '/app?queue=done',
      '/app/causes',
      '/app/figures',
      `/app/tasks/${id}`,
      `/app/tasks/${happy}`,
    ]) {
      await page.goto(`${cloud.origin}${path}`);
      for (const fold of await page.locator('details').all())
        await fold.evaluate('(element) => { element.open = true; }');
      expect(await obstacles(page, [phone, desk]), path).toEqual([]);
    }
    await context.close();
    const reader = await signedIn(analyst, { bypassCSP: true });
    await reader.page.goto(`${cloud.origin}/app/tasks/${id}`);
    expect(await obstacles(reader.page, [phone, desk])).toEqual([]);
    await reader.context.close();
  });
});
