import { beforeEach, describe, expect, it } from 'vitest';
import { CountingIds, InMemoryMailer, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { EditionRow } from '../../../shared/contracts/rows/watch.ts';
import { plus } from '../../../shared/domain/instant.ts';
import type { OutgoingMail, SendOutcome } from '../../../shared/ports/ports.ts';
import { sendEdition } from '../../../shared/steps/send/send-edition.ts';

const start = '2026-11-24T08:00:00.000Z';
const mail = { to: 'lead@shop.example', subject: 'How it went' } as OutgoingMail;
const throttled: SendOutcome = { kind: 'refused', temporary: true, reason: 'Throttling' };

let [records, mailer, clock] = [new InMemoryRecords(), new InMemoryMailer(), new VirtualClock(start)];
let made: number;
beforeEach(() => {
  [records, mailer, clock] = [new InMemoryRecords(), new InMemoryMailer(), new VirtualClock(start)];
  made = 0;
});
const deps = () => ({ records, mailer, clock, ids: new CountingIds() });
const make = async () => {
  made += 1;
  return mail;
};
const send = () => sendEdition('e', make, deps());
const row = () => records.peek({ kind: 'edition', id: ['e'] });
const begunBy = (id: string, at: string): EditionRow => ({
  ...{ kind: 'edition', version: 0, id: 'e', state: 'sending', attempt: { id, at }, expires: 1_900_000_000 },
});

describe('a mail about the scores', () => {
  it('goes to its reader once, and is made once, however often it is asked for', async () => {
    expect(await send()).toEqual({ kind: 'sent', messageId: 'mail-1' });
    expect(row()).toMatchObject({
      ...{ state: 'sent', messageId: 'mail-1', expires: Date.parse(start) / 1_000 + 30 * 86_400 },
      attempt: { at: start },
    });
    const version = row()?.version;
    expect(await send()).toEqual({ kind: 'left' });
    expect([mailer.sent.length, made, row()?.version]).toEqual([1, 1, version]);
  });

  it('that was refused for now goes with the next wake-up, and is remembered no longer for that', async () => {
    mailer.outcome = () => throttled;
    expect(await send()).toEqual(throttled);
    expect(row()?.state).toBe('waiting');
    const expires = row()?.expires;
    clock.moveTo(plus(start, 3_600_000));
    mailer.outcome = () => undefined;
    expect(await send()).toMatchObject({ kind: 'sent' });
    expect(row()).toMatchObject({ state: 'sent', expires });
  });

  it('that was refused for good is not tried again', async () => {
    mailer.outcome = () => ({ kind: 'refused', temporary: false, reason: 'no such address' });
    await send();
    mailer.outcome = () => undefined;
    expect(await send()).toEqual({ kind: 'left' });
    expect([row()?.state, row()?.reason, mailer.sent]).toEqual(['refused', 'no such address', []]);
  });

  it('that another is sending at this moment is left to them', async () => {
    await records.commit([{ put: begunBy('another', plus(start, -1_000)) }]);
    expect(await send()).toEqual({ kind: 'left' });
    expect([row()?.state, row()?.version, made]).toEqual(['sending', 1, 0]);
  });

  it('whose sender died may have left: it is written down as that, and never sent again', async () => {
    await records.commit([{ put: begunBy('another', plus(start, -3_600_000)) }]);
    for (let time = 0; time < 2; time += 1) expect(await send()).toEqual({ kind: 'left' });
    expect([row()?.state, row()?.version, made, mailer.sent]).toEqual(['unknown', 2, 0, []]);
  });

  it('of whose sending somebody has given up meanwhile keeps what they wrote down', async () => {
    const slow = async () => {
      const found = row();
      if (found) await records.commit([{ put: { ...found, state: 'unknown' } }]);
      return mail;
    };
    expect(await sendEdition('e', slow, deps())).toMatchObject({ kind: 'sent' });
    expect([row()?.state, row()?.messageId]).toEqual(['unknown', undefined]);
  });

  it('that two ask for at once goes once', async () => {
    const ids = new CountingIds();
    const found = await Promise.all([1, 2].map(() => sendEdition('e', make, { ...deps(), ids })));
    expect(found.map(({ kind }) => kind).toSorted()).toEqual(['left', 'sent']);
    expect(mailer.sent).toHaveLength(1);
  });
});
