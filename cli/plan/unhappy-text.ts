import { count, counted, table } from '../output.ts';
import type { Unhappy } from './compare.ts';
import { moreText } from './more-text.ts';
import type { Plan } from './plan.ts';
import type { Wishes } from './wishes.ts';

/** Customers who were unhappy, and would not have been asked. */
export const unhappyText = ({ unhappy: { known, unheard }, plan }: Plan, { list, addressOf }: Wishes): string => {
  if (known === 0) return '';
  const because = plan && unheard.length > 0 ? ` (${askedToday(unheard)} asked today)` : '';
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
  return [
    `Of ${counted(known, 'customer')} who answered that they were unhappy, ${count(unheard.length)} would not have been heard${because}.\n`,
    ...(rows.length > 0
      ? [table(['contact', ...(addressOf ? ['customer'] : []), 'event', 'programme', 'score', 'because'], rows)]
      : []),
    moreText(unheard.length, rows.length),
  ].join('');
};

const askedToday = (unheard: Unhappy['unheard']): string => {
  const silenced = unheard.filter(({ heardToday }) => heardToday).length;
  return silenced === unheard.length ? 'all of them are' : `${count(silenced)} of them are`;
};
