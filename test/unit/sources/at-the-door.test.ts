import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { World } from '../../world/world.ts';
import { outboundMessage } from './system-payloads.ts';

const parked = (world: World) => [...world.parking.parked.values()];

describe('what is no event, sent to the door of events', () => {
  const detail = { id: 'o1', customer: { email: 'ada@example.com' } };
  const detailType = 'purchase.completed';
  const wrong = async (item: object): Promise<readonly string[]> => {
    const world = new World();
    const { body } = await world.call<readonly { verdict: string; reason: string }[]>('POST', '/events', item);
    const [, amiss = ''] = (body[0]?.verdict === 'parked' ? body[0].reason : '').split(/of another kind: |\. Found/);
    return ['detailType', 'detail', 'source'].filter((name) => amiss.includes(`\`${name}\`, `));
  };

  it.each<[object, readonly string[]]>([
    [{ detailType, detail, source: 'till' }, []],
    [{ detailType, detail, source: 's'.repeat(256) }, []],
    [{ detailType: ` ${'t'.repeat(128)} `, detail }, []],
    [{ detailType, detail, source: 's'.repeat(257) }, ['source']],
    [{ detailType, detail, source: ' ' }, []],
    [{ detailType, detail, source: 7 }, ['source']],
    [{ detailType: 't'.repeat(129), detail }, ['detailType']],
    [{ detailType: '  ', detail }, ['detailType']],
    [{ detail }, ['detailType']],
    [{ detailType, detail: 'o1' }, ['detail']],
    [{ source: 7 }, ['detailType', 'detail', 'source']],
  ])('is told what is amiss with it, and of nothing else: %j', async (item, names) => {
    expect(await wrong(item)).toEqual(names);
  });

  it('is told so where it is no object at all, and each in its place', async () => {
    const world = new World();
    const { status, body } = await world.call<readonly { index: number; verdict: string; reason: string }[]>(
      'POST',
      '/events',
      [{ detailType, detail }, 7, [detail]],
    );
    expect(status).toBe(202);
    expect(body).toMatchObject([
      { index: 0, verdict: 'accepted' },
      { index: 1, verdict: 'parked', reason: expect.stringMatching(/This is no object\.$/) },
      { index: 2, verdict: 'parked', reason: expect.stringMatching(/This is an array within an array\.$/) },
    ]);
  });

  it('is taken up to a hundred at once, and none of more', async () => {
    const world = new World();
    const many = (count: number) =>
      world.call(
        'POST',
        '/events',
        Array.from({ length: count }, (_, at) => ({ detailType, detail: { id: `o${at}` } })),
      );
    expect((await many(100)).status).toBe(202);
    const refused = await many(101);
    expect([refused.status, refused.text]).toEqual([400, expect.stringMatching(/100[\s\S]*101/)]);
    expect(parked(world)).toHaveLength(100);
  });
});

describe('the door of a system', () => {
  it('checks the address that was called, with everything behind its question mark', async () => {
    const body = JSON.stringify([{ eventId: 1, objectId: 2, occurredAt: 3, subscriptionType: 'ticket.creation' }]);
    const asks = async (url: string, signedFor = url, host = {}) => {
      const world = new World();
      const time = String(Date.parse(world.clock.now()));
      const signature = createHmac('sha256', 'local').update(`POST${signedFor}${body}${time}`).digest('base64');
      const headers = { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': time, ...host };
      return (await world.ask('POST', url.replace(/^https?:\/\/[^/]+/, ''), { body, headers })).status;
    };
    const here = 'https://f.example/hooks/hubspot';
    expect(await asks(here)).toBe(200);
    expect(await asks(`${here}?a=1&b=2`)).toBe(200);
    expect(await asks(`${here}?a=1`, here)).toBe(401);
    expect(await asks(here, 'http://f.example/hooks/hubspot')).toBe(401);
    expect(await asks(here, 'http://f.example/hooks/hubspot', { 'x-forwarded-proto': 'http' })).toBe(200);
    expect(await asks(here, 'https://in.front.example/hooks/hubspot', { host: 'in.front.example' })).toBe(200);
  });

  it('is there for whoever only looks, and not where no system has one', async () => {
    expect((await new World().ask('HEAD', '/hooks/hubspot')).status).toBe(200);
    expect((await new World().ask('HEAD', '/hooks/nobody')).status).toBe(404);
  });

  it.each([
    ['hook:local', 200],
    [':local', 200],
    ['local', 200],
    ['local:wrong', 401],
    [':', 401],
    ['', 401],
  ])('takes a secret as the password of any user (%s: %s)', async (pair, status) => {
    const ask = async (authorization: string) =>
      (await new World().ask('POST', '/hooks/chargebee', { json: { id: 'e1' }, headers: { authorization } })).status;
    const encoded = Buffer.from(pair).toString('base64');
    expect(await ask(`Basic ${encoded}`)).toBe(status);
    expect(await ask(`basic   ${encoded}`)).toBe(status);
    expect(await ask(`Basic ${encoded} more`)).toBe(401);
    expect(await ask(`Not basic ${encoded}`)).toBe(401);
  });

  it('reads signs of an outbound message as what they stand for, and leaves those that are none', async () => {
    const subject = 'A&#66;&#x43;&#X44; &lt;b&gt; &amp;amp; &quot;x&quot; &apos; &#x10FFFF; &#x110000; &#9999999; &no;';
    const world = new World();
    const body = outboundMessage([{ Id: '500', Subject: subject }]);
    const { status, headers } = await world.ask('POST', '/hooks/salesforce/local', { body: `\n ${body}` });
    expect([status, headers['content-type']]).toEqual([200, 'text/xml; charset=utf-8']);
    expect(world.arrived.map(({ detail }) => (detail as { Subject?: string }).Subject)).toEqual([
      `ABCD <b> &amp; "x" ' \u{10ffff} &#x110000; &#9999999; &no;`,
    ]);
  });

  it.each([
    '<soapenv:Envelope/>',
    outboundMessage([]),
    outboundMessage([{ Id: '500' }, { Id: '501' }]).replace('xsi:type="sf:Case"', ''),
  ])('keeps what is no outbound message aside, and says so: %#', async (body) => {
    const world = new World();
    expect((await world.ask('POST', '/hooks/salesforce/local', { body })).status).toBe(200);
    expect(parked(world)).toMatchObject([{ reason: expect.stringContaining('It is no outbound message.'), body }]);
    expect(world.arrived).toEqual([]);
  });

  it('reads JSON of systems that send no message, too', async () => {
    const world = new World();
    const json = { Id: '500', sObject: 'Case', Subject: 'Table' };
    const { status, headers, text } = await world.ask('POST', '/hooks/salesforce/local', { json });
    expect([status, headers['content-type'], JSON.parse(text)]).toEqual([
      200,
      'application/json',
      { verdict: 'accepted' },
    ]);
  });
});
