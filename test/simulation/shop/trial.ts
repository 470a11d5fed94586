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
}

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

/** The smallest trial that still breaks a rule: fewer customers first, then fewer kinds of faults. */
export const shrink = async (trial: Trial, { rule, customer }: Broken): Promise<Trial> => {
  const stillBreaks = async (smaller: Trial): Promise<boolean> =>
    (await tried(smaller)).broken.some((one) => one.rule === rule);
  let smallest = trial;
  const attempt = async (smaller: Trial): Promise<boolean> => {
    const breaks = await stillBreaks(smaller);
    if (breaks) smallest = smaller;
    return breaks;
  };
  if (customer === undefined || !(await attempt({ ...trial, customers: [customer] })))
    for (let size = Math.ceil(trial.customers.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
      for (let from = 0; from < smallest.customers.length; from += size) {
        const customers = smallest.customers.filter((_, at) => at < from || at >= from + size);
        if (customers.length > 0 && (await attempt({ ...smallest, customers }))) from -= size;
      }
  for (const kind of trial.faults)
    await attempt({ ...smallest, faults: smallest.faults.filter((one) => one !== kind) });
  return smallest;
};

/** What happened, for a person to read: the hourly rounds are left out. */
export const storyOf = async (trial: Trial): Promise<readonly string[]> => {
  const { played, broken } = await tried(trial, true);
  return [
    ...(played?.shop.story ?? []).filter((line) => !/ (reconcile|gather|compact|operator)\//.test(line)),
    ...broken.map(({ rule, what }) => `Broken: ${rule}: ${what}`),
  ];
};
