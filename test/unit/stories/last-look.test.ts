import { describe, expect, it } from 'vitest';
import { dispatch, dispatchMessage } from '../../../functions/dispatch/dispatch.ts';
import { escalateMessage } from '../../../functions/escalate/escalate.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import type { WakeUp } from '../../../shared/contracts/wiring/wake-up.ts';
import { PermanentError, TransientError } from '../../../shared/ports/errors.ts';
import { type CloudClient, ratingLink, submit, useCloud } from '../../world/cloud.ts';
import { World } from '../../world/world.ts';

const here = useCloud({ config: 'test/e2e/busy.config.ts' });
const ada = { id: 'ada', email: 'ada@example.com', timezone: 'Europe/London' };
interface Decision {
  readonly at: string;
  readonly verdict: string;
  readonly reasons: readonly { readonly rule: string; readonly verdict: string; readonly detail: string }[];
}
const buy = (cloud: CloudClient, id = 'o1') => cloud.emit('purchase.completed', { id, customer: ada });
const last = async (cloud: CloudClient, id = 'o1'): Promise<string> => {
  const { at, verdict, reasons } = (await cloud.list<Decision>(`decisions?event=${id}`)).at(-1) as Decision;
  const reason = reasons.at(-1);
  return `${at.slice(0, 16)} ${verdict} by ${reason?.rule}, ${reason?.verdict}: ${reason?.detail}`;
};
const survey = async (cloud: CloudClient) =>
  (await cloud.list<{ state: string; held: string | null }>(`surveys?email=${ada.email}`)).map(
    ({ state, held }) => `${state} ${held ?? ''}`,
  );
const sentAt = async (cloud: CloudClient) =>
  (await cloud.mails()).map((mail) => String((mail as unknown as { sentAt: string }).sentAt).slice(0, 16));

describe('just before a survey is sent', () => {
  it('it waits while its programme is paused, and ends with the reason where that took too long', async () => {
    const { cloud } = here;
    await buy(cloud);
    await cloud.call('POST', 'pause', { program: 'post-purchase' });
    await cloud.advance('P5D');
    expect(await last(cloud)).toBe('2026-11-05T09:00 deferred by paused, note: Paused since 2026-11-02T09:00:00.000Z.');
    expect(await survey(cloud)).toEqual(['scheduled paused']);
    await cloud.advance('P40D');
    expect(await last(cloud)).toBe(
      '2026-11-19T09:01 skipped by age, fail: Asking made sense until 2026-11-19T09:00:00.000Z. It was held (paused) since 2026-11-05T09:00:00.000Z.',
    );
    expect(await survey(cloud)).toEqual(['skipped ']);
    // Who was not asked is free for what comes next.
    await cloud.call('POST', 'resume', {});
    await cloud.emit('ticket.closed', { id: 't1', customer: ada });
    await cloud.advance('P3D');
    expect(await cloud.mails()).toHaveLength(1);
  });

  it('shadow mode keeps it back, and says since when', async () => {
    const { cloud } = here;
    await buy(cloud);
    await cloud.call('PUT', 'shadow', { on: true, allow: ['mara@example.com'] });
    await cloud.advance('P5D');
    expect(await last(cloud)).toBe(
      '2026-11-05T09:00 skipped by shadow, fail: Shadow mode since 2026-11-02T09:00:00.000Z: decided and recorded, not sent.',
    );
  });

  it('whoever waits for us is looked at again daily, for as long as asking makes sense', async () => {
    const { cloud } = here;
    await buy(cloud);
    await cloud.advance('P1D');
    await cloud.emit('ticket.opened', { id: 't9', customer: ada });
    await cloud.advance('P2D');
    const since = 'The person has waited for a ticket of theirs since 2026-11-03T09:00:00.000Z';
    expect(await last(cloud)).toBe(
      `2026-11-05T09:00 deferred by open-ticket, note: ${since}; looked at again 2026-11-06T09:00:00.000Z.`,
    );
    await cloud.advance('P1D');
    expect(await last(cloud)).toContain(`2026-11-06T09:00 deferred by open-ticket, note: ${since}; looked at again`);
    await cloud.advance('P30D');
    expect(await last(cloud)).toBe(
      `2026-11-19T09:00 skipped by open-ticket, fail: ${since}; asking makes sense until 2026-11-19T09:00:00.000Z.`,
    );
    expect(await cloud.mails()).toEqual([]);
  });

  it('whoever waits for our answer is not asked something else', async () => {
    const { cloud } = here;
    await cloud.emit('ticket.closed', { id: 't1', customer: ada });
    await cloud.advance('P2D');
    await submit(ratingLink((await cloud.mails())[0] as never, 1), { score: '1', comment: 'Nobody listened.' });
    await cloud.advance('P12D');
    await buy(cloud);
    await cloud.advance('P4D');
    expect(await last(cloud)).toMatch(
      /deferred by open-task, note: The person has waited for our answer since 2026-11-0\dT[\d:.]+Z; looked at again 2026-11-/,
    );
    expect(await cloud.mails()).toHaveLength(1);
  });

  it('somebody asked meanwhile by another programme is asked later', async () => {
    const { cloud } = here;
    await buy(cloud);
    await cloud.emit('ticket.closed', { id: 't1', customer: ada });
    await cloud.advance('P5D');
    expect(await last(cloud)).toContain('deferred by timing, pass: First moment within 08:00-20:00 on any day in');
    await cloud.advance('P15D');
    expect((await sentAt(cloud)).slice(0, 2)).toEqual(['2026-11-03T09:00', '2026-11-17T09:00']);
  });

  it('it goes to where the person is reached today, at an hour of theirs', async () => {
    const { cloud } = here;
    await buy(cloud);
    await cloud.advance('P1D');
    const customer = { ...ada, email: 'new@example.com', timezone: 'America/New_York' };
    await cloud.emit('invoice.voided', { id: 'i1', customer });
    await cloud.advance('P5D');
    expect((await cloud.mails()).map(({ to }) => to)).toEqual(['new@example.com']);
    expect(await sentAt(cloud)).toEqual(['2026-11-05T13:00']);
  });
});

describe('just before a reminder is sent', () => {
  const invited = async (cloud: CloudClient) => {
    await buy(cloud);
    await cloud.advance('P4D');
    expect(await sentAt(cloud)).toEqual(['2026-11-05T09:00']);
  };

  it('nothing is against it', async () => {
    await invited(here.cloud);
    await here.cloud.advance('P20D');
    expect(await sentAt(here.cloud)).toEqual(['2026-11-05T09:00', '2026-11-09T09:00']);
    expect((await here.cloud.mails())[1]?.subject).toBe('A short reminder: how did it go?');
  });

  it('it waits for its programme to go on, by a quarter of a day', async () => {
    const { cloud } = here;
    await invited(cloud);
    await cloud.call('POST', 'pause', { program: 'post-purchase' });
    await cloud.advance('P4D');
    expect(await survey(cloud)).toEqual(['sent ']);
    await cloud.call('POST', 'resume', {});
    await cloud.advance('P1D');
    expect(await sentAt(cloud)).toEqual(['2026-11-05T09:00', '2026-11-10T15:00']);
  });

  it.each<[string, (cloud: CloudClient) => Promise<unknown>]>([
    ['in shadow mode', (cloud) => cloud.call('PUT', 'shadow', { on: true })],
    [
      'where they want no more',
      (cloud) => cloud.emit('invoice.voided', { id: 'i', customer: { ...ada, emailConsent: false } }),
    ],
    ['where the purchase was undone', (cloud) => cloud.emit('purchase.refunded', { id: 'o1', customer: ada })],
  ])('%s there is none, and the survey stays open', async (_, happens) => {
    const { cloud } = here;
    await invited(cloud);
    await happens(cloud);
    await cloud.advance('P10D');
    expect(await cloud.mails()).toHaveLength(1);
    expect(await survey(cloud)).toEqual(['sent ']);
    const [mail] = await cloud.mails();
    expect((await submit(ratingLink(mail as never, 9), { score: '9' })).status).toBe(200);
  });
});

describe('a wake-up', () => {
  class Waking extends World {
    wakes(wakeUp: WakeUp) {
      return dispatch(wakeUp, this.deps());
    }

    queued(body: string) {
      return dispatchMessage(body, this.deps());
    }

    ofTasks(body: string) {
      return escalateMessage(body, this.deps());
    }

    survey(): SurveyRow {
      const row = this.records.all().find(({ kind }) => kind === 'survey');
      if (row?.kind !== 'survey') throw new Error('Nobody was asked.');
      return row;
    }
  }
  const scheduled = async () => {
    const world = new Waking();
    await world.emit('purchase.completed', { id: 'o1', customer: { email: 'ada@example.com' } });
    return world;
  };

  it('that comes before its time is to come again; one that was replaced sends nothing, and the newer one stands', async () => {
    const world = await scheduled();
    const { id, generation } = world.survey();
    await expect(world.wakes({ kind: 'survey', id, generation })).rejects.toThrow(TransientError);
    world.timer.armed.clear();
    await world.records.commit([{ put: { ...world.survey(), generation: generation + 1 } }]);
    expect(await world.wakes({ kind: 'survey', id, generation })).toEqual({ kind: 'ignored', why: 'superseded' });
    expect([...world.timer.armed.values()]).toMatchObject([{ wakeUp: { id, generation: generation + 1 } }]);
    await world.pass(24 * 4);
    expect(world.mailer.sent).toHaveLength(1);
    expect(await world.wakes({ kind: 'survey', id, generation: generation + 1 })).toMatchObject({ kind: 'ignored' });
    expect(world.mailer.sent).toHaveLength(1);
  });

  it('of what is gone is ignored', async () => {
    const world = new Waking();
    for (const kind of ['survey', 'message', 'saying'] as const)
      expect(await world.wakes({ kind, id: 'gone', generation: 1 })).toEqual({ kind: 'ignored', why: 'over' });
  });

  it('finds another sender at work and leaves it alone, until nobody can be: then nobody knows', async () => {
    const world = await scheduled();
    const { id, generation } = world.survey();
    const at = world.clock.now();
    await world.records.commit([
      { put: { ...world.survey(), state: 'sending', attempt: { id: 'a1', at } } as SurveyRow },
    ]);
    expect(await world.wakes({ kind: 'survey', id, generation })).toEqual({ kind: 'ignored', why: 'in-flight' });
    world.clock.moveTo('2026-11-02T10:00:00.000Z');
    expect(await world.wakes({ kind: 'survey', id, generation })).toEqual({ kind: 'unknown' });
    expect(world.survey()).toMatchObject({ state: 'unknown', reason: expect.stringContaining('The sender stopped') });
    await world.pass(24 * 5);
    expect(world.mailer.sent).toEqual([]);
  });

  it('on the queue of the others, or that is none, is parked', async () => {
    const world = await scheduled();
    const { id } = world.survey();
    for (const body of ['', '{}', 'no JSON', JSON.stringify({ kind: 'task', id, generation: 1 })])
      await expect((async () => world.queued(body))()).rejects.toThrow(PermanentError);
    for (const body of [
      '',
      '[]',
      ...['survey', 'message', 'saying', 'line'].map((kind) => JSON.stringify({ kind, id, generation: 1 })),
    ])
      await expect((async () => world.ofTasks(body))()).rejects.toThrow(PermanentError);
  });

  it.each([
    [{ kind: 'refused', temporary: false, reason: 'not-taken' } as const, 'skipped'],
    [{ kind: 'unknown', reason: 'timeout' } as const, 'unknown'],
  ])('whose mail ends as %j leaves the survey %s', async (outcome, state) => {
    const world = await scheduled();
    world.mailer.outcome = () => outcome;
    await world.pass(24 * 4);
    expect(world.survey()).toMatchObject({ state, reason: expect.stringContaining(outcome.reason) });
    world.mailer.outcome = () => undefined;
    await world.pass(24 * 10);
    expect(world.mailer.sent).toEqual([]);
  });

  it('whose mail is put off tries again within a quarter of an hour, or when it may', async () => {
    const world = await scheduled();
    let tries = 0;
    world.mailer.outcome = () => {
      tries += 1;
      if (tries === 1) return { kind: 'refused', temporary: true, reason: 'throttled' };
      return tries === 2
        ? { kind: 'refused', temporary: true, reason: 'quota', retryAt: '2026-11-06T10:00:00.000Z' }
        : undefined;
    };
    await world.pass(24 * 3 + 0.01);
    expect([tries, world.survey().state]).toEqual([1, 'scheduled']);
    await world.pass(0.3);
    expect(tries).toBe(2);
    await world.pass(24);
    expect(tries).toBe(2);
    await world.pass(1);
    expect([tries, world.survey().state]).toEqual([3, 'sent']);
  });
});
