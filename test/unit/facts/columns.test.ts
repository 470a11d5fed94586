import { describe, expect, it } from 'vitest';
import type { ProgramConfig } from '../../../shared/contracts/config/program.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import { surveyFacts } from '../../../shared/domain/facts/answer-fact.ts';
import { forGood, lastOfEach, newest, revisionOf } from '../../../shared/domain/facts/fact.ts';
import { goneWith } from '../../../shared/domain/facts/gone.ts';
import { surveyFact } from '../../../shared/domain/facts/survey-fact.ts';
import { taskFacts } from '../../../shared/domain/facts/task-fact.ts';
import { surveyIdsOf } from '../../../shared/domain/facts/ties.ts';
import { together } from '../../../shared/domain/facts/together.ts';
import { aboutEvent, at, dayAt } from '../../../shared/domain/facts/values.ts';
import config from '../../config.ts';
import { aTask } from '../../world/task.ts';
import { anAnswer } from '../tasks/answer.ts';

const setting = { zone: 'Europe/Berlin', properties: ['store'], pseudonym: (id: string) => `~${id}` };
const program = config.programs['post-purchase'] as ProgramConfig;
const when = '2026-11-20T10:00:00.000Z';
const ms = Date.parse(when);

describe('the fact of a task', () => {
  const row = (more: object, steps: object[] = []) =>
    taskFacts({ task: { ...aTask(), ...more } as never, steps: steps as never, before: [] }, setting)[0]?.row;

  it('tells all that is known of it', () => {
    const told = row(
      {
        ...{ cause: 'glue', outcome: 'replaced', score: 3, amount: 50, currency: 'EUR', origin: 'remark' },
        ...{ recovery: { group: 'promoter' }, surveyId: 's', state: 'resolved', closedAt: when, contactedAt: when },
      },
      [{ act: 'reopened' }, { act: 'assigned' }, { act: 'reopened' }],
    );
    expect(told).toMatchObject({
      ...{ cause: 'glue', outcome: 'replaced', score: 3, amount: 50, currency: 'EUR', kind: 'remark', reopened: 2 },
      ...{ recovered: 'promoter', survey: 's', state: 'resolved', closedAt: ms, contactedAt: ms },
    });
  });

  it('has nothing where nothing is known', () => {
    const bare = {
      ...{ cause: undefined, outcome: undefined, score: undefined, amount: undefined, currency: undefined },
      ...{ recovery: undefined, surveyId: undefined, origin: undefined, contactedAt: undefined, group: 'passive' },
    };
    expect(row(bare)).toMatchObject({
      ...{ cause: null, outcome: null, score: null, amount: null, currency: null, kind: 'passive', reopened: 0 },
      ...{ recovered: null, survey: null, closedAt: null, contactedAt: null },
    });
  });
});

describe('the fact of a survey', () => {
  const scene = (survey: object) => ({
    ...{ survey: { ...anAnswer(3), ...survey } as never, program, event: undefined, openings: undefined },
    ...{ task: undefined, ties: 0 },
  });
  const row = (survey: object) => surveyFact(scene(survey), setting).row;

  it.each([
    ['fatigue: Asked lately.', 'fatigue'],
    ['sms-law', 'sms-law'],
    ['Somebody said so.', 'other'],
    ['fatigue and more', 'other'],
    [`a${'x'.repeat(40)}`, 'other'],
    ['1st: x', 'other'],
    ['my fatigue: x', 'other'],
  ])('names the rule by which it was not sent: %s as %s', (reason, rule) => {
    expect(row({ state: 'skipped', reason })?.reason).toBe(rule);
  });

  it('has the instants of what happened, and none of what did not', () => {
    const times = { dueAt: when, sentAt: when, deliveredAt: when, optedOutAt: when, complainedAt: when };
    expect(row({ state: 'sent', ...times })).toMatchObject({
      ...{ dueAt: ms, sentAt: ms, deliveredAt: ms, optedOutAt: ms, complainedAt: ms, answeredAt: null },
    });
    const { sentAt: _, deliveredAt: _d, ...unsent } = anAnswer(3);
    expect(surveyFact(scene({}), setting).row?.answeredAt).toBe(Date.parse(anAnswer(3).response.at));
    const scheduled = { ...scene({}), survey: { ...unsent, state: 'scheduled' } as never };
    expect(surveyFact(scheduled, setting).row).toMatchObject({ sentAt: null, deliveredAt: null, answeredAt: null });
  });

  it('has what was chosen, not what was written, and no time of sending where nobody was asked', () => {
    const questions = [
      { id: 'why', type: 'choice' },
      { id: 'more', type: 'text' },
      { id: 'speed', type: 'scale' },
    ];
    const asked = { ...program, survey: { ...program.survey, questions } } as never;
    const answers = { why: 'price', more: 'Words', other: 1, effective: 4, easy: 'x' };
    const survey = anAnswer(3);
    const facts = (more: object) =>
      surveyFacts(
        { ...scene({ ...survey, response: { ...survey.response, answers }, ...more }), program: asked },
        setting,
      );
    const answer = facts({})[1]?.row;
    expect(answer).toMatchObject({ answers: '{"why":"price"}', effective: 4, easy: null, enjoyed: null });
    expect(answer?.sentAt).toBe(at(survey.sentAt));
    expect(facts({ via: 'link' })[1]?.row).toMatchObject({ sentAt: null, channel: 'link' });
  });
});

describe('what an event says', () => {
  const event = (more: object) => ({ event: { customer: {}, ...more } }) as never;

  it('is its amount, whoever served, and the properties that are asked for', () => {
    const nothing = { amount: null, currency: null, agent: null, property_store: null };
    expect(aboutEvent(undefined, setting)).toEqual({});
    expect(aboutEvent(event({}), setting)).toEqual(nothing);
    expect(aboutEvent(event({ amount: 0, currency: 'EUR', agent: { id: 'a' } }), setting)).toEqual({
      ...{ ...nothing, amount: 0, currency: 'EUR', agent: 'a' },
    });
    expect(aboutEvent(event({ agent: { email: 'e', id: 'a', name: 'n' } }), setting).agent).toBe('n');
    expect(aboutEvent(event({ agent: { email: 'e' } }), setting).agent).toBe('e');
    expect(aboutEvent(event({ customer: { properties: { store: false } } }), setting).property_store).toBe('false');
  });

  it('is on the day of the company', () => {
    expect(dayAt('2026-11-20T23:30:00.000Z' as never, 'Europe/Berlin')).toBe('2026-11-21');
    expect(dayAt('2026-11-20T00:30:00.000Z' as never, 'America/New_York')).toBe('2026-11-19');
    expect(at(undefined)).toBeNull();
  });
});

describe('what is no more', () => {
  const gone = (row: object) =>
    goneWith(row as Row).map(({ table, month, id, revision, row: none }) => {
      expect([revision, none]).toEqual([forGood, null]);
      return `${table} ${month} ${id}`;
    });

  it('is each fact of a row, in the month in which it lies', () => {
    const first = { at: '2026-10-31T10:00:00.000Z' };
    const survey = { ...anAnswer(3), createdAt: '2026-09-01T10:00:00.000Z', response: { at: when } };
    expect(gone({ kind: 'event', key: 'e', event: { occurredAt: when } })).toEqual(['moments 2026-11 e']);
    expect(gone(aTask({ openedAt: when } as never))).toEqual(['tasks 2026-11 t']);
    expect(gone(aTask({ state: 'settling' }))).toEqual([]);
    expect(gone({ ...survey, history: [] })).toEqual(['surveys 2026-09 s', 'answers 2026-11 s', 'comments 2026-11 s']);
    expect(gone({ ...survey, history: [first] })[1]).toBe('answers 2026-10 s');
    expect(gone({ ...survey, state: 'sent' })).toEqual(['surveys 2026-09 s']);
    expect(gone({ kind: 'contact' })).toEqual([]);
  });

  it('is tied to surveys by the decisions of an event and the answers of a task', () => {
    expect(surveyIdsOf({ kind: 'event', decisions: [{ surveyId: 'a' }, {}] } as never)).toEqual(['a']);
    const joined = [{ surveyId: 'b' }, { surveyId: 'c' }];
    expect(surveyIdsOf({ kind: 'task', surveyId: 'a', joined } as never)).toEqual(['a', 'b', 'c']);
    expect(surveyIdsOf({ kind: 'task' } as never)).toEqual([]);
    expect(surveyIdsOf({ kind: 'survey', id: 'a' } as never)).toEqual([]);
  });
});

describe('of changes and files the newest holds', () => {
  const change = (revision: number, row: object | null, id = 'a') =>
    ({ table: 'tasks', month: 'm', id, revision, row }) as never;

  it('in whatever order they come, and takes from the older what it does not know', () => {
    const [old, young] = [change(1, { a: 1, b: 1 }), change(2, { b: 2 })];
    const expected = change(2, { a: 1, b: 2 });
    expect([newest(old, young), newest(young, old)]).toEqual([expected, expected]);
    expect(newest(change(1, { a: 1 }), change(1, { a: 2 }))).toEqual(change(1, { a: 2 }));
    expect([newest(old, change(2, null)), newest(change(0, null), old)]).toEqual([change(2, null), old]);
    expect([...lastOfEach([old, young, change(1, null, 'b')]).values()]).toEqual([expected, change(1, null, 'b')]);
    expect([revisionOf(2, [3, undefined, 1]), revisionOf(0, [])]).toEqual([2_000_004, 0]);
  });

  it('of two files, and nothing that is gone', () => {
    const files = [
      { id: ['b', 'a'], revision: [2, 2], n: [1, 2], old: [1, 1] },
      { id: ['a', 'b', 'c', 'd'], revision: [3, 2, 1, 5], n: [3, 4, 5, 6] },
    ];
    const gone = [change(1, null, 'c'), change(4, null, 'd')];
    expect(together(files as never, gone, ['id', 'n', 'more'])).toEqual({
      ...{ id: ['a', 'b', 'd'], n: [3, 1, 6], more: [null, null, null] },
    });
    expect(together([{}, { id: ['a'] }] as never, [], ['id'])).toEqual({ id: ['a'] });
    expect(together([{ id: ['a'] }] as never, [change(0, null)], ['id'])).toEqual({ id: [] });
  });
});
