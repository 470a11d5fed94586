import { scopes } from '../rows/keys.ts';
import { act, answer, get, inPath, paging, refusal, unauthorised } from './calls.ts';
import { listOf, moment, object, orNull, person, ref, text } from './shapes.ts';

const program = object({ program: text, reason: text }, []);
const hold = object({ program: text, hour: text });

/** Running it: switches, teams, keys, what came to nothing. */
export const operating = {
  schemas: {
    Key: object(
      {
        id: text,
        name: text,
        scopes: listOf({ enum: scopes }),
        createdAt: moment,
        expiresAt: orNull('string'),
        revokedAt: orNull('string'),
        key: text,
      },
      ['id', 'name', 'scopes', 'createdAt', 'expiresAt', 'revokedAt'],
    ),
    Team: object({
      team: text,
      name: text,
      owner: person,
      members: listOf(object({ name: text, email: text, languages: listOf(text) })),
      absences: listOf(object({ email: text, from: moment, until: moment })),
    }),
    Webhook: object({ name: text, url: text, team: orNull('string'), events: listOf(text), secret: text }),
    Unread: object({ source: text, type: text, day: { type: 'string', format: 'date' }, count: { type: 'integer' } }),
    Undelivered: object({
      id: text,
      target: text,
      reason: text,
      tries: { type: 'integer' },
      at: moment,
      steps: listOf(object({ taskId: text, number: { type: 'integer' } })),
      alert: { anyOf: [object({ series: text, at: moment }), { type: 'null' }] },
    }),
    Unheard: object({
      id: text,
      at: moment,
      why: { enum: ['automatic', 'spam', 'virus', 'forged', 'gone', 'surplus', 'not-staff'] },
      sign: orNull('string', { description: 'What gave a machine away.' }),
      mail: { type: 'string', description: 'Name of the object in the bucket of received mail, kept for 90 days.' },
      surveyId: orNull('string'),
      taskId: orNull('string'),
    }),
  },
  paths: {
    '/v1/webhooks': get('Signed webhooks, with their secrets.', listOf(ref('Webhook'))),
    '/v1/undelivered': get('What other systems did not take.', listOf(ref('Undelivered')), paging),
    '/v1/unread': get('What other systems send and nobody reads.', listOf(ref('Unread')), paging),
    '/v1/undelivered/replay': {
      post: act('Sends it again, at most 200 with each call.', object({ ids: listOf(text), target: text }, []), {
        result: object({ replayed: { type: 'integer' } }),
      }),
    },
    '/v1/unheard': get('Mail that came to nothing by itself, the newest first.', listOf(ref('Unheard')), paging),
    '/v1/unheard/counts': get(
      'How many there are of each kind.',
      object({
        total: { type: 'integer' },
        since: orNull('string'),
        counts: { type: 'object' },
        more: { type: 'boolean' },
      }),
    ),
    '/v1/unheard/replay': {
      post: act('Has mails taken as a person’s, at most 100 with each call.', object({ ids: listOf(text) }), {
        result: object({ replayed: { type: 'integer' } }),
      }),
    },
    '/v1/teams/{team}': {
      parameters: [inPath('team')],
      get: {
        summary: 'Who takes tasks in turn, and who is away.',
        responses: { '200': answer(ref('Team')), '404': refusal('There is no such team.'), ...unauthorised },
      },
      put: act('Replaces members or absences.', { type: 'object' }, { result: ref('Team') }),
    },
    '/v1/switches': get('What is paused, and whether shadow mode is on.', { type: 'object' }),
    '/v1/sessions/end': {
      post: act('Ends all sessions that somebody of the company has in the inbox.', object({ email: text }), {
        result: object({ email: text, endedAt: moment }),
      }),
    },
    '/v1/pause': { post: act('Holds what falls due, of one programme or all.', program) },
    '/v1/resume': { post: act('Lets it go on; repeat while `left` is true.', program) },
    '/v1/shadow': {
      put: act(
        'Decides everything, sends to an allow list alone.',
        object({ on: { type: 'boolean' }, allow: listOf(text) }, ['on']),
      ),
    },
    '/v1/holds': get('Hours with far more surveys than usual.', listOf({ type: 'object' })),
    '/v1/holds/release': { post: act('Sends them after all; repeat while `left` is true.', hold) },
    '/v1/holds/drop': { post: act('Ends them; repeat while `left` is true.', hold) },
    '/v1/facts/rebuild': {
      post: act(
        'Makes facts anew from the table; repeat with `next` as `after` until it is null.',
        object({ after: text }),
        {
          status: '202',
          result: object({ rows: { type: 'integer' }, next: { type: ['string', 'null'] } }),
        },
      ),
    },
    '/v1/keys': {
      ...get('Keys of other systems; never what they keep.', listOf(ref('Key'))),
      post: act(
        'A key for a system; the answer alone shows it.',
        object({ name: text, scopes: listOf({ enum: scopes }), expiresAt: moment }, ['name', 'scopes']),
        { status: '201', result: ref('Key') },
      ),
    },
    '/v1/keys/{key}': {
      parameters: [inPath('key')],
      delete: {
        summary: 'Revokes a key; within ten seconds it is taken no more.',
        responses: { '200': answer(ref('Key')), ...unauthorised },
      },
    },
    '/v1/openapi.json': get('This description.', { type: 'object' }),
  },
};
