import { describe, expect, it } from 'vitest';
import { openApi } from '../../functions/api/openapi.ts';
import { neededFor } from '../../shared/domain/keys/scope.ts';
import { ofType, synthesised } from './synthesised.ts';

const stage = synthesised('prod');

const pathsOf = (description: object) => (description as { readonly paths: Readonly<Record<string, object>> }).paths;

describe('the HTTP API', () => {
  it('has the routes that others rely on', () => {
    const routes = ofType(stage, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties.RouteKey);
    const shown = (method: string) => (route: unknown) => String(route).startsWith(`${method} `);
    const heads = routes.filter(shown('HEAD'));
    // Link checkers, and systems that look before they call.
    for (const route of routes.filter(shown('GET'))) expect(heads).toContain(String(route).replace('GET', 'HEAD'));
    expect(heads).toContain('HEAD /hooks/{name}');
    expect(heads).toContain('HEAD /hooks/{name}/{secret}');
    expect(routes.filter((route) => !heads.includes(route)).sort()).toEqual([
      '$default',
      'DELETE /v1/improvements/{id}',
      'DELETE /v1/keys/{key}',
      'GET /app',
      'GET /app/insights',
      'GET /app/insights/causes',
      'GET /app/insights/money',
      'GET /app/insights/outlook',
      'GET /app/insights/programmes',
      'GET /app/{page+}',
      'GET /c/{token}',
      'GET /l/{token}',
      'GET /s/{token}',
      'GET /t/{token}',
      'GET /u/{token}',
      'GET /v1/answers',
      'GET /v1/audit',
      'GET /v1/consents',
      'GET /v1/decisions',
      'GET /v1/figures',
      'GET /v1/funnel',
      'GET /v1/holds',
      'GET /v1/improvements',
      'GET /v1/journey',
      'GET /v1/keys',
      'GET /v1/links',
      'GET /v1/metrics',
      'GET /v1/money',
      'GET /v1/openapi.json',
      'GET /v1/outlook',
      'GET /v1/programs',
      'GET /v1/promises',
      'GET /v1/surveys',
      'GET /v1/switches',
      'GET /v1/tasks',
      'GET /v1/tasks/{id}',
      'GET /v1/teams/{team}',
      'GET /v1/themes',
      'GET /v1/undelivered',
      'GET /v1/unheard',
      'GET /v1/unheard/counts',
      'GET /v1/unread',
      'GET /v1/webhooks',
      'PATCH /v1/tasks/{id}',
      'POST /app',
      'POST /app/insights',
      'POST /app/{page+}',
      'POST /c/{token}',
      'POST /events',
      'POST /hooks/{name}',
      'POST /hooks/{name}/{secret}',
      'POST /l/{token}',
      'POST /s/{token}',
      'POST /t/{token}',
      'POST /u/{token}',
      'POST /v1/facts/rebuild',
      'POST /v1/facts/retag',
      'POST /v1/holds/drop',
      'POST /v1/holds/release',
      'POST /v1/improvements',
      'POST /v1/keys',
      'POST /v1/pause',
      'POST /v1/people/erase',
      'POST /v1/people/erase-again',
      'POST /v1/people/export',
      'POST /v1/people/receipts/check',
      'POST /v1/programs/{program}/pause',
      'POST /v1/programs/{program}/resume',
      'POST /v1/resume',
      'POST /v1/sessions/end',
      'POST /v1/test-sends',
      'POST /v1/undelivered/replay',
      'POST /v1/unheard/replay',
      'PUT /v1/answers/{id}/tags',
      'PUT /v1/shadow',
      'PUT /v1/teams/{team}',
    ]);
  });

  it('is described whole, and nothing else is', () => {
    const described = Object.entries(pathsOf(openApi('https://f.example'))).flatMap(([path, item]) =>
      Object.keys(item)
        .filter((method) => method !== 'parameters')
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    const deployed = ofType(stage, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => String(Properties.RouteKey));
    expect(described.sort()).toEqual(deployed.filter((route) => /^(?!HEAD).* \/(v1|events)/.test(route)).sort());
  });

  it('logs routes, never a path, a query or who called: those carry tokens and addresses', () => {
    const [deployed] = ofType(stage, 'AWS::ApiGatewayV2::Stage').map(([, { Properties }]) => Properties);
    const format = String((deployed?.AccessLogSettings as { Format?: string } | undefined)?.Format);
    expect(format).toContain('$context.routeKey');
    expect(format).not.toMatch(
      /\$context\.(path|identity|domain|authorizer|protocol)|query|\$request|sourceIp|userAgent/i,
    );
    expect(deployed?.DefaultRouteSettings).toMatchObject({ ThrottlingBurstLimit: 500, ThrottlingRateLimit: 200 });
  });
});

describe('every route of the API', () => {
  it('needs what whoever calls it must be trusted with', () => {
    const needs = Object.fromEntries(
      ofType(stage, 'AWS::ApiGatewayV2::Route')
        .map(([, { Properties }]) => String(Properties.RouteKey))
        .filter((route) => / \/(v1|events)/.test(route) && !route.startsWith('HEAD'))
        .map((route) => [route, neededFor(route.split(' ')[0] ?? '', route.split(' ')[1] ?? '')]),
    );
    const of = (needed: string) => Object.keys(needs).filter((route) => needs[route] === needed);
    expect(of('first-key').sort()).toEqual(['DELETE /v1/keys/{key}', 'GET /v1/keys', 'POST /v1/keys']);
    expect(of('events')).toEqual(['POST /events']);
    for (const route of of('read')) expect(route).toMatch(/^GET /);
    for (const route of of('read'))
      expect(route).not.toMatch(/surveys|tasks|decisions|unheard|consents|undelivered|webhooks|people/);
    for (const route of of('people')) expect(route).toMatch(/people/);
    expect(of('operate')).toEqual(expect.arrayContaining(['POST /v1/pause', 'PUT /v1/shadow', 'GET /v1/webhooks']));
    expect(of('write')).toEqual(expect.arrayContaining(['PATCH /v1/tasks/{id}']));
  });
});
