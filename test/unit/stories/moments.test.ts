import { describe, expect, it } from 'vitest';
import { type CloudClient, fetch, ratingLink, submit, useCloud } from '../../world/cloud.ts';
import { start } from '../../world/world.ts';

const here = useCloud();

interface Decision {
  readonly event: { readonly type: string; readonly id: string };
  readonly program: string;
  readonly verdict: string;
  readonly reasons: readonly { readonly rule: string; readonly verdict: string; readonly detail: string }[];
  readonly earlier: readonly { readonly verdict: string }[];
}
interface Survey {
  readonly program: string;
  readonly state: string;
  readonly undoneBy: string | null;
}
const ada = { email: 'ada@example.com' };

const decisionOn = async (cloud: CloudClient, id: string, type?: string): Promise<Decision> => {
  const found = (await cloud.list<Decision>(`decisions?event=${id}`)).find(
    ({ event }) => type === undefined || event.type === type,
  );
  if (!found) throw new Error(`Nothing was decided on ${id}.`);
  return found;
};
const lastRule = ({ reasons }: Decision): string => `${reasons.at(-1)?.rule} ${reasons.at(-1)?.verdict}`;
const surveys = (cloud: CloudClient) => cloud.list<Survey>('surveys?email=ada@example.com');

describe('what is undone before it was asked about', () => {
  it.each([
    ['purchase.completed', 'purchase.refunded'],
    ['invoice.issued', 'invoice.voided'],
    ['ticket.closed', 'ticket.reopened'],
  ])('%s, then %s: the survey is cancelled, and says why', async (moment, undoing) => {
    const { cloud } = here;
    await cloud.emit(moment, { id: 'x1', occurredAt: '2020-01-01T00:00:00Z', customer: ada });
    cloud.reset();
    await cloud.emit(moment, { id: 'x1', customer: ada });
    await cloud.advance('PT1H');
    await cloud.emit(undoing, { id: 'x1', customer: ada });
    await cloud.advance('P5D');
    expect(await cloud.mails()).toEqual([]);
    expect(await surveys(cloud)).toMatchObject([{ state: 'cancelled' }]);
    const decision = await decisionOn(cloud, 'x1', moment);
    expect([decision.verdict, lastRule(decision), decision.earlier.map(({ verdict }) => verdict)]).toEqual([
      'cancelled',
      'occasion fail',
      ['scheduled'],
    ]);
    expect(await decisionOn(cloud, 'x1', undoing)).toMatchObject({
      verdict: 'cancelled',
      reasons: [{ rule: 'occasion', verdict: 'pass' }],
    });
  });

  it('is not asked about either when the undoing is heard of first', async () => {
    const { cloud } = here;
    await cloud.emit('purchase.refunded', { id: 'o1', customer: ada });
    await cloud.advance('PT1M');
    await cloud.emit('purchase.completed', { id: 'o1', customer: ada });
    await cloud.advance('P5D');
    expect(await cloud.mails()).toEqual([]);
    expect(await decisionOn(cloud, 'o1', 'purchase.completed')).toMatchObject({ verdict: 'cancelled' });
  });

  it('is marked when it was sent already, and nobody is reminded', async () => {
    const { cloud } = here;
    await cloud.emit('purchase.completed', { id: 'o1', customer: ada });
    await cloud.advance('P4D');
    await cloud.emit('purchase.refunded', { id: 'o1', customer: ada });
    await cloud.advance('P10D');
    expect(await cloud.mails()).toHaveLength(1);
    expect(await surveys(cloud)).toMatchObject([{ state: 'sent', undoneBy: 'purchase.refunded' }]);
  });
});

describe('a ticket', () => {
  const ticket = (occurredAt: string) => ({ id: 't1', occurredAt, customer: ada });
  const hoursAgo = (hours: number): string => new Date(Date.parse(start) - hours * 3_600_000).toISOString();

  it('that is closed again after it was reopened is a new occasion', async () => {
    const { cloud } = here;
    await cloud.emit('ticket.closed', ticket(hoursAgo(3)));
    await cloud.emit('ticket.reopened', ticket(hoursAgo(2)));
    await cloud.emit('ticket.closed', ticket(hoursAgo(1)));
    await cloud.advance('P3D');
    expect(await cloud.mails()).toHaveLength(1);
    expect((await surveys(cloud)).map(({ state }) => state).sort()).toEqual(expect.arrayContaining(['sent']));
  });

  it('that a machine closes once more after somebody solved it is none', async () => {
    const { cloud } = here;
    await cloud.emit('ticket.closed', ticket(hoursAgo(3)));
    await cloud.emit('ticket.closed', { ...ticket(hoursAgo(1)), closedBy: 'agent' });
    await cloud.advance('P3D');
    expect(await cloud.mails()).toHaveLength(1);
    const decisions = await cloud.list<Decision>('decisions?event=t1');
    expect(decisions.map(({ verdict }) => verdict).sort()).toEqual(['scheduled', 'skipped']);
  });

  it('that is open keeps everybody from asking, until it is closed', async () => {
    const { cloud } = here;
    await cloud.emit('purchase.completed', { id: 'o1', customer: ada });
    await cloud.advance('P1D');
    await cloud.emit('ticket.opened', { id: 't9', customer: ada });
    await cloud.advance('P4D');
    expect(await cloud.mails()).toEqual([]);
    const decision = await decisionOn(cloud, 'o1');
    expect([decision.verdict, lastRule(decision)]).toEqual(['deferred', 'open-ticket note']);
    await cloud.emit('ticket.closed', { id: 't9', closedBy: 'automation', customer: ada });
    await cloud.advance('P2D');
    expect((await cloud.mails()).map(({ subject }) => subject)).toHaveLength(1);
  });
});

describe('somebody to whom we owe an answer', () => {
  it('is not asked again before they have it', async () => {
    const { cloud } = here;
    await cloud.emit('ticket.closed', { id: 't1', customer: ada });
    await cloud.advance('P2D');
    await submit(ratingLink((await cloud.mails())[0] as never, 1), { score: '1', comment: 'Nobody listened.' });
    await cloud.advance('P10D');
    await cloud.emit('purchase.completed', { id: 'o1', customer: ada });
    await cloud.advance('P8D');
    expect(await cloud.mails()).toHaveLength(1);
    expect(lastRule(await decisionOn(cloud, 'o1'))).toBe('open-task note');
    const [task] = await cloud.list<{ id: string }>('tasks');
    const headers = { authorization: 'Bearer local', 'if-match': '*' };
    const resolve = { state: 'resolved', cause: 'attention', outcome: 'Called and apologised.', note: 'Called.' };
    await cloud.json(`/v1/tasks/${task?.id}`, { method: 'PATCH', headers, body: JSON.stringify(resolve) });
    await cloud.advance('P2D');
    expect(await cloud.mails()).toHaveLength(2);
  });
});

describe('two events for one person', () => {
  it.each([
    ['ticket.closed', 'purchase.completed'],
    ['purchase.completed', 'ticket.closed'],
  ])(
    '%s and %s at the same instant: the more important is asked, the other later, whichever came first',
    async (first, second) => {
      const { cloud } = here;
      await Promise.all([
        cloud.emit(first, { id: 'a', customer: ada }),
        cloud.emit(second, { id: 'b', customer: ada }),
      ]);
      await cloud.advance('P12D');
      expect(await cloud.mails()).toHaveLength(1);
      const decisions = await cloud.list<Decision>('decisions?email=ada@example.com');
      const verdictOf = (program: string) => decisions.find((decision) => decision.program === program)?.verdict;
      expect([verdictOf('support'), verdictOf('post-purchase')]).toEqual(['scheduled', 'deferred']);
      await cloud.advance('P6D');
      expect(await cloud.mails()).toHaveLength(2);
    },
  );

  it('what cannot be asked in time any more is skipped', async () => {
    const { cloud } = here;
    await Promise.all([
      cloud.emit('invoice.issued', { id: 'i', customer: ada }),
      cloud.emit('ticket.closed', { id: 't', customer: ada }),
    ]);
    await cloud.advance('P20D');
    expect(await cloud.mails()).toHaveLength(1);
    const decision = await decisionOn(cloud, 'i');
    expect([decision.verdict, lastRule(decision)]).toEqual(['skipped', 'fatigue fail']);
  });

  it('known by two ids that share an address are asked once', async () => {
    const { cloud } = here;
    await Promise.all(
      ['c1', 'c2'].map((id) => cloud.emit('purchase.completed', { id: `o-${id}`, customer: { id, ...ada } })),
    );
    await cloud.advance('P5D');
    expect(await cloud.mails()).toHaveLength(1);
  });
});

describe('a contact', () => {
  it('first known by an address alone, then by an id, is one person to every rule', async () => {
    const { cloud } = here;
    await cloud.emit('purchase.completed', { id: 'o1', customer: ada });
    await cloud.emit('purchase.completed', { id: 'o2', customer: { id: 'c1', ...ada } });
    await cloud.emit('purchase.completed', { id: 'o3', customer: { id: 'c1' } });
    await cloud.advance('P5D');
    expect(await cloud.mails()).toHaveLength(1);
    expect(await cloud.list('decisions?email=ADA@Example.com')).toHaveLength(3);
  });

  it('that could not be reached at first is asked once an address is known', async () => {
    const { cloud } = here;
    await cloud.emit('purchase.completed', { id: 'o1', customer: { id: 'c1' } });
    await cloud.advance('PT1M');
    expect(lastRule(await decisionOn(cloud, 'o1'))).toBe('reachable fail');
    await cloud.emit('invoice.voided', { id: 'i1', customer: { id: 'c1', ...ada } });
    await cloud.advance('P5D');
    expect(await cloud.mails()).toHaveLength(1);
  });
});

describe('somebody who left', () => {
  it('is asked by no programme any more, and the decision says since when', async () => {
    const { cloud } = here;
    await cloud.emit('ticket.closed', { id: 't1', customer: ada });
    await cloud.advance('P2D');
    const unsubscribe = /<(http[^>]+)>/.exec((await cloud.mails())[0]?.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
    await cloud.emit('purchase.completed', { id: 'before', customer: ada });
    await cloud.advance('PT1M');
    expect((await fetch(unsubscribe, { method: 'POST', body: 'List-Unsubscribe=One-Click' })).status).toBe(200);
    await cloud.emit('purchase.completed', { id: 'after', customer: ada });
    await cloud.advance('P20D');
    expect(await cloud.mails()).toHaveLength(1);
    const rulesOf = async (id: string) =>
      (await decisionOn(cloud, id)).reasons.map(({ rule, verdict }) => `${rule} ${verdict}`);
    expect(await rulesOf('after')).toContain('suppression note');
    // What was decided on before they left is looked at again.
    expect(await rulesOf('before')).toEqual(expect.arrayContaining(['suppression note', 'reachable fail']));
  });

  it('by a hard bounce is not written to again either', async () => {
    const { cloud } = here;
    await cloud.emit('ticket.closed', { id: 't1', customer: ada });
    await cloud.advance('P2D');
    const [mail] = await cloud.mails();
    await cloud.json('/_local/email/event', { method: 'POST', body: JSON.stringify({ id: mail?.id, type: 'bounce' }) });
    await cloud.emit('purchase.completed', { id: 'o1', customer: ada });
    await cloud.advance('P20D');
    expect(await cloud.mails()).toHaveLength(1);
  });
});

describe('where somebody is', () => {
  const localTime = (at: Date, timeZone: string): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
  /** The last full hour that was three in the morning there. */
  const threeInTheMorning = (timeZone: string): Date => {
    const hour = 3_600_000;
    const last = Math.floor(Date.parse(start) / hour) * hour;
    const at = Array.from({ length: 25 }, (_, back) => new Date(last - back * hour)).find(
      (each) => localTime(each, timeZone) === '03:00',
    );
    if (!at) throw new Error('There is no such hour.');
    return at;
  };

  it.each([
    ['their own zone', { timezone: 'Asia/Tokyo' }, 'Asia/Tokyo'],
    ['the area code of their phone', { phone: '+12125550123' }, 'America/New_York'],
    ['the country of their phone', { phone: '+81312345678' }, 'Asia/Tokyo'],
    ['the region of their locale', { locale: 'ja-JP' }, 'Asia/Tokyo'],
    ['nothing: the company', {}, 'Europe/Berlin'],
  ])('is told by %s, and mail waits for eight in the morning there', async (_, more, zone) => {
    const { cloud } = here;
    const occurredAt = threeInTheMorning(zone).toISOString();
    await cloud.emit('purchase.completed', { id: 'o1', occurredAt, customer: { ...ada, ...more } });
    await cloud.advance('PT1M');
    const [survey] = await cloud.list<{ scheduledFor: string }>('surveys?email=ada@example.com');
    expect(localTime(new Date(survey?.scheduledFor ?? 0), zone)).toBe('08:00');
  });
});

describe('why', () => {
  it('is told of what nobody listens to, what came twice, and what is unknown', async () => {
    const { cloud } = here;
    await cloud.emit('basket.left', { id: 'b1', customer: ada });
    await cloud.emit('purchase.completed', { id: 'o1', customer: ada });
    await cloud.advance('PT1M');
    await cloud.emit('purchase.completed', { id: 'o1', customer: ada });
    await cloud.advance('PT1M');
    expect(await decisionOn(cloud, 'b1')).toMatchObject({
      verdict: 'parked',
      reasons: [{ rule: 'moment', verdict: 'fail' }],
    });
    expect((await cloud.list<Decision>('decisions?event=o1')).map(({ verdict }) => verdict)).toEqual([
      'scheduled',
      'duplicate',
    ]);
    expect(await cloud.list('decisions?event=unheard-of')).toEqual([]);
    expect(await cloud.local('dead-letters')).toHaveLength(1);
  });
});
