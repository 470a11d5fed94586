import { beforeEach, describe, expect, it } from 'vitest';
import { causesOf, tellAll } from '../../../functions/inbox/causes.ts';
import type { InboxDeps, Visit } from '../../../functions/inbox/deps.ts';
import { exportTasks } from '../../../functions/inbox/export.ts';
import { lookAt } from '../../../functions/inbox/viewing.ts';
import { testKeyring, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { MessageRow } from '../../../shared/contracts/rows/conversation.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { idOf } from '../../../shared/domain/id.ts';
import config from '../../config.ts';
import { aTask, type TaskParts } from '../../world/task.ts';

const now = '2026-11-24T10:00:00.000Z';
const ago = (days: number): string => new Date(Date.parse(now) - days * 86_400_000).toISOString();
const visit = {
  viewer: { name: 'Ines Roth', email: 'ines@oakandember.example', role: 'manager', teams: ['care', 'accounts'] },
  ...{ rosters: [], csrf: 'c' },
} as unknown as Visit;

let records: InMemoryRecords;
let clock: VirtualClock;
let deps: InboxDeps;
beforeEach(() => {
  records = new InMemoryRecords();
  clock = new VirtualClock(now);
  deps = { records, clock, keyring: testKeyring, config } as unknown as InboxDeps;
});

const closed = async (name: string, more: TaskParts = {}): Promise<void> => {
  const at = more.closedAt ?? ago(5);
  const resolved = { act: 'resolved', by: 'mara@oakandember.example', at } as const;
  const task = aTask({
    ...{
      id: idOf('task', name),
      contactId: `c-${name}`,
      contact: { name, email: `${name.toLowerCase()}@example.com` },
    },
    ...{ state: 'resolved', cause: 'Loose screws', closedAt: at, history: [resolved], ...more },
  });
  await records.commit([{ put: { ...task, version: 0 } }]);
};
const address = (name: string, more: object) => {
  const hash = addressHash('email', `${name.toLowerCase()}@example.com`, testKeyring.addresses);
  const row = { kind: 'address', version: 0, hash, channel: 'email', contactId: `c-${name}`, asked: {}, others: [] };
  return records.commit([{ put: { ...row, ...more } as never }]);
};
const asked = (days: number) => ({ asked: { support: { at: ago(days), surveyId: 's' } } });
const letters = () =>
  records.all().filter((row): row is MessageRow => row.kind === 'message' && row.purpose === 'you-said');
/** What stands in the trail about acts of a kind. */
const done = (act: string) =>
  records.all().flatMap((row) => (row.kind === 'audit' && row.act === act ? [row.detail] : []));
const tell = (form: object = {}) =>
  tellAll(
    { cause: 'loose SCREWS', words: 'Dear {name}, we use better ones.', subject: ' You said ', ...form },
    visit,
    deps,
  );

describe('what was done about a cause', () => {
  it('is told to everybody who named it, in the words of whoever tells it, each once', async () => {
    await closed('Ada');
    await closed('Bob', { cause: ' loose  screws ' });
    await closed('Eve', { cause: 'glue' });
    expect(await tell()).toBe('2 told.');
    const sent = letters().toSorted((a, b) => (a.address < b.address ? -1 : 1));
    expect(sent.map(({ address: to, words, subject, by, state }) => ({ to, words, subject, by, state }))).toEqual(
      ['Ada', 'Bob'].map((name) => ({
        ...{ to: `${name.toLowerCase()}@example.com`, words: `Dear ${name}, we use better ones.`, subject: 'You said' },
        ...{ by: { name: 'Ines Roth', email: 'ines@oakandember.example' }, state: 'waiting' },
      })),
    );
    expect(await tell()).toBe('0 told. Told before: 2.');
    const detail = { cause: idOf('cause', 'loose screws') };
    expect(done('you-said-we-did')).toEqual([detail, detail]);
  });

  it('is told once to somebody who named it twice', async () => {
    await closed('Ada');
    await closed('Again', { contact: { name: 'Ada', email: 'ada@example.com' } });
    expect(await tell()).toBe('1 told. Told before: 1.');
  });

  it('is not told to whoever cannot be reached, wants nothing, was asked lately, or waits for us', async () => {
    await closed('None', { contact: { name: 'None' } });
    await closed('Quiet', { noContact: true });
    await closed('Left');
    await address('Left', { suppressed: { reason: 'unsubscribed', at: ago(1) } });
    await closed('Soon');
    await address('Soon', asked(2.9));
    await closed('Later');
    await address('Later', asked(3));
    await closed('Known');
    const contact = { kind: 'contact', version: 0, id: 'c-Known', createdAt: now, ...asked(1) } as const;
    await records.commit([{ put: contact }]);
    await closed('Waits');
    const open = aTask({ id: idOf('task', 'open'), contactId: 'c-Waits' });
    await records.commit([
      { put: { ...open, version: 0 } },
      {
        put: {
          kind: 'open',
          version: 0,
          contactId: 'c-Waits',
          taskId: open.id,
          at: now,
          expires: 9_999_999_999,
        } as never,
      },
    ]);
    expect(await tell()).toBe(
      '1 told. With a task that is open: 1. Asked something in the last three days, tell them later: 2. Cannot be written to, or do not want to be: 3.',
    );
    expect(letters().map(({ address: to }) => to)).toEqual(['later@example.com']);
    clock.moveTo(new Date(Date.parse(now) + 3 * 86_400_000).toISOString());
    expect(await tell()).toBe(
      '2 told. Told before: 1. With a task that is open: 1. Cannot be written to, or do not want to be: 3.',
    );
  });

  it.each([{ cause: ' ' }, { cause: undefined }, { words: '  ' }, { words: undefined }])(
    'is not told where something is missing: %j',
    async (form) => {
      await closed('Ada');
      expect(await tell(form)).toBe('Choose a cause, and write what was done about it.');
      expect([letters(), done('you-said-we-did')]).toEqual([[], []]);
    },
  );

  it('is told to two hundred at a press, and goes on with the next', async () => {
    for (let at = 0; at < 203; at += 1) await closed(`P${at}`);
    expect(await tell()).toBe('200 told. There are more: press again.');
    expect(await tell()).toBe('3 told. Told before: 200.');
    expect(letters()).toHaveLength(203);
  });
});

describe('causes', () => {
  it('are counted by what was solved, however spelled, the most frequent first, week by week', async () => {
    await closed('Ada', { closedAt: ago(1) });
    await closed('Bob', { cause: 'loose  screws', closedAt: ago(8) });
    await closed('Cem', { cause: 'Glue', closedAt: ago(90) });
    await closed('Dan', { cause: 'delay', closedAt: ago(2) });
    await closed('Eve', { cause: '  ' });
    await closed('Fay', { cause: undefined });
    await closed('Gus', { cause: 'never solved', state: 'dismissed', history: [] });
    const weeks = (...newest: number[]) => [...Array.from({ length: 12 - newest.length }, () => 0), ...newest];
    const found = await causesOf(deps);
    expect(found.map(({ spellings, ...cause }) => ({ ...cause, spellings: spellings.toSorted() }))).toEqual([
      { cause: 'loose screws', tasks: 2, weeks: weeks(1, 1), spellings: ['Loose screws', 'loose  screws'] },
      { cause: 'delay', tasks: 1, weeks: weeks(1), spellings: ['delay'] },
      { cause: 'glue', tasks: 1, weeks: weeks(), spellings: ['Glue'] },
    ]);
  });

  it('of nobody are none', async () => expect(await causesOf(deps)).toEqual([]));
});

describe('a queue as a file', () => {
  it('has a row for each task, the customer and what came of it, and who took it stands in the trail', async () => {
    await closed('Ada', {
      ...{
        outcome: 'New ones',
        recovery: { surveyId: 's2', score: 9, group: 'promoter', at: now } as never,
        title: 'oak table',
      },
      ...{ comment: '=cmd', contactedAt: ago(6), severity: 'high', contact: { name: 'Ada', email: 'ada@example.com' } },
    });
    const [head, row, end] = (await exportTasks('done', visit, deps)).split('\r\n');
    expect(head).toBe(
      'id,state,kind,severity,program,team,owner,score,customer,e-mail,phone,about,words,opened,first contact due,first contact,solution due,resolved,cause,outcome,recovered',
    );
    expect(row).toContain(`,resolved,detractor,high,p,care,Mara,2,Ada,ada@example.com,,oak table,"'=cmd",`);
    expect(row).toContain(`,${ago(6)},2026-11-30T15:00:00.000Z,${ago(5)},Loose screws,New ones,yes`);
    expect(end).toBe('');
    const blind = { ...visit, viewer: { ...visit.viewer, role: 'analyst' } } as Visit;
    const plain = await exportTasks('done', blind, deps);
    expect(plain).toContain(',resolved,detractor,high,p,care,');
    expect(plain).not.toMatch(/Ada|=cmd|oak table/);
    expect(done('exported')).toEqual([
      { queue: 'done', role: 'manager' },
      { queue: 'done', role: 'analyst' },
    ]);
  });

  it('goes on behind its first page, and by any other name is what waits', async () => {
    for (let at = 0; at < 45; at += 1) await closed(`P${at}`);
    expect((await exportTasks('done', visit, deps)).trimEnd().split('\r\n')).toHaveLength(46);
    expect((await exportTasks('nothing', visit, deps)).trimEnd().split('\r\n')).toHaveLength(1);
  });
});

describe('who looks at a task', () => {
  const as = (name: string, role = 'agent') =>
    ({ viewer: { name, email: `${name}@oakandember.example`, role, teams: ['care'] } }) as unknown as Visit;
  const look = (name: string, role?: string) => lookAt('t', as(name, role), deps);
  const later = (seconds: number) => clock.moveTo(new Date(Date.parse(now) + seconds * 1_000).toISOString());
  const written = () => records.all().find(({ kind }) => kind === 'viewing')?.version;

  it('is known to the others until they have gone, and is written no oftener than need be', async () => {
    expect(await look('mara')).toEqual([]);
    expect(await look('tom')).toEqual(['mara']);
    expect(await look('mara')).toEqual(['tom']);
    later(19);
    await look('mara');
    expect(written()).toBe(2);
    later(20);
    await look('mara');
    expect(written()).toBe(3);
    later(74);
    expect(await look('mara')).toEqual(['tom']);
    later(75);
    expect(await look('mara')).toEqual([]);
  });

  it('is no analyst', async () => {
    expect(await look('ana', 'analyst')).toEqual([]);
    expect(await look('mara')).toEqual([]);
    expect(written()).toBe(1);
  });
});
