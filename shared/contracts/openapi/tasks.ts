import { answer, asFile, get, inPath, json, paging, query, refusal, unauthorised, whose } from './calls.ts';
import { group, listOf, moment, object, orNull, person, ref, text } from './shapes.ts';

const etag = { ETag: { schema: text, description: 'For If-Match.' } };

/** Closing the loop: tasks, promises, consents, and how well teams do. */
export const tasks = {
  schemas: {
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
      writer: {
        anyOf: [object({ email: text }), { type: 'null' }],
        description: 'Who wrote last, if not the customer.',
      },
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
    Promise: object({ by: moment, madeAt: moment, tellAt: moment, renewedBy: moment, keptAt: moment }, [
      'by',
      'madeAt',
    ]),
    TaskPatch: {
      ...object(
        {
          state: text,
          owner: person,
          team: text,
          cause: text,
          outcome: text,
          note: text,
          waiting: { type: 'boolean' },
        },
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
        object({
          seq: { type: 'integer' },
          at: moment,
          actor: text,
          act: text,
          detail: { type: 'object' },
          hash: text,
        }),
      ),
    }),
  },
  paths: {
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
    '/v1/promises': get('Promises to write, by team.', listOf(ref('Promises')), [query('team', 'Only this one.')]),
  },
};
