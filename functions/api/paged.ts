import { InvalidCursorError } from '../../shared/ports/records.ts';
import type { ApiReply, ApiRequest, Listed, PageWish } from './deps.ts';
import { problem } from './problem.ts';

const largestPage = 200;

/** One page of a list, with a link to the next. */
export const paged = async (request: ApiRequest, read: (page: PageWish) => Promise<Listed>): Promise<ApiReply> => {
  const { limit = '100', after } = request.query;
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > largestPage)
    return problem(400, `\`limit\` is a number from 1 to ${largestPage}.`);
  const listed = await read({ limit: Number(limit), ...(after !== undefined && { after }) }).catch((error: unknown) => {
    if (error instanceof InvalidCursorError) return undefined;
    throw error;
  });
  if (!listed) return problem(400, '`after` is not from the `Link` header of this list. Begin with the first page.');
  const { body, next } = listed;
  return { status: 200, body, ...(next !== undefined && { headers: { link: linkTo(request, next) } }) };
};

const linkTo = ({ path, query }: ApiRequest, next: string): string => {
  const given = Object.entries({ ...query, after: next }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return `<${path}?${new URLSearchParams(given)}>; rel="next"`;
};
