import type { EventRow } from '../../shared/contracts/rows/event.ts';
import { arm } from '../../shared/steps/commit/arm.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { countPace } from '../../shared/steps/event/pace.ts';
import { readEvent } from '../../shared/steps/event/read-event.ts';
import { countUnread } from '../../shared/steps/event/unread.ts';
import { decideOn } from './decide-on.ts';
import type { Arrived, IntakeDeps, IntakeOutcome, Pending } from './deps.ts';
import { recordDuplicate } from './duplicate.ts';
import { isUnderstood, nobodyListens } from './notes.ts';
import { readScene } from './scene.ts';

/**
 * Takes one event from the bus: decides for every programme that listens to it whether, when and how to ask, and what it
 * means for what was decided before; writes events, decisions and surveys in one commit. Whatever was written before a
 * crash is found again and its wake-ups armed.
 */
export const intake = async (
  message: { readonly id: string; readonly body: string },
  deps: IntakeDeps,
): Promise<IntakeOutcome> => {
  const parsed = readEvent(message.body, deps.config);
  if (parsed.kind === 'unfit') return park(message, parsed.reason, deps);
  if (parsed.kind === 'unread') return countUnread(parsed, deps);
  const { type } = parsed.event;
  const unheard = parsed.refusal === undefined && !isUnderstood(type, deps.config);
  const { outcome, surveys, gained } = await untilCommitted(() => record(parsed, unheard, deps));
  for (const survey of surveys) await arm(survey, deps.timer);
  for (const program of gained) await countPace(program, deps);
  return unheard ? park(message, nobodyListens(type), deps) : outcome;
};

const park = async (
  { id, body }: { readonly id: string; readonly body: string },
  reason: string,
  { parking, clock }: IntakeDeps,
): Promise<IntakeOutcome> => {
  await parking.park({ id, queue: 'heardback-intake', reason, body, at: clock.now() });
  return { kind: 'parked', reason };
};

const record = async (arrived: Arrived, unheard: boolean, deps: IntakeDeps): Promise<Attempt<Pending>> => {
  const scene = await readScene(arrived.event, deps);
  const { earlier } = scene;
  // Systems tell of every little change; that it is no moment need not be written down each time.
  if (earlier && arrived.refusal?.rule === 'moment')
    return {
      commit: nothingToCommit,
      value: { outcome: { kind: 'duplicate', key: scene.key }, surveys: [], gained: [] },
    };
  if (earlier && !mayBeReplaced(earlier)) return recordDuplicate(arrived, earlier, { ...deps, surveys: scene.surveys });
  const { rows, pending } = await decideOn({ scene, arrived, unheard }, deps);
  const nothingNew =
    earlier &&
    pending.outcome.kind === 'decided' &&
    pending.outcome.verdicts.every((verdict) => verdict !== 'scheduled' && verdict !== 'deferred');
  if (nothingNew && !unheard) return recordDuplicate(arrived, earlier, { ...deps, surveys: scene.surveys });
  return { commit: rows.length === 0 ? nothingToCommit : await deps.records.commit(rows), value: pending };
};

/** A later copy of an event that can reach the customer, or that somebody listens to by now, replaces one that could not. */
const mayBeReplaced = ({ decisions }: EventRow): boolean =>
  decisions.every(
    ({ verdict, reasons }) =>
      verdict === 'parked' ||
      (verdict === 'skipped' &&
        ['reachable', 'identified', 'test-mode', 'moment'].includes(reasons.at(-1)?.rule ?? '')),
  );
