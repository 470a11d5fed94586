import { journeyStages } from '../../shared/contracts/config/journey.ts';
import { scopes } from '../../shared/contracts/rows/keys.ts';

/*
 * The REST API, described for machines (OpenAPI 3.1). A test holds it against the routes that are deployed and the answers
 * that are given.
 */
const text = { type: 'string' } as const;
const moment = { type: 'string', format: 'date-time' } as const;
const orNull = (type: string, more: object = {}) => ({ type: [type, 'null'], ...more });
const listOf = (items: object) => ({ type: 'array', items });
const object = (
  properties: Readonly<Record<string, object>>,
  required: readonly string[] = Object.keys(properties),
) => ({
  type: 'object',
  properties,
  required: [...required],
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const day = { type: 'string', format: 'date' };
const score = {
  ...{ n: { type: 'integer' }, score: orNull('number'), low: orNull('number'), high: orNull('number') },
  small: { type: 'boolean', description: 'Fewer than 30 answers.' },
};

const person = object({ name: text, email: text });
const answerChannel = { enum: ['page', 'email', 'sms'] };
const group = { enum: ['detractor', 'passive', 'promoter'] };

const counts = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { type: 'integer' }]));

const receipt = object({
  ...{ receipt: text, at: moment, state: { enum: ['going', 'done'] }, signature: text },
  ...counts('rows', 'files'),
  counts: { type: 'object', additionalProperties: { type: 'integer' } },
});

const schemas = {
  Problem: object({ message: text }),
  Response: object({
    score: { type: 'number' },
    comment: orNull('string'),
    answers: { type: 'object' },
    channel: answerChannel,
    at: moment,
  }),
  Survey: object({
    id: text,
    program: text,
    type: { enum: ['nps', 'csat', 'ces', 'cxi', 'smileys', 'stars', 'thumbs'] },
    state: {
      enum: ['scheduled', 'sending', 'sent', 'answered', 'skipped', 'cancelled', 'expired', 'bounced', 'unknown'],
    },
    channel: { enum: ['email', 'sms', 'link', 'kiosk'] },
    language: text,
    scheduledFor: moment,
    held: orNull('string', {
      description:
        'Why it waits: for a person (`paused`, `surge`), or for its turn since the account may send no more (`quota`).',
    }),
    undoneBy: orNull('string'),
    test: { type: 'boolean' },
    sentAt: orNull('string', { format: 'date-time' }),
    deliveredAt: orNull('string', { format: 'date-time' }),
    answerBy: orNull('string', { format: 'date-time' }),
    ended: { anyOf: [object({ at: moment, reason: text }), { type: 'null' }] },
    answeredAt: orNull('string', { format: 'date-time' }),
    intents: { type: 'integer', description: 'How often a link was opened.' },
    intentsByMachines: { type: 'integer', description: 'Of these, how often most likely by a scanner.' },
    remarks: listOf(object({ at: moment, channel: text, words: text })),
    response: { anyOf: [ref('Response'), { type: 'null' }] },
  }),
  Reason: object({ rule: text, verdict: { enum: ['pass', 'fail', 'note'] }, detail: text }),
  Decision: object({
    at: moment,
    event: object({ source: text, type: text, id: text }),
    program: text,
    verdict: { enum: ['scheduled', 'deferred', 'skipped', 'cancelled', 'duplicate', 'parked'] },
    reasons: listOf(ref('Reason')),
    surveyId: orNull('string'),
    earlier: { type: 'array', items: { type: 'object' } },
  }),
  HistoryEntry: {
    ...object({ at: moment, by: text, act: text, note: text, to: person, clock: { enum: ['contact', 'solution'] } }, [
      'at',
      'by',
      'act',
    ]),
    description: '`to` was told of it by mail; `clock` has ended.',
  },
  Task: object({
    id: text,
    state: { enum: ['open', 'acknowledged', 'contacted', 'resolved', 'verified', 'dismissed', 'withdrawn'] },
    kind: { enum: [...group.enum, 'remark', 'signal'] },
    severity: { enum: ['low', 'normal', 'high', 'urgent'] },
    flags: listOf(text),
    score: orNull('number'),
    scale: { anyOf: [object({ type: text, low: { type: 'number' }, high: { type: 'number' } }), { type: 'null' }] },
    comment: orNull('string'),
    latest: {
      anyOf: [object({ at: moment, act: text, by: text, words: text }, ['at', 'act']), { type: 'null' }],
      description: 'What was said last after the answer, by either side.',
    },
    writer: { anyOf: [object({ email: text }), { type: 'null' }], description: 'Who wrote last, if not the customer.' },
    answers: {
      type: 'array',
      items: { type: 'object' },
      description: 'Further answers of the same customer that joined.',
    },
    title: orNull('string'),
    amount: orNull('number'),
    currency: orNull('string'),
    contact: { type: 'object' },
    contactWanted: { type: 'boolean' },
    program: text,
    surveyId: orNull('string'),
    team: text,
    owner: person,
    dueAt: { ...moment, description: 'End of the first contact’s clock.' },
    resolveBy: moment,
    openedAt: orNull('string', { format: 'date-time' }),
    waitingSince: orNull('string', { format: 'date-time' }),
    promise: { anyOf: [ref('Promise'), { type: 'null' }] },
    promises: { ...listOf(ref('Promise')), description: 'What the customer was promised before.' },
    recovery: { anyOf: [object({ surveyId: text, score: { type: 'number' }, group, at: moment }), { type: 'null' }] },
    cause: orNull('string'),
    outcome: orNull('string'),
    history: listOf(ref('HistoryEntry')),
  }),
  Promise: object({ by: moment, madeAt: moment, tellAt: moment, renewedBy: moment, keptAt: moment }, ['by', 'madeAt']),
  TaskPatch: {
    ...object(
      { state: text, owner: person, team: text, cause: text, outcome: text, note: text, waiting: { type: 'boolean' } },
      [],
    ),
    additionalProperties: false,
  },
  Promises: object({
    team: text,
    made: { type: 'integer' },
    kept: { type: 'integer' },
    broken: { type: 'integer' },
    open: { type: 'integer' },
  }),
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
  Link: object({ program: text, url: { type: 'string', format: 'uri' } }),
  Team: object({
    team: text,
    name: text,
    owner: person,
    members: listOf(object({ name: text, email: text, languages: listOf(text) })),
    absences: listOf(object({ email: text, from: moment, until: moment })),
  }),
  Figures: object({
    team: text,
    tasks: { type: 'integer', description: 'Promoters left out.' },
    open: { type: 'integer' },
    late: { type: 'integer' },
    promises: object({
      made: { type: 'integer' },
      kept: { type: 'integer' },
      broken: { type: 'integer' },
      open: { type: 'integer' },
    }),
    minutesToFirstAnswer: orNull('number', { description: 'Median, from the opening.' }),
    minutesToSolution: orNull('number', { description: 'Median, from the opening.' }),
    recovery: object({
      asked: { type: 'integer' },
      recovered: { type: 'integer' },
      share: orNull('number'),
      interval: orNull('array', { items: { type: 'number' }, description: '95 %, by Wilson.' }),
    }),
  }),
  Program: object({
    id: text,
    state: { enum: ['running', 'paused', 'halted'] },
    why: orNull('string'),
    since: orNull('string', { format: 'date-time' }),
    ...counts('sent', 'answered', 'bounced', 'complained', 'optedOut'),
    concerns: listOf({ enum: ['hardly-answered', 'left', 'bounced', 'complained', 'review'] }),
    reviewBy: orNull('string', { format: 'date' }),
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
  JourneyStage: object({
    stage: { enum: journeyStages },
    answers: { type: 'integer' },
    asked: orNull('integer'),
    answered: orNull('integer'),
    responseRate: orNull('number'),
    scores: listOf({ type: 'object' }),
    observations: listOf(object({ event: text, n: { type: 'integer' }, isAsked: { type: 'boolean' } })),
  }),
  Score: object(score),
  Metrics: object(
    {
      ...{
        type: orNull('string'),
        ...score,
        counts: { type: 'object', description: 'Answers of each group or rating.' },
      },
      ...{ asked: orNull('integer'), answered: orNull('integer'), responseRate: orNull('number') },
      groups: listOf(object({ key: { type: 'object' }, ...score }, ['key', 'n'])),
      series: listOf(object({ from: day, until: day, ...score }, ['from', 'n'])),
      beside: listOf(object({ way: { enum: ['link', 'kiosk'] }, type: text, ...score }, ['way', 'type', 'n'])),
      parts: object({ effective: ref('Score'), easy: ref('Score'), enjoyed: ref('Score') }),
      pattern: { enum: ['process', 'need', null], description: 'CXI: effective but not easy, or the other way round.' },
    },
    ['type', 'n', 'score', 'low', 'high', 'counts', 'beside'],
  ),
  Theme: object({
    name: text,
    ...{ n: { type: 'integer' }, share: ref('Share'), detractors: ref('Share'), score: ref('Score') },
    without: { $ref: '#/components/schemas/Score', description: 'The score of all others.' },
    effect: orNull('object', { description: 'By how much the score would be another without it.' }),
    series: listOf(object({ from: day, n: { type: 'integer' }, share: orNull('number') })),
  }),
  Share: object({
    ...{ of: { type: 'integer' }, n: { type: 'integer' } },
    ...{ rate: orNull('number', { description: 'Per cent.' }), low: orNull('number'), high: orNull('number') },
  }),
  Themes: object({
    type: orNull('string'),
    causes: listOf(ref('Theme')),
    tags: listOf(ref('Theme')),
    movements: listOf(
      object({ kind: { enum: ['tag', 'cause'] }, name: text, is: { enum: ['new', 'growing', 'fading'] } }),
    ),
    words: orNull('object', { description: 'Of detractors; null for a key without `words`.' }),
  }),
  Funnel: object({
    steps: listOf(
      object({
        step: { enum: ['events', 'eligible', 'sent', 'delivered', 'opened', 'answered'] },
        n: { type: 'integer' },
        lost: listOf(object({ reason: text, n: { type: 'integer' } })),
      }),
    ),
    velocity: object({ answered: ref('Velocity'), optedOut: ref('Velocity') }),
  }),
  Estimate: object({
    n: { type: 'integer' },
    value: orNull('number'),
    low: orNull('number'),
    high: orNull('number'),
  }),
  GroupMoney: object({
    group: text,
    people: { type: 'integer' },
    observed: { type: 'integer', description: 'Followed for the whole horizon.' },
    small: { type: 'boolean' },
    repeat: { type: 'object' },
    churn: { type: 'object' },
    spent: listOf(
      object({ currency: text, perPerson: ref('Estimate'), perOrder: ref('Estimate'), total: { type: 'number' } }),
    ),
  }),
  Money: object({
    horizon: { enum: [90, 180, 365] },
    churn: { type: 'object' },
    revenue: listOf(text),
    refunds: listOf(text),
    groups: listOf(ref('GroupMoney')),
    point: listOf(object({ currency: text, perPerson: ref('Estimate') })),
    atRisk: object({
      tasks: { type: 'integer' },
      unknown: { type: 'integer' },
      amounts: listOf(object({ currency: text, tasks: { type: 'integer' }, amount: { type: 'number' } })),
    }),
    wonBack: object({
      groups: listOf(ref('GroupMoney')),
      difference: listOf(object({ currency: text, perPerson: ref('Estimate') })),
    }),
  }),
  Velocity: object({
    n: { type: 'integer' },
    hours: object({ quarter: orNull('number'), median: orNull('number'), threeQuarters: orNull('number') }),
    within: listOf(object({ hours: { type: 'number' }, n: { type: 'integer' }, share: orNull('number') })),
  }),
  Consent: object({
    id: text,
    taskId: text,
    use: { enum: ['testimonial', 'case-study', 'referral'] },
    words: { type: 'string', description: 'What was agreed to, to the letter.' },
    name: text,
    state: { enum: ['asked', 'agreed', 'revoked'] },
    askedBy: text,
    askedAt: moment,
    agreedAt: orNull('string', { format: 'date-time' }),
    revokedAt: orNull('string', { format: 'date-time' }),
  }),
  AuditTrail: object({
    trail: text,
    intact: { type: 'boolean' },
    unsigned: { type: ['integer', 'null'], description: 'Entries from before they were signed.' },
    brokenAt: orNull('integer'),
    entries: listOf(
      object({ seq: { type: 'integer' }, at: moment, actor: text, act: text, detail: { type: 'object' }, hash: text }),
    ),
  }),
  Improvement: object(
    {
      ...{ id: text, name: text, cause: text, on: { type: 'string', format: 'date' } },
      state: { enum: ['planned', 'begun'] },
      proven: { type: 'boolean' },
      statement: text,
      missing: listOf({ enum: ['time', 'answers', 'price', 'fixed', 'told', 'holdout', 'proof'] }),
      days: { type: 'integer', description: 'Length of either time.' },
      ...{ before: { type: 'object' }, after: { type: 'object' } },
      share: { type: 'object', description: 'Of answers that have the cause, per cent, with changes in points.' },
      scores: listOf({ type: 'object' }),
      money: { ...listOf({ type: 'object' }), description: 'What its tasks were about in thirty days.' },
      people: { type: 'object', description: 'Who had it, can be reached, was told, was answered.' },
    },
    ['id', 'name', 'cause', 'on', 'state', 'proven', 'statement'],
  ),
  IncomingEvent: object({ source: text, detailType: text, detail: { type: 'object' } }, ['detailType', 'detail']),
  EventVerdict: object({ index: { type: 'integer' }, verdict: text, reason: orNull('string') }, ['index', 'verdict']),
};

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const answer = (schema: object, description = 'Done.') => ({ description, ...json(schema) });
const refusal = (description: string) => answer(ref('Problem'), description);
const unauthorised = { '401': refusal('The key is missing or wrong.') };
const query = (name: string, description: string) => ({ name, in: 'query', description, schema: text });
const inPath = (name: string) => ({ name, in: 'path', required: true, schema: text });
const asFile = query('format', '`csv` or `jsonl`: a file; its next part follows by `Link`, too.');
const paging = [query('limit', '1 to 200.'), query('after', 'From the Link header of the page before.')];
const whose = [query('email', 'Of whom.'), query('phone', 'Of whom, in E.164.')];

const get = (summary: string, schema: object, parameters: readonly object[] = []) => ({
  get: {
    summary,
    parameters: [...parameters],
    responses: { '200': answer(schema), '400': refusal('Says what to write.'), ...unauthorised },
  },
});
const act = (summary: string, schema: object, { status = '200', result = { type: 'object' } as object } = {}) => ({
  summary,
  requestBody: { required: true, ...json(schema) },
  responses: { [status]: answer(result), '400': refusal('Says what to write.'), ...unauthorised },
});

const remove = (summary: string) => ({
  summary,
  responses: { '200': answer({ type: 'object' }), '404': refusal('There is no such thing.'), ...unauthorised },
});

const program = object({ program: text, reason: text }, []);
const hold = object({ program: text, hour: text });
const etag = { ETag: { schema: text, description: 'For If-Match.' } };

/** @param url where the API is, without a slash at the end. */
export const openApi = (url: string): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Heardback',
    version: '1.0.0',
    description:
      'Events in; surveys, decisions and follow-up tasks out. Instants are ISO 8601 in UTC. Lists are arrays, paged by the Link header.',
  },
  servers: [{ url }],
  security: [{ bearer: [] }, { basic: [] }],
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' }, basic: { type: 'http', scheme: 'basic' } },
    schemas,
  },
  paths: {
    '/events': {
      post: {
        ...act(
          'Hands in one business event, or an array of at most 100.',
          { anyOf: [ref('IncomingEvent'), listOf(ref('IncomingEvent'))] },
          { status: '202', result: listOf(ref('EventVerdict')) },
        ),
      },
    },
    '/v1/surveys': get('Surveys of a person, or that came of an event.', listOf(ref('Survey')), [
      ...whose,
      query('event', 'A business id.'),
      ...paging,
    ]),
    '/v1/decisions': get('Why somebody was asked, or was not.', listOf(ref('Decision')), [
      ...whose,
      query('event', 'A business id.'),
      asFile,
      ...paging,
    ]),
    '/v1/tasks': get('Follow-up tasks, those that wait for somebody first.', listOf(ref('Task')), [
      query('state', 'Only these.'),
      query('team', 'Only of this team.'),
      query('owner', 'Only of whoever has this address.'),
      query('kind', 'Only detractor, passive, promoter, remark or signal.'),
      query('severity', 'Only low, normal, high or urgent.'),
      query('overdue', '`true`: only those that are late.'),
      query('event', 'A business id: those that came of it.'),
      asFile,
      ...whose,
      ...paging,
    ]),
    '/v1/tasks/{id}': {
      parameters: [inPath('id')],
      get: {
        summary: 'One task.',
        responses: {
          '200': { ...answer(ref('Task')), headers: etag },
          '404': refusal('There is no such task.'),
          ...unauthorised,
        },
      },
      patch: {
        summary: 'Changes a task for whoever has seen its newest state.',
        parameters: [{ name: 'If-Match', in: 'header', required: true, schema: text }],
        requestBody: { required: true, ...json(ref('TaskPatch')) },
        responses: {
          '200': { ...answer(ref('Task')), headers: etag },
          '400': refusal('Says what to write.'),
          '404': refusal('There is no such task.'),
          '409': refusal('There is no such step.'),
          '412': refusal('Somebody was faster.'),
          '428': refusal('Send If-Match.'),
          ...unauthorised,
        },
      },
    },
    '/v1/figures': get('How well teams close the loop.', listOf(ref('Figures')), [query('team', 'Only this one.')]),
    '/v1/audit': get('One audit trail, and whether it is whole.', ref('AuditTrail'), [
      query('trail', '`task.<id>`, teams, switches, sessions, exports, customers, improvements or keys.'),
    ]),
    '/v1/consents': get('Which words of customers may be used.', listOf(ref('Consent')), paging),
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
    '/v1/promises': get('Promises to write, by team.', listOf(ref('Promises')), [query('team', 'Only this one.')]),
    '/v1/teams/{team}': {
      parameters: [inPath('team')],
      get: {
        summary: 'Who takes tasks in turn, and who is away.',
        responses: { '200': answer(ref('Team')), '404': refusal('There is no such team.'), ...unauthorised },
      },
      put: act('Replaces members or absences.', { type: 'object' }, { result: ref('Team') }),
    },
    '/v1/links': get('Public links of programmes that have one.', listOf(ref('Link'))),
    '/v1/switches': get('What is paused, and whether shadow mode is on.', { type: 'object' }),
    '/v1/sessions/end': {
      post: act('Ends all sessions that somebody of the company has in the inbox.', object({ email: text }), {
        result: object({ email: text, endedAt: moment }),
      }),
    },
    '/v1/pause': { post: act('Holds what falls due, of one programme or all.', program) },
    '/v1/resume': { post: act('Lets it go on; repeat while `left` is true.', program) },
    '/v1/programs/{program}/pause': {
      parameters: [inPath('program')],
      post: act('The same for one programme.', object({ reason: text })),
    },
    '/v1/programs/{program}/resume': {
      parameters: [inPath('program')],
      post: act('Lets one programme go on, also when it halted by itself; repeat while `left` is true.', object({})),
    },
    '/v1/shadow': {
      put: act(
        'Decides everything, sends to an allow list alone.',
        object({ on: { type: 'boolean' }, allow: listOf(text) }, ['on']),
      ),
    },
    '/v1/holds': get('Hours with far more surveys than usual.', listOf({ type: 'object' })),
    '/v1/holds/release': { post: act('Sends them after all; repeat while `left` is true.', hold) },
    '/v1/holds/drop': { post: act('Ends them; repeat while `left` is true.', hold) },
    '/v1/test-sends': {
      post: act('A survey to oneself, now.', object({ program: text, to: text }), {
        status: '202',
        result: object({ surveyId: text }),
      }),
    },
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
    '/v1/facts/retag': {
      post: act(
        'Reads the rules for tags over earlier answers; repeat with `next` as `after` until it is null.',
        object({ after: text }),
        {
          status: '202',
          result: object({
            answers: { type: 'integer' },
            changed: { type: 'integer' },
            next: { type: ['string', 'null'] },
          }),
        },
      ),
    },
    '/v1/people/erase': {
      post: act('Erases a person, named by one of the three.', object({ email: text, phone: text, id: text }), {
        status: '202',
        result: receipt,
      }),
    },
    '/v1/people/erase-again': {
      post: act(
        'After a backup was restored: erases again whoever was erased since; repeat with `next` as `after` while there is one.',
        object({ after: text }, []),
        { status: '202', result: object({ erased: { type: 'integer' }, next: text }, ['erased']) },
      ),
    },
    '/v1/people/receipts/check': {
      post: act('Whether a receipt of an erasure is ours and unchanged.', receipt, {
        result: object({ genuine: { type: 'boolean' } }),
      }),
    },
    '/v1/people/export': {
      post: act(
        'All that is kept about a person, named by one of the three.',
        object({ email: text, phone: text, id: text }),
        { result: { type: 'object' } },
      ),
    },
    '/v1/metrics': get(
      'A score with its interval, by any dimension, or two; over time; links and kiosks beside it. Filters as parameters.',
      ref('Metrics'),
      [
        query('type', 'Survey type; needed where answers of several match.'),
        query('by', 'A dimension, or two with a comma.'),
        query('every', 'day, week, month, or moving:30 for each day with the 29 before it.'),
        query('since', 'First day; 400 days before the last.'),
        query('until', 'Last day; today.'),
      ],
    ),
    '/v1/programs': get(
      'Whether each programme asks, and how it is received; `since`, `until` and filters.',
      listOf(ref('Program')),
    ),
    '/v1/answers': get(
      'Answers, the newest first; `format=csv` and `format=jsonl` give files.',
      listOf({ type: 'object' }),
    ),
    '/v1/money': get(
      'Revenue, repeat purchase and churn by score group; what is at risk, what came back, what a point of NPS goes with.',
      ref('Money'),
      [query('horizon', 'Days after the answer: 90, 180 or 365; what `insights.horizon` says, 180.')],
    ),
    '/v1/journey': get(
      'All six stages: scores of each type over time, volume, and what happened there; as `/v1/metrics`, without `by`.',
      object({ every: text, stages: listOf(ref('JourneyStage')) }),
    ),
    '/v1/funnel': get(
      'From the event to the answer, why some were lost on the way, and how soon people answer or leave.',
      ref('Funnel'),
    ),
    '/v1/answers/{id}/tags': {
      parameters: [inPath('id')],
      put: act(
        'Files an answer under just these tags, at most twenty; once more changes nothing.',
        object({ tags: listOf(text) }),
        { result: object({ surveyId: text, tags: listOf(text) }) },
      ),
    },
    '/v1/themes': get(
      'What answers are about: tags and causes with their share in the score, what is new or grows, words of detractors.',
      ref('Themes'),
      [query('since', 'First day; 90 days where nothing is said.'), query('until', 'Last day; today.')],
    ),
    '/v1/outlook': get('Where scores are heading, how goals stand, and who is about to leave.', { type: 'object' }),
    '/v1/improvements': {
      ...get(
        'What was done about causes, and what came of it: before, after and beside the holdout.',
        listOf(ref('Improvement')),
        [query('days', 'How many days before and after are compared, 1 to 365; 90.')],
      ),
      post: act(
        'Notes what was done about a cause; the same name and day once.',
        object({ name: text, cause: text, on: { type: 'string', format: 'date' } }),
        { status: '201' },
      ),
    },
    '/v1/improvements/{id}': { parameters: [inPath('id')], delete: remove('Takes a mistaken one off the list.') },
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
});
