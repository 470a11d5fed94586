import { configsOf } from './configs.ts';
import { type FaultKind, faultKinds } from './faults.ts';
import { type Broken, brokenIn } from './invariants.ts';
import { type Plan, type Played, play } from './play.ts';

/** One shop of a run. */
export interface Trial {
  readonly seed: number;
  readonly customers: readonly number[];
  readonly faults: readonly FaultKind[];
  readonly rate: number;
  /** In which something happens; 40 where nothing else is said. */
  readonly days?: number;
  /** Days after which nothing happens any more, though all were made for longer. */
  readonly until?: number | undefined;
  /** What does not happen: the number of a customer, and which of what happens to them. */
  readonly without?: readonly string[];
}

/** In which something happens. */
export const daysOf = ({ days = 40, until = days }: Pick<Trial, 'days' | 'until'>): number => Math.min(days, until);

export interface Outcome {
  readonly trial: Trial;
  /** The same for the same trial, to the last call. */
  readonly fingerprint: string;
  readonly surveys: number;
  readonly answers: number;
  readonly tasks: number;
  readonly said: number;
  readonly struck: Readonly<Record<FaultKind, number>>;
  readonly broken: readonly Broken[];
}

const planOf = (trial: Trial, tellStory = false): Plan => ({
  days: 40,
  ...trial,
  ...configsOf(trial.seed),
  tellStory,
});

/** A mistake that throws is told as a broken rule, so that it shrinks like any other. */
const tried = async (trial: Trial, tellStory = false): Promise<{ played?: Played; broken: readonly Broken[] }> => {
  try {
    const played = await play(planOf(trial, tellStory));
    return { played, broken: await brokenIn(played) };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    const [, customer] = /^\w+\/(\d+)\./.exec(what) ?? [];
    return {
      broken: [{ rule: 'nothing throws what nobody expects', what, ...(customer && { customer: Number(customer) }) }],
    };
  }
};

export const runTrial = async (trial: Trial): Promise<Outcome> => {
  const { played, broken } = await tried(trial);
  const rows = played?.shop.records.all() ?? [];
  return {
    trial,
    fingerprint: played?.shop.fingerprint ?? 'none',
    surveys: rows.filter(({ kind }) => kind === 'survey').length,
    answers: rows.filter((row) => row.kind === 'survey' && row.state === 'answered').length,
    tasks: rows.filter(({ kind }) => kind === 'task').length,
    said: played?.people.said.length ?? 0,
    struck:
      played?.shop.faults.struck ?? (Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Outcome['struck']),
    broken,
  };
};

/** What happened, for a person to read: the hourly rounds are left out. */
export const storyOf = async (trial: Trial): Promise<readonly string[]> => {
  const { played, broken } = await tried(trial, true);
  return [
    ...(played?.shop.story ?? []).filter((line) => !/ (reconcile|gather|compact|operator)\//.test(line)),
    ...broken.map(({ rule, what }) => `Broken: ${rule}: ${what}`),
  ];
};
