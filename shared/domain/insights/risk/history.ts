import { headline } from '../dimension.ts';
import { type Facts, numbersOf, type Rows, rowsWhere, those, wordsOf } from '../fact-rows.ts';
import { coded, type Ledger, ledgerOf, peopleIn } from './ledger.ts';

/** When a customer is lost. `silence`: milliseconds without revenue. */
export type Churn = { readonly event: string } | { readonly silence: number };

export interface Told {
  readonly answers: Facts;
  readonly surveys: Facts;
  readonly tasks: Facts;
  readonly moments: Facts;
}

/** What happened to everybody, by person and time. */
export interface History {
  readonly people: readonly string[];
  /** With their amounts, in the currency that most have. */
  readonly purchases: Ledger;
  /** With 1, 0 or -1: promoter, passive, detractor. */
  readonly answers: Ledger;
  /** With the time of the answer. */
  readonly asked: Ledger;
  /** With the time they were closed, the first contact, and the two deadlines. */
  readonly tasks: Ledger;
  readonly lost: Ledger;
}

const groups = { promoter: 1, passive: 0, detractor: -1 } as const;

/** @param revenue types of events whose amounts are revenue. */
export const historyOf = (
  told: Told,
  { revenue, churn }: { readonly revenue: readonly string[]; readonly churn: Churn },
): History => {
  const { answers, surveys, tasks, moments } = told;
  const people = peopleIn([moments, answers, tasks]);
  const all = (facts: Facts): Rows => rowsWhere(facts.length, () => true);
  const moment = wordsOf(moments, 'moment');
  const ofTypes = (types: readonly string[]): Rows => {
    const isOne = moment.words.map((word) => types.includes(word));
    return rowsWhere(moments.length, (row) => isOne[moment.codes[row] as number] === true);
  };
  const kinds = wordsOf(tasks, 'kind');
  const worried = those(all(tasks), (row) => kinds.words[kinds.codes[row] as number] !== 'promoter');
  const at = (facts: Facts, name: string): Float64Array => numbersOf(facts, name);
  return {
    people: [...people.keys()],
    purchases: ledgerOf({ facts: moments, rows: ofTypes(revenue) }, people, {
      at: at(moments, 'at'),
      values: [amountsIn(moments)],
    }),
    answers: ledgerOf({ facts: answers, rows: headline(answers, all(answers)) }, people, {
      at: at(answers, 'at'),
      values: [coded(answers, 'group', groups)],
    }),
    asked: ledgerOf({ facts: surveys, rows: headline(surveys, all(surveys)) }, people, {
      at: at(surveys, 'sentAt'),
      values: [at(surveys, 'answeredAt')],
    }),
    tasks: ledgerOf({ facts: tasks, rows: worried }, people, {
      at: at(tasks, 'openedAt'),
      values: ['closedAt', 'contactedAt', 'dueAt', 'resolveBy'].map((name) => at(tasks, name)),
    }),
    lost: ledgerOf({ facts: moments, rows: 'event' in churn ? ofTypes([churn.event]) : new Int32Array(0) }, people, {
      at: at(moments, 'at'),
      values: [],
    }),
  };
};

/** Amounts in the most frequent currency; those in others count as nothing, since they cannot be added. */
const amountsIn = (moments: Facts): Float64Array => {
  const { codes, words } = wordsOf(moments, 'currency');
  const counts = words.map((word, at) => [codes.reduce((sum, code) => sum + Number(code === at), 0), word] as const);
  const [most] = counts.sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? -1 : 1));
  const code = most ? words.indexOf(most[1]) : -1;
  return numbersOf(moments, 'amount').map((amount, row) => (codes[row] === code ? amount || 0 : 0));
};
