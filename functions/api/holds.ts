import type { PaceRow } from '../../shared/contracts/rows/program.ts';
import { hourOf } from '../../shared/contracts/wiring/due-index.ts';
import { surgesOf } from '../../shared/domain/eligibility/surge.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { readPace } from '../../shared/steps/event/read-surge.ts';
import type { ApiDeps, ApiReply } from './deps.ts';
import { problem } from './problem.ts';
import { releaseHeld } from './release-held.ts';

/** Hours of a programme with far more surveys than usual, newest first: they wait for a person, or heard from one. */
export const listHolds = async ({ records, config }: ApiDeps) => {
  const perProgram = await Promise.all(
    Object.keys(config.programs).map(async (program) => {
      const rows = await readPace(program, records);
      const surges = surgesOf(
        rows.map(({ count }) => count),
        config.surge,
      );
      return rows.flatMap((row, at) => {
        const surge = surges[at];
        return surge ? [{ row, surge }] : [];
      });
    }),
  );
  return perProgram
    .flat()
    .filter(({ row, surge }) => surge.isSurge || row.held)
    .sort((a, b) => (a.row.hour < b.row.hour ? 1 : -1))
    .map(({ row: { program, hour, count, ruling, held }, surge: { usual, limit } }) => ({
      program,
      hour,
      count,
      usual,
      limit,
      state: ruling ?? 'held',
      releaseBy: held?.releaseBy ?? null,
    }));
};

/** What a person says of a surge: its surveys go on, or end. The word is kept first, so that those not yet due follow it too. */
export const ruleOn = async (
  { program, hour }: { readonly program: string; readonly hour: string },
  ruling: NonNullable<PaceRow['ruling']>,
  deps: ApiDeps,
): Promise<ApiReply> => {
  const found = await untilCommitted(async () => {
    const row = await deps.records.get({ kind: 'pace', id: [program, hour] });
    if (!row || row.ruling === ruling) return { commit: nothingToCommit, value: row };
    return { commit: await deps.records.commit([{ put: { ...row, ruling, wakeAt: undefined } }]), value: row };
  });
  if (!found) return problem(404, 'Nothing of this programme came in that hour. `GET /v1/holds` lists what is held.');
  const wanted = ({ createdAt }: { readonly createdAt: string }): boolean => hourOf(createdAt) === hour;
  const drop = ruling === 'dropped' ? { drop: `surge: The surge of ${hour} was dropped by hand.` } : {};
  return { status: 200, body: await releaseHeld({ programs: [program], why: 'surge', wanted, ...drop }, deps) };
};
