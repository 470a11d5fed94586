import { describe, expect, it } from 'vitest';
import { askAgain } from '../../../functions/follow-up/ask-again.ts';
import { noticeOf } from '../../../functions/follow-up/notice.ts';
import { mailOwner } from '../../../functions/follow-up/owner-mail.ts';
import {
  CountingIds,
  InMemoryBus,
  InMemoryMailer,
  InMemoryTimer,
  silentLog,
  testKeyring,
  VirtualClock,
} from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import type { HistoryEntry } from '../../../shared/contracts/rows/task.ts';
import plain from '../../config.ts';
import busy from '../../e2e/busy.config.ts';
import { aTask, type TaskParts } from '../../world/task.ts';

const asking = forStage(parseConfig(busy), 'local');
const at = '2026-11-24T10:00:00.000Z';
const mara = { name: 'Mara Lindt', email: 'mara@oakandember.example' };
const step = (act: HistoryEntry['act'], more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  at,
  by: 'mara@x.example',
  act,
  ...more,
});

describe('whether a repair has worked', () => {
  const ada: ContactRow = {
    ...{ kind: 'contact', version: 0, id: 'c', externalId: 'ada', email: 'ada@example.com', phone: '+4915123456789' },
    ...{ name: 'Ada Byron', locale: 'de', timezone: 'Europe/Berlin', smsConsent: true, emailConsent: true },
    ...{ asked: {}, createdAt: at },
  };
  const handedIn = async (
    task: TaskParts,
    {
      act = 'resolved',
      config = asking,
      isKept = true,
    }: { act?: HistoryEntry['act']; config?: typeof asking; isKept?: boolean } = {},
  ) => {
    const [records, bus] = [new InMemoryRecords(), new InMemoryBus()];
    if (isKept) await records.commit([{ put: ada }]);
    await askAgain(aTask({ state: 'resolved', ...task }), step(act), { records, bus, config });
    return bus.handedIn;
  };

  it('is handed in as what happened to the customer, with all that is known of them and why they were unhappy', async () => {
    expect(await handedIn({ program: 'post-purchase', cause: 'glue', title: 'order 1001' })).toEqual([
      {
        detailType: 'task.resolved',
        detail: {
          ...{ id: 't', occurredAt: at, title: 'order 1001' },
          customer: {
            ...{ id: 'ada', email: 'ada@example.com', phone: '+4915123456789', name: 'Ada Byron', locale: 'de' },
            ...{ timezone: 'Europe/Berlin', smsConsent: true, emailConsent: true },
          },
          properties: { program: 'post-purchase', team: 'care', cause: 'glue' },
        },
      },
    ]);
  });

  it('is handed in without a cause that nobody named, and of a customer who is kept no more without a name', async () => {
    const [event] = (await handedIn({}, { isKept: false })) as readonly { readonly detail: object }[];
    expect(event?.detail).toMatchObject({ properties: { program: 'p', team: 'care' } });
    expect(event?.detail).not.toHaveProperty('properties.cause');
    expect(JSON.stringify(event?.detail)).not.toContain('example.com');
  });

  it.each<[string, TaskParts, Parameters<typeof handedIn>[1]]>([
    ['was not unhappy', { group: 'promoter' }, {}],
    ['only wrote something', { group: 'passive' }, {}],
    ['wants no contact', { noContact: true }, {}],
    ['still waits for us', { state: 'contacted' }, { act: 'contacted' }],
    ['is asked by no programme', {}, { config: plain }],
  ])('is asked of nobody who %s', async (_, task, how) => {
    expect(await handedIn(task, how)).toEqual([]);
  });
});

describe('what the topic reads of a step', () => {
  const notice = (task: TaskParts, entry: HistoryEntry) =>
    noticeOf(aTask({ owner: mara, ...task }), entry, { number: 3, teams: plain.teams });

  it('names who was called, where that is not the owner', () => {
    const boss = { name: 'Ines Roth', email: 'ines@oakandember.example' };
    const escalated = step('escalated', { clock: 'contact', to: boss });
    expect(notice({}, escalated)?.message).toContain('Called: Ines Roth');
    expect(notice({}, { ...escalated, to: mara })?.message).not.toContain('Called');
    expect(notice({}, step('escalated', { clock: 'contact' }))?.message).not.toContain('Called');
  });

  it('says how to reach the customer, as far as anybody can', () => {
    const both = notice({ contact: { email: 'ada@example.com', phone: '+491' } }, step('opened'))?.message;
    expect(both).toContain('E-mail: ada@example.com\nPhone: +491');
    expect(notice({ contact: {} }, step('opened'))?.message).not.toMatch(/E-mail|Phone/);
  });

  it('says who did what in one sentence, with the rating and what it was about where there is one', () => {
    const sentence = (task: TaskParts) => notice(task, step('opened'))?.message.split('\n')[0];
    expect(sentence({ contact: { name: 'Ada Byron' }, score: 2, title: 'order 1001' })).toMatch(
      /^Ada Byron \S.* 2\b.* \(order 1001\)\.$/,
    );
    expect(sentence({ contact: { name: 'Ada Byron' }, score: undefined, title: undefined })).toMatch(
      /^Ada Byron [a-z ]+\.$/,
    );
  });

  it('fits the topic: a short subject in plain letters, the beginning of long words', () => {
    const told = notice({ program: 'p'.repeat(120), comment: 'ä'.repeat(9_000) }, step('opened'));
    expect(told?.subject).toHaveLength(100);
    expect(Buffer.byteLength(told?.message ?? '')).toBeLessThan(5_000);
    expect(told?.id).toBe('t.3');
  });

  it('is how it ended, or that nobody said', () => {
    expect(notice({ state: 'resolved', outcome: 'New top sent.' }, step('resolved'))?.message).toContain(
      'Outcome: New top sent.',
    );
    expect(notice({ state: 'resolved' }, step('resolved'))?.message).toContain('Outcome: not given');
    expect(notice({}, step('noted'))).toBeUndefined();
  });
});

describe('a step that the owner is written to about', () => {
  const boss = { name: 'Ines Roth', email: 'ines@oakandember.example' };
  it.each<[HistoryEntry['act'], Partial<HistoryEntry>, string]>([
    ['opened', { to: boss }, mara.email],
    ['escalated', { clock: 'contact', to: boss }, boss.email],
    ['escalated', { clock: 'contact' }, mara.email],
    ['not-sent', { to: boss }, boss.email],
    ['mentioned', { to: boss }, boss.email],
    ['reopened', { to: boss }, mara.email],
  ])('(%s, %j) goes to %s', async (act, more, to) => {
    const [records, mailer] = [new InMemoryRecords(), new InMemoryMailer()];
    const task = aTask({ owner: mara, contact: { email: 'ada@example.com' } });
    const deps = {
      ...{ records, mailer, timer: new InMemoryTimer(), clock: new VirtualClock(at), keyring: testKeyring },
      ...{ ids: new CountingIds(), log: silentLog, config: plain, publicUrl: 'https://f.example' },
      outbox: { put: async () => undefined },
    };
    await mailOwner(task, { entry: step(act, more), number: 0 }, deps);
    expect(mailer.sent.map((mail) => mail.to)).toEqual([to]);
  });
});

describe('customers who had to be given to somebody else', () => {
  const mailed = async (entry: Partial<HistoryEntry>, owner = mara) => {
    const [records, mailer] = [new InMemoryRecords(), new InMemoryMailer()];
    const task = aTask({ owner, contact: { email: 'ada@example.com' } });
    await records.commit([{ put: { ...task, version: 0 } }]);
    const deps = {
      ...{ records, mailer, timer: new InMemoryTimer(), clock: new VirtualClock(at), keyring: testKeyring },
      ...{ ids: new CountingIds(), log: silentLog, config: plain, publicUrl: 'https://f.example' },
      outbox: { put: async () => undefined },
    };
    await mailOwner(task, { entry: step('handed-over', { to: owner, ...entry }), number: 0 }, deps);
    return mailer.sent.map(({ to }) => to);
  };
  const lead = plain.teams.care?.owner.email ?? '';

  it('are told of to whoever has them now, and by whom nobody gave them, to whoever answers for the team', async () => {
    const tom = { name: 'Tom', email: 'tom@oakandember.example' };
    expect(await mailed({ by: 'heardback' }, tom)).toEqual([tom.email, lead]);
    expect(await mailed({ by: 'mara@x.example' }, tom)).toEqual([tom.email]);
    expect(await mailed({ by: 'heardback' }, { name: 'Lead', email: lead })).toEqual([lead]);
  });
});
