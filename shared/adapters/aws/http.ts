import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { guardHeaders } from './guard-headers.ts';

/** HTTP API hands form bodies over in base64. */
export const bodyOf = ({
  body = '',
  isBase64Encoded,
}: Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'>): string =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;

/** Whether only the head of what a GET would show is asked for, as link checkers do. */
export const isHead = ({ requestContext }: APIGatewayProxyEventV2): boolean => requestContext.http.method === 'HEAD';

/** What a link to a page carries: `/s/{token}` and its like. */
export const tokenOf = ({ pathParameters }: Pick<APIGatewayProxyEventV2, 'pathParameters'>): string =>
  pathParameters?.token ?? '';

/** A page behind a link that is a secret: kept by nobody, told to nobody, indexed by nobody. */
const pageHeaders = {
  ...guardHeaders,
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
} as const;

/**
 * Tells a link checker that a page is there: nothing is read, and nobody is taken to have opened it. What no route has taken is
 * not there.
 */
export const pageHeads: MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> = {
  before: ({ event }) =>
    isHead(event) && event.routeKey !== '$default' ? { statusCode: 200, headers: pageHeaders } : undefined,
};

/** Fields of a form, urlencoded or multipart; files are left out. The first value of a repeated field counts. */
export const formOf = async (
  event: Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded' | 'headers'>,
): Promise<Readonly<Record<string, string>>> => {
  const type = event.headers['content-type'] ?? '';
  const raw = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (!type.startsWith('multipart/form-data')) return firstValues(new URLSearchParams(raw.toString('utf8')));
  const form = await new globalThis.Response(raw, { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData());
  return firstValues([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
};

const firstValues = (entries: Iterable<readonly [string, string]>): Readonly<Record<string, string>> =>
  Object.fromEntries([...entries].reverse());

/** A form that another site's page sent. A mail program's own view sends no origin, or `null`. */
export const isForeign = ({ headers: { origin, host } }: Pick<APIGatewayProxyEventV2, 'headers'>): boolean =>
  origin !== undefined && origin !== 'null' && (!URL.canParse(origin) || new URL(origin).host !== host);

interface PageReply {
  readonly status: number;
  readonly page: { readonly html: string; readonly contentSecurityPolicy: string };
}

export const pageReply = ({ status, page }: PageReply): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: {
    ...pageHeaders,
    'content-security-policy': page.contentSecurityPolicy,
    ...(status === 429 && { 'retry-after': '60' }),
  },
  body: page.html,
});
