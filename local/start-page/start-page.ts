import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { WebReply } from '../model.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

let page: string | undefined;

/** The desk of a person who runs the cloud: one page with its style and script inside. */
export const startPage = ({
  url = '/',
  method = 'GET',
}: Pick<IncomingMessage, 'url' | 'method'>): WebReply | undefined => {
  if (method !== 'GET' || url.split('?')[0] !== '/') return undefined;
  page ??= read('page.html')
    .replace('/*style*/', () => read('page.css'))
    .replace('/*script*/', () => read('page.js'));
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: page,
  };
};
