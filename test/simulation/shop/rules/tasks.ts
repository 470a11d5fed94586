import type { SurveyConfig } from '../../../../shared/contracts/config/program.ts';
import type { SurveyRow } from '../../../../shared/contracts/rows/survey.ts';
import { groupOf } from '../../../../shared/domain/rating.ts';
import { scaleOf } from '../said.ts';
import { customerAt, day, hour, type Rule } from './rule.ts';

/** Both configurations leave the scales as they are. */
const askedAs = (type: SurveyRow['type']): SurveyConfig => ({ type, ...scaleOf(type) }) as unknown as SurveyConfig;

/** What the company owes its customers. */
export const taskRules: Readonly<Record<string, Rule>> = {
  'every unhappy answer has one task': (_played, { surveys, tasks }) => {
    const of = new Map<string, number>();
    for (const { surveyId, joined = [], state } of tasks) {
      if (state === 'withdrawn') continue;
      for (const id of [surveyId, ...joined.map((one) => one.surveyId)]) if (id) of.set(id, (of.get(id) ?? 0) + 1);
    }
    return surveys
      .filter(
        (survey) =>
          survey.state === 'answered' &&
          !survey.eventKey.startsWith('recovery') &&
          groupOf(askedAs(survey.type), survey.response) === 'detractor',
      )
      .filter(({ id }) => of.get(id) !== 1)
      .map(({ id, address }) => ({ what: `survey ${id}: ${of.get(id) ?? 0} tasks`, customer: customerAt(address) }));
  },

  'every open task has a clock that goes, or has rung': ({ shop }, { tasks }) =>
    tasks
      .filter((task) => ['open', 'acknowledged', 'contacted'].includes(task.state))
      .filter((task) => {
        const isOpen = task.state === 'open' || task.state === 'acknowledged' || task.state === 'contacted';
        if (isOpen && task.waitingSince) return false;
        const isPast = task.wakeAt !== undefined && Date.parse(task.wakeAt) < shop.now - 2 * hour;
        return isPast || (task.wakeAt === undefined && Date.parse(task.resolveBy) > shop.now);
      })
      .map(({ id, contact, wakeAt }) => ({
        what: `task ${id}, woken at ${wakeAt ?? 'no time'}`,
        customer: customerAt(contact.email),
      })),

  'every step of a task was told': ({ shop }, { tasks }) => {
    const told = new Set(shop.notices.map(({ id }) => id));
    const published = new Set(shop.told.map(({ id }) => id));
    return tasks.flatMap((task) => {
      const steps = (task.past?.steps ?? 0) + task.history.length;
      const unsaid =
        task.state === 'settling'
          ? []
          : Array.from({ length: steps }, (_, number) => `${task.id}.${number}`).filter((id) => !published.has(id));
      const past = task.past?.steps ?? 0;
      const opened = task.history.flatMap(({ act }, at) =>
        act === 'opened' && !told.has(`${task.id}.${past + at}`) ? ['opened'] : [],
      );
      const behind =
        task.announced < steps && task.state !== 'settling' ? [`announced ${task.announced} of ${steps}`] : [];
      return [...unsaid, ...opened, ...behind].map((what) => ({
        what: `task ${task.id}: ${what}`,
        customer: customerAt(task.contact.email),
      }));
    });
  },

  'every promise is accounted for': ({ shop }, { tasks }) =>
    tasks
      .filter((task) => {
        if (!task.promise || task.promise.keptAt || task.promise.renewedBy) return false;
        const isOver = ['resolved', 'verified', 'dismissed', 'withdrawn', 'settling'].includes(task.state);
        return (
          !isOver &&
          Date.parse(task.promise.by) < shop.now - 10 * day &&
          task.history.every(({ act }) => act !== 'slipping')
        );
      })
      .map(({ id, contact, promise }) => ({
        what: `task ${id}, by ${promise?.by}`,
        customer: customerAt(contact.email),
      })),
};
