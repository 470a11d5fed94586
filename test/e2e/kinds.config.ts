import heardback from '../../heardback.config.ts';
import { defineHeardback } from '../../shared/contracts/config/define.ts';

const { 'post-purchase': purchase } = heardback.programs;
if (!purchase) throw new Error('The default programmes are gone.');

export const kinds = ['nps', 'csat', 'ces', 'cxi', 'smileys', 'stars', 'thumbs'] as const;

const asking = (type: (typeof kinds)[number], channel: 'email' | 'sms') => ({
  ...purchase,
  moment: `${channel}.${type}`,
  ask: { ...purchase.ask, after: '1 day' as const, by: [channel], remind: [] },
  survey: {
    type,
    questions: [
      { id: 'topic', type: 'choice' as const, text: 'What was it about?', options: ['Product', 'Delivery'] },
      { id: 'late', type: 'text' as const, text: 'How late was it?', when: { 'answers.topic': 'Delivery' } },
    ],
  },
});

/** Every kind of survey, by mail and by text. */
export default defineHeardback({
  ...heardback,
  programs: Object.fromEntries(
    kinds.flatMap((type) =>
      (['email', 'sms'] as const).map((channel) => [`${channel}-${type}`, asking(type, channel)] as const),
    ),
  ),
});
