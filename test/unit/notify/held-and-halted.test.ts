import { describe, expect, it } from 'vitest';
import { tellHalt } from '../../../functions/follow-up/tell-halt.ts';
import { type HoldDeps, tellHold } from '../../../functions/follow-up/tell-hold.ts';
import { InMemoryMailer, InMemoryNotifier, silentLog } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { HaltRow } from '../../../shared/contracts/rows/brake.ts';
import type { PaceRow } from '../../../shared/contracts/rows/program.ts';
import { TransientError } from '../../../shared/ports/errors.ts';
import config from '../../config.ts';

const at = '2026-11-20T09:00:00.000Z';
const pace: PaceRow = {
  ...{ kind: 'pace', version: 0, program: 'billing', hour: '2026-11-20T08', count: 40, expires: 9_999_999_999 },
  ...{ held: { since: at, releaseBy: '2026-11-27T09:00:00.000Z' }, word: 'held', state: 'due', wakeAt: at },
};
const halt: HaltRow = {
  ...{ kind: 'halt', version: 0, program: 'billing', since: at, harm: 'bounces', state: 'due', wakeAt: at },
  reason: '14 of 50 messages did not arrive.',
};

const world = async (row: PaceRow | HaltRow) => {
  const records = new InMemoryRecords();
  const [notifier, mailer] = [new InMemoryNotifier(), new InMemoryMailer()];
  const said: string[] = [];
  const log = { ...silentLog, warn: (code: string) => void said.push(code) };
  const deps: HoldDeps = { records, notifier, mailer, config, publicUrl: 'https://f.example', log };
  await records.commit([{ put: row }]);
  const now = () =>
    records.peek(
      row.kind === 'pace' ? { kind: 'pace', id: [row.program, row.hour] } : { kind: 'halt', id: [row.program] },
    );
  const tell = () => (row.kind === 'pace' ? tellHold(row, deps) : tellHalt(row, deps));
  return { records, notifier, mailer, tell, now, said };
};
const owner = config.teams.accounts?.owner;

describe.each([
  ['surveys that are held, since too many came at once,', pace, 'surge', `surge.billing.2026-11-20T08.held`],
  ['a programme that halted by itself', halt, 'brake', `brake.billing.${at}`],
] as const)('of %s', (_, row, kind, id) => {
  it('hear the topic and the owner of its team, urgently, once', async () => {
    const { notifier, mailer, tell, now } = await world(row);
    await tell();
    await tell();
    expect(notifier.notices).toEqual([
      {
        ...{ id, subject: expect.stringMatching(/billing|Billing/), message: expect.stringMatching(/\n/) },
        attributes: { kind, team: 'accounts', severity: 'urgent', event: 'opened' },
      },
    ]);
    expect(mailer.sent).toMatchObject([
      {
        ...{ to: owner?.email, priority: 'urgent', replyTo: config.brand.from },
        ...{ from: { name: `${config.brand.name} – Heardback`, address: config.brand.from } },
        headers: { 'Auto-Submitted': 'auto-generated' },
        text: expect.stringContaining('https://f.example/app'),
      },
    ]);
    expect(now()).toMatchObject({ state: 'told' });
  });

  it('the alarm rings for whoever looks after the stage', async () => {
    const { tell, said } = await world(row);
    await tell();
    expect(said).toEqual([kind === 'surge' ? 'surge.held' : 'brake.halted']);
  });

  it('the topic hears by a subject that it takes, whatever the programme is called', async () => {
    const { tell, notifier } = await world({ ...row, program: 'p'.repeat(150) } as typeof row);
    await tell();
    expect(notifier.notices[0]?.subject).toHaveLength(100);
  });

  it('somebody hears, too, whose programme is configured no more: the first team', async () => {
    const { notifier, mailer, tell } = await world({ ...row, program: 'gone' } as typeof row);
    await tell();
    const [team, first] = Object.entries(config.teams)[0] ?? [];
    expect(notifier.notices).toMatchObject([{ attributes: { team } }]);
    expect(mailer.sent).toMatchObject([{ to: first?.owner.email }]);
  });

  it('nobody has heard where the mail was put off: it is told again, until it has left', async () => {
    const { mailer, tell, now } = await world(row);
    mailer.outcome = () => ({ kind: 'refused', temporary: true, reason: 'throttled' });
    await expect(tell()).rejects.toThrow(TransientError);
    expect(now()).toMatchObject({ state: 'due' });
    mailer.outcome = () => undefined;
    await tell();
    expect([mailer.sent.length, now()]).toMatchObject([1, { state: 'told' }]);
  });

  it('nothing is told that was told, and nothing of what is gone', async () => {
    const told = await world({ ...row, state: 'told', wakeAt: undefined } as typeof row);
    await told.tell();
    const gone = await world(row);
    const ref =
      row.kind === 'pace'
        ? ({ kind: 'pace', id: [row.program, row.hour] } as const)
        : ({ kind: 'halt', id: [row.program] } as const);
    await gone.records.commit([{ erase: ref, version: 1 }]);
    await gone.tell();
    expect([told.notifier.notices, told.mailer.sent, gone.notifier.notices, gone.mailer.sent]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});

describe('what happens while it is told', () => {
  it('is not taken for told: another word on the same hour, or another halt', async () => {
    const hold = await world(pace);
    hold.mailer.outcome = () => {
      void hold.records.commit([{ put: { ...(hold.now() as PaceRow), word: 'reminded' } }]);
      return undefined;
    };
    await hold.tell();
    expect(hold.now()).toMatchObject({ state: 'due', word: 'reminded' });
    const brake = await world(halt);
    brake.mailer.outcome = () => {
      void brake.records.commit([{ put: { ...(brake.now() as HaltRow), since: '2026-11-20T10:00:00.000Z' } }]);
      return undefined;
    };
    await brake.tell();
    expect(brake.now()).toMatchObject({ state: 'due', since: '2026-11-20T10:00:00.000Z' });
  });

  it('is left at that where a person spoke, or it is gone', async () => {
    const hold = await world(pace);
    hold.mailer.outcome = () => {
      void hold.records.commit([
        { put: { ...(hold.now() as PaceRow), ruling: 'released', state: undefined } as PaceRow },
      ]);
      return undefined;
    };
    await hold.tell();
    expect(hold.now()).toMatchObject({ ruling: 'released' });
    expect(hold.now()).not.toHaveProperty('state', 'told');
    const brake = await world(halt);
    brake.mailer.outcome = () => {
      void brake.records.commit([{ erase: { kind: 'halt', id: ['billing'] }, version: 1 }]);
      return undefined;
    };
    await brake.tell();
    expect(brake.now()).toBeUndefined();
  });
});

describe('a further word on surveys that are held', () => {
  it('is one that things have got worse', async () => {
    for (const word of ['reminded', 'lapsed'] as const) {
      const { notifier, tell } = await world({ ...pace, word });
      await tell();
      expect(notifier.notices).toMatchObject([
        { id: `surge.billing.2026-11-20T08.${word}`, attributes: { event: 'escalated' } },
      ]);
    }
  });

  it('is none where nobody said what', async () => {
    const { notifier, tell } = await world({ ...pace, word: undefined });
    await tell();
    expect(notifier.notices).toEqual([]);
  });
});
