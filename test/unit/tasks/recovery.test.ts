import { describe, expect, it } from 'vitest';
import { recoveredShare } from '../../../shared/domain/task/recovery.ts';

const answer = (group: 'detractor' | 'passive' | 'promoter') => ({
  recovery: { surveyId: 's', score: 1, group, at: '2026-11-20T00:00:00.000Z' },
});

describe('the share of customers who were won back', () => {
  it('says with its interval how little a few answers tell', () => {
    expect(recoveredShare([])).toEqual({ asked: 0, recovered: 0, share: undefined, interval: undefined });
    const few = recoveredShare([answer('promoter'), answer('passive'), answer('detractor'), {}]);
    expect(few).toMatchObject({ asked: 3, recovered: 2 });
    // By the closed formula: centre 0.573, half-width 0.365.
    expect(few.interval?.[0]).toBeCloseTo(0.2077, 3);
    expect(few.interval?.[1]).toBeCloseTo(0.9385, 3);
    const many = recoveredShare(Array.from({ length: 300 }, (_, at) => answer(at % 3 === 0 ? 'detractor' : 'passive')));
    expect((many.interval?.[1] ?? 0) - (many.interval?.[0] ?? 0)).toBeLessThan(0.12);
  });
});
