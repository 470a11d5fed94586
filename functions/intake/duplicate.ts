import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { Decision, EventRow } from '../../shared/contracts/rows/event.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import type { Clock } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import { type Attempt, nothingToCommit } from '../../shared/steps/commit/until-committed.ts';
import type { Arrived, Pending } from './deps.ts';
import { expiryOf } from './expiry.ts';

interface DuplicateDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly config: RuntimeConfig;
  readonly surveys: ReadonlyMap<string, SurveyRow>;
}

/** Says that the event came again, and hands back surveys whose wake-up a crash may have swallowed. */
export const recordDuplicate = async (
  { event, envelopeId }: Arrived,
  earlier: EventRow,
  { records, clock, config, surveys }: DuplicateDeps,
): Promise<Attempt<Pending>> => {
  const at = clock.now();
  const ids = new Set(earlier.decisions.flatMap(({ surveyId }) => surveyId ?? []));
  const scheduled = [...ids].flatMap((id) => surveys.get(id) ?? []).filter(({ state }) => state === 'scheduled');
  if (envelopeId !== earlier.envelopeId) {
    const { key, contactId } = earlier;
    const decision: Decision = {
      at,
      program: [...new Set(earlier.decisions.map(({ program }) => program))].join(', '),
      verdict: 'duplicate',
      reasons: [
        { rule: 'identity', verdict: 'fail', detail: `The same event was decided on at ${earlier.receivedAt}.` },
      ],
    };
    const same = { source: event.source, type: event.type, id: event.id };
    // A conflict means that this very copy was delivered, and recorded, before.
    await records.commit([
      {
        put: {
          kind: 'duplicate',
          version: 0,
          key,
          envelopeId,
          contactId,
          event: same,
          decision,
          expires: expiryOf(at, config),
        },
      },
    ]);
  }
  return {
    commit: nothingToCommit,
    value: {
      ...{ outcome: { kind: 'duplicate', key: earlier.key }, surveys: scheduled, gained: [] },
      isOver: earlier.erasedAt !== undefined,
    },
  };
};
