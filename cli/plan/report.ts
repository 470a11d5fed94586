import { count, counted, minuteOf, plain } from '../output.ts';
import { differencesText } from './differences-text.ts';
import type { Parked } from './ledger.ts';
import type { Plan } from './plan.ts';
import { byDay, byProgram, byRule, costs } from './report-tables.ts';
import { unhappyText } from './unhappy-text.ts';
import type { Wishes } from './wishes.ts';

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
