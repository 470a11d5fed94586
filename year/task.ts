import type { EventRow } from '../shared/contracts/rows/event.ts';
import type { HistoryEntry, TaskRow } from '../shared/contracts/rows/task.ts';
import { groupOf, ratedOn } from '../shared/domain/rating.ts';
import { taskIdOf } from '../shared/domain/task/task.ts';
import type { Luck } from './luck.ts';
import type { Person } from './people.ts';
import type { Edition, Shop } from './shop.ts';
import { type Answered, hour, iso } from './story.ts';

export interface About {
  readonly survey: Answered;
  readonly person: Person;
  readonly event: EventRow;
  readonly edition: Edition;
  readonly cause: string | undefined;
  readonly until: number;
}

/** The task of an answer that obliges somebody, as far as it has come when the year ends. */
export const taskOf = (about: About, { config }: Pick<Shop, 'config'>, luck: Luck): TaskRow | undefined => {
  const { survey, edition, until } = about;
  const group = groupOf(edition.program.survey, survey.response);
  if (survey.via || (group === 'passive' && survey.response.comment === undefined)) return undefined;
  const { team } = edition.program.followUp;
  const owner = config.teams[team]?.owner ?? { name: 'Somebody', email: 'somebody@oakandember.example' };
  const opened = Date.parse(survey.response.at) + hour / 6;
  if (opened > until) return undefined;
  const contacted = opened + luck.wait(group === 'promoter' ? 20 * hour : 7 * hour);
  const closed = contacted + luck.wait(24 * hour);
  const base = { ...baseOf(about, group), team, owner, ...clocks(opened, { until, contacted, closed }) };
  const step = (at: number, act: HistoryEntry['act'], by = owner.email): HistoryEntry => ({ at: iso(at), by, act });
  const first: HistoryEntry = { at: iso(opened), by: 'heardback', act: 'opened', to: owner };
  if (contacted > until) return { ...base, state: 'open', openedAt: iso(opened), history: [first], announced: 1 };
  const told = { contactedAt: iso(contacted), touchedAt: iso(Math.min(closed, until)) };
  const steps = [first, step(contacted, 'contacted')];
  if (closed > until)
    return { ...base, ...told, state: 'contacted', openedAt: iso(opened), history: steps, announced: 2 };
  const isDismissed = luck.happens(group === 'promoter' ? 0.3 : 0.04);
  const over = {
    openedAt: iso(opened),
    closedAt: iso(closed),
    history: [...steps, step(closed, isDismissed ? 'dismissed' : 'resolved')],
  };
  if (isDismissed) return { ...base, ...told, ...over, state: 'dismissed', announced: 3 };
  const outcome = group === 'promoter' ? 'thanked' : luck.of(['replaced', 'explained', 'refunded', 'apologised']);
  return {
    ...base,
    ...told,
    ...over,
    ...solved(about, { group, closed }, luck),
    outcome,
    state: 'resolved',
    announced: 3,
  };
};

const baseOf = ({ survey, person, event, edition }: About, group: TaskRow['group']) => ({
  ...({ kind: 'task', version: 1 } as const),
  ...{ id: taskIdOf(survey.id), surveyId: survey.id, program: survey.program, contactId: survey.contactId },
  ...{ group, severity: group === 'detractor' ? ('high' as const) : ('normal' as const), title: survey.title },
  contact: { name: person.name, email: person.email, ...(person.phone && { phone: person.phone }) },
  ...{ businessId: event.event.id, language: survey.language, timezone: survey.timezone },
  ...(event.event.amount !== undefined && { amount: event.event.amount, currency: event.event.currency }),
  ...{ score: survey.response.score, scale: ratedOn(edition.program.survey), revision: survey.response.revision },
  ...(survey.response.comment !== undefined && { comment: survey.response.comment }),
});

/** Deadlines, and the promise that was made with them. */
const clocks = (opened: number, { until, contacted, closed }: { until: number; contacted: number; closed: number }) => {
  const [due, resolve] = [opened + 24 * hour, opened + 120 * hour];
  const next = [contacted > until ? due : resolve].filter((at) => at > until && closed > until);
  return {
    ...{ settleUntil: iso(opened), restarts: 0, dueAt: iso(due), resolveBy: iso(resolve), generation: 1 },
    escalation: Math.min(contacted, until) > due ? 1 : 0,
    promise: { by: iso(due), madeAt: iso(opened), ...(contacted <= until && { keptAt: iso(contacted) }) },
    within: { contact: 8 * hour, solution: 40 * hour },
    ...(next[0] !== undefined && { wakeAt: iso(next[0]) }),
  };
};

/** What was found, and what the customer said after the repair. */
const solved = (
  { survey, edition, cause }: About,
  { group, closed }: { group: TaskRow['group']; closed: number },
  luck: Luck,
): Pick<TaskRow, 'cause' | 'recovery'> => {
  if (group === 'promoter') return {};
  const isAskedAgain = group === 'detractor' && luck.happens(0.3);
  const again = luck.happens(0.7) ? ratedOn(edition.program.survey).high : survey.response.score;
  return {
    ...(cause !== undefined && { cause }),
    ...(isAskedAgain && {
      recovery: {
        ...{ surveyId: `again.${survey.id}`, score: again, at: iso(closed) },
        group: again === survey.response.score ? ('detractor' as const) : ('promoter' as const),
      },
    }),
  };
};
