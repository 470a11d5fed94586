import base from '../../heardback.config.ts';
import { defineHeardback } from '../../shared/contracts/config/define.ts';

const { support } = base.programs;
const { care } = base.teams;
if (!support || !care) throw new Error('The shop has lost its programmes or its teams.');

const nora = { name: 'Nora Falk', email: 'manager@heardback.local' };

/** Oak & Ember with two people who answer, somebody whom they call up, and a second question after every repair. */
export default defineHeardback({
  ...base,
  programs: {
    ...base.programs,
    recovery: {
      moment: 'task.resolved',
      journey: 'support',
      priority: 1,
      survey: { type: 'csat', about: 'what we did about it' },
      ask: { after: '1 day', by: ['email'], within: '7 days' },
      atMostOnceIn: '1 day',
      followUp: { team: 'care' },
    },
  },
  teams: {
    ...base.teams,
    care: {
      ...care,
      names: { de: 'Kundendienst', fr: 'Service client', it: 'Assistenza clienti' },
      members: [
        { name: 'Mara Lindt', email: 'mara@oakandember.example', languages: ['en', 'it'] },
        { name: 'Anna Wolff', email: 'anna@oakandember.example', languages: ['de', 'fr'] },
      ],
      escalation: [{ to: nora, after: '4 hours' }],
    },
  },
});
