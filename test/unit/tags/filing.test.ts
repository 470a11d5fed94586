import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { filedUnder, taggedByRule } from '../../../shared/domain/answer/tags.ts';
import config from '../../config.ts';

const program = Object.values(config.programs)[0];
if (!program) throw new Error('The shop has programmes.');
const names = ['a', 'b', 'c', 'd', 'e'];
const rules = Object.fromEntries(names.map((name) => [name, [`word${name}`]]));

const answeredWith = (words: readonly string[], before: Partial<SurveyRow> = {}): SurveyRow =>
  ({
    ...before,
    state: 'answered',
    response: { score: 3, answers: {}, comment: words.map((word) => `word${word}`).join(' '), revision: 1 },
  }) as SurveyRow;

type Step = { readonly said: readonly string[] } | { readonly wished: readonly string[] };
const some = fc.subarray(names);
const steps = fc.array(fc.oneof(fc.record({ said: some }), fc.record({ wished: some })), { maxLength: 12 });

const run = (survey: SurveyRow, step: Step): SurveyRow =>
  'said' in step
    ? taggedByRule(answeredWith(step.said, survey), program, rules)
    : filedUnder(survey, step.wished, names);

/** The same, told as a story of each tag by itself. */
const told = (history: readonly Step[], tag: string): boolean => {
  let [has, byHand] = [false, 'nothing' as 'nothing' | 'added' | 'removed'];
  for (const step of history) {
    if ('wished' in step) {
      const wished = step.wished.includes(tag);
      if (wished && !has) byHand = 'added';
      if (!wished && has) byHand = 'removed';
      has = wished;
    } else has = byHand === 'added' || (byHand !== 'removed' && step.said.includes(tag));
  }
  return has;
};

describe('filing', () => {
  it('keeps what people added and away what they took away, whatever the customer says later', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const survey = history.reduce(run, answeredWith([]));
        expect([...(survey.tags ?? [])].sort()).toEqual(names.filter((tag) => told(history, tag)));
      }),
    );
  });

  it('changes nothing when it is done once more', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const last = history.at(-1);
        const survey = history.reduce(run, answeredWith([]));
        if (last && 'wished' in last) expect(run(survey, last)).toBe(survey);
      }),
    );
  });

  it('takes the spelling that is there', () => {
    const filed = filedUnder(answeredWith([]), ['DELIVERY', 'delivery', 'New'], ['Delivery']);
    expect(filed.tags).toEqual(['Delivery', 'New']);
    expect(filedUnder(filed, ['new', 'delivery'], []).tags).toEqual(['Delivery', 'New']);
  });

  it('leaves rows without a word as they are', () => {
    const survey = answeredWith([]);
    expect(taggedByRule(survey, program, rules)).toBe(survey);
  });
});
