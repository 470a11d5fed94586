import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../world/chromium.ts';

/** Draws pages on small and large screens, in the light and in the dark; says which of them is wider than its screen. */
export const draw = async (screens: Readonly<Record<string, string>>, folder: string): Promise<readonly string[]> => {
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  const wide: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 375, 1024]) {
      const page = await browser.newPage({ viewport: { width, height: 640 }, colorScheme });
      for (const [name, html] of Object.entries(screens)) {
        await page.setContent(html);
        const taken = (await page.evaluate('document.documentElement.scrollWidth')) as number;
        if (taken > width) wide.push(`${name} takes ${taken} of ${width} px`);
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
      await page.close();
    }
  }
  await browser.close();
  return wide;
};

/** What the README shows: the tops of some pages, small files. */
export const drawSmall = async (
  pages: Readonly<Record<string, { readonly html: string; readonly width: number; readonly height: number }>>,
  folder: string,
): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  for (const [name, { html, width, height }] of Object.entries(pages)) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
    await page.setContent(html);
    await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 72 });
    await page.close();
  }
  await browser.close();
};
