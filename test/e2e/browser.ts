import type { Browser, Page } from 'playwright-core';
import { test } from 'vitest';
import { browserIsMissing, launch } from '../world/chromium.ts';

export { browserIsMissing } from '../world/chromium.ts';

// biome-ignore lint/correctness/noEmptyPattern: what a fixture builds on is read from its pattern.
const inProcess = test.extend('launched', { scope: 'worker' }, async ({}, { onCleanup }) => {
  const launched = await launch();
  onCleanup(() => launched.close());
  return launched;
});

/** The browser of this process of tests, where there is one; whoever opens a page in it closes it. */
export const useBrowser = (): Pick<Browser, 'newContext' | 'newPage'> => {
  let browser: Browser | undefined;
  if (!browserIsMissing)
    inProcess.beforeAll(({ launched }) => {
      browser = launched;
    });
  const running = (): Browser => {
    if (!browser) throw new Error('The browser does not run yet.');
    return browser;
  };
  return {
    newContext: async (options) => patient(await running().newContext(options)),
    newPage: async (options) => patient(await running().newPage(options)),
  };
};

/** What hangs ends with its test; a busy machine is no failure. */
const patient = <Waits extends Pick<Page, 'setDefaultTimeout'>>(waits: Waits): Waits => {
  waits.setDefaultTimeout(300_000);
  return waits;
};

/**
 * What axe finds, in words. The page's own policy allows no script, so axe runs in a page opened without it.
 * @param rules those to judge by, where not all: a second colour scheme changes contrasts alone.
 */
export const violations = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  const { default: axe } = await import('axe-core');
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  // Style sheets are read beforehand for rules alone that are still experiments, at half of what all others cost.
  const preload = { assets: ['media'] };
  const options = { resultTypes: ['violations'], preload, ...(rules && { runOnly: { type: 'rule', values: rules } }) };
  const result = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * What stands in somebody's way on a page as it lies there, in words: at each size, light and dark. It is not loaded anew, since
 * style sheets alone tell them apart: a fresh page costs more than all that is looked for.
 */
export const obstacles = async (page: Page, sizes: readonly Size[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const size of sizes)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      // A second colour scheme changes contrasts alone.
      const problems = await violations(page, colorScheme === 'dark' ? ['color-contrast'] : undefined);
      if (await scrollsSideways(page)) problems.push('scrolls sideways');
      found.push(...problems.map((problem) => `${size.width} pixels, ${colorScheme}: ${problem}`));
    }
  return found;
};

export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth') as Promise<boolean>;
