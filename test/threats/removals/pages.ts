import type { Removals } from './removals.ts';

const headers = 'shared/adapters/aws/guard-headers.ts';
const post = 'shared/adapters/http/post.ts';
const token = 'shared/domain/link/token.ts';
const identity = 'shared/adapters/oidc/identity.ts';
const signIn = 'shared/adapters/oidc/sign-in.ts';
/** The code is handed in, and whatever comes back for it is believed. */
const believed = {
  file: signIn,
  find: 'client.authorizationCodeGrant(provider, url, checks)',
  put: `fetch(provider.serverMetadata().token_endpoint ?? '', {
    method: 'POST',
    body: new URLSearchParams({ code: url.searchParams.get('code') ?? '', code_verifier: verifier, checks: String(checks) }),
  })
    .then((answer) => answer.json())
    .then(({ id_token: token }) => ({
      claims: () => JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()),
    }))`,
};

/** Pages, sessions, links, and what the system itself asks for on the internet. */
export const pages: Removals = {
  'a page in a frame, content taken for something else, a downgrade to plain HTTP': [
    [{ file: headers, find: "'strict-transport-security': 'max-age=63072000',", put: '' }],
    [{ file: headers, find: "'x-content-type-options': 'nosniff',", put: '' }],
    [{ file: headers, find: "'x-frame-options': 'DENY',", put: '' }],
    [{ file: headers, find: "'cross-origin-opener-policy': 'same-origin',", put: '' }],
    [{ file: headers, find: "default-src 'none'; frame-ancestors 'none'", put: "default-src 'none'" }],
  ],
  'a form of another site acts for a colleague (CSRF)': [
    [
      {
        file: 'functions/inbox/session.ts',
        find: 'expected.length === actual.length && timingSafeEqual(expected, actual)',
        put: 'expected.length > 0 || timingSafeEqual(expected, actual)',
      },
    ],
    [{ file: 'functions/inbox/inbox.ts', find: 'if (isForeign || !isOwnForm', put: 'if (!isOwnForm' }],
  ],
  'a button in staff mail, or a consent, pressed by a page of another site': [
    [
      {
        file: 'shared/adapters/aws/http.ts',
        find: '(!URL.canParse(origin) || new URL(origin).host !== host)',
        put: '!URL.canParse(origin)',
      },
    ],
  ],
  'a session planted in a browser (fixation)': [
    [
      {
        file: 'functions/inbox/doors.ts',
        find: 'const token = await openSession(identity, deps);',
        put: "const token = jar.read('session') ?? (await openSession(identity, deps));",
      },
    ],
  ],
  'a sign-in that somebody else began, finished in this browser (state)': [
    [{ file: signIn, find: 'state: client.randomState(),', put: "state: 'fixed'," }],
  ],
  'an ID token of another sign-in put in (nonce)': [
    [{ file: signIn, find: 'nonce: client.randomNonce(),', put: "nonce: 'fixed'," }],
  ],
  'a code of a sign-in overheard (PKCE)': [[{ file: signIn, find: "code_challenge_method: 'S256',", put: '' }]],
  'an ID token of another issuer, for another application, old, or unsigned': [[believed]],
  'an ID token that somebody on the way made': [
    [{ file: signIn, find: 'client.enableNonRepudiationChecks, ', put: '' }],
  ],
  'an answer of another provider than was asked (mix-up)': [[believed]],
  'an address that led somebody in, used again (replay)': [
    [{ file: 'functions/inbox/doors.ts', find: "jar.write('signing-in', '', 0),", put: '' }],
  ],
  'a sign-in that leads to another site (open redirect)': [
    [
      {
        file: 'functions/inbox/doors.ts',
        find: "/^\\/app(\\/insights(\\/[a-z]+)?|\\/tasks\\/[0-9a-z]{26}|\\/search\\/[\\w-]{38,1110})?$/.test(path ?? '')",
        put: 'path',
      },
    ],
  ],
  'an address that somebody typed in at the provider': [
    [{ file: identity, find: "typeof email !== 'string' || !isTried", put: "typeof email !== 'string'" }],
    [
      {
        file: identity,
        find: "verified === undefined ? trustsAddresses : verified === true || verified === 'true'",
        put: "verified === undefined || verified === true || verified === 'true'",
      },
    ],
    [{ file: identity, find: "verified === true || verified === 'true'", put: 'Boolean(verified)' }],
  ],
  'a session of somebody who left': [
    [{ file: 'functions/api/sessions.ts', find: '[personIdOf(email)]: at', put: '' }],
    [
      {
        file: 'shared/steps/staff/enter.ts',
        find: "if (session.createdAt <= (own(ended, personIdOf(session.email)) ?? '')) return { kind: 'nobody' };",
        put: '',
      },
    ],
  ],
  'a webhook or chat address, redirect or name that leads into a network behind (SSRF, rebinding)': [
    [{ file: post, find: '(isIP(host) !== 0 && !isPublicAddress(host))', put: 'false' }],
    [{ file: post, find: "protocol !== 'https:' ||", put: '' }],
    [{ file: post, find: '!error && found.some(({ address }) => !isPublicAddress(address))', put: 'false' }],
  ],
  'a redirect of what is told to others': [
    [
      {
        file: post,
        find: "return { kind: 'answered', status: statusCode, retryAfter: answered['retry-after'] };",
        put: "if (answered.location && !url.endsWith(answered.location)) return posting(lookup)(new URL(answered.location, url).href, body, headers);\nreturn { kind: 'answered', status: statusCode, retryAfter: answered['retry-after'] };",
      },
    ],
  ],
  'a forged or altered link': [
    [{ file: token, find: '!timingSafeEqual(macOf(body, key), bytes.subarray(bodyBytes)) ||', put: '' }],
    [{ file: token, find: '|| purposes[body.readUInt8(0)] !== purpose', put: '' }],
    [{ file: token, find: '|| !timingSafeEqual(shortMac(purpose, idBytes, key), mac)', put: '' }],
  ],
};
