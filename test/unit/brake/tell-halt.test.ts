import { describe, expect, it } from 'vitest';
import { tellHalt } from '../../../functions/follow-up/tell-halt.ts';
import { InMemoryMailer, InMemoryNotifier, silentLog } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { HaltRow } from '../../../shared/contracts/rows/brake.ts';
import { instant } from '../../../shared/domain/instant.ts';
import config from '../../config.ts';

const halt: HaltRow = {
  kind: 'halt',
  version: 0,
  program: 'support',
  since: instant(Date.parse('2026-11-02T09:00:00.000Z')),
  harm: 'bounces',
  reason: '12 of 100 bounced.',
  state: 'due',
};

const world = async () => {
  const records = new InMemoryRecords();
  await records.commit([{ put: halt }]);
  const [notifier, mailer] = [new InMemoryNotifier(), new InMemoryMailer()];
  return { records, notifier, mailer, config, publicUrl: 'https://ask.example', log: silentLog };
};
type Here = Awaited<ReturnType<typeof world>>;
const state = ({ records }: Here) => records.peek({ kind: 'halt', id: ['support'] })?.state;
const failing = async (): Promise<never> => {
  throw new Error('Nobody is there.');
};

describe('that a programme halted', () => {
  it('is told to the topic and to its owner, once', async () => {
    const here = await world();
    await tellHalt(halt, here);
    await tellHalt(halt, here);
    expect(here.notifier.notices).toHaveLength(1);
    expect(here.mailer.sent).toHaveLength(1);
    expect(state(here)).toBe('told');
  });

  it.each(['the topic', 'the mail'] as const)('is told again where %s could not be reached', async (what) => {
    const here = await world();
    const broken = what === 'the topic' ? { notifier: { publish: failing } } : { mailer: { send: failing } };
    await expect(tellHalt(halt, { ...here, ...broken })).rejects.toThrow('Nobody is there.');
    expect(state(here)).toBe('due');
    await tellHalt(halt, here);
    expect(here.mailer.sent).toHaveLength(1);
    expect(state(here)).toBe('told');
  });
});
