import { describe, expect, it } from 'vitest';
import { browserIsMissing, obstacles, useBrowser, violations } from './browser.ts';
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
    await page.getByRole('button', { name: /^Go to .*, when it is sent$/ }).click();
    const trace = page.locator('#trace');
    await trace.getByText('See the mail').click();
    const opened = context.waitForEvent('page');
    await page.frameLocator('#trace iframe').getByRole('link', { name: '3', exact: true }).click();
    const survey = await opened;
    await survey.locator('textarea').fill('The table <b>top</b> is cracked.');
    await survey.getByRole('button').click();
    await survey.getByRole('heading', { name: 'Thank you' }).waitFor();
    await page.getByRole('button', { name: 'Let the answer settle' }).click();
    await trace.getByText('“The table <b>top</b> is cracked.”').waitFor();
    await trace.getByText('Mara Lindt owes an answer').waitFor();
    await page.locator('#guide li.done').nth(3).waitFor();
    await page
      .getByRole('link', { name: /^Inbox/ })
      .getByText('1 customer waits for an answer')
      .waitFor();
    await page.getByRole('button', { name: 'Show why' }).click();
    await page.locator('#decisions').getByText('post-purchase').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Answer as Mara Lindt, in the inbox' }).click();
    await page.getByRole('button', { name: /Mara Lindt/ }).click();
    await page.getByText('The table <b>top</b> is cracked.').first().waitFor();
    await context.close();
  });

  it('asks for nothing that has not changed', async () => {
    const page = await browser.newPage();
    await here.cloud.emit('purchase.completed', { id: 'ord_quiet', customer: { email: 'ada@example.com' } });
    await page.goto(here.cloud.origin);
    await page.locator('#events summary').filter({ hasText: 'purchase.completed' }).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const marks = async (): Promise<string> => {
      const answer = await page.waitForResponse((response) => response.url().endsWith('/_local/changes'));
      return JSON.stringify(((await answer.json()) as { marks: object }).marks);
    };
    // Once all that the event led to has been done, and was shown.
    for (let [before, calm] = ['', 0]; calm < 2; ) {
      asked.length = 0;
      const now = await marks();
      calm = now === before ? calm + 1 : 0;
      before = now;
    }
    expect(new Set(asked)).toEqual(new Set(['/_local/changes']));
    await page.close();
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

  it('has no obstacles on a phone, in the light and in the dark', async () => {
    const page = await browser.newPage();
    await here.cloud.emit('purchase.dreamt', { id: '1' });
    await page.goto(here.cloud.origin);
    await page.locator('#trouble details').waitFor();
    expect(await obstacles(page, [{ width: 320, height: 700 }])).toEqual([]);
    await page.close();
  });
});
