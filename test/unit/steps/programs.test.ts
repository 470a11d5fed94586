import { beforeEach, describe, expect, it } from 'vitest';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { ProgramConfig } from '../../../shared/contracts/config/program.ts';
import { TransientError } from '../../../shared/ports/errors.ts';
import { ProgramSnapshots } from '../../../shared/steps/survey/programs.ts';
import config from '../../config.ts';

const support = config.programs.support as ProgramConfig;

let records: InMemoryRecords;
beforeEach(() => {
  records = new InMemoryRecords();
});
/** Of a process that was bundled with these. */
const snapshots = (programs: Readonly<Record<string, ProgramConfig>> = {}) =>
  new ProgramSnapshots(records, { programs } as never);
const rows = () => records.all().filter((row) => row.kind === 'program');

describe('a programme as it was when a survey was decided on', () => {
  it('is kept once, and found by any later deployment', async () => {
    const own = snapshots({ support });
    const hash = await own.keep('support', support);
    for (const one of [own, snapshots({ support })]) expect(await one.keep('support', support)).toBe(hash);
    expect(rows()).toMatchObject([{ id: 'support', hash, version: 1 }]);
    expect(await snapshots().find(hash)).toEqual(support);
  });

  it('is read once by a process, and not at all by one that was bundled with it', async () => {
    const hash = await snapshots().keep('support', support);
    let reads = 0;
    const { get } = records;
    records.get = (ref) => {
      reads += 1;
      return get.call(records, ref) as never;
    };
    expect(await snapshots({ support }).find(hash)).toBe(support);
    expect(reads).toBe(0);
    const later = snapshots();
    for (let time = 0; time < 2; time += 1) await later.find(hash);
    expect(reads).toBe(1);
  });

  it('is waited for where nobody kept it yet', async () => {
    const lost = snapshots().find('unknown' as never);
    await expect(lost).rejects.toBeInstanceOf(TransientError);
    await expect(snapshots().find('unknown' as never)).rejects.toThrow('restore');
  });

  it('is another once anything changes that a customer would notice, in whatever order it is written', async () => {
    const hashOf = (program: object) => snapshots().keep('support', { ...support, ...program } as ProgramConfig);
    const hash = await hashOf({});
    const reversed = Object.fromEntries(Object.entries(support).reverse()) as unknown as ProgramConfig;
    expect(await snapshots().keep('support', reversed)).toBe(hash);
    expect(await hashOf({ ask: Object.fromEntries(Object.entries(support.ask).reverse()) })).toBe(hash);
    for (const changed of [
      { priority: support.priority + 1 },
      { ask: { ...support.ask, by: [...support.ask.by].reverse() } },
      { survey: { ...support.survey, about: 'our shop' } },
    ])
      expect(await hashOf(changed)).not.toBe(hash);
  });

  it('stays the same where only people look at it anew', async () => {
    const hashOf = (program: object) => snapshots().keep('support', { ...support, ...program } as ProgramConfig);
    const hash = await hashOf({});
    expect(await hashOf({ reviewBy: '2030-01-01' })).toBe(hash);
    expect(await hashOf({ conversion: { event: 'order.placed', within: 1 } })).toBe(hash);
  });
});
