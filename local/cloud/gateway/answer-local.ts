import type { LocalReply, LocalRoute } from '../model/local-api.ts';
import { asAwsError } from './as-aws-error.ts';
import type { Received } from './received.ts';

/** Answers what only this cloud has: what was sent, the clock, the dead letters. */
export const answerLocal = async (routes: readonly LocalRoute[], received: Received): Promise<LocalReply> => {
  const { method, url, headers, body } = received;
  const atPath = routes.filter(({ path }) => path === url.pathname);
  const route = atPath.find((each) => each.method === method);
  if (!route) return notThere(url.pathname, atPath);
  if (isForeign(headers.origin)) return { status: 403, body: { message: 'Pages of other origins may not do this.' } };
  try {
    return await route.handle({ method: route.method, path: url.pathname, query: url.searchParams, headers, body });
  } catch (error) {
    const { status, code, message } = asAwsError(error);
    return { status, body: { code, message } };
  }
};

const notThere = (path: string, others: readonly LocalRoute[]): LocalReply => {
  const known = others.map(({ method }) => method).join(', ');
  return known
    ? { status: 405, body: { message: `Use ${known}.` } }
    : { status: 404, body: { message: `There is no ${path} here.` } };
};

const isForeign = (origin: string | undefined): boolean => {
  if (!origin) return false;
  return !['127.0.0.1', 'localhost'].includes(URL.parse(origin)?.hostname ?? '');
};
