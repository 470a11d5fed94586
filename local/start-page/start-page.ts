import type { IncomingMessage } from 'node:http';
import type { WebReply } from '../model.ts';

export const startPage = (request: IncomingMessage): WebReply | undefined =>
  (request.url ?? '/').split('?')[0] === '/'
    ? { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<h1>Heardback</h1>' }
    : undefined;
