import { type Cell, count, counted, minuteOf, plain, table } from '../output.ts';
import { type Difference, differenceKinds, type Unhappy } from './compare.ts';
import type { Fate, Parked } from './ledger.ts';
import type { BadLine } from './read-events.ts';
import { type Cost, type Day, perDay, perRule, type Tally, tallyOf } from './tally.ts';

/** Everything that a plan found out; `--json` prints it. */
export interface Plan {
  readonly history: {
    readonly events: number;
    readonly from: string | null;
    readonly until: string | null;
    readonly duplicates: number;
    readonly bad: readonly BadLine[];
    /** Events that no survey can come of, with the reason that intake gave under the planned configuration. */
    readonly parked: readonly Parked[];
  };
  readonly today: Side;
  /** Absent when no other configuration was given. */
  readonly plan?: Side;
  readonly differences: readonly Difference[];
  readonly unhappy: Unhappy;
}

export interface Side {
  readonly total: Tally;
  readonly programs: Readonly<Record<string, Tally>>;
  readonly days: Readonly<Record<string, Day>>;
  readonly rules: Readonly<Record<string, { readonly stopped: number; readonly deferred: number }>>;
}

export const sideOf = (
  fates: readonly Fate[],
  { textPrice, dayOf }: { readonly textPrice: number; readonly dayOf: (instant: string) => string },
): Side => ({
  total: tallyOf(fates, textPrice),
  programs: sorted(
    new Map(
      [...Map.groupBy(fates, ({ program }) => program)].map(([program, of]) => [program, tallyOf(of, textPrice)]),
    ),
  ),
  days: sorted(perDay(fates, dayOf)),
  rules: sorted(perRule(fates)),
});

const sorted = <T>(entries: ReadonlyMap<string, T>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

export interface Wishes {
  readonly byDay: boolean;
  /** How many single differences of each kind are listed. */
  readonly list: number;
  /** Whom a line of the file is about; absent unless addresses are wanted. */
  readonly addressOf?: (line: number) => string;
}

/** What an operator reads. */
export const reportOf = (plan: Plan, wishes: Wishes): string =>
  [
    historyText(plan),
    section('By programme', byProgram(plan)),
    ...(wishes.byDay ? [section('By day', byDay(plan))] : []),
    section('Not sent, or put off, by rule', byRule(plan)),
    section('Cost in US dollars', costs(plan)),
    ...(plan.plan ? [differencesText(plan, wishes)] : []),
    unhappyText(plan, wishes),
    'Nothing was sent. Played without what happened beside the events: objections, bounces, answers, pauses, and whom was asked before.\n',
  ]
    .filter((part) => part !== '')
    .join('\n');

const section = (title: string, body: string): string => `${title}\n${body}`;

const historyText = ({ history, plan, today }: Plan): string => {
  const { events, from, until, duplicates, bad, parked } = history;
  const span = from && until ? `, ${minuteOf(from)} to ${minuteOf(until)} UTC` : '';
  const copies = duplicates > 0 ? ` (${counted(duplicates, 'copy', 'copies')} of others)` : '';
  return [
    `${counted(events, 'event')}${copies}${span}: ${counted((plan ?? today).total.sent, 'survey')} sent${plan ? `, today ${count(today.total.sent)}` : ''}.\n`,
    ...(bad.length > 0
      ? [
          `${counted(bad.length, 'line')} could not be read: ${bad
            .slice(0, 10)
            .map(({ line, reason }) => `${line} (${reason})`)
            .join(', ')}${bad.length > 10 ? ', ...' : ''}.\n`,
        ]
      : []),
    ...parkedText(parked),
  ].join('');
};

const parkedText = (parked: readonly Parked[]): readonly string[] =>
  [...Map.groupBy(parked, ({ reason }) => reason)].map(([reason, of]) => {
    const lines = of.slice(0, 10).map(({ line }) => line);
    return `${plain(`${counted(of.length, 'event')} kept aside, ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${of.length > 10 ? ', ...' : ''}: ${reason}`)}\n`;
  });

/** Today's number, the plan's and the difference; today's alone where there is no plan. */
const sides = (plan: Plan, titles: readonly string[]): readonly string[] =>
  plan.plan ? titles.flatMap((title) => [`${title} today`, 'plan', '+/-']) : titles;

const numbers = <T>(
  plan: Plan,
  pick: (side: Side) => T | undefined,
  figures: readonly ((of: T) => number)[],
): readonly Cell[] => {
  const [today, planned] = [pick(plan.today), plan.plan && pick(plan.plan)];
  return figures.flatMap((figure) => {
    const [now, then] = [today === undefined ? 0 : figure(today), planned === undefined ? 0 : figure(planned)];
    return plan.plan ? [now, then, signed(then - now)] : [now];
  });
};

const signed = (difference: number): string =>
  difference === 0 ? '' : `${difference > 0 ? '+' : '-'}${count(Math.abs(difference))}`;

const namesIn = (plan: Plan, pick: (side: Side) => object): readonly string[] => [
  ...new Set([...Object.keys(pick(plan.today)), ...Object.keys(plan.plan ? pick(plan.plan) : {})]),
];

const byProgram = (plan: Plan): string => {
  const figures: readonly ((tally: Tally) => number)[] = [
    ({ sent }) => sent,
    ({ skipped, cancelled, waiting }) => skipped + cancelled + waiting,
    ({ deferred }) => deferred,
  ];
  const head = ['', ...sides(plan, ['sent', 'not sent', 'put off'])];
  const rows = namesIn(plan, ({ programs }) => programs).map((name) => [
    name,
    ...numbers(plan, ({ programs }) => programs[name], figures),
  ]);
  return table(head, [...rows, ['all', ...numbers(plan, ({ total }) => total, figures)]]);
};

const byDay = (plan: Plan): string => {
  const figures: readonly ((day: Day) => number)[] = [
    ({ invitations }) => invitations,
    ({ reminders }) => reminders,
    ({ skipped }) => skipped,
    ({ deferred }) => deferred,
  ];
  const days = [...namesIn(plan, (side) => side.days)].sort();
  return table(
    ['', ...sides(plan, ['invited', 'reminded', 'not sent', 'put off'])],
    days.map((day) => [day, ...numbers(plan, (side) => side.days[day], figures)]),
  );
};

const byRule = (plan: Plan): string => {
  const figures: readonly ((of: { readonly stopped: number; readonly deferred: number }) => number)[] = [
    ({ stopped }) => stopped,
    ({ deferred }) => deferred,
  ];
  const rules = namesIn(plan, (side) => side.rules);
  if (rules.length === 0) return '  none\n';
  return table(
    ['', ...sides(plan, ['not sent', 'put off'])],
    [...rules].sort().map((rule) => [rule, ...numbers(plan, (side) => side.rules[rule], figures)]),
  );
};

const dollars = (amount: number): string => `$${amount.toFixed(amount < 1 ? 4 : 2)}`;

const costs = ({ today, plan }: Plan): string => {
  const lines: readonly (readonly [string, keyof Cost, (tally: Tally) => string])[] = [
    [
      'e-mail',
      'mail',
      ({ mails, reminders }) => `${counted(mails, 'message')}${reminders > 0 ? `, reminders included` : ''}`,
    ],
    ['SMS', 'texts', ({ texts, segments }) => `${counted(texts, 'message')} of ${counted(segments, 'segment')}`],
    ['AWS besides', 'operations', ({ sent }) => counted(sent, 'survey')],
    ['all', 'total', () => ''],
  ];
  const shown = plan ?? today;
  return table(
    ['', ...(plan ? ['today', 'plan'] : ['']), 'for'],
    lines.map(([name, cost, what]) => [
      name,
      ...(plan ? [dollars(today.total.cost[cost])] : []),
      dollars(shown.total.cost[cost]),
      what(shown.total),
    ]),
  );
};

const titles: Readonly<Record<Difference['kind'], string>> = {
  'newly-sent': 'newly sent',
  'no-longer-sent': 'no longer sent',
  'other-channel': 'by another channel',
  moved: 'at another time',
};

const differencesText = ({ differences }: Plan, { list, addressOf }: Wishes): string => {
  if (differences.length === 0) return 'No survey would be sent otherwise than today.\n';
  const parts = differenceKinds.flatMap((kind) => {
    const of = differences.filter((difference) => difference.kind === kind);
    if (of.length === 0) return [];
    const rules = [...Map.groupBy(of, ({ rule }) => rule)]
      .map(([rule, some]) => `${rule} ${count(some.length)}`)
      .join(', ');
    const shift = kind === 'moved' ? `; ${medianShift(of)}` : '';
    const rows = of.slice(0, list).map((difference) => lineOf(difference, addressOf));
    const more =
      of.length > list && list > 0
        ? `  ... and ${count(of.length - list)} more (--list ${of.length} shows them, --json too)\n`
        : '';
    return [
      `${counted(of.length, 'survey')} ${titles[kind]} (${rules}${shift})\n`,
      ...(rows.length > 0 ? [table(listHead(addressOf), rows)] : []),
      more,
    ];
  });
  return parts.join('');
};

const listHead = (addressOf: Wishes['addressOf']): readonly string[] => [
  'event',
  ...(addressOf ? ['customer'] : []),
  'programme',
  'today',
  'plan',
  'because',
];

const lineOf = (
  { eventId, line, program, today, plan, rule, detail }: Difference,
  addressOf: Wishes['addressOf'],
): readonly Cell[] => {
  const sent = (of: Difference['today']): string => (of ? `${minuteOf(of.at)} ${of.channel}` : '-');
  return [eventId, ...(addressOf ? [addressOf(line)] : []), program, sent(today), sent(plan), `${rule}: ${detail}`];
};

/** `half of them 2 days earlier or more` says more than an average that one outlier moves. */
const medianShift = (differences: readonly Difference[]): string => {
  const shifts = differences
    .map(({ today, plan }) => Date.parse(plan?.at ?? '') - Date.parse(today?.at ?? ''))
    .sort((a, b) => a - b);
  const median = shifts[Math.floor(shifts.length / 2)] ?? 0;
  const hours = Math.round(Math.abs(median) / 3_600_000);
  const length = hours >= 48 ? `${Math.round(hours / 24)} days` : counted(hours, 'hour');
  return `in the median ${length} ${median < 0 ? 'earlier' : 'later'}`;
};

const unhappyText = ({ unhappy: { known, unheard }, plan }: Plan, { list, addressOf }: Wishes): string => {
  if (known === 0) return '';
  const silenced = unheard.filter(({ heardToday }) => heardToday).length;
  const because =
    plan && unheard.length > 0
      ? ` (${silenced === unheard.length ? 'all of them are' : `${count(silenced)} of them are`} asked today)`
      : '';
  const rows = unheard
    .slice(0, Math.max(list, 10))
    .map(({ contactId = '-', eventId, line, program, score, rule, detail }) => [
      contactId,
      ...(addressOf ? [addressOf(line)] : []),
      eventId,
      program,
      String(score),
      `${rule}: ${detail}`,
    ]);
  const more =
    unheard.length > rows.length
      ? `  ... and ${count(unheard.length - rows.length)} more (--list ${unheard.length} shows them, --json too)\n`
      : '';
  return [
    `Of ${counted(known, 'customer')} who answered that they were unhappy, ${count(unheard.length)} would not have been heard${because}.\n`,
    ...(rows.length > 0
      ? [table(['contact', ...(addressOf ? ['customer'] : []), 'event', 'programme', 'score', 'because'], rows)]
      : []),
    more,
  ].join('');
};
