import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failedIn } from '../../../local/cloud/services/lambda/stream-batch.ts';
import { afterFailure, type RetryPolicy, type Trouble } from '../../../local/cloud/services/lambda/stream-retry.ts';

const policy: RetryPolicy = { maximumAttempts: 3, maximumAge: 86_400_000, bisects: true };
const whole = { now: 1000, failedAt: 0, named: false };

describe('a stream batch that fails', () => {
  it('is halved at once, which does not count as an attempt', () => {
    expect(afterFailure({ ...whole, records: 100 }, undefined, policy)).toEqual({
      kind: 'retry',
      done: 0,
      trouble: { attempts: 0, size: 50, retryAt: 1000, since: 1000 },
    });
  });

  it('goes on behind what is done, with the record that the function named alone', () => {
    expect(afterFailure({ ...whole, records: 10, failedAt: 4, named: true }, undefined, policy)).toMatchObject({
      kind: 'retry',
      done: 4,
      trouble: { size: 1 },
    });
  });

  it('waits longer before each attempt at a single record, and is given up after the last', () => {
    let trouble: Trouble | undefined;
    const waits: number[] = [];
    let verdict = afterFailure({ ...whole, records: 1 }, trouble, policy);
    while (verdict.kind === 'retry') {
      trouble = verdict.trouble;
      waits.push(trouble.retryAt - whole.now);
      verdict = afterFailure({ ...whole, records: 1 }, trouble, policy);
    }
    expect(waits).toEqual([1000, 2000, 4000]);
    expect(verdict).toEqual({ kind: 'give up', done: 0, lost: 1 });
  });

  it('is given up when it has become too old, however many attempts are left', () => {
    const trouble = { attempts: 1, size: 1, retryAt: 0, since: whole.now - policy.maximumAge - 1 };
    expect(
      afterFailure({ ...whole, records: 1 }, trouble, { ...policy, maximumAttempts: Number.POSITIVE_INFINITY }).kind,
    ).toBe('give up');
  });

  it('is repeated and given up as a whole without bisecting', () => {
    const trouble = { attempts: 3, size: 10, retryAt: 0, since: 0 };
    expect(afterFailure({ ...whole, records: 10 }, trouble, { ...policy, bisects: false })).toEqual({
      kind: 'give up',
      done: 0,
      lost: 10,
    });
  });
});

/** Feeds a stream through the policy as the poller does; gives the records that were given up. */
const run = (
  total: number,
  isBad: (record: number) => boolean,
  batchSize: number,
): { lost: number[]; handled: Set<number> } => {
  const lost: number[] = [];
  const handled = new Set<number>();
  let at = 0;
  let trouble: Trouble | undefined;
  for (let turns = 0; at < total; turns += 1) {
    if (turns > 10_000) throw new Error('It never ends.');
    const batch = Array.from({ length: Math.min(trouble?.size ?? batchSize, total - at) }, (_, index) => at + index);
    if (!batch.some(isBad)) {
      for (const record of batch) handled.add(record);
      at += batch.length;
      trouble = undefined;
      continue;
    }
    const verdict = afterFailure(
      { now: trouble?.retryAt ?? 0, records: batch.length, failedAt: 0, named: false },
      trouble,
      policy,
    );
    if (verdict.kind === 'give up') {
      lost.push(...batch.slice(verdict.done));
      at += batch.length;
      trouble = undefined;
    } else trouble = verdict.trouble;
  }
  return { lost, handled };
};

describe('bisecting', () => {
  it('gives up the bad records and no other, wherever they are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: 149 }), { maxLength: 5 }),
        fc.integer({ min: 1, max: 100 }),
        (bad, batchSize) => {
          const { lost, handled } = run(150, (record) => bad.includes(record), batchSize);
          expect(lost.sort((a, b) => a - b)).toEqual([...bad].sort((a, b) => a - b));
          expect(handled.size).toBe(150 - bad.length);
        },
      ),
    );
  });
});

describe('the answer to a stream batch', () => {
  const answer = (payload: unknown) => ({ ok: true, payload });
  const failures = (...names: unknown[]) =>
    answer({ batchItemFailures: names.map((itemIdentifier) => ({ itemIdentifier })) });
  it.each([
    ['nothing', answer(null), undefined],
    ['an empty list', failures(), undefined],
    ['two that failed, of which the first counts', failures('3', '2'), { at: 1, named: true }],
    ['a stranger', failures('9'), { at: 0, named: false }],
    ['an empty name', failures(''), { at: 0, named: false }],
    ['no list', answer({ batchItemFailures: 'all' }), { at: 0, named: false }],
  ])('%s', (_, invocation, expected) => {
    expect(failedIn(['1', '2', '3'], invocation, true)).toEqual(expected);
  });

  it('counts only as success or failure when the mapping asks for no report', () => {
    expect(failedIn(['1'], failures('1'), false)).toBeUndefined();
    expect(failedIn(['1'], { ok: false, payload: undefined }, false)).toEqual({ at: 0, named: false });
  });
});
