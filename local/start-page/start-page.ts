import { readFileSync } from 'node:fs';
import type { CloudOptions } from '../cloud/cloud.ts';
import { type ShopConfig, settingsOf } from './settings.ts';

type StartPage = NonNullable<CloudOptions['startPage']>;

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const reply = (type: string, body: string) => ({
  status: 200,
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
  body,
});

/** The desk of a person who runs the cloud: one page, its style inside, its scripts beside it. */
export const startPageOf = (config: ShopConfig): StartPage => {
  // What stands in the configuration is text to the page, whatever it looks like.
  const settings = JSON.stringify(settingsOf(config)).replaceAll('<', String.raw`\u003c`);
  return ({ url = '/', method = 'GET' }) => {
    const [path = ''] = url.split('?');
    if (method !== 'GET') return undefined;
    const script = /^\/_start\/([a-z-]+\.js)$/.exec(path)?.[1];
    if (script !== undefined) return scriptNamed(script);
    if (path !== '/') return undefined;
    const page = read('page.html')
      .replace('/*style*/', () => read('page.css'))
      .replace('"{settings}"', () => settings);
    return reply('text/html', page);
  };
};

const scripts = [
  'ask.js',
  'behind.js',
  'clock.js',
  'dom.js',
  'guide.js',
  'main.js',
  'stories.js',
  'trace.js',
  'trace-items.js',
];

const scriptNamed = (name: string): ReturnType<StartPage> =>
  scripts.includes(name) ? reply('text/javascript', read(`scripts/${name}`)) : undefined;
