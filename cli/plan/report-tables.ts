import { type Cell, count, counted, table } from '../output.ts';
import type { Plan, Side } from './plan.ts';
import type { Cost, Day, Tally } from './tally.ts';

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

export const byProgram = (plan: Plan): string => {
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

export const byDay = (plan: Plan): string => {
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

export const byRule = (plan: Plan): string => {
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

export const costs = ({ today, plan }: Plan): string => {
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
