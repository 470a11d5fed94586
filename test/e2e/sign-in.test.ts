import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignInHost, type Started, startSignIn } from '../adapter/local/sign-in-host.ts';
import { browserIsMissing, scrollsSideways, useBrowser, violations } from './browser.ts';

const browser = useBrowser();
let host: SignInHost;
beforeAll(async () => {
  if (browserIsMissing) return;
  host = await startSignIn();
});
afterAll(async () => {
  await host?.close();
});

/** Who came back to the application. */
const whoCame = async (page: Page, { finish }: Started): Promise<unknown> => {
  await page.waitForURL(`${host.origin}/app/signed-in?*`);
  return (await finish(new URL(page.url()))).claims()?.email;
};

describe.skipIf(browserIsMissing)('the page to sign in on this machine', () => {
  it.each([
    ['a phone', 'light', { width: 320, height: 640 }],
    ['a desk', 'dark', { width: 1280, height: 900 }],
  ] as const)('is there for everybody on %s, %s', async (_, colorScheme, viewport) => {
    const context = await browser.newContext({ colorScheme, viewport, bypassCSP: true });
    const page = await context.newPage();
    await page.goto((await host.begin()).url.href);
    expect(await page.title()).toBe('Sign in to this machine’s Oak & Co');
    expect(await page.getByRole('button').count()).toBe(host.accounts.length);
    expect(await violations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.goto((await host.begin('nobody')).url.href);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it('signs in by keyboard, without a script, and as somebody else when asked once more', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && problems.push(message.text())));
    const first = await host.begin();
    await page.goto(first.url.href);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await whoCame(page, first)).toBe('mara@shop.example');
    const second = await host.begin(undefined, { prompt: 'login' });
    await page.goto(second.url.href);
    await page.getByRole('button', { name: 'manager@heardback.local' }).click();
    expect(await whoCame(page, second)).toBe('manager@heardback.local');
    expect(problems.filter((problem) => /policy/i.test(problem))).toEqual([]);
    await context.close();
  });
});
