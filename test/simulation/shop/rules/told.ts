import { laneOf } from '../seen.ts';
import { customerAt, deployed, type Rule } from './rule.ts';

/** Surveys of which others hear nothing. */
const silent = new Set(['scheduled', 'sending']);

/** Who has to hear of what. */
export const tellingRules: Readonly<Record<string, Rule>> = {
  'what another system wants to hear of a task is told to it': (played, { tasks }) => {
    const told = new Set(
      played.shop.seen.outbox.flatMap(({ target, steps }) =>
        steps.map(({ taskId, number }) => `${target} ${taskId}.${number}`),
      ),
    );
    const wanted = deployed(played).map(({ notifications }) => Object.entries(notifications.webhooks));
    const always = wanted[0]?.filter(([name]) => wanted.every((one) => one.some(([other]) => other === name))) ?? [];
    return tasks.flatMap((task) =>
      task.history.flatMap(({ act }, at) => {
        const step = `${task.id}.${(task.past?.steps ?? 0) + at}`;
        const isMissing = always.some(
          ([name, { events }]) => events.includes(act) && !told.has(`webhook.${name} ${step}`),
        );
        return isMissing ? [{ what: `step ${step}: ${act}`, customer: customerAt(task.contact.email) }] : [];
      }),
    );
  },

  'what became of a survey is told to other systems': ({ shop }, { surveys }) => {
    const told = new Set(shop.told.map(({ type, detail }) => `${detail.surveyId} ${type}`));
    return surveys
      .filter((survey) => !silent.has(survey.state) && !shop.seen.lost.has(laneOf(survey)))
      .filter(({ id, state }) => !told.has(`${id} survey.${state}`))
      .map(({ id, state, address }) => ({ what: `survey ${id}: ${state}`, customer: customerAt(address) }));
  },
};
