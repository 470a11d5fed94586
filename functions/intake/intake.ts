import type { EventRow } from '../../shared/contracts/rows/event.ts';
import { arm } from '../../shared/steps/commit/arm.ts';
import { eachAtOnce } from '../../shared/steps/commit/counts.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { countPace } from '../../shared/steps/event/pace.ts';
import { readEvent } from '../../shared/steps/event/read-event.ts';
import { countUnread } from '../../shared/steps/event/unread.ts';
import { decideOn } from './decide-on.ts';
import type { Arrived, IntakeDeps, IntakeOutcome, Pending } from './deps.ts';
import { recordDuplicate } from './duplicate.ts';
import { erasedRows, isOfErased } from './erased.ts';
import { expiryOf } from './expiry.ts';
import { judgeEvent } from './judge-event.ts';
import { type Places, prepare } from './prepare.ts';
import { readScene, type Scene } from './scene.ts';
import { isUnderstood, nobodyListens } from './unheard.ts';
import { readWaiting } from './waiting.ts';

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
  const places: Places = new Map();
  const { outcome, surveys, gained, isOver } = await untilCommitted(() =>
    record({ arrived: parsed, unheard, places }, deps),
  );
  for (const survey of surveys) await arm(survey, deps.timer);
  const { counts = eachAtOnce(deps.records), clock } = deps;
  for (const program of gained) await countPace(program, { counts, clock });
  return unheard && !isOver ? park(message, nobodyListens(type, deps.config), deps) : outcome;
};

const park = async (
  { id, body }: { readonly id: string; readonly body: string },
  reason: string,
  { parking, clock }: IntakeDeps,
): Promise<IntakeOutcome> => {
  await parking.park({ id, queue: 'heardback-intake', reason, body, at: clock.now() });
  return { kind: 'parked', reason };
};

interface Taking {
  readonly arrived: Arrived;
  readonly unheard: boolean;
  readonly places: Places;
}

/** Reads all that the event is decided on, decides, writes. */
const record = async ({ arrived, unheard, places }: Taking, deps: IntakeDeps): Promise<Attempt<Pending>> => {
  const scene = await readScene(arrived.event, deps);
  const { earlier, now } = scene;
  // Systems tell of every little change; that it is no moment need not be written down each time.
  if (earlier && arrived.refusal?.rule === 'moment') return leave(scene);
  const again = () => recordDuplicate(arrived, earlier as EventRow, { ...deps, surveys: scene.surveys });
  if (earlier && !mayBeReplaced(earlier)) return again();
  if (isOfErased(scene)) return passOver(scene, arrived, deps);
  const question = { scene, arrived, unheard, waiting: await readWaiting(scene, deps) };
  const judged = judgeEvent(question, deps.config);
  const prepared = await prepare(judged, { now, places }, deps);
  const { rows, pending } = decideOn({ question, judged, prepared }, deps.config);
  if (earlier && isNothingNew(pending) && !unheard) return again();
  return { commit: await deps.records.commit(rows), value: pending };
};

const passOver = async (
  scene: Scene,
  { envelopeId }: Arrived,
  { records, config }: IntakeDeps,
): Promise<Attempt<Pending>> => {
  const rows = erasedRows(scene, { envelopeId, expires: expiryOf(scene.now, config) });
  const outcome = { kind: 'decided', key: scene.key, verdicts: ['skipped'] } as const;
  return {
    commit: await records.commit(rows.map((put) => ({ put }))),
    value: { outcome, surveys: [], gained: [], isOver: true },
  };
};

const leave = ({ key }: Scene): Attempt<Pending> => ({
  commit: nothingToCommit,
  value: { outcome: { kind: 'duplicate', key }, surveys: [], gained: [] },
});

const isNothingNew = ({ outcome }: Pending): boolean =>
  outcome.kind === 'decided' && outcome.verdicts.every((verdict) => verdict !== 'scheduled' && verdict !== 'deferred');

/** A later copy of an event that can reach the customer, or that somebody listens to by now, replaces one that could not. */
const mayBeReplaced = ({ decisions }: EventRow): boolean =>
  decisions.every(
    ({ verdict, reasons }) =>
      verdict === 'parked' ||
      (verdict === 'skipped' &&
        ['reachable', 'identified', 'test-mode', 'moment'].includes(reasons.at(-1)?.rule ?? '')),
  );
