import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** What a browser, or a system, sends. */
export interface Asked {
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
  readonly text: string;
}

const contentOf = ({ form, json, body }: Asked): { readonly type: string; readonly body: string } | undefined => {
  if (form) return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(form).toString() };
  if (json !== undefined) return { type: 'application/json', body: JSON.stringify(json) };
  return body === undefined ? undefined : { type: 'application/json', body };
};

/** A request as an HTTP API hands it to a function: form bodies in base64, paths decoded. */
export const requestEvent = (
  route: { readonly key: string; readonly parameters: Readonly<Record<string, string>> },
  url: URL,
  method: string,
  asked: Asked,
): APIGatewayProxyEventV2 => {
  const content = contentOf(asked);
  const query = Object.fromEntries(url.searchParams);
  const event = {
    version: '2.0',
    routeKey: route.key,
    rawPath: decodeURIComponent(url.pathname),
    rawQueryString: url.search.slice(1),
    ...(url.search && { queryStringParameters: query }),
    ...(asked.cookies && { cookies: [...asked.cookies] }),
    headers: { host: url.host, ...(content && { 'content-type': content.type }), ...asked.headers },
    pathParameters: route.parameters,
    requestContext: { domainName: url.host, http: { method, path: url.pathname, sourceIp: '198.51.100.7' } },
    ...(content && { body: Buffer.from(content.body).toString('base64') }),
    isBase64Encoded: content !== undefined,
  };
  return event as unknown as APIGatewayProxyEventV2;
};

export const answeredOf = (result: APIGatewayProxyStructuredResultV2): Answered => ({
  status: result.statusCode ?? 200,
  headers: result.headers ?? {},
  cookies: result.cookies ?? [],
  text: result.body ?? '',
});
