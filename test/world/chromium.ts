import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** In CI a missing browser is a failure, elsewhere a reason to skip. */
export const browserIsMissing = !existsSync(executablePath) && process.env.CI === undefined;

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // No process in reserve for each page, and none more for each site it goes to: all of them are of one site.
      '--disable-site-isolation-trials',
    ],
  });
