import { beforeAll, describe, expect, it } from 'vitest';
import { countingDeps } from '../../../bench/recount/ours.ts';
import { improvementEffects } from '../../../functions/insights/effects.ts';
import { outlook } from '../../../functions/insights/outlook.ts';
import { listPrograms } from '../../../functions/insights/programs.ts';
import { listThemes } from '../../../functions/insights/themes.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import { improvementOf } from '../../../year/improvement.ts';
import { smallYear, until } from './small-year.ts';

type Deps = Awaited<ReturnType<typeof countingDeps>>;
let deps: Deps;
beforeAll(async () => {
  const { objects } = await smallYear({ surveys: 3_000, answers: 2_000 });
  const counting = await countingDeps(objects);
  const records = new InMemoryRecords();
  await records.commit([{ put: { ...improvementOf(Date.parse(until)), version: 0 } }]);
  deps = { ...counting, records };
});

describe('what the year hides is found by those who look', () => {
  it('boards that warp grow, in whatever way people are asked', async () => {
    for (const type of ['csat', 'nps']) {
      const { body } = await listThemes(new URLSearchParams({ type }), false, deps);
      const { movements } = JSON.parse(body) as { movements: { kind: string; name: string; is: string }[] };
      const moved = movements.filter(({ kind }) => kind === 'cause').map(({ name, is }) => `${name} ${is}`);
      expect(moved).toContain('damage growing');
    }
  });

  it('the new carrier brought something, beside the store that kept the old one', async () => {
    const [found] = await improvementEffects({ wish: { filters: new Map() }, days: 90 }, deps);
    expect(found?.counted?.share.change).toMatchObject({ isReal: true });
    expect(found?.counted?.share.change?.by).toBeLessThan(0);
    expect(found?.counted?.beside).toBeDefined();
  });

  it('goals stand beside what they aim at, and a programme that nobody looked at is named', async () => {
    const { body } = await outlook(new URLSearchParams(), false, deps);
    expect((JSON.parse(body) as { goals: unknown[] }).goals).toHaveLength(deps.config.insights.goals.length);
    const programs = JSON.parse((await listPrograms(new URLSearchParams(), deps)).body) as {
      id: string;
      concerns: string[];
    }[];
    expect(programs.find(({ id }) => id === 'care-kit')?.concerns).toContain('review');
    expect(Object.values(deps.config.programs).some(({ conversion }) => conversion)).toBe(true);
  });
});
