import { journeyStages } from '../config/journey.ts';
import { act, get, inPath, query, remove } from './calls.ts';
import { day, listOf, object, orNull, ref, text } from './shapes.ts';

const score = {
  ...{ n: { type: 'integer' }, score: orNull('number'), low: orNull('number'), high: orNull('number') },
  small: { type: 'boolean', description: 'Fewer than 30 answers.' },
};

/** Scores, and what answers are about. */
export const scores = {
  schemas: {
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
        pattern: {
          enum: ['process', 'need', null],
          description: 'CXI: effective but not easy, or the other way round.',
        },
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
  },
  paths: {
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
    '/v1/answers': get(
      'Answers, the newest first; `format=csv` and `format=jsonl` give files.',
      listOf({ type: 'object' }),
    ),
    '/v1/answers/{id}/tags': {
      parameters: [inPath('id')],
      put: act(
        'Files an answer under just these tags, at most twenty; once more changes nothing.',
        object({ tags: listOf(text) }),
        { result: object({ surveyId: text, tags: listOf(text) }) },
      ),
    },
    '/v1/journey': get(
      'All six stages: scores of each type over time, volume, and what happened there; as `/v1/metrics`, without `by`.',
      object({ every: text, stages: listOf(ref('JourneyStage')) }),
    ),
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
  },
};
