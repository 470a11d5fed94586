import { readFileSync } from 'node:fs';
import type { CloudOptions } from '../cloud/cloud.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

let page: string | undefined;

/** The desk of a person who runs the cloud: one page with its style and script inside. */
export const startPage: NonNullable<CloudOptions['startPage']> = ({ url = '/', method = 'GET' }) => {
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
