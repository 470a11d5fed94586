import { beforeEach, describe, expect, it } from 'vitest';
import { api } from '../../../functions/api/api.ts';
import { surveysOf } from '../../../functions/api/lists.ts';
import { replay } from '../../../functions/api/undelivered.ts';
import { countUnheard } from '../../../functions/api/unheard.ts';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { ConsentRow } from '../../../shared/contracts/rows/consent.ts';
import type { UnheardRow } from '../../../shared/contracts/rows/conversation.ts';
import type { UndeliveredRow } from '../../../shared/contracts/rows/notice.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { intentId } from '../../../shared/domain/intent/intent-id.ts';
import config from '../../config.ts';
import { aTask } from '../../world/task.ts';
import { World } from '../../world/world.ts';
import { anAnswer } from '../tasks/answer.ts';

const at = '2026-11-02T08:00:00.000Z';
let world: World;
beforeEach(() => {
  world = new World();
});
const put = (...rows: Row[]) => world.records.commit(rows.map((row) => ({ put: { ...row, version: 0 } })));
type Shown = Record<string, unknown>;
const list = async (path: string) => (await world.call<readonly Shown[]>('GET', `/v1/${path}`)).body;
const message = async (method: string, path: string, body?: unknown) => {
  const answered = await world.call<{ message: string }>(method, `/v1/${path}`, body);
  return `${answered.status} ${answered.body.message}`;
};
const customer = { id: 'ada', email: 'ada@example.com', timezone: 'Europe/London' };
/** The survey of a purchase, changed to what it is to be. */
const survey = async (more: object = {}) => {
  await world.emit('purchase.completed', { id: 'ord_1', customer });
  const found = world.records.all().find((row): row is SurveyRow => row.kind === 'survey');
  if (!found) throw new Error('Nothing was planned.');
  await world.records.commit([{ put: { ...found, ...more } as SurveyRow }]);
  return found.id;
};
const shown = async () => (await list('surveys?event=ord_1'))[0];

describe('GET /v1/surveys', () => {
  const sent = { state: 'sent', sentAt: at, answerBy: '2026-12-02T08:00:00.000Z', messageIds: ['m'], remindersSent: 0 };

  it.each<[string, object, object]>([
    ['waits for a person', { held: { why: 'surge', since: at } }, { state: 'scheduled', held: 'surge', sentAt: null }],
    [
      'was undone after it left',
      { ...sent, undone: { by: 'purchase.refunded', at } },
      { undoneBy: 'purchase.refunded' },
    ],
    ['was tried out', { ...sent, test: true }, { test: true }],
    ['has arrived', { ...sent, deliveredAt: at }, { deliveredAt: at, sentAt: at, answerBy: sent.answerBy }],
    [
      'arrived before we wrote down that it left',
      { state: 'sending', attempt: { id: 'a', at }, delivered: { messageId: 'm', at } },
      { state: 'sending', deliveredAt: at, sentAt: null, answerBy: null },
    ],
    ['is on its way', { state: 'sending', attempt: { id: 'a', at } }, { deliveredAt: null }],
    [
      'has come to nothing',
      { state: 'skipped', reason: 'age: Too late.', endedAt: at },
      { ended: { at, reason: 'age: Too late.' } },
    ],
    ['was asked at a counter', { ...sent, via: 'kiosk' }, { channel: 'kiosk' }],
    [
      'has been remarked on',
      { ...sent, remarks: [{ at, channel: 'email', words: 'Hm.' }] },
      { remarks: [{ at, channel: 'email', words: 'Hm.' }] },
    ],
  ])('shows what %s', async (_, more, expected) => {
    await survey(more);
    expect(await shown()).toMatchObject(expected);
  });
});

/** Many rows, over which nobody else looks. */
describe('what is counted', () => {
  let records: InMemoryRecords;
  beforeEach(() => {
    records = new InMemoryRecords({ checked: 100 });
  });
  const store = (rows: readonly Row[]) => records.commit(rows.map((row) => ({ put: { ...row, version: 0 } })));
  const intents = async () => {
    const { rows } = await surveysOf(['c'], { limit: 10 }, records);
    return rows.map(({ intents: found }) => found);
  };
  const opened = (nth: number, more: object = {}): Row => ({
    ...{ kind: 'intent', version: 0, surveyId: 's', id: intentId(`i${nth}`, { score: 3, ...more }), expires: 0 },
    at: new Date(Date.parse(at) + nth * 3_600_000).toISOString(),
  });
  const asked = () =>
    store([
      { ...anAnswer(3), contactId: 'c' },
      {
        ...{
          kind: 'event',
          version: 0,
          key: 'e',
          envelopeId: 'e',
          contactId: 'c',
          receivedAt: at,
          expires: 9_999_999_999,
        },
        event: { id: 'ord_1', type: 'purchase.completed', source: 'shop', occurredAt: at, customer: {} },
        decisions: [{ at, program: 'post-purchase', verdict: 'scheduled', reasons: [], surveyId: 's' }],
      },
    ]);

  it('is who opened a survey, and of those the machines, beyond a page of them', async () => {
    await asked();
    await store([...Array.from({ length: 1_003 }, (_, nth) => opened(nth)), opened(2_000, { sign: 'trap' })]);
    expect(await intents()).toEqual([{ opened: 1_004, byMachines: 1 }]);
  });

  it('is not every link that a scanner gone mad has opened', async () => {
    await asked();
    await store(Array.from({ length: 5_100 }, (_, nth) => opened(nth)));
    expect((await intents())[0]?.opened).toBe(5_000);
  });

  it('is mail that came to nothing, up to five thousand, and that there is more', async () => {
    const row = (nth: number): UnheardRow => ({
      ...{ kind: 'unheard', version: 0, id: `m${nth}`, why: 'spam', key: `mail/${nth}`, recipients: [] },
      ...{ at: new Date(Date.parse(at) + nth * 1_000).toISOString(), expires: 9_999_999_999 },
    });
    await store(Array.from({ length: 5_100 }, (_, nth) => row(nth)));
    expect(await countUnheard({ records } as never)).toEqual({
      status: 200,
      body: {
        ...{ total: 5_000, more: true, counts: { spam: 5_000 } },
        since: new Date(Date.parse(at) + 100_000).toISOString(),
      },
    });
  });
});

describe('GET /v1/decisions', () => {
  it('shows what holds of each programme now, and what was decided before, the newest first', async () => {
    await world.emit('purchase.completed', { id: 'ord_1', customer });
    const [row] = world.records.all().filter((one) => one.kind === 'event');
    if (row?.kind !== 'event') throw new Error('There is no event.');
    const [first] = row.decisions;
    if (!first) throw new Error('Nothing was decided.');
    const later = (verdict: 'deferred' | 'cancelled', day: number) => ({
      ...{ at: `2026-11-0${day}T09:00:00.000Z`, program: first.program, verdict, reasons: [] },
    });
    await world.records.commit([{ put: { ...row, decisions: [first, later('deferred', 3), later('cancelled', 4)] } }]);
    const [decision, ...others] = await list('decisions?event=ord_1');
    expect(others).toEqual([]);
    expect(decision).toMatchObject({
      ...{ verdict: 'cancelled', surveyId: null, event: { source: 'shop', type: 'purchase.completed', id: 'ord_1' } },
      earlier: [
        { verdict: 'deferred', surveyId: null },
        { verdict: 'scheduled', surveyId: first.surveyId },
      ],
    });
    expect((await list('decisions?event=ord_1')).length + (await list('decisions?email=ada@example.com')).length).toBe(
      2,
    );
  });

  it('shows that a copy came again', async () => {
    for (let time = 0; time < 2; time += 1) await world.emit('purchase.completed', { id: 'ord_1', customer });
    expect((await list('decisions?event=ord_1')).map(({ verdict }) => verdict)).toEqual(['scheduled', 'duplicate']);
  });
});

describe('a file', () => {
  const file = (path: string) => world.call('GET', `/v1/${path}`).catch(() => undefined);
  const text = async (path: string) =>
    (await world.ask('GET', `/v1/${path}`, { headers: { authorization: 'Bearer local' } })).text;

  it('has a cell for each value, empty where there is none, and JSON where it is more than one', async () => {
    await put(aTask({ id: 'a'.repeat(26), score: 2, comment: 'No, "never".', amount: undefined, businessId: 'x' }));
    const [head = '', row = ''] = (await text('tasks?format=csv')).split('\r\n');
    expect(head.split(',')).toEqual([
      ...['id', 'state', 'kind', 'severity', 'score', 'comment', 'contact', 'program', 'surveyId', 'team', 'owner'],
      ...['openedAt', 'dueAt', 'resolveBy', 'cause', 'outcome', 'amount', 'currency', 'recovery', 'history'],
    ]);
    expect(row).toContain(`${'a'.repeat(26)},open,detractor,high,2,"No, ""never"".",`);
    expect(row).toContain('"{""name"":""Mara"",""email"":""mara@shop.example""}"');
    expect(row).toMatch(/,,,,,,?\[\]$|,,,,,\[\]$/);
  });

  it('of nothing is its head alone, or no line; a refusal is no file', async () => {
    expect(await text('tasks?format=csv')).toMatch(/^id,[^\r]*\r\n$/);
    expect(await text('tasks?format=jsonl')).toBe('');
    expect(await message('GET', 'tasks?format=csv&state=lost')).toMatch(/^400 There is no state/);
    expect((await file('tasks?format=json'))?.body).toEqual([]);
  });
});

describe('what another system did not take', () => {
  const row: UndeliveredRow = {
    ...{ kind: 'undelivered', version: 0, id: 'a', target: 'chat.care', steps: [{ taskId: 't', number: 1 }] },
    ...{ reason: 'It answered 500.', tries: 8, at, expires: 9_999_999_999 },
  };

  it('and was given up once more while it is sent again stays in the list', async () => {
    await put(row);
    const outbox = {
      put: async () => {
        const found = await world.records.get({ kind: 'undelivered', id: ['a'] });
        if (found) await world.records.commit([{ put: { ...found, tries: 16 } }]);
      },
    };
    const deps = { records: world.records, clock: world.clock, by: 'api', outbox } as never;
    expect(await replay({}, deps)).toEqual({ status: 200, body: { replayed: 1 } });
    expect(await list('undelivered')).toMatchObject([{ id: 'a', tries: 16 }]);
    expect(await list('undelivered')).toEqual([
      { id: 'a', target: 'chat.care', reason: row.reason, tries: 16, at, steps: [...row.steps], alert: null },
    ]);
    expect(world.records.all().filter(({ kind }) => kind === 'audit')).toEqual([]);
  });

  it('and has gone meanwhile is nobody’s any more', async () => {
    await put(row);
    const outbox = {
      put: async () => void (await world.records.commit([{ erase: { kind: 'undelivered', id: ['a'] }, version: 1 }])),
    };
    await replay({ ids: ['a'] }, { records: world.records, clock: world.clock, by: 'api', outbox } as never);
    expect(world.records.all()).toEqual([]);
  });
});

describe('GET /v1/consents', () => {
  it('shows which words may be used for what, by whom they were asked for, and since when', async () => {
    const asked: ConsentRow = {
      ...{ kind: 'consent', version: 0, id: 'c1', taskId: 't', contactId: 'ada', use: 'testimonial', words: 'Lovely.' },
      ...{
        name: 'Ada',
        language: 'en',
        askedBy: { name: 'Mara', email: 'mara@shop.example' },
        askedAt: at,
        state: 'asked',
      },
    };
    await put(asked, { ...asked, id: 'c2', state: 'revoked', agreedAt: at, revokedAt: at });
    const common = {
      taskId: 't',
      use: 'testimonial',
      words: 'Lovely.',
      name: 'Ada',
      askedBy: 'mara@shop.example',
      askedAt: at,
    };
    expect((await list('consents')).toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1))).toEqual([
      { ...common, id: 'c1', state: 'asked', agreedAt: null, revokedAt: null },
      { ...common, id: 'c2', state: 'revoked', agreedAt: at, revokedAt: at },
    ]);
  });
});

describe('the API', () => {
  it('describes itself under the address at which it is', async () => {
    const { status, body } = await world.call<{ servers: { url: string }[]; paths: object }>('GET', '/v1/openapi.json');
    expect([status, body.servers?.[0]?.url]).toEqual([200, 'https://f.example']);
  });

  it('has links of the programmes that have one, in the company’s own address', async () => {
    const programs = { ...config.programs, billing: { ...config.programs.billing, link: true } };
    const linked = new World({ ...config, programs } as typeof config);
    const { body } = await linked.call<{ program: string; url: string }[]>('GET', '/v1/links');
    expect(body.map(({ program }) => program)).toEqual(['billing']);
    expect(body[0]?.url).toMatch(/^https:\/\/f\.example\/l\/[\w-]+$/);
    expect(await list('links')).toEqual([]);
  });

  it.each([
    ['POST', '/v1/tasks'],
    ['PATCH', '/v1/tasks'],
    ['DELETE', '/v1/improvements/x'],
    ['DELETE', '/v1/keys/xyz'],
    ['PUT', '/v1/teams/Care!'],
    ['PUT', '/v1/teams/care/all'],
    ['PUT', '/v1/answers/a/b/tags'],
    ['PUT', '/v1/answers/a/tags/late'],
    ['POST', '/v1/programs/support/pause/now'],
    ['DELETE', `/v1/improvements/${'0'.repeat(27)}`],
    ['DELETE', '/v1/keys/0123abcd0'],
    ['POST', '/v1/programs/support/stop'],
    ['GET', '/v1/surveys/one'],
    ['GET', '/v1'],
  ])('says that there is no %s %s', async (method, path) => {
    const request = { method, path, query: {}, headers: {}, body: '{}', by: 'api' };
    const answered = await api(request as never, { config, records: world.records, keyring: testKeyring } as never);
    expect(answered).toMatchObject({ status: 404, body: { message: expect.stringContaining('docs/api.md') } });
  });

  it('gives pages of up to two hundred, and says that something failed rather than that a cursor was wrong', async () => {
    await put(aTask({ id: 'a'.repeat(26) }));
    for (const limit of [1, 200]) expect(await list(`tasks?limit=${limit}`)).toHaveLength(1);
    expect(await message('GET', 'tasks?limit=201')).toMatch(/^400 `limit` is a number from 1 to 200/);
    world.records.list = async () => {
      throw new Error('throttled');
    };
    expect((await world.call('GET', '/v1/tasks')).status).toBe(503);
  });
});
