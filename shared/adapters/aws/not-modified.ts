import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

const bare = (tag: string): string => tag.trim().replace(/^W\//, '');

/**
 * The answer without its body where the caller has it already: they sent the `ETag` that it has, alone or among others, in
 * `If-None-Match` (RFC 9110, 13.1.2: compared weakly). Only what is read can be had already.
 */
export const unlessKnown = (
  { headers, requestContext }: APIGatewayProxyEventV2,
  answer: APIGatewayProxyStructuredResultV2,
): APIGatewayProxyStructuredResultV2 => {
  const tag = answer.headers?.etag;
  const known = (headers['if-none-match'] ?? '').split(',').map(bare);
  const isRead = /^(?:GET|HEAD)$/.test(requestContext.http.method) && answer.statusCode === 200;
  if (!isRead || typeof tag !== 'string' || !(known.includes(bare(tag)) || known.includes('*'))) return answer;
  return { ...answer, statusCode: 304, body: '' };
};
