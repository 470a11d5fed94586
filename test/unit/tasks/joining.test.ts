import { describe, expect, it } from 'vitest';
import heardback from '../../../heardback.config.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { answerSurvey } from '../../../shared/domain/survey/answer.ts';
import { nextOwner } from '../../../shared/domain/task/assign.ts';
import { considerFollowUp } from '../../../shared/steps/task/consider-follow-up.ts';
import { Asking } from '../asked.ts';

const ada = { id: 'ada', email: 'ada@example.com', timezone: 'Europe/Berlin' };
const day = 86_400_000;
/** Asks often, so that answers come close together. */
const configured = (tasks: object = {}, more: object = {}) =>
  forStage(
    parseConfig({
      ...heardback,
      ...more,
      atMostOnceIn: '1 minute',
      tasks,
      programs: Object.fromEntries(
        Object.entries(heardback.programs).map(([id, program]) => [id, { ...program, atMostOnceIn: '1 minute' }]),
      ),
    }),
    'local',
  );

const respond = async (
  asking: Asking,
  survey: SurveyRow | undefined,
  score: number,
  more: { comment?: string; contact?: false } = {},
) => {
  const found = survey && (await asking.records.get({ kind: 'survey', id: [survey.id] }));
  if (!found) throw new Error('Nobody was asked.');
  const at = asking.clock.now();
  const answered = answerSurvey(
    {
      response: { score, answers: {}, ...more, channel: 'page', at },
      answerBy: plus(at, day),
      recheckAt: plus(at, day),
    },
    found,
  );
  if (answered.kind === 'answered') await asking.records.commit([{ put: answered.survey }]);
  return considerFollowUp(found.id, asking.deps);
};
const tasksIn = (asking: Asking): readonly TaskRow[] =>
  asking.records.all().filter((row): row is TaskRow => row.kind === 'task');

describe('answers of one customer', () => {
  it('about the same order or close in time are one task, which takes on the unhappiest', async () => {
    const asking = new Asking(configured());
    const first = await asking.ask('purchase.completed', ada);
    await respond(asking, first, 10);
    const second = await asking.ask('invoice.issued', ada);
    await respond(asking, second, 1, { comment: 'Wrong amount.' });
    const [task, ...others] = tasksIn(asking);
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      group: 'detractor',
      severity: 'high',
      joined: [{ program: 'billing', score: 1, comment: 'Wrong amount.' }],
    });
    expect(task?.history.map(({ act }) => act)).toEqual(['answer-joined']);
  });

  it('at the same instant are one task all the same', async () => {
    const asking = new Asking(configured());
    const first = await asking.ask('purchase.completed', ada);
    const second = await asking.ask('invoice.issued', ada);
    await Promise.all([respond(asking, first, 2), respond(asking, second, 1)]);
    await Promise.all([
      considerFollowUp(first?.id ?? '', asking.deps),
      considerFollowUp(second?.id ?? '', asking.deps),
    ]);
    expect(tasksIn(asking)).toHaveLength(1);
    expect(tasksIn(asking)[0]?.joined).toHaveLength(1);
  });

  it('weeks apart are two tasks', async () => {
    const asking = new Asking(configured());
    await respond(asking, await asking.ask('purchase.completed', ada), 8, { comment: 'Slow.' });
    await asking.pass(20 * day);
    await respond(asking, await asking.ask('invoice.issued', ada), 1);
    expect(tasksIn(asking)).toHaveLength(2);
  });

  it('of two customers are two tasks', async () => {
    const asking = new Asking(configured());
    await respond(asking, await asking.ask('purchase.completed', ada), 2);
    await respond(asking, await asking.ask('purchase.completed', { id: 'bob', email: 'bob@example.com' }), 2);
    expect(tasksIn(asking)).toHaveLength(2);
  });
});

describe('rules, routes and owners of the configuration', () => {
  it('decide whether there is a task, whose, and how urgent', async () => {
    const asking = new Asking(
      configured({
        rules: [
          { when: { group: 'passive', amount: { atLeast: 100 } }, severity: 'urgent' },
          { when: { group: 'promoter' }, open: false },
        ],
        routing: [{ when: { 'properties.channel': 'shop' }, team: 'accounts' }],
      }),
    );
    expect(await respond(asking, await asking.ask('purchase.completed', ada), 10)).toBeUndefined();
    const detail = { amount: 250, currency: 'EUR', properties: { channel: 'shop' } };
    const task = await respond(asking, await asking.ask('purchase.completed', ada, detail), 7);
    expect(task).toMatchObject({
      severity: 'urgent',
      team: 'accounts',
      owner: { email: 'tom@oakandember.example' },
      amount: 250,
    });
  });

  it('never outrank words that somebody must see', async () => {
    const asking = new Asking(configured({ rules: [{ when: {}, open: false }] }));
    expect(
      await respond(asking, await asking.ask('purchase.completed', ada), 8, { comment: 'I am calling my lawyer' }),
    ).toMatchObject({
      severity: 'urgent',
      flags: ['legal'],
    });
  });

  it('leave whoever wants no contact alone', async () => {
    const asking = new Asking(configured());
    expect(await respond(asking, await asking.ask('purchase.completed', ada), 2, { contact: false })).toMatchObject({
      noContact: true,
    });
  });

  it('give tasks in turn to those who are there', async () => {
    const members = [
      { name: 'Ann', email: 'ann@shop.example' },
      { name: 'Ben', email: 'ben@shop.example' },
    ];
    const asking = new Asking(
      configured({}, { teams: { ...heardback.teams, care: { ...heardback.teams.care, members } } }),
    );
    const owners: (string | undefined)[] = [];
    for (const name of ['a', 'b', 'c']) {
      const survey = await asking.ask('purchase.completed', { id: name, email: `${name}@example.com` });
      owners.push((await respond(asking, survey, 1))?.owner.name);
    }
    expect(owners).toEqual(['Ann', 'Ben', 'Ann']);
  });

  it('never give a task to the agent who was rated, to nobody who is away, and to one who speaks the language first', () => {
    const member = (name: string, languages: string[] = []) => ({ name, email: `${name}@shop.example`, languages });
    const owner = { name: 'Mara', email: 'mara@shop.example' };
    const team = { owner, members: [member('ann'), member('ben', ['de']), member('cem')] };
    const now = '2026-11-20T12:00:00.000Z';
    const away = { email: 'ann@shop.example', from: '2026-11-20T00:00:00.000Z', until: '2026-11-21T00:00:00.000Z' };
    const roster = { kind: 'roster' as const, version: 1, team: 'care', absences: [away], turns: {} };
    expect(nextOwner({ team, roster: undefined, now }).name).toBe('ann');
    expect(nextOwner({ team, roster, now }).name).toBe('ben');
    expect(nextOwner({ team, roster: undefined, language: 'de-AT', now }).name).toBe('ben');
    expect(nextOwner({ team, roster, language: 'de', ratedAgent: 'Ben@shop.example', now }).name).toBe('cem');
    expect(nextOwner({ team: { owner, members: [] }, roster, now })).toEqual(owner);
    // The team's owner was rated, or is away: whoever is called next has it, and nothing is without an owner.
    const lead = { name: 'Lea', email: 'lea@shop.example' };
    const alone = { owner, members: [], escalation: [{ to: lead, after: 0 }] };
    expect(nextOwner({ team: alone, roster: undefined, ratedAgent: 'MARA@shop.example', now })).toEqual(lead);
    expect(nextOwner({ team: { owner, members: [] }, roster: undefined, ratedAgent: owner.email, now })).toEqual(owner);
    expect(nextOwner({ team, roster: undefined, ratedAgent: 'cem@shop.example', toRatedAgent: true, now }).name).toBe(
      'cem',
    );
    // By load before turns.
    const load = new Map([
      ['ann@shop.example', 3],
      ['ben@shop.example', 1],
      ['cem@shop.example', 2],
    ]);
    expect(nextOwner({ team, roster: undefined, load, now }).name).toBe('ben');
  });
});
