import { type Cell, count, counted, minuteOf, table } from '../output.ts';
import { type Difference, differenceKinds } from './compare.ts';
import { moreText } from './more-text.ts';
import type { Plan } from './plan.ts';
import type { Wishes } from './wishes.ts';

const titles: Readonly<Record<Difference['kind'], string>> = {
  'newly-sent': 'newly sent',
  'no-longer-sent': 'no longer sent',
  'other-channel': 'by another channel',
  moved: 'at another time',
};

/** What would go out otherwise than today, kind by kind. */
export const differencesText = ({ differences }: Plan, wishes: Wishes): string => {
  if (differences.length === 0) return 'No survey would be sent otherwise than today.\n';
  return differenceKinds
    .flatMap((kind) => {
      const of = differences.filter((difference) => difference.kind === kind);
      return of.length === 0 ? [] : kindText(kind, of, wishes);
    })
    .join('');
};

const kindText = (kind: Difference['kind'], of: readonly Difference[], { list, addressOf }: Wishes): string[] => {
  const rules = [...Map.groupBy(of, ({ rule }) => rule)]
    .map(([rule, some]) => `${rule} ${count(some.length)}`)
    .join(', ');
  const shift = kind === 'moved' ? `; ${medianShift(of)}` : '';
  const rows = of.slice(0, list).map((difference) => lineOf(difference, addressOf));
  return [
    `${counted(of.length, 'survey')} ${titles[kind]} (${rules}${shift})\n`,
    ...(rows.length > 0 ? [table(listHead(addressOf), rows)] : []),
    list > 0 ? moreText(of.length, list) : '',
  ];
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
