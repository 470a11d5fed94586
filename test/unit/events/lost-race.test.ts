import { describe, expect, it } from 'vitest';
import { intake } from '../../../functions/intake/intake.ts';
import type { Change, Commit, Records } from '../../../shared/ports/records.ts';
import { Asking } from '../asked.ts';

/** Paid for on a Saturday night, so that many are due when the hours of Monday open. */
const body = JSON.stringify({
  ...{ version: '0', id: 'envelope-1', source: 'shop', account: '1', region: 'eu-central-1', resources: [] },
  ...{ time: '2026-11-20T02:00:00Z', 'detail-type': 'purchase.completed' },
  detail: { id: 'ord_1', occurredAt: '2026-11-20T02:00:00Z', customer: { email: 'ada@example.com' } },
});

describe('an event that is decided on again after a lost race', () => {
  it('counts its survey once among those that are due in the same minute, and keeps its programme once', async () => {
    const asking = new Asking();
    const counted: string[] = [];
    let races = 3;
    const commits: (readonly Change[])[] = [];
    const records: Records = {
      get: (ref) => asking.records.get(ref),
      getAll: (refs) => asking.records.getAll(refs),
      list: (list, options) => asking.records.list(list, options),
      count: (counter) => {
        counted.push(counter.kind);
        return asking.records.count(counter);
      },
      commit: async (changes): Promise<Commit> => {
        commits.push(changes);
        const isDecision = changes.some((change) => 'put' in change && change.put.kind === 'survey');
        return isDecision && races-- > 0 ? { kind: 'conflict' } : asking.records.commit(changes);
      },
    };
    await intake({ id: 'm', body }, { ...asking.deps, records });
    expect(counted).toEqual(['burst', 'pace']);
    const puts = commits.flatMap((changes) => changes.flatMap((change) => ('put' in change ? [change.put.kind] : [])));
    expect(puts.filter((kind) => kind === 'survey')).toHaveLength(4);
    expect(asking.surveys).toMatchObject([{ state: 'scheduled' }]);
  });
});
