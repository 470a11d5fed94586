import { describe, expect, it } from 'vitest';
import { recordDelivery } from '../../../functions/delivery/delivery.ts';
import { dispatch } from '../../../functions/dispatch/dispatch.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import type { Change, Records } from '../../../shared/ports/records.ts';
import { Asking } from '../asked.ts';

const ada = { id: 'ada', email: 'ada@example.com', timezone: 'Europe/Berlin' };

/** A process that dies where it would give the slot back. */
const dyingBeforeRelease = (records: Records): Records => ({
  get: (ref) => records.get(ref),
  getAll: (refs, options) => records.getAll(refs, options),
  list: (list, options) => records.list(list, options),
  count: (counter, by) => records.count(counter, by),
  commit: async (changes: readonly Change[]) => {
    const isFreed = (change: Change): boolean =>
      'put' in change &&
      (change.put.kind === 'contact' || change.put.kind === 'address') &&
      Object.keys(change.put.asked).length === 0;
    if (changes.length > 0 && changes.every(isFreed)) throw new Error('The process died.');
    return records.commit(changes);
  },
});

const bounceOf = (asking: Asking, survey: SurveyRow | undefined): string => {
  const messageId = survey && 'messageIds' in survey ? (survey.messageIds[0] ?? '') : '';
  const mail = { messageId, tags: { surveyId: [survey?.id ?? ''] } };
  const bounce = { bounceType: 'Transient' };
  return JSON.stringify({ time: asking.clock.now(), detail: { eventType: 'Bounce', mail, bounce } });
};

describe('what was certainly not sent does not count as asking, though the process died before it could say so', () => {
  it('when a bounce is told again', async () => {
    const asking = new Asking();
    const survey = await asking.ask('purchase.completed', ada);
    const body = bounceOf(asking, survey);
    const dying = { ...asking.deps, records: dyingBeforeRelease(asking.records) };
    await expect(recordDelivery({ id: 'm', body }, dying)).rejects.toThrow('died');
    await recordDelivery({ id: 'm', body }, asking.deps);
    expect((await asking.ask('purchase.completed', ada))?.state).toBe('sent');
  });

  it('when a wake-up comes again after the mail was refused for good', async () => {
    const asking = new Asking();
    const refusing = { send: async () => ({ kind: 'refused', temporary: false, reason: 'rejected' }) as const };
    await asking.take('purchase.completed', { id: 'e1', customer: ada });
    const due = asking.timer.next() ?? '';
    asking.clock.moveTo(due);
    const [wakeUp] = asking.timer.due(due);
    if (!wakeUp) throw new Error('Nothing is due.');
    const dying = { ...asking.deps, mailer: refusing, records: dyingBeforeRelease(asking.records) };
    await expect(dispatch(wakeUp, dying)).rejects.toThrow('died');
    expect(asking.surveys[0]?.state).toBe('skipped');
    await dispatch(wakeUp, asking.deps);
    expect(asking.mailer.sent).toEqual([]);
    expect((await asking.ask('purchase.completed', ada))?.state).toBe('sent');
  });
});
