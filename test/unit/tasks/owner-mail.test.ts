import { describe, expect, it } from 'vitest';
import { mayTell, tellDigest } from '../../../functions/follow-up/digest.ts';
import { mailOwner } from '../../../functions/follow-up/owner-mail.ts';
import {
  CountingIds,
  InMemoryMailer,
  InMemoryTimer,
  silentLog,
  testKeyring,
  VirtualClock,
} from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { RowOf } from '../../../shared/contracts/rows/row.ts';
import { quiet } from '../../../shared/domain/notice/flood.ts';
import type { SendOutcome } from '../../../shared/ports/ports.ts';
import config from '../../config.ts';
import { aTask } from '../../world/task.ts';

const now = '2026-11-24T10:00:00.000Z';
const throttled: SendOutcome = { kind: 'refused', temporary: true, reason: 'Throttling' };

const world = () => {
  const [records, mailer, timer, clock] = [
    new InMemoryRecords(),
    new InMemoryMailer(),
    new InMemoryTimer(),
    new VirtualClock(now),
  ];
  const said: string[] = [];
  const deps = {
    ...{ records, mailer, timer, clock, config, keyring: testKeyring, ids: new CountingIds() },
    log: { ...silentLog, warn: (code: string) => void said.push(code) },
    publicUrl: 'https://here.example',
    outbox: { put: async () => undefined },
  };
  const rows = <K extends 'button' | 'digest'>(kind: K) =>
    records.all().filter((row): row is RowOf<K> => row.kind === kind);
  return { ...deps, deps, rows, said };
};
const task = aTask({ history: [{ at: now, by: 'heardback', act: 'opened' }] });
const opened = { entry: { at: now, by: 'heardback', act: 'opened' }, number: 0 } as const;

describe('a mail to the owner of a task', () => {
  it('is from the house, says that a machine wrote it, and leads to the task for a fortnight', async () => {
    const { deps, mailer, rows, said } = world();
    await mailOwner(task, opened, deps);
    expect(mailer.sent).toMatchObject([
      {
        from: { name: `${config.brand.name} – Heardback`, address: config.brand.from },
        headers: { 'Auto-Submitted': 'auto-generated' },
        text: expect.stringContaining(`https://here.example/app/tasks/${task.id}`),
      },
    ]);
    expect(rows('button')).toMatchObject([{ expires: Date.parse('2026-12-08T10:00:00.000Z') / 1000 }]);
    expect(said).toEqual([]);
  });

  it('that was refused for now is sent when the step is told again, once', async () => {
    const { deps, mailer, rows } = world();
    let refusals = 2;
    mailer.outcome = () => (refusals-- > 0 ? throttled : undefined);
    for (let time = 0; time < 2; time += 1) await expect(mailOwner(task, opened, deps)).rejects.toThrow('for now');
    expect(rows('button')).toMatchObject([{ state: 'waiting' }]);
    for (let time = 0; time < 3; time += 1) await mailOwner(task, opened, deps);
    expect(mailer.sent.map(({ to }) => to)).toEqual([task.owner.email]);
    expect(rows('button')).toMatchObject([{ state: 'sent', messageId: 'mail-1' }]);
  });

  it('that the account may not send for hours is told in a digest then, once, and holds nobody up', async () => {
    const { deps, mailer, rows, timer, clock, records } = world();
    const retryAt = '2026-11-24T18:15:00.000Z';
    mailer.outcome = () => ({ kind: 'refused', temporary: true, reason: 'quota', retryAt });
    await records.commit([{ put: { ...task, version: 0 } }]);
    // The stream tells a step again where its reader died: it waits once all the same.
    for (let time = 0; time < 2; time += 1) await mailOwner(task, opened, deps);
    expect(rows('button')).toMatchObject([{ state: 'gathered' }]);
    expect(rows('digest')).toMatchObject([{ state: 'waiting', wakeAt: retryAt, pending: [{ taskId: task.id }] }]);
    expect(timer.next()).toBe(retryAt);
    clock.moveTo(retryAt);
    const [waiting] = rows('digest');
    if (!waiting) throw new Error('There is no digest.');
    await records.commit([{ put: { ...waiting, state: 'due' } }]);
    // The day is used up by others again.
    const next = '2026-11-24T21:00:00.000Z';
    mailer.outcome = () => ({ kind: 'refused', temporary: true, reason: 'quota', retryAt: next });
    await tellDigest(waiting, deps);
    expect(rows('digest')).toMatchObject([{ state: 'waiting', wakeAt: next, pending: [{ taskId: task.id }] }]);
    mailer.outcome = () => undefined;
    for (const row of rows('digest')) await records.commit([{ put: { ...row, state: 'due' } }]);
    for (let time = 0; time < 2; time += 1) await tellDigest(waiting, deps);
    expect(mailer.sent.map(({ to }) => to)).toEqual([task.owner.email]);
  });

  it('that has to wait for a moment is tried again by whoever tells of its step', async () => {
    const { deps, mailer, rows } = world();
    const retryAt = '2026-11-24T10:00:20.000Z';
    mailer.outcome = () => ({ kind: 'refused', temporary: true, reason: 'rate', retryAt });
    await expect(mailOwner(task, opened, deps)).rejects.toThrow('for now');
    expect(rows('button')).toMatchObject([{ state: 'waiting' }]);
  });

  it.each([
    ['unknown', { kind: 'unknown', reason: 'timeout' }],
    ['refused', { kind: 'refused', temporary: false, reason: 'no such address' }],
  ] as const)(
    'of which the outcome is final (%s) is never sent again, and somebody can see it',
    async (state, outcome) => {
      const { deps, mailer, rows, said } = world();
      let asked = 0;
      mailer.outcome = () => {
        asked += 1;
        return outcome;
      };
      for (let time = 0; time < 3; time += 1) await mailOwner(task, opened, deps);
      expect([asked, said]).toEqual([1, ['owner-mail.not-sent']]);
      expect(rows('button')).toMatchObject([{ state }]);
    },
  );

  it('whose sender died half-way may have been sent, and is not sent again', async () => {
    const { deps, mailer, clock, rows } = world();
    mailer.outcome = () => {
      throw new Error('The process died.');
    };
    await expect(mailOwner(task, opened, deps)).rejects.toThrow('died');
    mailer.outcome = () => undefined;
    await mailOwner(task, opened, deps);
    clock.moveTo('2026-11-24T10:05:00.000Z');
    for (let time = 0; time < 2; time += 1) await mailOwner(task, opened, deps);
    expect(mailer.sent).toEqual([]);
    expect(rows('button')).toMatchObject([{ state: 'unknown' }]);
  });

  it('of which somebody else has found an end, or whose row is gone, is left as it is', async () => {
    const { deps, mailer, rows, records } = world();
    mailer.outcome = () => {
      const [button] = rows('button');
      const attempt = { id: 'other', at: now };
      if (button) void records.commit([{ put: { ...button, state: 'unknown', attempt } }]);
      return undefined;
    };
    await mailOwner(task, opened, deps);
    expect(rows('button')).toMatchObject([{ state: 'unknown', attempt: { id: 'other' } }]);
    mailer.outcome = () => {
      const button = rows('button').find(({ state }) => state === 'sending');
      if (button) void records.commit([{ erase: { kind: 'button', id: [button.id] }, version: button.version }]);
      return undefined;
    };
    await mailOwner(task, { ...opened, number: 1 }, deps);
    expect([mailer.sent.length, rows('button').length]).toEqual([2, 1]);
  });

  it('of a row from before outcomes were written down was sent', async () => {
    const { deps, mailer, rows, records } = world();
    await mailOwner(task, opened, deps);
    const [{ state: _, attempt: __, messageId: ___, ...old } = {} as RowOf<'button'>] = rows('button');
    await records.commit([{ put: old }]);
    await mailOwner(task, opened, deps);
    expect(mailer.sent).toHaveLength(1);
  });

  it('beyond the first few waits for a digest, however often its step is told', async () => {
    const { deps, mailer, rows } = world();
    const above = config.notifications.digestAbove;
    const many = Array.from({ length: above + 3 }, (_, at) => ({ ...task, id: `t${at}` }));
    for (let time = 0; time < 2; time += 1) for (const one of many) await mailOwner(one, opened, deps);
    expect(mailer.sent).toHaveLength(above);
    expect(rows('digest')).toMatchObject([{ state: 'waiting', count: above + 3 }]);
    expect(rows('digest')[0]?.pending.map(({ taskId }) => taskId)).toEqual([
      `t${above}`,
      `t${above + 1}`,
      `t${above + 2}`,
    ]);
  });
});

describe('what comes in a flood', () => {
  const above = config.notifications.digestAbove;

  it('is told with the digest, and not by itself once more when its step is told again after that', async () => {
    const { deps, mailer, rows, records } = world();
    const many = Array.from({ length: above + 1 }, (_, at) => ({ ...task, id: `t${at}` }));
    for (const one of many) await mailOwner(one, opened, deps);
    const [waiting] = rows('digest');
    if (!waiting) throw new Error('There is no digest.');
    await records.commit([{ put: { ...waiting, state: 'due' } }]);
    await tellDigest(waiting, deps);
    const told = mailer.sent.length;
    for (const one of many) await mailOwner(one, opened, deps);
    expect(mailer.sent).toHaveLength(told);
  });

  it('is told each time where a customer has said something: somebody waits for that', async () => {
    const { deps, mailer } = world();
    const said = { entry: { at: now, by: 'customer', act: 'replied' }, number: 0 } as const;
    for (let at = 0; at < above + 3; at += 1) await mailOwner({ ...task, id: `t${at}` }, said, deps);
    expect(mailer.sent).toHaveLength(above + 3);
  });
});

describe('digests', () => {
  it('of several people are told apart, and so are those of several chats', async () => {
    const { deps, rows } = world();
    const above = config.notifications.digestAbove;
    const readers = [{ email: 'a@x.example', name: 'A' }, { email: 'b@x.example', name: 'B' }, { chat: 'care' }];
    for (const to of [...readers, { chat: 'lead' }])
      for (let number = 0; number <= above; number += 1) await mayTell(to, { taskId: 't', number }, deps);
    expect(rows('digest').map(({ to, count }) => [to, count])).toEqual(
      [...readers, { chat: 'lead' }].map((to) => [to, above + 1]),
    );
  });
});

describe('a digest', () => {
  const due = (pending: readonly { taskId: string; number: number }[]) => ({
    ...quiet('owner-1', { email: task.owner.email, name: 'Mara' }, now),
    ...{ pending: [...pending], state: 'due' as const, generation: 1 },
  });

  it('that was refused for now waits for another window, with what came meanwhile, and is told once', async () => {
    const { deps, mailer, rows, records, timer } = world();
    await records.commit([{ put: due([{ taskId: 't', number: 0 }]) }, { put: { ...task, version: 0 } }]);
    mailer.outcome = () => throttled;
    const [first] = rows('digest');
    if (!first) throw new Error('There is no digest.');
    await tellDigest(first, deps);
    const [waiting] = rows('digest');
    expect(waiting).toMatchObject({ state: 'waiting', pending: [{ taskId: 't', number: 0 }], generation: 2 });
    expect(timer.next()).toBe(waiting?.wakeAt);
    mailer.outcome = () => undefined;
    if (waiting) await records.commit([{ put: { ...waiting, state: 'due' } }]);
    for (let time = 0; time < 2; time += 1) await tellDigest(first, deps);
    expect(mailer.sent).toHaveLength(1);
  });
});
