import { describe, expect, it } from 'vitest';
import type { ProgramConfig } from '../../../shared/contracts/config/program.ts';
import { columnsOf } from '../../../shared/contracts/facts/layout.ts';
import { type FactTableName, factTables, monthOf } from '../../../shared/contracts/facts/tables.ts';
import type { EventRow } from '../../../shared/contracts/rows/event.ts';
import { surveyFacts } from '../../../shared/domain/facts/answer-fact.ts';
import type { FactChange } from '../../../shared/domain/facts/fact.ts';
import { momentFact } from '../../../shared/domain/facts/moment-fact.ts';
import { seriesOf } from '../../../shared/domain/facts/series.ts';
import type { SurveyScene } from '../../../shared/domain/facts/survey-fact.ts';
import { taskFacts } from '../../../shared/domain/facts/task-fact.ts';
import config from '../../config.ts';
import { aTask } from '../../world/task.ts';
import { anAnswer } from '../tasks/answer.ts';

const setting = { zone: 'Europe/Berlin', properties: ['store', 'plan'], pseudonym: (id: string) => `~${id}` };
const program = config.programs['post-purchase'] as ProgramConfig;

const event: EventRow = {
  ...{ kind: 'event', version: 2, key: 'e', envelopeId: 'n', contactId: 'c' },
  ...{ receivedAt: '2026-11-17T09:00:00.000Z', expires: 0 },
  event: {
    ...{ source: 'shop', type: 'purchase.completed', id: 'ord_1', occurredAt: '2026-11-17T23:30:00.000Z' },
    customer: { email: 'ada@example.com', name: 'Ada', properties: { plan: 'gold', store: 'elsewhere' } },
    ...{ properties: { store: 12 }, amount: 320, currency: 'EUR', agent: { id: 'a1', name: 'Tom' } },
  },
  decisions: [
    { at: '2026-11-17T09:00:00.000Z', program: 'post-purchase', verdict: 'scheduled', reasons: [], surveyId: 's' },
  ],
};
const scene = (more: Partial<SurveyScene> = {}): SurveyScene => ({
  ...{ survey: anAnswer(3, { comment: 'Cracked.' }), program, event, openings: [], task: undefined, ties: 0 },
  ...more,
});
const of = (table: FactTableName, changes: readonly FactChange[]) => changes.find((change) => change.table === table);

describe('an answered survey', () => {
  it('is three facts: itself, the answer without words, and the words', () => {
    const facts = surveyFacts(scene(), setting);
    expect(of('surveys', facts)?.row).toMatchObject({
      ...{ id: 's', state: 'answered', program: 'post-purchase', stage: 'purchase', type: 'nps', team: 'care' },
      ...{ channel: 'email', contact: '~c', apart: null, amount: 320, currency: 'EUR', agent: 'Tom' },
      ...{ property_store: '12', property_plan: 'gold', moment: 'e', reason: null },
    });
    expect(of('answers', facts)?.row).toMatchObject({ score: 3, group: 'detractor', commented: true, tags: '[]' });
    expect(of('comments', facts)?.row).toMatchObject({ id: 's', words: 'Cracked.' });
    expect(JSON.stringify([of('surveys', facts), of('answers', facts)])).not.toMatch(/Cracked|ada@|Ada/);
  });

  it('is dated by when it was first answered, on the day of the company', () => {
    const first = anAnswer(3, { at: '2026-11-30T23:30:00.000Z' }).response;
    const survey = { ...anAnswer(9, { at: '2026-12-05T09:00:00.000Z', revision: 2 }), history: [first] };
    const answer = of('answers', surveyFacts(scene({ survey }), setting));
    expect(answer).toMatchObject({ month: '2026-11', row: { day: '2026-12-01', score: 9 } });
    expect(answer?.row?.at).toBe(Date.parse('2026-11-30T23:30:00.000Z'));
  });

  it('takes its words back when the customer does', () => {
    const survey = { ...anAnswer(9, { revision: 2 }), history: [anAnswer(3, { comment: 'Cracked.' }).response] };
    expect(of('comments', surveyFacts(scene({ survey }), setting))?.row).toBeNull();
    expect(of('comments', surveyFacts(scene({ survey: anAnswer(9) }), setting))).toBeUndefined();
  });

  it('knows the cause of its task, and grows with it', () => {
    const [before, after] = [{ ties: 1 }, { ties: 2, task: aTask({ cause: 'glue' }) }].map((more) =>
      of('answers', surveyFacts(scene(more), setting)),
    );
    expect(after?.row).toMatchObject({ cause: 'glue', taskId: 't' });
    expect(after?.revision).toBeGreaterThan(before?.revision ?? 0);
  });

  it('was opened when a person opened it, not when a scanner tried all links', () => {
    const openings = [
      { at: '2026-11-20T15:00:01.000Z', score: 1 },
      { at: '2026-11-20T15:00:02.000Z', score: 2 },
      { at: '2026-11-20T18:00:00.000Z', score: 2 },
    ];
    const survey = of('surveys', surveyFacts(scene({ openings }), setting));
    expect(survey?.row?.openedAt).toBe(Date.parse('2026-11-20T18:00:00.000Z'));
  });

  it.each([
    ['test', { test: true }, program],
    ['link', { via: 'link' as const }, program],
    ['kiosk', { via: 'kiosk' as const }, program],
    ['recovery', {}, { ...program, moment: 'task.resolved' }],
  ])('stands apart as a %s', (apart, more, asked) => {
    const facts = surveyFacts(scene({ survey: { ...anAnswer(3), ...more }, program: asked }), setting);
    expect(of('answers', facts)?.row?.apart).toBe(apart);
  });

  it('leaves alone what it no longer knows: the event had its time', () => {
    const row = of('surveys', surveyFacts(scene({ event: undefined, openings: undefined }), setting))?.row ?? {};
    expect(Object.keys(row)).not.toContain('amount');
    expect(Object.keys(row)).not.toContain('openedAt');
    expect(Object.keys(row)).not.toContain('property_store');
  });

  it('begins a new series when scale or question change, and not when the thanks do', () => {
    const survey = program.survey;
    const changed = [
      { ...survey, about: 'our shop' },
      { ...survey, low: 1 },
      { ...survey, wording: { en: { question: 'How?' } } },
    ];
    for (const other of changed) expect(seriesOf(other as typeof survey)).not.toBe(seriesOf(survey));
    expect(seriesOf({ ...survey, wording: { low: 'Never' } })).toBe(seriesOf(survey));
  });
});

describe('a task', () => {
  it('is a fact once it is opened, and no more in the month that it left', () => {
    expect(taskFacts({ task: aTask({ state: 'settling' }), steps: [], before: [] }, setting)).toEqual([]);
    const before = [aTask({ openedAt: '2026-10-31T10:00:00.000Z' }), aTask({ state: 'settling' })];
    const facts = taskFacts({ task: aTask({ openedAt: '2026-11-01T10:00:00.000Z' }), steps: [], before }, setting);
    expect(facts.map(({ month, row }) => [month, row !== null])).toEqual([
      ['2026-10', false],
      ['2026-11', true],
    ]);
  });

  it('is late when the first contact or the solution came later than it should, or somebody had to be called', () => {
    const late = (more: Parameters<typeof aTask>[0]) =>
      taskFacts({ task: aTask(more), steps: [], before: [] }, setting)[0]?.row?.late;
    expect(late({})).toBe(false);
    expect(late({ contactedAt: '2026-11-24T15:00:00.001Z' })).toBe(true);
    expect(late({ state: 'resolved', closedAt: '2026-11-30T15:00:00.001Z' })).toBe(true);
    expect(late({ escalation: 1 })).toBe(true);
  });
});

describe('a moment', () => {
  it('is somebody’s by their pseudonym, or nobody’s', () => {
    const contactOf = (contactId: string | undefined) =>
      momentFact({ ...event, contactId } as EventRow, setting, () => null).row?.contact;
    expect(contactOf('c')).toBe(setting.pseudonym('c'));
    expect(contactOf(undefined)).toBeNull();
  });

  it('says what became of it by the decision that came closest to a survey', () => {
    const skipped = {
      ...{ at: '2026-11-17T09:00:00.000Z', program: 'billing', verdict: 'skipped' as const },
      reasons: [{ rule: 'fatigue', verdict: 'fail' as const, detail: 'Asked lately.' }],
    };
    const fact = (decisions: EventRow['decisions']) => momentFact({ ...event, decisions }, setting, () => 'care').row;
    expect(fact([...event.decisions, skipped])).toMatchObject({ verdict: 'scheduled', program: 'post-purchase' });
    expect(fact([skipped])).toMatchObject({ verdict: 'skipped', program: 'billing', reason: 'fatigue' });
    expect(fact([{ ...skipped, program: '*' }])).toMatchObject({ verdict: null, program: null, team: null });
    expect(fact([])).toMatchObject({ verdict: null, program: null, reason: null, team: null, amount: 320 });
  });
});

it('has a column for each value, and the instant that its month follows from', () => {
  const moment = momentFact(event, setting, () => 'care');
  const task = taskFacts({ task: aTask(), steps: [], before: [] }, setting);
  for (const { table, row, month } of [...surveyFacts(scene(), setting), moment, ...task]) {
    const names = columnsOf(table, setting.properties).map(([name]) => name);
    expect(Object.keys(row ?? {}).toSorted()).toEqual(names.toSorted());
    expect(new Date(Number(row?.[monthOf[table]])).toISOString().slice(0, 7)).toBe(month);
    expect(factTables[table]).toHaveProperty(monthOf[table]);
  }
});
