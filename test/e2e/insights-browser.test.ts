import { describe, expect, it } from 'vitest';
import { showInsights } from '../../functions/insights/page.ts';
import { InMemoryFacts } from '../../shared/adapters/memory/facts.ts';
import { asked, pageDeps, shopFacts, tokens } from '../unit/insights/shop.ts';
import { browserIsMissing, obstacles, useBrowser } from './browser.ts';

const browser = useBrowser();

describe.skipIf(browserIsMissing)('the page of figures in a browser', () => {
  it('has no obstacles and never scrolls sideways, filled and empty, light and dark, at 320 pixels', async () => {
    for (const facts of [shopFacts(), new InMemoryFacts()]) {
      const { body } = await showInsights(asked(tokens.manager), await pageDeps(facts));
      const page = await browser.newPage({ bypassCSP: true });
      await page.setContent(body);
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
      expect(await obstacles(page, [{ width: 320, height: 640 }])).toEqual([]);
      await page.close();
    }
  });
});
