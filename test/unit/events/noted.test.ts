import { describe, expect, it } from 'vitest';
import { type CloudClient, useCloud } from '../../world/cloud.ts';

const here = useCloud({ config: 'test/e2e/busy.config.ts' });
const ada = { id: 'ada', email: 'ada@example.com', timezone: 'Europe/London' };
const start = '2026-11-02T09:00:00.000Z';

interface Decision {
  readonly event: { readonly type: string };
  readonly program: string;
  readonly verdict: string;
  readonly surveyId: string | null;
  readonly reasons: readonly { readonly rule: string; readonly verdict: string; readonly detail: string }[];
}
const emit = (type: string, id: string, more: object = {}, source = 'shop') =>
  here.cloud.emit(type, { id, customer: ada, ...more }, source);
/** Of each event its programme, what became of it, and the last word on why. */
const told = async (id: string, cloud: CloudClient = here.cloud) =>
  (await cloud.list<Decision>(`decisions?event=${id}`)).map(
    ({ event: { type }, program, verdict, surveyId, reasons }) => {
      const { rule, verdict: judged, detail } = reasons.at(-1) ?? { rule: '', verdict: '', detail: '' };
      return `${type} ${program} ${verdict}${surveyId ? ' a survey' : ''}: ${rule} ${judged}, ${detail}`;
    },
  );
const parked = async () =>
  (await here.cloud.local<{ reason: string; queue: string }>('dead-letters')).map(
    ({ queue, reason }) => `${queue}: ${reason}`,
  );

describe('an event that undoes another', () => {
  const undone = 'purchase.completed post-purchase cancelled a survey: occasion fail, Undone by `purchase.refunded` on';

  it('cancels what is pending', async () => {
    await emit('purchase.completed', 'o1');
    await here.cloud.advance('PT1H');
    await emit('purchase.refunded', 'o1');
    expect(await told('o1')).toEqual([
      `${undone} 2026-11-02T10:00:00.000Z.`,
      'purchase.refunded post-purchase cancelled a survey: occasion pass, What was pending about this id is cancelled.',
    ]);
  });

  it('marks what was sent', async () => {
    await emit('purchase.completed', 'o1');
    await here.cloud.advance('P4D');
    await emit('purchase.refunded', 'o1');
    expect((await told('o1')).at(-1)).toBe(
      'purchase.refunded post-purchase cancelled a survey: occasion note, The survey about this id was sent already: it is marked, and nobody is reminded of it.',
    );
  });

  it('and comes first is noted, for what may come', async () => {
    await emit('purchase.refunded', 'o1');
    const note =
      'purchase.refunded post-purchase cancelled: occasion note, Nothing was asked about this id yet; what happened before this is not asked about any more.';
    expect(await told('o1')).toEqual([note]);
    await emit('purchase.completed', 'o1');
    expect(await told('o1')).toEqual([
      note,
      expect.stringMatching(
        /^purchase.completed post-purchase cancelled.*: occasion fail, Undone by `purchase.refunded`/,
      ),
    ]);
  });

  it('may know it by another name, told before, with it, or by a third that knows both', async () => {
    await emit('purchase.completed', 'o1', { alsoKnownAs: ['pay1'] });
    await emit('purchase.completed', 'o2');
    await emit('purchase.completed', 'o3');
    await emit('invoice.voided', 'pay3', { alsoKnownAs: ['o3', 'inv3'] });
    await here.cloud.advance('PT1H');
    await emit('purchase.refunded', 'pay1');
    await emit('purchase.refunded', 'pay2', { alsoKnownAs: ['o2'] });
    await emit('purchase.refunded', 'inv3');
    for (const id of ['o1', 'pay1', 'o2', 'pay2', 'o3', 'pay3', 'inv3'])
      expect([id, (await told(id))[0]]).toEqual([id, `${undone} 2026-11-02T10:00:00.000Z.`]);
    await here.cloud.advance('P5D');
    expect(await here.cloud.mails()).toEqual([]);
  });

  it('that was told under a name of its own is known once another event tells that the two are one', async () => {
    await emit('purchase.refunded', 'pay1');
    await emit('purchase.completed', 'o1');
    expect(await told('o1')).toMatchObject([expect.stringContaining('scheduled')]);
    await emit('invoice.voided', 'inv1', { alsoKnownAs: ['o1', 'pay1'] });
    expect(await told('o1')).toContain(`${undone} ${start}.`);
    expect(await told('inv1')).toEqual(await told('pay1'));
  });
});

describe('an event that another waits for', () => {
  it('lets it go on, and says when', async () => {
    await emit('order.placed', 'd1');
    await here.cloud.advance('P1D');
    await emit('order.delivered', 'd1', {}, 'carrier');
    expect((await told('d1')).at(-1)).toBe(
      'order.delivered delivery scheduled a survey: occasion pass, Waited for: asking is due 2026-11-04T09:00:00.000Z.',
    );
  });

  it('and comes first is noted', async () => {
    await emit('order.delivered', 'd1', {}, 'carrier');
    expect(await told('d1')).toEqual([
      'order.delivered delivery skipped: occasion note, Nothing waits for it yet; noted for what may come.',
    ]);
  });
});

describe('an event that nobody asks about', () => {
  it.each([
    ['payment.failed', {}, 'signal pass, Opens a task for the team `accounts`.'],
    ['review.published', { properties: { stars: 1 } }, 'signal pass, Opens a task for the team `care`.'],
    ['review.published', { properties: { stars: 5 } }, 'signal note, Its conditions do not hold: no task is opened.'],
    ['review.published', {}, 'signal note, Its conditions do not hold: no task is opened.'],
    ['ticket.opened', {}, 'open-ticket note, Nobody asks this person while the ticket is open.'],
  ])('such as %s with %j says what it is for', async (type, more, said) => {
    await emit(type, 'x1', more);
    expect(await told('x1')).toEqual([`${type} * skipped: ${said}`]);
    await here.cloud.advance('PT1H');
    expect(await here.cloud.list('tasks')).toHaveLength(said.includes('Opens') ? 1 : 0);
  });

  it('and that nobody has a use for is kept aside each time, with what to do, and decided on once', async () => {
    const why =
      'No programme listens to `basket.left`. Add one with this moment to heardback.config.ts and replay, or stop sending it.';
    for (const _ of ['once', 'again']) await emit('basket.left', 'b1');
    expect(await told('b1')).toEqual([`basket.left * parked: moment fail, ${why}`]);
    expect(await parked()).toEqual([`heardback-intake: ${why}`, `heardback-intake: ${why}`]);
  });
});

describe('a copy of an event', () => {
  it('is a duplicate, and says of when; nobody is asked twice', async () => {
    await emit('purchase.completed', 'o1');
    await here.cloud.advance('PT1H');
    for (const _ of ['again', 'and again']) await emit('purchase.completed', 'o1');
    const [first, ...copies] = await told('o1');
    expect(first).toMatch(/^purchase.completed post-purchase scheduled a survey: /);
    const again = `purchase.completed post-purchase duplicate: identity fail, The same event was decided on at ${start}.`;
    expect(copies).toEqual([again, again]);
    await here.cloud.advance('P20D');
    expect((await here.cloud.mails()).filter(({ subject }) => !subject.includes('reminder'))).toHaveLength(1);
  });

  it('that can reach the customer takes the place of one that could not', async () => {
    await emit('purchase.completed', 'o1', { customer: { id: 'ada' } });
    expect(await told('o1')).toMatchObject([expect.stringMatching(/skipped: reachable fail/)]);
    await emit('purchase.completed', 'o1');
    expect(await told('o1')).toMatchObject([expect.stringMatching(/scheduled a survey: timing pass/)]);
    await emit('purchase.completed', 'o1', { customer: { id: 'ada' } });
    expect((await told('o1')).at(-1)).toContain('duplicate: identity fail');
  });
});
