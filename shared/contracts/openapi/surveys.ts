import { act, asFile, get, inPath, paging, query, whose } from './calls.ts';
import { counts, listOf, moment, object, orNull, ref, text } from './shapes.ts';

const answerChannel = { enum: ['page', 'email', 'sms'] };

/** Asking: events, decisions, surveys, and what is tried out. */
export const surveys = {
  schemas: {
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
    IncomingEvent: object({ source: text, detailType: text, detail: { type: 'object' } }, ['detailType', 'detail']),
    EventVerdict: object({ index: { type: 'integer' }, verdict: text, reason: orNull('string') }, ['index', 'verdict']),
    Link: object({ program: text, url: { type: 'string', format: 'uri' } }),
    Program: object({
      id: text,
      state: { enum: ['running', 'paused', 'halted'] },
      why: orNull('string'),
      since: orNull('string', { format: 'date-time' }),
      ...counts('sent', 'answered', 'bounced', 'complained', 'optedOut'),
      concerns: listOf({ enum: ['hardly-answered', 'left', 'bounced', 'complained', 'review'] }),
      reviewBy: orNull('string', { format: 'date' }),
    }),
  },
  paths: {
    '/events': {
      post: {
        ...act(
          'Hands in one business event, or an array of at most 100; also as JSON Lines, CloudEvents or PutEvents entries.',
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
    '/v1/links': get('Public links of programmes that have one.', listOf(ref('Link'))),
    '/v1/programs': get(
      'Whether each programme asks, and how it is received; `since`, `until` and filters.',
      listOf(ref('Program')),
    ),
    '/v1/programs/{program}/pause': {
      parameters: [inPath('program')],
      post: act('The same for one programme.', object({ reason: text })),
    },
    '/v1/programs/{program}/resume': {
      parameters: [inPath('program')],
      post: act('Lets one programme go on, also when it halted by itself; repeat while `left` is true.', object({})),
    },
    '/v1/test-sends': {
      post: act('A survey to oneself, now.', object({ program: text, to: text }), {
        status: '202',
        result: object({ surveyId: text }),
      }),
    },
  },
};
