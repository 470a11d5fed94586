import { describe, expect, it } from 'vitest';
import type { Received } from '../../../functions/inbound-email/received.ts';
import { type Aside, setAside, tellOfSurplus } from '../../../functions/inbound-email/set-aside.ts';
import { InMemoryNotifier, InMemoryParking, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import config from '../../config.ts';

const now = '2026-11-24T10:00:00.000Z';
const received = {
  id: 'ses-1',
  key: 'mail/ses-1',
  recipients: ['r1@reply.x.example'],
  verdicts: {},
} as never as Received;

const world = () => {
  const [records, parking, notifier] = [new InMemoryRecords(), new InMemoryParking(), new InMemoryNotifier()];
  const clock = new VirtualClock(now);
  const deps = { records, parking, notifier, clock, config, placeOf: (key: string) => `s3://inbound/${key}` };
  const row = () => records.peek({ kind: 'unheard', id: ['ses-1'] });
  const aside = (why: Aside) => setAside(received, why, deps);
  return { records, parking, notifier, clock, deps, row, aside };
};

describe('a mail that comes to nothing', () => {
  it.each<[Aside, RegExp]>([
    [{ why: 'automatic', sign: 'vacation', surveyId: 's1' }, /^A mail that a machine wrote\..* \(vacation\) GET/],
    [{ why: 'virus' }, /Do not open it\. GET/],
    [{ why: 'forged' }, /not from where it says/],
    [{ why: 'spam' }, /takes for spam/],
    [{ why: 'gone' }, /erased before it was read/],
    [{ why: 'surplus' }, /many of them wrote at once/],
    [{ why: 'not-staff', taskId: 't1' }, /address of staff from somebody else/],
  ])('is listed with why, and kept where a person finds it: %j', async (why, reason) => {
    const { parking, row, aside } = world();
    await aside(why);
    const expires = Math.floor((Date.parse(now) + config.retention.mails) / 1000);
    expect(row()).toMatchObject({ key: 'mail/ses-1', recipients: ['r1@reply.x.example'], at: now, expires, ...why });
    expect([...parking.parked.values()]).toEqual([
      {
        ...{ id: 'ses-1', queue: 'heardback-inbound-email', body: 's3://inbound/mail/ses-1', at: now },
        reason: expect.stringMatching(reason),
      },
    ]);
  });

  it('stands in the list as it came first, and anew once a person had it taken and it came to nothing again', async () => {
    const { records, clock, row, aside } = world();
    await aside({ why: 'spam' });
    clock.moveTo('2026-11-24T12:00:00.000Z');
    await aside({ why: 'forged' });
    expect(row()).toMatchObject({ why: 'spam', at: now, version: 1 });
    const listed = row();
    if (!listed) throw new Error('It is not listed.');
    await records.commit([{ put: { ...listed, replayedAt: now } }]);
    await aside({ why: 'automatic' });
    expect(row()).toMatchObject({ why: 'automatic', at: '2026-11-24T12:00:00.000Z', version: 3 });
    expect(row()).not.toHaveProperty('replayedAt');
  });
});

describe('strangers who write in great numbers', () => {
  it('are told of once an hour, to the first team', async () => {
    const { notifier, clock, deps } = world();
    await tellOfSurplus(deps);
    clock.moveTo('2026-11-24T10:59:00.000Z');
    await tellOfSurplus(deps);
    expect(notifier.notices).toMatchObject([
      {
        ...{ id: expect.stringMatching(/^mail\./), subject: 'Many strangers write at once' },
        message: expect.stringContaining('/v1/unheard/replay'),
        attributes: { kind: 'mail', team: Object.keys(config.teams)[0], severity: 'normal', event: 'opened' },
      },
    ]);
    clock.moveTo('2026-11-24T11:00:00.000Z');
    await tellOfSurplus(deps);
    expect(new Set(notifier.notices.map(({ id }) => id)).size).toBe(2);
  });
});
