import { type Facts, numbersOf, type Rows, wordsOf } from '../insights/fact-rows.ts';

/** One person, followed from an instant on: their first answer, or what else they are counted from. */
export interface Member {
  readonly contact: string;
  readonly group: string;
  /** Epoch milliseconds. */
  readonly from: number;
}

export type Cohort = readonly Member[];

/** Each person once, at the earliest of their rows. @param at column of the instant. */
export const firstOf = (facts: Facts, rows: Rows, at: string): ReadonlyMap<string, number> => {
  const { codes, words } = wordsOf(facts, 'contact');
  const when = numbersOf(facts, at);
  const first = new Map<string, number>();
  for (const row of rows) {
    const contact = words[codes[row] as number];
    if (contact === undefined || Number.isNaN(when[row] ?? Number.NaN)) continue;
    const known = first.get(contact);
    if (known === undefined || (when[row] ?? 0) < (when[known] ?? 0)) first.set(contact, row);
  }
  return first;
};

/** Those who answered, in the group of their first answer among these rows. */
export const answerers = (answers: Facts, rows: Rows): Cohort => {
  const { codes, words } = wordsOf(answers, 'group');
  const at = numbersOf(answers, 'at');
  return [...firstOf(answers, rows, 'at')].flatMap(([contact, row]) => {
    const group = words[codes[row] as number];
    return group === undefined ? [] : [{ contact, group, from: at[row] ?? 0 }];
  });
};

export const never = 'never answered';

/** Those who were asked and answered none of these surveys, from the first on. @param known people who are counted otherwise. */
export const silent = (surveys: Facts, sent: Rows, known: Cohort): Cohort => {
  const answered = numbersOf(surveys, 'answeredAt');
  const { codes, words } = wordsOf(surveys, 'contact');
  const others = new Set(known.map(({ contact }) => contact));
  for (const row of sent) if (!Number.isNaN(answered[row] ?? Number.NaN)) others.add(words[codes[row] as number] ?? '');
  const at = numbersOf(surveys, 'sentAt');
  return [...firstOf(surveys, sent, 'sentAt')].flatMap(([contact, row]) =>
    others.has(contact) ? [] : [{ contact, group: never, from: at[row] ?? 0 }],
  );
};

/** Customers of tasks that were closed, by whether they are unhappy still. */
export const repaired = (tasks: Facts, closed: Rows): Cohort => {
  const { codes, words } = wordsOf(tasks, 'recovered');
  const at = numbersOf(tasks, 'closedAt');
  return [...firstOf(tasks, closed, 'closedAt')].map(([contact, row]) => {
    return { contact, group: heardOf(words[codes[row] as number]), from: at[row] ?? 0 };
  });
};

const heardOf = (said: string | undefined): string => {
  if (said === undefined) return 'not heard';
  return ['detractor', 'no'].includes(said) ? 'not recovered' : 'recovered';
};
