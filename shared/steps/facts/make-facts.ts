import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { surveyFacts } from '../../domain/facts/answer-fact.ts';
import type { FactChange, FactSetting } from '../../domain/facts/fact.ts';
import { momentFact } from '../../domain/facts/moment-fact.ts';
import { taskFacts } from '../../domain/facts/task-fact.ts';
import { keyedIdOf } from '../../domain/id.ts';
import { own } from '../../domain/own.ts';
import type { Keyring } from '../../ports/ports.ts';
import { readHistory } from '../task/read-history.ts';
import { readScenes, type SceneDeps } from './read-scenes.ts';
import type { Touched } from './touched.ts';

export interface FactDeps extends SceneDeps {
  readonly config: RuntimeConfig;
  readonly keyring: Pick<Keyring, 'addresses'>;
}

/** A customer in the facts: the same person under one name, which nobody without the key can undo or guess. */
export const pseudonymOf = (contactId: string, { addresses }: Pick<Keyring, 'addresses'>): string =>
  keyedIdOf(addresses, 'facts', contactId);

const settingOf = ({ config, keyring }: FactDeps): FactSetting => ({
  zone: config.brand.timezone,
  properties: config.insights.properties,
  pseudonym: (contactId) => pseudonymOf(contactId, keyring),
});

/**
 * Facts as the table has them at this moment, never as a message told: so that a message that is late, doubled or out of order
 * brings nothing back, and nobody who was erased.
 * @param before tasks as they were before: where they lay in another month, they are no more.
 */
export const makeFacts = async (
  touched: Touched,
  deps: FactDeps,
  before: readonly TaskRow[] = [],
): Promise<readonly FactChange[]> => {
  const setting = settingOf(deps);
  const [scenes, tasks, events] = await Promise.all([
    readScenes([...touched.surveys], deps),
    deps.records.getAll([...touched.tasks].map((id) => ({ kind: 'task', id: [id] }))),
    deps.records.getAll([...touched.events].map((key) => ({ kind: 'event', id: [key] }))),
  ]);
  const ofTasks = await Promise.all(
    tasks.map(async (task) => {
      if (task?.kind !== 'task') return [];
      const earlier = before.filter(({ id }) => id === task.id);
      return taskFacts({ task, steps: await readHistory(task, deps.records), before: earlier }, setting);
    }),
  );
  const teamOf = (program: string): string | null => own(deps.config.programs, program)?.followUp.team ?? null;
  return [
    ...scenes.flatMap((scene) => surveyFacts(scene, setting)),
    ...ofTasks.flat(),
    ...events.flatMap((event) =>
      event?.kind === 'event' && !event.erasedAt ? [momentFact(event, setting, teamOf)] : [],
    ),
  ];
};
