/** What may come by a route. */
export interface RouteLimit {
  /** Of a body, in bytes; more is answered 413. */
  readonly bytes: number;
  /** Calls of one network address in a minute, as each instance of a function counts them; more are answered 429. */
  readonly perMinute: number;
  /** Calls of everybody together in a second, for long and at once; the gateway answers more with 429 by itself. */
  readonly perSecond: number;
  readonly burst: number;
}

const kilobyte = 1_000;
/** Lambda takes six megabytes, of which a binary body takes four thirds and the rest of the request a little. */
const mostOfLambda = 4_000 * kilobyte;

/**
 * The one table of limits, first match counts: a route belongs where its key begins so. Forms are far longer than anybody types;
 * a page is opened, and answered, by the many customers and scanners of an office or a carrier that share one address, and a
 * nightly run of another system asks as fast as it is answered. Documented in docs/api.md.
 */
export const routeLimits: readonly (readonly [begins: readonly string[], limit: RouteLimit])[] = [
  [['POST /events'], { bytes: mostOfLambda, perMinute: 6_000, perSecond: 100, burst: 300 }],
  [['POST /hooks/'], { bytes: mostOfLambda, perMinute: 6_000, perSecond: 100, burst: 300 }],
  [
    ['POST /v1/', 'PUT /v1/', 'PATCH /v1/', 'DELETE /v1/'],
    { bytes: 256 * kilobyte, perMinute: 3_000, perSecond: 50, burst: 200 },
  ],
  [['POST /app'], { bytes: 100 * kilobyte, perMinute: 1_200, perSecond: 50, burst: 200 }],
  // Mail programs end messages for their users by the thousand, each from a few addresses.
  [['POST /u/'], { bytes: 100 * kilobyte, perMinute: 3_000, perSecond: 200, burst: 500 }],
  [
    ['POST /s/', 'POST /l/', 'POST /t/', 'POST /c/'],
    { bytes: 100 * kilobyte, perMinute: 3_000, perSecond: 200, burst: 500 },
  ],
  [['GET /v1/', 'HEAD /v1/'], { bytes: 10 * kilobyte, perMinute: 6_000, perSecond: 50, burst: 200 }],
  [['GET /app', 'HEAD /app'], { bytes: 10 * kilobyte, perMinute: 3_000, perSecond: 50, burst: 200 }],
  [['HEAD /hooks/'], { bytes: 10 * kilobyte, perMinute: 600, perSecond: 50, burst: 200 }],
  [
    ['/s/', '/u/', '/l/', '/t/', '/c/'].flatMap((page) => [`GET ${page}`, `HEAD ${page}`]),
    { bytes: 10 * kilobyte, perMinute: 3_000, perSecond: 200, burst: 500 },
  ],
  [['$default'], { bytes: 10 * kilobyte, perMinute: 1_200, perSecond: 20, burst: 100 }],
];

/**
 * @param routeKey as the HTTP API has it, `GET /s/{token}`.
 * @throws Error for a route without limits, which nobody may deploy.
 */
export const limitOf = (routeKey: string): RouteLimit => {
  const found = routeLimits.find(([begins]) => begins.some((begin) => routeKey.startsWith(begin)));
  if (!found) throw new Error(`The route ${routeKey} has no limits in shared/contracts/wiring/limits.ts.`);
  return found[1];
};
