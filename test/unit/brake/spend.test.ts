import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import { countSent } from '../../../shared/steps/brake/count-sent.ts';

const brakes = { complaints: 0.001, bounces: 0.05, objections: 0.02, spend: { perDay: 1, mail: 0.1, text: 0.25 } };
const world = () => ({
  records: new InMemoryRecords(),
  clock: new VirtualClock('2026-11-02T09:00:00.000Z'),
  config: { brakes },
});
const standing = ({ records }: { readonly records: InMemoryRecords }) =>
  records.peek({ kind: 'switches', id: ['all'] });

describe('what a programme may spend in a day', () => {
  it('is spent by mail and text together; then it halts, and others go on', async () => {
    const here = world();
    const leaves = async (channel: 'email' | 'sms', program = 'support') =>
      countSent({ program, channel }, standing(here), here);
    for (const channel of ['email', 'email', 'sms', 'sms', 'email'] as const) await leaves(channel);
    expect(standing(here)).toBeUndefined();
    await leaves('sms', 'billing');
    await leaves('sms');
    expect(standing(here)?.paused).toMatchObject({
      support: { by: 'heardback', reason: expect.stringContaining('$1.05') },
    });
    expect(Object.keys(standing(here)?.paused ?? {})).toEqual(['support']);
    expect(here.records.peek({ kind: 'halt', id: ['support'] })).toMatchObject({ harm: 'spend', state: 'due' });
  });

  it.each<[string, readonly ('email' | 'sms')[]]>([
    ['ten mails', Array.from({ length: 10 }, () => 'email' as const)],
    ['four texts', ['sms', 'sms', 'sms', 'sms']],
    ['three texts, then three mails', ['sms', 'sms', 'sms', 'email', 'email', 'email']],
    ['five mails, then two texts', ['email', 'email', 'email', 'email', 'email', 'sms', 'sms']],
  ])('is reached by %s, each at its own price, and not one message earlier', async (_, messages) => {
    const here = world();
    for (const channel of messages.slice(0, -1)) await countSent({ program: 'support', channel }, undefined, here);
    expect(standing(here)).toBeUndefined();
    const [last = 'email'] = messages.slice(-1);
    await countSent({ program: 'support', channel: last }, undefined, here);
    expect(Object.keys(standing(here)?.paused ?? {})).toEqual(['support']);
  });

  it('has no bounds where none are configured: messages are counted all the same, with others of their batch', async () => {
    const here = { ...world(), config: { brakes: { ...brakes, spend: undefined } } };
    for (let nth = 0; nth < 12; nth += 1) await countSent({ program: 'support', channel: 'sms' }, undefined, here);
    const noted: unknown[] = [];
    const counts = { note: async (counter: unknown) => noted.push(counter) };
    await countSent({ program: 'support', channel: 'sms' }, undefined, { ...here, counts });
    expect(standing(here)).toBeUndefined();
    expect(here.records.peek({ kind: 'sends', id: ['support', 'sms#2026-11-02'] })?.count).toBe(12);
    expect(noted).toMatchObject([{ kind: 'sends', program: 'support', channel: 'sms', bucket: '2026-11-02' }]);
  });

  it('begins anew with the next day', async () => {
    const here = world();
    const leaves = async () => countSent({ program: 'support', channel: 'sms' }, standing(here), here);
    for (const day of ['03', '04', '05']) {
      here.clock.moveTo(`2026-11-${day}T09:00:00.000Z`);
      for (const _ of [1, 2, 3]) await leaves();
    }
    expect(standing(here)).toBeUndefined();
  });

  it('does not count what somebody sends to themselves', async () => {
    const here = world();
    for (let at = 0; at < 20; at += 1)
      await countSent({ program: 'support', channel: 'sms', test: true }, undefined, here);
    expect(here.records.all()).toEqual([]);
  });
});
