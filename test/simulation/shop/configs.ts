import heardback from '../../../heardback.config.ts';
import type { RuntimeConfig } from '../../../shared/contracts/config/config.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';

type Written = Parameters<typeof parseConfig>[0];
const parsed = (written: Written): RuntimeConfig => forStage(parseConfig(written), 'local');

const { programs } = heardback;
const purchase = programs['post-purchase'];
const { billing, support } = programs;

/** What a company may have deployed: other timing, other scales, further reminders. */
const shops = [
  heardback,
  {
    ...heardback,
    programs: {
      ...programs,
      'post-purchase': {
        ...purchase,
        survey: { type: 'stars' },
        ask: { ...purchase?.ask, after: '2 days', remind: ['3 days', '6 days'] },
        followUp: { team: 'care', acknowledge: true },
      },
      support: { ...support, survey: { type: 'smileys', about: 'our help' } },
    },
  },
  {
    ...heardback,
    atMostOnceIn: '7 days',
    programs: {
      ...programs,
      billing: {
        ...billing,
        priority: 1,
        survey: { type: 'thumbs', about: 'understand your invoice' },
        atMostOnceIn: '30 days',
      },
      support: { ...support, ask: { ...support?.ask, after: '4 hours' }, priority: 3 },
    },
  },
];

/** Another system hears of every step of a task. */
const written = shops.map((shop) => ({
  ...shop,
  notifications: { webhooks: { mirror: { url: 'https://mirror.example/steps' } } },
})) as unknown as readonly Written[];

/** The configuration that a seed begins with, and the one that is deployed half way. */
export const configsOf = (seed: number): { readonly config: RuntimeConfig; readonly next: RuntimeConfig } => {
  const [config, next] = [seed, seed + 1].map((at) => parsed(written[at % written.length] ?? heardback));
  if (!config || !next) throw new RangeError('There is no configuration.');
  return { config, next };
};
