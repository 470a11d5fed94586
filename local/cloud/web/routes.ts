import type { HttpRoute } from '../model/topology.ts';

export interface MatchedRoute {
  readonly route: HttpRoute;
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface CompiledRoute {
  readonly route: HttpRoute;
  readonly method: string;
  readonly pattern: RegExp;
  /** Fewer variable parts and a named method go first, a greedy path last, `$default` after all. */
  readonly rank: number;
}

/** Finds the route of a request as an HTTP API does: the most specific one wins. */
export const createRouter = (
  routes: readonly HttpRoute[],
): ((method: string, path: string) => MatchedRoute | undefined) => {
  const compiled = routes.map(compile).sort((a, b) => a.rank - b.rank);
  return (method, path) => {
    for (const { route, method: wanted, pattern } of compiled) {
      const match = wanted === 'ANY' || wanted === method ? pattern.exec(path) : null;
      if (match) return { route, pathParameters: { ...match.groups } };
    }
    return undefined;
  };
};

const compile = (route: HttpRoute): CompiledRoute => {
  if (route.routeKey === '$default') return { route, method: 'ANY', pattern: /^/, rank: 1e6 };
  const [method = 'ANY', path = '/'] = route.routeKey.split(' ');
  const parts = path.split('/').map((part) => {
    const [, name, greedy] = /^\{(\w+)(\+?)\}$/.exec(part) ?? [];
    if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return greedy ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`;
  });
  const variables = parts.filter((part) => part.startsWith('(?<')).length;
  const greedy = path.includes('+}') ? 1000 : 0;
  return {
    route,
    method,
    pattern: new RegExp(`^${parts.join('/')}$`),
    rank: greedy + variables * 10 + (method === 'ANY' ? 1 : 0) - parts.length / 100,
  };
};
