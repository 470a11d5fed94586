import { get, query } from './calls.ts';
import { listOf, object, orNull, ref, text } from './shapes.ts';

/** What became of those who were asked, and of those who answered: the funnel, and money. */
export const money = {
  schemas: {
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
    Velocity: object({
      n: { type: 'integer' },
      hours: object({ quarter: orNull('number'), median: orNull('number'), threeQuarters: orNull('number') }),
      within: listOf(object({ hours: { type: 'number' }, n: { type: 'integer' }, share: orNull('number') })),
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
  },
  paths: {
    '/v1/money': get(
      'Revenue, repeat purchase and churn by score group; what is at risk, what came back, what a point of NPS goes with.',
      ref('Money'),
      [query('horizon', 'Days after the answer: 90, 180 or 365; what `insights.horizon` says, 180.')],
    ),
    '/v1/funnel': get(
      'From the event to the answer, why some were lost on the way, and how soon people answer or leave.',
      ref('Funnel'),
    ),
  },
};
