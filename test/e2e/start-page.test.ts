import { describe, expect, it } from 'vitest';
import { browserIsMissing, scrollsSideways, useBrowser, violations } from './browser.ts';
import { useCloud } from './cloud.ts';

const here = useCloud();
const browser = useBrowser();

describe.skipIf(browserIsMissing)('the start page', () => {
  it('leads a newcomer once through the loop', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(here.cloud.origin);
    await page.getByRole('button', { name: 'Put it on the bus' }).click();
    await page.getByText(/^Sent purchase_\d+\.$/).waitFor();
    await page.getByRole('button', { name: '+4 days' }).click();
    const mail = page.getByRole('group').filter({ hasText: 'How did it go?' });
    await mail.getByText('How did it go?').first().click();
    const opened = context.waitForEvent('page');
    await page.frameLocator('iframe').getByRole('link', { name: '3', exact: true }).click();
    const survey = await opened;
    await survey.locator('textarea').fill('The table <b>top</b> is cracked.');
    await survey.getByRole('button').click();
    await survey.getByRole('heading', { name: 'Thank you' }).waitFor();
    await page.getByRole('button', { name: '+10 minutes' }).click();
    await page.locator('#tasks').getByText('“The table <b>top</b> is cracked.”').waitFor();
    await page.getByRole('button', { name: 'Show why' }).click();
    await page.locator('#decisions').getByText('post-purchase').waitFor();
    await page.locator('#guide li.done').nth(3).waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it('has the switches, and says why for each event', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(here.cloud.origin);
    await page.getByRole('button', { name: 'Put it on the bus' }).click();
    await page.getByText(/^Sent purchase_\d+\.$/).waitFor();
    await page.getByLabel('What happened').selectOption('purchase.refunded');
    await page.getByRole('button', { name: 'Put it on the bus' }).click();
    await page.locator('#events summary').filter({ hasText: 'purchase.refunded' }).waitFor();
    // What is opened shows what holds then: the refund has to be decided on.
    await here.cloud.advance('PT1S');
    await page.locator('#events summary').filter({ hasText: 'purchase.completed' }).click();
    await page.locator('#events').getByText('Undone by `purchase.refunded`').waitFor();
    await page.getByRole('button', { name: 'Pause all programmes' }).click();
    await page.getByText('Everything is paused').waitFor();
    await page.getByRole('button', { name: 'Resume all programmes' }).click();
    await page.getByRole('button', { name: 'Pause all programmes' }).waitFor();
    await page.getByRole('button', { name: 'Send me a test' }).click();
    await page.getByText('On its way.').waitFor();
    await page.locator('#mail').getByText('me@example.com').waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it.each(['light', 'dark'] as const)('has no obstacles on a phone, in the %s', async (colorScheme) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 }, colorScheme });
    const page = await context.newPage();
    await here.cloud.emit('purchase.dreamt', { id: '1' });
    await page.goto(here.cloud.origin);
    await page.locator('#trouble details').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await context.close();
  });
});
