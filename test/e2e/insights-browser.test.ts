import { describe, expect, it } from 'vitest';
import { showInsights } from '../../functions/insights/page.ts';
import { InMemoryFacts } from '../../shared/adapters/memory/facts.ts';
import { asked, pageDeps, shopFacts, tokens } from '../unit/insights/shop.ts';
import { browserIsMissing, scrollsSideways, useBrowser, violations } from './browser.ts';

const browser = useBrowser();

describe.skipIf(browserIsMissing)('the page of figures in a browser', () => {
  it('has no obstacles and never scrolls sideways, filled and empty, light and dark, at 320 pixels', async () => {
    for (const facts of [shopFacts(), new InMemoryFacts()]) {
      const { body } = await showInsights(asked(tokens.manager), await pageDeps(facts));
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({
          viewport: { width: 320, height: 640 },
          colorScheme,
          bypassCSP: true,
        });
        const page = await context.newPage();
        await page.setContent(body);
        await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
        const problems = await violations(page, colorScheme === 'dark' ? ['color-contrast'] : undefined);
        expect({ problems, sideways: await scrollsSideways(page) }).toEqual({ problems: [], sideways: false });
        await context.close();
      }
    }
  });
});
