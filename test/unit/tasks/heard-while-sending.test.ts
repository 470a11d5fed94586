import { expect, it } from 'vitest';
import { reconcile } from '../../../functions/reconcile/reconcile.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { World } from '../../world/world.ts';

class Reconciled extends World {
  async round(at: string): Promise<void> {
    this.clock.moveTo(at);
    await reconcile(this.deps());
  }
}

it('a customer who writes back to a survey of which nobody knows whether it was sent is heard, and it does not stay so', async () => {
  const world = new Reconciled(undefined, '2026-11-20T09:00:00.000Z');
  await world.emit('purchase.completed', { id: 'o-1', customer: { email: 'ada@example.com' } });
  const surveyNow = (): SurveyRow | undefined =>
    world.records.all().find((row): row is SurveyRow => row.kind === 'survey');
  const survey = surveyNow();
  if (!survey) throw new Error('Nothing was planned.');
  const at = '2026-11-20T10:05:00.000Z';
  const remarks = [{ at, channel: 'email' as const, words: 'Very friendly people.' }];
  const stuck = { ...survey, state: 'sending', attempt: { id: 'a', at }, wakeAt: at, remarks };
  await world.records.commit([{ put: stuck as SurveyRow }]);
  await world.round('2026-11-20T12:20:00.000Z');
  expect(surveyNow()?.state).toBe('unknown');
  expect(world.records.all().filter(({ kind }) => kind === 'task')).toHaveLength(1);
});
