import type { RestReply, RestRequest } from '../../shared/ports/rest.ts';
import type { RebuildDeps } from './deps.ts';
import { rebuild } from './rebuild.ts';
import { retag } from './retag.ts';

/** What goes through the whole table when an operator wants it. */
export const operate = (request: Pick<RestRequest, 'path' | 'body'>, deps: RebuildDeps): Promise<RestReply> =>
  request.path === '/v1/facts/retag' ? retag(request, deps) : rebuild(request, deps);
