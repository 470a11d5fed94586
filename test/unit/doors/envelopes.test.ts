import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReceiveDeps } from '../../../functions/receive/deps.ts';
import { receiveEvents } from '../../../functions/receive/events.ts';
import { CountingIds, InMemoryParking, testKeyring, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { IncomingEvent } from '../../../shared/ports/ports.ts';
import config from '../../config.ts';

const post = async (
  body: unknown,
  headers: Record<string, string> = {},
  isOpen: (at: number) => boolean = () => true,
) => {
  const put: IncomingEvent[] = [];
  const parking = new InMemoryParking();
  const deps: ReceiveDeps = {
    records: new InMemoryRecords(),
    entrance: {
      put: async (events) => {
        put.push(...events);
        return events.map((_, at) => isOpen(at));
      },
    },
    parking,
    clock: new VirtualClock('2026-11-20T09:30:00.000Z'),
    ids: new CountingIds(),
    keyring: testKeyring,
    config,
  };
  const raw = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const reply = await receiveEvents({ raw, headers }, deps);
  return { ...reply, put, parked: [...parking.parked.values()] };
};

const detail = { id: 'ord_7', customer: { email: 'zoë@example.com', name: 'Zoë' } };
const at = '2026-11-18T07:00:00Z';
const own = { source: 'shop', detailType: 'purchase.completed', detail };
const putEntry = { Source: 'shop', DetailType: 'purchase.completed', Detail: JSON.stringify(detail) };
const cloudEvent = { specversion: '1.0', id: 'c-1', source: 'shop', type: 'purchase.completed' };

describe('POST /events', () => {
  it.each([
    ['an event of EventBridge', { version: '0', source: 'shop', 'detail-type': 'purchase.completed', detail }],
    ['an entry of PutEvents', { ...putEntry, EventBusName: 'heardback' }],
    ['its input whole', { Entries: [putEntry] }],
    ['a CloudEvent', { ...cloudEvent, datacontenttype: 'application/json', data: detail }],
    ['one with its data in base64', { ...cloudEvent, data_base64: Buffer.from(putEntry.Detail).toString('base64') }],
    [
      'one of version 0.3, with its data in base64',
      {
        ...cloudEvent,
        specversion: '0.3',
        datacontentencoding: 'base64',
        data: Buffer.from(putEntry.Detail).toString('base64'),
      },
    ],
    ['a batch of them', [{ ...cloudEvent, data: detail }]],
    ['a detail as text', { ...own, detail: putEntry.Detail }],
    ['what was packed as text once more', JSON.stringify(JSON.stringify(own))],
  ])('takes %s as our own', async (_, body) => {
    const { status, put } = await post(body);
    expect(status).toBe(202);
    expect(put).toEqual([own]);
  });

  it('takes a CloudEvent whose attributes stand in headers', async () => {
    const headers = { 'ce-specversion': '1.0', 'ce-id': 'c', 'ce-type': own.detailType, 'ce-source': 'sh%6Fp' };
    expect((await post(detail, { ...headers, 'ce-time': at })).put).toEqual([
      { ...own, detail: { ...detail, occurredAt: at } },
    ]);
  });

  it('takes the time of the envelope where the event has none of its own', async () => {
    expect((await post({ ...own, time: at })).put[0]?.detail).toMatchObject({ occurredAt: at });
    expect((await post({ ...putEntry, Time: at })).put[0]?.detail).toMatchObject({ occurredAt: at });
    const dated = { ...own, time: at, detail: { ...detail, occurredAt: '2026-11-01T00:00:00Z' } };
    expect((await post(dated)).put[0]?.detail).toMatchObject({ occurredAt: '2026-11-01T00:00:00Z' });
    for (const name of ['occurred_at', 'timestamp', 'OccurredAt']) {
      const { put } = await post({ ...own, time: at, detail: { ...detail, [name]: '2026-11-01T00:00:00Z' } });
      expect(put[0]?.detail).not.toHaveProperty('occurredAt');
    }
  });

  it('hands on what the envelope says of being a test', async () => {
    expect((await post({ ...own, livemode: false, region: 'eu' })).put[0]?.detail).toEqual({
      ...detail,
      livemode: false,
    });
    const both = { ...own, test: true, detail: { ...detail, test: false } };
    expect((await post(both)).put[0]?.detail).toMatchObject({ test: false });
  });

  const two = [own, { ...own, detail: { ...detail, id: 'ord_8' } }];
  const text = JSON.stringify(two);
  it.each<[string, Buffer, string]>([
    [
      'one on each line',
      Buffer.from(`${two.map((one) => JSON.stringify(one)).join('\r\n')}\n`),
      'application/x-ndjson',
    ],
    ['compressed', gzipSync(text), 'application/gzip'],
    ['in UTF-16 with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'application/octet-stream'],
    ['in UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), 'application/json'],
    ['in the charset that is named', Buffer.from(text, 'latin1'), 'application/vnd.shop+json; charset="ISO-8859-1"'],
  ])('takes several %s', async (_, body, type) => {
    expect((await post(body, { 'content-type': type })).put).toEqual(two);
  });

  it.each([
    ['bytes that are no UTF-8', Buffer.from(text, 'latin1'), /UTF-8.*charset/s],
    ['bytes that are not of the charset named', Buffer.from([0x22, 0xff, 0xfe, 0xff]), /content-type/],
    ['what unfolds to nothing', Buffer.from([0x1f, 0x8b, 8, 0]), /uncompressed/],
    ['what unfolds to far too much', gzipSync(Buffer.alloc(40_000_000)), /uncompressed/],
    ['lines of which one is none', Buffer.from(`${JSON.stringify(own)}\n{"detailType":`), /one on each line/],
    ['a table', Buffer.from('id,email\n1,zoe@example.com\n'), /not JSON/],
  ])('refuses %s and says what to do', async (what, body, said) => {
    const type = what.includes('named') ? 'application/x; charset=utf-8' : 'application/x';
    const { status, body: answer, parked } = await post(body, { 'content-type': type });
    expect(status).toBe(400);
    expect(JSON.stringify(answer)).toMatch(said);
    expect(JSON.stringify(answer)).not.toContain('zoe@');
    expect(parked).toEqual([]);
  });

  it.each([
    [
      { type: 'track', event: 'Order Completed', userId: 'u', properties: {} },
      ['`event`', '`properties`', 'docs/sources.md'],
    ],
    [{ detailType: 'purchase.completed', data: detail }, ['`detail`, an object', '`data`']],
    [{ ...own, detailType: 7 }, ['`detailType`, such as']],
    [{ ...own, source: 'aws.s3' }, ['`aws.`']],
    [[own], ['an array within an array']],
    [{ 'zoe@example.com': 1, detail }, ['Found: `detail`.']],
    [null, ['no object']],
  ])('keeps what is no event of ours, and names what it has and what is missing (%#)', async (item, said) => {
    const { status, body, put, parked } = await post([item]);
    expect({ status, put: put.length, parked: parked.length }).toEqual({ status: 202, put: 0, parked: 1 });
    const [verdict] = body as readonly { readonly reason: string }[];
    for (const words of said) expect(verdict?.reason).toContain(words);
    expect(verdict?.reason).not.toContain('@example');
  });

  const types = ['application/json', 'application/x; charset=utf-16', 'text/csv; charset=nonsense', ''];
  const envelope = fc.record(
    {
      ...{ specversion: fc.jsonValue(), type: fc.jsonValue(), data: fc.jsonValue(), data_base64: fc.jsonValue() },
      ...{ DetailType: fc.jsonValue(), Detail: fc.jsonValue(), Entries: fc.jsonValue(), time: fc.jsonValue() },
      ...{ detailType: fc.string(), 'detail-type': fc.jsonValue(), detail: fc.jsonValue(), source: fc.jsonValue() },
    },
    { requiredKeys: [] },
  );
  const bodies = fc.oneof(
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
    fc.array(envelope, { maxLength: 3 }).map((items) => Buffer.from(JSON.stringify(items))),
    fc
      .array(envelope, { maxLength: 3 })
      .map((items) => Buffer.from(items.map((one) => JSON.stringify(one)).join('\n'))),
    envelope.map((item) => gzipSync(JSON.stringify(item)).subarray(0, -1)),
  );

  it('answers whatever comes, and whatever it takes is on the bus or kept', async () => {
    const headers = fc.record(
      { 'content-type': fc.constantFrom(...types), 'ce-specversion': fc.string() },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(bodies, headers, async (body, given) => {
        const { status, body: verdicts, put, parked } = await post(body, given as Record<string, string>);
        if (status === 400) return;
        expect(status).toBe(202);
        const all = verdicts as readonly { readonly verdict: string }[];
        expect(all.filter(({ verdict }) => verdict === 'accepted')).toHaveLength(put.length);
        expect(all.filter(({ verdict }) => verdict === 'parked')).toHaveLength(parked.length);
        expect(put.length + parked.length).toBe(all.length);
      }),
    );
  });
});

describe('events of which the bus takes only some', () => {
  const event = (id: string) => ({ ...own, detail: { ...detail, id } });

  it('are told apart: what it did not take is to be sent again, and nothing of it is kept aside', async () => {
    const { status, body, parked } = await post([event('a'), 7, event('b')], {}, (at) => at === 0);
    expect(status).toBe(202);
    expect(body).toEqual([
      { index: 0, verdict: 'accepted', reason: null },
      { index: 1, verdict: 'parked', reason: expect.stringContaining('no object') },
      { index: 2, verdict: 'failed', reason: 'The bus did not take it just now. Send this one again.' },
    ]);
    expect(parked).toMatchObject([{ queue: 'heardback-intake', body: '7', at: '2026-11-20T09:30:00.000Z' }]);
  });
});

describe('what is no event', () => {
  it.each([
    [{ detailType: ' ', detail }, '`detailType`'],
    [{ detailType: 'x'.repeat(129), detail }, '`detailType`'],
    [{ ...own, detail: [] }, '`detail`'],
    [{ ...own, source: 7 }, '`source`'],
    [{ ...own, source: 'x'.repeat(257) }, '`source`'],
    [[own], 'an array within an array'],
  ])('is kept with what is missing or odd of it: %j', async (item, said) => {
    const { body, put, parked } = await post([item]);
    expect(body).toMatchObject([{ verdict: 'parked', reason: expect.stringContaining(said) }]);
    expect([put, parked.length]).toEqual([[], 1]);
  });

  it.each([
    [{ ...own, source: 'heardback' }, 'is our own'],
    [{ ...own, source: 'aws.s3' }, 'for itself'],
    [{ ...own, source: 'AWS.s3' }, 'for itself'],
  ])('is kept where its source is nobody’s to name: %j', async (item, said) => {
    expect((await post([item])).body).toMatchObject([{ verdict: 'parked', reason: expect.stringContaining(said) }]);
  });

  it('is none of what only looks like a source of AWS', async () => {
    const { put } = await post([
      { ...own, source: ' my-aws.shop ' },
      { detailType: own.detailType, detail },
    ]);
    expect(put.map(({ source }) => source)).toEqual(['my-aws.shop', 'api']);
  });
});
