import type { Channel } from '../../shared/contracts/rows/base.ts';
import type { Fate, Played } from './ledger.ts';
import type { Answer, PastEvent } from './read-events.ts';

export const differenceKinds = ['newly-sent', 'no-longer-sent', 'other-channel', 'moved'] as const;

/** What a configuration changes for one event in one programme. */
export interface Difference {
  readonly kind: (typeof differenceKinds)[number];
  readonly program: string;
  readonly eventId: string;
  readonly line: number;
  readonly today?: Sent;
  readonly plan?: Sent;
  /** The rule that makes the difference. */
  readonly rule: string;
  readonly detail: string;
}

interface Sent {
  readonly at: string;
  readonly channel: Channel;
}

const noProgram: Pick<Fate, 'rule' | 'detail'> = {
  rule: 'moment',
  detail: 'There is no such programme, or it asks about something else.',
};

/** Compares two plays of the same events, in the order of the file. */
export const compare = (today: Played, plan: Played): readonly Difference[] => {
  const before = byId(today.fates);
  const after = byId(plan.fates);
  const ids = new Set([...before.keys(), ...after.keys()]);
  const differences = [...ids].flatMap((id) => difference(before.get(id), after.get(id)) ?? []);
  return differences.sort((a, b) => a.line - b.line || (a.program < b.program ? -1 : 1));
};

const byId = (fates: readonly Fate[]): ReadonlyMap<string, Fate> =>
  new Map(fates.map((fate) => [`${fate.key} ${fate.program}`, fate]));

const difference = (before: Fate | undefined, after: Fate | undefined): Difference | undefined => {
  const named = after ?? before;
  if (!named) return undefined;
  const [today, plan] = [sentOf(before), sentOf(after)];
  const { program, eventId, line } = named;
  const same = { program, eventId, line, ...(today && { today }), ...(plan && { plan }) };
  if (!today && plan) return { ...same, kind: 'newly-sent', ...ruleOf(before ?? noProgram) };
  if (today && !plan) return { ...same, kind: 'no-longer-sent', ...ruleOf(after ?? noProgram) };
  if (!today || !plan || (today.at === plan.at && today.channel === plan.channel)) return undefined;
  if (today.channel !== plan.channel)
    return {
      ...same,
      kind: 'other-channel',
      rule: 'reachable',
      detail: `By ${plan.channel} instead of ${today.channel}.`,
    };
  const deferred = [after, before].find((fate) => fate?.deferred);
  return {
    ...same,
    kind: 'moved',
    ...(deferred ? ruleOf(deferred) : { rule: 'timing', detail: 'Due at another time.' }),
  };
};

const sentOf = (fate: Fate | undefined): Sent | undefined =>
  fate?.messages[0] && { at: fate.messages[0].at, channel: fate.messages[0].channel };

const ruleOf = ({ rule, detail }: Pick<Fate, 'rule' | 'detail'>): Pick<Difference, 'rule' | 'detail'> => ({
  rule,
  detail,
});

/** Somebody who was unhappy, and whom nobody would have asked. */
export interface Unheard {
  readonly contactId: string | undefined;
  readonly eventId: string;
  readonly line: number;
  readonly program: string;
  readonly score: number;
  readonly answeredAt: string;
  readonly rule: string;
  readonly detail: string;
  /** They are asked under today's configuration, so that the change is what silences them. */
  readonly heardToday: boolean;
}

export interface Unhappy {
  /** Answers of detractors that are known from the past. */
  readonly known: number;
  readonly unheard: readonly Unheard[];
}

/** Which of those who were unhappy would not have been asked about that event, by no programme. */
export const unheardIn = (
  events: readonly PastEvent[],
  { today, plan }: { readonly today: Played; readonly plan: Played },
): Unhappy => {
  const [askedToday, askedThen] = [askedAbout(today), askedAbout(plan)];
  const fates = byId(plan.fates);
  // A file may hold the same event twice, as when two exports overlap.
  const answers = new Map<string, { readonly event: PastEvent; readonly answer: Answer; readonly key: string }>();
  for (const event of events) {
    const key = plan.keys.get(event.line) ?? `line ${event.line}`;
    for (const answer of event.answers)
      if (answer.group === 'detractor') answers.set(`${key} ${answer.program}`, { event, answer, key });
  }
  const unheard = [...answers].flatMap(([id, { event, answer, key }]): Unheard[] =>
    askedThen.has(key)
      ? []
      : [unheardOf({ event, answer, heardToday: askedToday.has(key), ...ruleOf(fates.get(id) ?? noProgram) })],
  );
  return { known: answers.size, unheard };
};

const askedAbout = ({ fates }: Played): ReadonlySet<string> =>
  new Set(fates.filter(({ kind }) => kind === 'sent').map(({ key }) => key));

interface Silenced {
  readonly event: PastEvent;
  readonly answer: Answer;
  readonly heardToday: boolean;
  readonly rule: string;
  readonly detail: string;
}

const unheardOf = ({ event, answer, ...rest }: Silenced): Unheard => ({
  ...rest,
  contactId: event.contactId,
  eventId: event.id,
  line: event.line,
  program: answer.program,
  score: answer.score,
  answeredAt: answer.at,
});
