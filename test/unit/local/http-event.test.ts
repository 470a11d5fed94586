import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { httpEvent, webReply } from '../../../local/cloud/web/http-event.ts';
import { createRouter } from '../../../local/cloud/web/routes.ts';

interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: string | Buffer;
}

/** The event that a real request over a socket becomes. */
const eventFor = async ({ method = 'GET', path, headers = {}, body = '' }: Sent) => {
  const seen = Promise.withResolvers<IncomingMessage>();
  const server = createServer((incoming, response) => {
    seen.resolve(incoming);
    response.end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  request({ port, host: '127.0.0.1', method, path, headers: { ...headers, host: 'api.example' } }).end();
  const incoming = await seen.promise;
  const matched = createRouter([{ apiId: 'api1', routeKey: 'ANY /{path+}', functionArn: 'f' }])(
    method,
    new URL(`http://x${path}`).pathname,
  );
  if (!matched) throw new Error('No route.');
  const event = httpEvent(incoming, Buffer.from(body), {
    matched,
    account: '000000000000',
    now: Date.parse('2026-03-12T19:03:58Z'),
  });
  server.close();
  return event;
};

describe('the event of an HTTP API, payload format 2.0', () => {
  it('has the parts of a request that AWS documents', async () => {
    expect(
      await eventFor({ path: '/s/abc?score=3', headers: { 'User-Agent': 'agent', Accept: 'text/html' } }),
    ).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /{path+}',
      rawPath: '/s/abc',
      rawQueryString: 'score=3',
      queryStringParameters: { score: '3' },
      pathParameters: { path: 's/abc' },
      headers: { 'user-agent': 'agent', accept: 'text/html', host: 'api.example', 'x-forwarded-proto': 'http' },
      requestContext: {
        accountId: '000000000000',
        apiId: 'api1',
        domainName: 'api.example',
        http: { method: 'GET', path: '/s/abc', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'agent' },
        stage: '$default',
        time: '12/Mar/2026:19:03:58 +0000',
        timeEpoch: Date.parse('2026-03-12T19:03:58Z'),
      },
      isBase64Encoded: false,
    });
  });

  it('joins repeated query values and headers by commas, and keeps cookies apart', async () => {
    const event = await eventFor({ path: '/a?x=1&x=2&y=', headers: { 'X-Many': ['a', 'b'], Cookie: 'one=1; two=2' } });
    expect(event.queryStringParameters).toEqual({ x: '1,2', y: '' });
    expect(event.headers).toMatchObject({ 'x-many': 'a,b' });
    expect(event.headers).not.toHaveProperty('cookie');
    expect(event.cookies).toEqual(['one=1', 'two=2']);
  });

  it('decodes the path, leaves the query raw, and has no query part without a query', async () => {
    expect(await eventFor({ path: '/a%20b?q=%41+1' })).toMatchObject({
      rawPath: '/a b',
      rawQueryString: 'q=%41+1',
      queryStringParameters: { q: 'A 1' },
    });
    expect(await eventFor({ path: '/a' })).not.toHaveProperty('queryStringParameters');
  });

  it('takes a path that looks like another host for a path', async () => {
    expect((await eventFor({ path: '//evil.example/a' })).rawPath).toBe('//evil.example/a');
  });

  it.each([
    ['application/json', false],
    ['application/json; charset=utf-8', false],
    ['text/plain', false],
    ['application/xml', false],
    ['application/javascript', false],
    ['application/x-www-form-urlencoded', true],
    ['multipart/form-data; boundary=x', true],
    ['application/octet-stream', true],
  ])('a body of type %s arrives in base64: %s', async (type, isBase64Encoded) => {
    const event = await eventFor({
      method: 'POST',
      path: '/a',
      headers: { 'content-type': type },
      body: 'score=3&comment=ä',
    });
    expect(event.isBase64Encoded).toBe(isBase64Encoded);
    expect(Buffer.from(event.body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString('utf8')).toBe(
      'score=3&comment=ä',
    );
  });
});

describe('routing', () => {
  const routeKeys = [
    'GET /v1/tasks/{id}',
    'ANY /v1/{proxy+}',
    'GET /v1/tasks',
    'GET /v1/tasks/mine',
    '$default',
    'ANY /v1/tasks',
  ];
  const find = createRouter(routeKeys.map((routeKey) => ({ apiId: 'a', routeKey, functionArn: routeKey })));

  it.each([
    ['GET', '/v1/tasks', 'GET /v1/tasks'],
    ['POST', '/v1/tasks', 'ANY /v1/tasks'],
    ['GET', '/v1/tasks/7', 'GET /v1/tasks/{id}'],
    ['GET', '/v1/tasks/mine', 'GET /v1/tasks/mine'],
    ['PATCH', '/v1/tasks/7', 'ANY /v1/{proxy+}'],
    ['GET', '/v1/tasks/7/history', 'ANY /v1/{proxy+}'],
    ['GET', '/elsewhere', '$default'],
  ])('%s %s goes to %s', (method, path, routeKey) => {
    expect(find(method, path)?.route.routeKey).toBe(routeKey);
  });
});

describe('the answer of a function', () => {
  it('is used in full when it has a status', () => {
    expect(
      webReply({
        statusCode: 303,
        headers: { Location: '/done' },
        cookies: ['a=1', 'b=2'],
        body: 'aGk=',
        isBase64Encoded: true,
      }),
    ).toEqual({
      status: 303,
      headers: { 'content-type': 'text/plain; charset=utf-8', location: '/done', 'set-cookie': ['a=1', 'b=2'] },
      body: Buffer.from('hi'),
    });
  });

  it('is the body as JSON when it has none', () => {
    expect(webReply({ hello: 1 })).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"hello":1}',
    });
    expect(webReply('hello')).toMatchObject({ status: 200, body: 'hello' });
  });

  it.each([
    ['a status in words', { statusCode: 'ok' }],
    ['a body that is no text', { statusCode: 200, body: { a: 1 } }],
  ])('is not taken with %s', (_, answer) => {
    expect(webReply(answer)).toBeUndefined();
  });
});
