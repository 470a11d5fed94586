import { DeleteScheduleCommand, ListSchedulesCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { describe, expect, it } from 'vitest';
import { submit, useCloud } from './cloud.ts';

const here = useCloud();
interface Text {
  readonly to: string;
  readonly body: string;
}
const linkIn = (body: string): string => /https?:\/\/\S+\/s\/[\w-]+/.exec(body)?.[0] ?? '';

describe('support', () => {
  const customer = { email: 'ada@example.com', phone: '+12025550123', smsConsent: true, timezone: 'America/New_York' };

  it('asks by text a day after the ticket was closed, with a link that takes the answer', async () => {
    const { cloud } = here;
    await cloud.emit('ticket.closed', { id: 't1', subject: 'Scratched table', closedBy: 'agent', customer });
    await cloud.advance('P4D');
    expect(await cloud.mails()).toEqual([]);
    const [text, ...others] = await cloud.local<Text>('sms');
    expect(others).toEqual([]);
    expect(text).toMatchObject({
      to: '+12025550123',
      body: expect.stringMatching(
        /^Oak & Ember: how was our help\? Reply 1 \(very dissatisfied\) to 5 \(very satisfied\)\. http\S+ STOP ends\.$/,
      ),
    });
    expect((await submit(linkIn(text?.body ?? ''), { score: '2', comment: 'Nobody called back.' })).status).toBe(200);
    await cloud.advance('PT15M');
    expect(await cloud.list('tasks')).toMatchObject([
      { kind: 'detractor', program: 'support', score: 2, contact: { phone: '+12025550123' } },
    ]);
  });
});

describe('a wake-up that was lost', () => {
  it('is made good within two hours by the reconciler', async () => {
    const { cloud } = here;
    await cloud.reconcile(true);
    await cloud.emit('purchase.completed', {
      id: 'o1',
      occurredAt: new Date().toISOString(),
      customer: { email: 'ada@example.com' },
    });
    await cloud.advance('PT1M');
    const scheduler = new SchedulerClient({
      endpoint: cloud.origin,
      region: 'us-east-1',
      credentials: { accessKeyId: 'owner', secretAccessKey: 'owner' },
    });
    const { Schedules = [] } = await scheduler.send(new ListSchedulesCommand({ GroupName: 'heardback' }));
    for (const { Name } of Schedules) await scheduler.send(new DeleteScheduleCommand({ Name, GroupName: 'heardback' }));
    expect(Schedules).toHaveLength(1);
    await cloud.advance('P4D');
    expect(await cloud.mails()).toHaveLength(1);
  });
});

describe('the REST API', () => {
  it('tells nothing without the key', async () => {
    for (const authorization of [undefined, 'Bearer wrong', 'Basic bG9jYWxv', 'Bearer']) {
      const response = await fetch(
        `${here.cloud.origin}/v1/tasks`,
        authorization === undefined ? {} : { headers: { authorization } },
      );
      expect(response.status).toBe(401);
    }
    const basic = await fetch(`${here.cloud.origin}/v1/tasks`, {
      headers: { authorization: `Basic ${btoa('local:')}` },
    });
    expect(basic.status).toBe(200);
  });

  it('pages through lists, and says what is wrong with a page that is not one of its own', async () => {
    const { cloud } = here;
    for (const id of ['1', '2', '3'])
      await cloud.emit('purchase.completed', { id, customer: { email: 'ada@example.com' } });
    await cloud.advance('PT1M');
    const get = (path: string) => fetch(`${cloud.origin}${path}`, { headers: { authorization: 'Bearer local' } });
    const ids: string[] = [];
    for (let path: string | undefined = '/v1/decisions?email=ada@example.com&limit=2'; path; ) {
      const page: Response = await get(path);
      ids.push(...((await page.json()) as { event: { id: string } }[]).map(({ event }) => event.id));
      path = /<(.*)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
    }
    expect(ids.sort()).toEqual(['1', '2', '3']);
    for (const after of ['x', '0.x', '0.e30', '0.eyJwayI6ICJ4In0', "0.'"]) {
      expect((await get(`/v1/tasks?after=${encodeURIComponent(after)}`)).status).toBe(400);
    }
    for (const bad of ['limit=0', 'limit=1e9', 'state=bogus']) expect((await get(`/v1/tasks?${bad}`)).status).toBe(400);
    expect((await get('/v1/decisions')).status).toBe(400);
  });

  it('changes a task only for somebody who has seen its newest state', async () => {
    const { cloud } = here;
    await cloud.emit('ticket.closed', { id: 't1', customer: { email: 'ada@example.com' } });
    await cloud.advance('P2D');
    await submit(linkIn((await cloud.mails())[0]?.text ?? ''), { score: '1' });
    await cloud.advance('PT15M');
    const [task] = await cloud.list<{ id: string }>('tasks');
    const url = `${cloud.origin}/v1/tasks/${task?.id}`;
    const headers = { authorization: 'Bearer local' };
    const etag = (await fetch(url, { headers })).headers.get('etag') ?? '';
    const patch = (body: object, match?: string) =>
      fetch(url, {
        method: 'PATCH',
        headers: { ...headers, ...(match && { 'if-match': match }) },
        body: JSON.stringify(body),
      });

    expect((await patch({ state: 'acknowledged' })).status).toBe(428);
    expect((await patch({ state: 'verified' }, etag)).status).toBe(409);
    expect((await patch({ state: 'contacted' }, etag)).status).toBe(409);
    expect((await patch({ surprise: true }, etag)).status).toBe(400);
    const contacted = await patch({ state: 'contacted', note: 'Called, left a message.' }, etag);
    expect(contacted.status).toBe(200);
    expect((await patch({ state: 'resolved' }, etag)).status).toBe(412);
    await cloud.advance('PT1M');
    const fresh = contacted.headers.get('etag') ?? '';
    expect((await patch({ state: 'resolved', cause: 'callback', outcome: 'Refunded.' }, fresh)).status).toBe(200);
    await cloud.advance('PT1M');
    const events = (await cloud.local<{ attributes: { event: string } }>('notifications')).map(
      ({ attributes }) => attributes.event,
    );
    expect(events).toEqual(['opened', 'resolved']);
    expect(await cloud.list('tasks?state=resolved')).toHaveLength(1);
    expect(await cloud.list('tasks?state=open')).toEqual([]);

    // The customer is not happy after all: the clocks run again, and ring.
    await cloud.advance('P2D');
    const solved = (await fetch(url, { headers })).headers.get('etag') ?? '';
    expect((await patch({ state: 'open', note: 'It broke again.' }, solved)).status).toBe(200);
    await cloud.advance('P7D');
    const rung = (await cloud.local<{ attributes: { event: string } }>('notifications')).map(
      ({ attributes }) => attributes.event,
    );
    expect(rung).toContain('escalated');
  });
});
