import { type Facts, numbersOf, wordsOf } from '../../shared/domain/insights/fact-rows.ts';
import type { AtRisk } from '../../shared/domain/insights/risk/assess.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { type Assessed, heldOutBy } from '../../shared/steps/facts/assessed.ts';
import type { WatchDeps } from './deps.ts';

type Rule = NonNullable<WatchDeps['config']['insights']['atRisk']>;

/**
 * Who is likely enough to leave, the most likely first: none of whom somebody takes care already, nobody where improvements do
 * not reach, and nobody who left the surveys or complained of them.
 */
export const candidatesIn = (
  { risk, told }: Assessed,
  { rule, deps }: { readonly rule: Rule; readonly deps: Pick<WatchDeps, 'config' | 'clock'> },
): readonly AtRisk[] => {
  if (risk.kind === 'refused') return [];
  const since = millisecondsOf(deps.clock.now()) - rule.every;
  const { holdout } = deps.config.insights;
  const [column = ''] = heldOutBy(deps.config.insights);
  const isHeldOut = (facts: Facts) => {
    const { codes, words } = wordsOf(facts, column);
    return (row: number): boolean => holdout?.values.includes(words[codes[row] ?? -1] ?? '') ?? false;
  };
  const opened = numbersOf(told.tasks, 'openedAt');
  const [left, complained] = ['optedOutAt', 'complainedAt'].map((name) => numbersOf(told.surveys, name));
  const not = new Set([
    ...peopleWhere(told.tasks, (row) => (opened[row] ?? 0) > since),
    ...peopleWhere(told.surveys, (row) => (left?.[row] ?? 0) > 0 || (complained?.[row] ?? 0) > 0),
    ...(holdout ? [told.moments, told.answers].flatMap((facts) => peopleWhere(facts, isHeldOut(facts))) : []),
  ]);
  return risk.people.filter(({ contact, probability }) => probability >= rule.from && !not.has(contact));
};

const peopleWhere = (facts: Facts, holds: (row: number) => boolean): readonly string[] => {
  const { codes, words } = wordsOf(facts, 'contact');
  const found = new Set<number>();
  for (let row = 0; row < facts.length; row += 1) if (holds(row)) found.add(codes[row] ?? -1);
  return [...found].flatMap((code) => words[code] ?? []);
};
