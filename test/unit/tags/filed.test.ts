import { describe, expect, it } from 'vitest';
import { applicable, nextQuestions } from '../../../shared/domain/answer/applicable.ts';
import { tagsByRule } from '../../../shared/domain/answer/tag-rules.ts';
import { filedUnder, taggedByRule } from '../../../shared/domain/answer/tags.ts';
import { wordsOf } from '../../../shared/domain/answer/words.ts';
import { anAnswer } from '../tasks/answer.ts';

const program = {
  survey: {
    type: 'nps',
    questions: [
      { id: 'why', type: 'text' },
      { id: 'how', type: 'choice' },
    ],
  },
} as never;

describe('tags that people file an answer under', () => {
  const survey = { ...anAnswer(3), tags: ['Late', 'Dear'] };

  it('are kept with what they differ in, so that rules go on for the rest', () => {
    const filed = filedUnder(survey, ['LATE', 'Broken'], ['broken']);
    expect(filed).toMatchObject({ tags: ['Late', 'broken'], filed: { added: ['broken'], removed: ['Dear'] } });
    const again = filedUnder(filed, ['Dear', 'broken'], []);
    expect(again).toMatchObject({ tags: ['Dear', 'broken'], filed: { added: ['Dear', 'broken'], removed: ['Late'] } });
    expect(filedUnder(survey, ['Dear', 'Late'], [])).toBe(survey);
    expect(filedUnder(survey, ['dear', 'DEAR', 'late'], [])).toBe(survey);
    expect(filedUnder(anAnswer(3), [], [])).toEqual(anAnswer(3));
    expect(filedUnder(anAnswer(3), ['New'], [])).toMatchObject({
      tags: ['New'],
      filed: { added: ['New'], removed: [] },
    });
  });

  it('and took away are remembered, the last hundred', () => {
    const many = { ...anAnswer(3), tags: Array.from({ length: 102 }, (_, at) => `t${at}`) };
    const { filed } = filedUnder(many, [], []);
    expect([filed?.removed.length, filed?.removed[0], filed?.added]).toEqual([100, 't2', []]);
  });

  it('stay as they wished when rules are asked again', () => {
    const rules = { late: ['late'], broken: ['broken'] };
    const answer = { ...anAnswer(3, { comment: 'late and broken' }), filed: { added: ['own'], removed: ['late'] } };
    expect(taggedByRule(answer, program, rules).tags).toEqual(['broken', 'own']);
    const tagged = taggedByRule(answer, program, rules);
    expect(taggedByRule(tagged, program, rules)).toBe(tagged);
    expect(taggedByRule(anAnswer(3, { comment: 'late' }), program, rules).tags).toEqual(['late']);
    expect(taggedByRule({ ...anAnswer(3), tags: ['late'] }, program, rules).tags).toEqual([]);
    const sent = { ...answer, state: 'sent' } as never;
    expect(taggedByRule(sent, program, rules)).toBe(sent);
  });
});

describe('tags by rule', () => {
  it.each([
    ['It came late.', ['late'], true],
    ['Latest', ['late'], false],
    ['Latest', ['late-'], true],
    ['lately and translate', ['-late'], true],
    ['translated', ['-late'], false],
    ['chocolates', ['-late-'], true],
    ['TOO  Late', ['too late'], true],
    ['l’attente', ['attente'], true],
    ['Verspätung', ['verspatung'], true],
    ['很晚才到', ['晚'], true],
    ['great 👍', ['👍'], true],
    ['late2', ['late'], false],
    ['late late2', ['late2'], true],
    ['xlate late', ['late'], true],
    ['it', ['', '-'], false],
  ])('%s by %j: %s', (words, phrases, is) => {
    expect(tagsByRule(words, { tag: phrases })).toEqual(is ? ['tag'] : []);
  });
  it('come in the order of the rules, and none without words', () => {
    expect(tagsByRule('late and broken', { b: ['broken'], l: ['late'], x: ['x'] })).toEqual(['b', 'l']);
    expect(tagsByRule(undefined, { b: ['broken'] })).toEqual([]);
  });
});

describe('the words of an answer', () => {
  it('are the comment and what was written to further questions', () => {
    const words = (comment: string | undefined, answers: object) => wordsOf({ comment, answers } as never, program);
    expect(words('C', { why: 'W', how: 'H' })).toBe('C\nW');
    expect([words(undefined, { why: 'W' }), words(' ', {}), words(undefined, { why: 3 })]).toEqual([
      'W',
      undefined,
      undefined,
    ]);
  });
});

describe('further questions', () => {
  const question = (id: string, when: object = {}) => ({ id, type: 'text', when }) as never;
  const survey = (...questions: never[]) => ({ type: 'nps', low: 0, questions }) as never;
  const rated = { score: 3, answers: { why: ['late', 'dear'], how: 'mail' } } as never;

  it.each([
    [{}, true],
    [{ score: 3 }, true],
    [{ score: 4 }, false],
    [{ group: 'detractor' }, true],
    [{ group: 'promoter' }, false],
    [{ 'answers.why': 'dear' }, true],
    [{ 'answers.why': 'rude' }, false],
    [{ 'answers.how': 'mail', score: 3 }, true],
    [{ 'answers.how': 'mail', score: 4 }, false],
    [{ 'answers.constructor': 'x' }, false],
  ])('are for whoever answered like this: %j: %s', (when, is) => {
    expect(applicable(question('q', when), survey(), rated)).toBe(is);
  });

  it('come three at a time, all or those that are unanswered', () => {
    const all = survey(question('why'), question('a', { score: 9 }), question('b'), question('c'), question('d'));
    const ids = (which: 'all' | 'unanswered') => nextQuestions(all, rated, which).map(({ id }) => id);
    expect([ids('all'), ids('unanswered')]).toEqual([
      ['why', 'b', 'c'],
      ['b', 'c', 'd'],
    ]);
    expect(nextQuestions({ type: 'nps' } as never, rated, 'all')).toEqual([]);
  });
});
