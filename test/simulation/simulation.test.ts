import { describe, expect, it } from 'vitest';
import type { RowOf } from '../../shared/contracts/rows/row.ts';
import { groupOf } from '../../shared/domain/rating.ts';
import config from '../config.ts';
import { Chance } from './chance.ts';
import { World } from './world.ts';

const customers = 12;
const end = '2026-12-20T09:00:00.000Z';

const undoing: Readonly<Record<string, string>> = {
  'purchase.completed': 'purchase.refunded',
  'invoice.issued': 'invoice.voided',
  'ticket.closed': 'ticket.reopened',
};

/** What happened to one business id: a moment, and now and then what undoes it. */
const eventsOf = (chance: Chance, number: number): readonly string[] => {
  const moment = chance.pick(['purchase.completed', 'purchase.completed', 'invoice.issued', 'ticket.closed']);
  const body = (type: string, occurredAt: string): string =>
    JSON.stringify({
      id: `envelope-${number}-${chance.below(1000)}`,
      source: 'shop',
      'detail-type': type,
      time: `2026-11-02T0${chance.below(9)}:00:00Z`,
      detail: {
        id: `order-${number}`,
        title: `order ${number}`,
        occurredAt,
        customer: { email: `customer${number % customers}@example.com` },
      },
    });
  const undone = chance.happens(0.25) ? [body(undoing[moment] ?? '', '2026-11-02T08:30:00Z')] : [];
  return [body(moment, '2026-11-02T08:00:00Z'), ...undone];
};

/** Plays one world to its end: every event, every duplicate, every crash, and customers who answer, change their minds or stay silent. */
const play = async (seed: number, faultRate: number): Promise<World> => {
  const chance = new Chance(seed);
  const world = new World(chance, faultRate);
  const seen = new Set<string>();
  for (let number = 0; number < customers * 2; number += 1)
    for (const event of eventsOf(chance, number)) world.emit(event);
  await world.runUntil(end, () => {
    for (const mail of world.mailer.sent) {
      // Others are for staff.
      if (mail.surveyId === undefined) continue;
      const token = /\/s\/([\w-]+)\?/.exec(mail.text)?.[1] ?? '';
      if (seen.has(mail.messageId)) continue;
      seen.add(mail.messageId);
      if (chance.happens(0.3)) continue;
      if (chance.happens(0.4)) {
        world.reply(
          mail,
          chance.pick(['2 - the lid was broken', '1', 'between 2 and 3', 'The lid was broken.', '4, fine']),
        );
        continue;
      }
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

const sentOnes = (surveys: readonly RowOf<'survey'>[]) =>
  surveys.flatMap((survey) => ('sentAt' in survey ? [survey] : []));

describe.each([
  { faultRate: 0, name: 'a process that never dies', seeds: [1, 2, 3] },
  { faultRate: 0.03, name: 'a process that dies now and then', seeds: [4, 5, 6] },
  { faultRate: 0.12, name: 'a process that dies all the time', seeds: [7, 8, 9] },
])('with $name', ({ faultRate, seeds }) => {
  it.each(seeds)('nothing is lost and nothing happens twice (seed %i)', async (seed) => {
    const world = await play(seed * 7919, faultRate);
    const surveys = rowsOf(world, 'survey');
    const tasks = rowsOf(world, 'task');

    // Every accepted event has its decision.
    expect(rowsOf(world, 'event').length).toBeGreaterThanOrEqual(customers * 2);
    for (const event of rowsOf(world, 'event')) expect(event.decisions.length).toBeGreaterThan(0);

    // No survey was sent twice, no reminder twice.
    const sent = world.mailer.sent
      .filter(({ surveyId }) => surveyId !== undefined)
      .map(({ surveyId, subject }) => `${surveyId} ${subject}`);
    expect(new Set(sent).size).toBe(sent.length);

    // What was undone before anything was due is not asked about.
    const undone = new Set(
      rowsOf(world, 'event').flatMap(({ event }) => (Object.values(undoing).includes(event.type) ? [event.id] : [])),
    );
    const moments = new Map(rowsOf(world, 'event').map(({ key, event }) => [key, event.id]));
    expect(undone.size).toBeGreaterThan(0);
    for (const survey of surveys)
      if (undone.has(moments.get(survey.eventKey) ?? '')) expect(survey.state).toBe('cancelled');

    // Nobody was asked twice within the pause, which runs from the claim: after a crash the sending is written down later.
    const hour = 3_600_000;
    for (const { address, sentAt, id } of sentOnes(surveys))
      for (const other of sentOnes(surveys))
        if (other.id !== id && other.address === address)
          expect(Math.abs(Date.parse(other.sentAt) - Date.parse(sentAt))).toBeGreaterThanOrEqual(
            config.atMostOnceIn - hour,
          );

    // Nothing is stuck: what was due is sent, ended or known to be unknown.
    for (const survey of surveys) if (survey.wakeAt) expect(survey.wakeAt > '2026-12-22').toBe(true);

    // Each unhappy answer has one task that reflects it, and staff were told.
    const unhappy = surveys.filter(
      (survey) =>
        survey.state === 'answered' &&
        groupOf(config.programs[survey.program]?.survey ?? { type: 'nps', low: 0 }, survey.response) === 'detractor',
    );
    for (const survey of unhappy) {
      // Its own, or the customer's open one, which it joined.
      const own = tasks.filter(
        ({ surveyId, joined = [] }) => surveyId === survey.id || joined.some((one) => one.surveyId === survey.id),
      );
      const scores = own.flatMap(({ surveyId, score, joined = [] }) => [
        ...(surveyId === survey.id ? [score] : []),
        ...joined.filter((one) => one.surveyId === survey.id).map((one) => one.score),
      ]);
      expect(own.map(({ state }) => state)).toEqual(['open']);
      expect(scores).toEqual([survey.state === 'answered' ? survey.response.score : -1]);
      expect(world.notifier.notices.some(({ id }) => id === `${own[0]?.id}.0`)).toBe(true);
    }
    // Whoever has to answer is written to at most once for each step.
    const toStaff = world.mailer.sent
      .filter(({ surveyId, text }) => surveyId === undefined && text.includes('/t/'))
      .map(({ text }) => text.slice(0, text.indexOf('/t/') + 100));
    expect(new Set(toStaff).size).toBe(toStaff.length);
    // Customers hear once that a promise slips.
    const letters = world.mailer.sent.filter(({ replyTo }) => replyTo.startsWith('t-')).map(({ replyTo }) => replyTo);
    expect(new Set(letters).size).toBe(letters.length);
    // A crash after publishing may tell staff again, but under the same id.
    if (faultRate === 0)
      expect(new Set(world.notifier.notices.map(({ id }) => id)).size).toBe(world.notifier.notices.length);
    expect(unhappy.length).toBeGreaterThan(0);
  });
});
