import { testKeyring } from '../../../../shared/adapters/memory/doubles.ts';
import type { SurveyConfig } from '../../../../shared/contracts/config/program.ts';
import type { SurveyRow } from '../../../../shared/contracts/rows/survey.ts';
import { checkLink } from '../../../../shared/domain/link/token.ts';
import { groupOf } from '../../../../shared/domain/rating.ts';
import { scaleOf } from '../said.ts';
import { customerAt, day, hour, type Rule } from './rule.ts';

/** Both configurations leave the scales as they are. */
const askedAs = (type: SurveyRow['type']): SurveyConfig => ({ type, ...scaleOf(type) }) as unknown as SurveyConfig;

/** Acts that move a task's clocks. */
const moving: ReadonlySet<string> = new Set([
  ...['waiting', 'going-on', 'reopened', 'still-unhappy', 'replied', 'wrote-again', 'answer-changed', 'answered-anew'],
  ...['answer-joined', 'signal-joined', 'not-delivered', 'handed-over', 'released'],
]);
/** What an answer joins is a week old at most. */
const isSoon = (first: string, next: string): boolean => Date.parse(next) - Date.parse(first) < 6 * day;

/** Wake-ups come half a day late, and those that are lost are found by the hour. */
const late = 16 * hour;

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

  'nobody has two open tasks at once': (_played, { tasks }) => {
    const owed = tasks.flatMap((task) => {
      const isReopened = task.history.some(({ act }) => act === 'reopened' || act === 'wrote-again');
      if (!('openedAt' in task) || !task.openedAt || task.origin || task.past || isReopened) return [];
      // Of a task that an answer took back, its history alone tells when.
      const withdrawn = task.history.findLast(({ act }) => act === 'withdrawn')?.at;
      const closed = 'closedAt' in task ? task.closedAt : undefined;
      return [{ task, from: task.openedAt, to: closed ?? withdrawn ?? '9999' }];
    });
    return [...Map.groupBy(owed, ({ task }) => task.contactId).values()].flatMap((list) =>
      list.flatMap(({ task, from }, at) =>
        list
          .filter((other, before) => before !== at && other.from < from && from < other.to && isSoon(other.from, from))
          .map((other) => ({
            what: `task ${task.id}, opened ${from}, beside ${other.task.id}`,
            customer: customerAt(task.contact.email),
          })),
      ),
    );
  },

  'a clock that ran out has rung': (_played, { tasks }) =>
    tasks.flatMap((task) => {
      const acts = task.history.map(({ act }) => act);
      const isPlain = acts.every((act) => !moving.has(act));
      if (!isPlain || task.past || task.group === 'promoter' || task.noContact || task.origin) return [];
      const contact = task.history.find(({ act }) => ['contacted', 'resolved', 'dismissed'].includes(act));
      const isLate = Date.parse(contact?.at ?? '') > Date.parse(task.dueAt) + late;
      return isLate && !acts.includes('escalated')
        ? [{ what: `task ${task.id}, due ${task.dueAt}`, customer: customerAt(task.contact.email) }]
        : [];
    }),

  'what staff write leaves once, or they hear why not': ({ staff, shop }, { all }) => {
    const sent = new Map<string, number>();
    const words = [...shop.mails.map(({ message }) => message.text), ...shop.texts.map(({ message }) => message.body)];
    for (const text of words)
      for (const mark of new Set(text.match(/s[0-9a-z]{8}x\d+b?/g))) sent.set(mark, (sent.get(mark) ?? 0) + 1);
    const ended = all.flatMap((row) =>
      row.kind === 'message' && (row.state === 'refused' || row.state === 'unknown') ? [row.words] : [],
    );
    return staff.wrote
      .filter(({ mark, isDone }) => {
        const count = sent.get(mark) ?? 0;
        return count > 1 || (isDone && count === 0 && !ended.some((text) => text.includes(mark)));
      })
      .map(({ taskId, mark }) => ({ what: `task ${taskId}: letter ${mark} left ${sent.get(mark) ?? 0} times` }));
  },

  'no member of staff gets a mail twice': ({ shop }) => {
    const got = new Map<string, number>();
    for (const { message } of shop.mails) {
      const [, token = ''] = /\/t\/([\w-]+)/.exec(message.text) ?? [];
      const checked = checkLink(token, 'task', { key: testKeyring.links, now: shop.clock.now() });
      if (checked.kind !== 'forged') got.set(checked.link.id, (got.get(checked.link.id) ?? 0) + 1);
    }
    return [...got].filter(([, times]) => times > 1).map(([id, times]) => ({ what: `mail ${id}, ${times} times` }));
  },

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
        if (!task.promise || task.noContact || task.promise.keptAt || task.promise.renewedBy) return false;
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
