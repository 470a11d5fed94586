import { describe, expect, it } from 'vitest';
import type { RowOf } from '../../shared/contracts/rows.ts';
import { groupOf } from '../../shared/domain/rating.ts';
import config from '../config.ts';
import { Chance } from './chance.ts';
import { World } from './world.ts';

const customers = 12;
const end = '2026-12-20T09:00:00.000Z';

const purchase = (chance: Chance, number: number): string =>
  JSON.stringify({
    id: `envelope-${number}-${chance.below(1000)}`,
    source: 'shop',
    'detail-type': chance.pick(['purchase.completed', 'purchase.completed', 'invoice.issued', 'ticket.closed']),
    time: `2026-11-02T0${chance.below(9)}:00:00Z`,
    detail: {
      id: `order-${number}`,
      title: `order ${number}`,
      occurredAt: '2026-11-02T08:00:00Z',
      customer: { email: `customer${number % customers}@example.com` },
    },
  });

/** Plays one world to its end: every event, every duplicate, every crash, and customers who answer, change their minds or stay silent. */
const play = async (seed: number, faultRate: number): Promise<World> => {
  const chance = new Chance(seed);
  const world = new World(chance, faultRate);
  const seen = new Set<string>();
  for (let number = 0; number < customers * 2; number += 1) world.emit(purchase(chance, number));
  await world.runUntil(end, () => {
    for (const mail of world.mailer.sent) {
      const token = /\/s\/([\w-]+)\?/.exec(mail.text)?.[1] ?? '';
      if (seen.has(mail.messageId)) continue;
      seen.add(mail.messageId);
      if (chance.happens(0.3)) continue;
      world.visit(token, 1 + chance.below(5), chance.happens(0.5) ? 'The lid was broken.' : undefined);
      if (chance.happens(0.3)) world.visit(token, 1 + chance.below(5), 'On second thoughts.');
    }
  });
  // The last hours run without faults, so that what was left half done must have been found again.
  world.faults.rate = 0;
  await world.runUntil('2026-12-22T09:00:00.000Z', () => undefined);
  return world;
};

const rowsOf = <K extends RowOf<'survey' | 'task' | 'event'>['kind']>(world: World, kind: K): RowOf<K>[] =>
  world.records.all().filter((row): row is RowOf<K> => row.kind === kind);

describe.each([
  { faultRate: 0, name: 'a process that never dies' },
  { faultRate: 0.03, name: 'a process that dies now and then' },
  { faultRate: 0.12, name: 'a process that dies all the time' },
])('with $name', ({ faultRate }) => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('nothing is lost and nothing happens twice (seed %i)', async (seed) => {
    const world = await play(seed * 7919, faultRate);
    const surveys = rowsOf(world, 'survey');
    const tasks = rowsOf(world, 'task');

    // Every accepted event has its decision.
    expect(rowsOf(world, 'event').length).toBeGreaterThanOrEqual(customers * 2);
    for (const event of rowsOf(world, 'event')) expect(event.decisions.length).toBeGreaterThan(0);

    // No survey was sent twice, no reminder twice.
    const sent = world.mailer.sent.map(({ surveyId, subject }) => `${surveyId} ${subject}`);
    expect(new Set(sent).size).toBe(sent.length);

    // Nothing is stuck: what was due is sent, ended or known to be unknown.
    for (const survey of surveys) if (survey.wakeAt) expect(survey.wakeAt > '2026-12-22').toBe(true);

    // Each unhappy answer has one task that reflects it, and staff were told.
    const unhappy = surveys.filter(
      (survey) =>
        survey.state === 'answered' &&
        groupOf(config.programs[survey.program]?.survey ?? { type: 'nps', low: 0 }, survey.response) === 'detractor',
    );
    for (const survey of unhappy) {
      const own = tasks.filter((task) => task.surveyId === survey.id);
      expect(own.map(({ state, score }) => ({ state, score }))).toEqual([
        { state: 'open', score: survey.state === 'answered' ? survey.response.score : -1 },
      ]);
      expect(world.notifier.notices.some(({ id }) => id === `${own[0]?.id}.0`)).toBe(true);
    }
    // A crash after publishing may tell staff again, but under the same id.
    if (faultRate === 0) expect(new Set(world.notifier.notices.map(({ id }) => id)).size).toBe(world.notifier.notices.length);
    expect(unhappy.length).toBeGreaterThan(0);
  });
});
