import type { ProgramConfig } from '../../shared/contracts/config/program.ts';
import type { HoldReason, SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { momentFrom } from '../../shared/domain/eligibility/arrange.ts';
import { decide } from '../../shared/domain/survey/decide.ts';
import { evolve } from '../../shared/domain/survey/evolve.ts';
import type { SurveyCommand } from '../../shared/domain/survey/survey.ts';
import { arm } from '../../shared/steps/commit/arm.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { releaseSlots } from '../../shared/steps/survey/slots.ts';
import type { ApiDeps } from './deps.ts';

/** As many as one call can move and still answer quickly. */
const portion = 50;

interface Releasing {
  readonly programs: readonly string[];
  readonly why: HoldReason;
  readonly wanted: (survey: SurveyRow) => boolean;
  /** Ends them instead, with this reason. */
  readonly drop?: string;
}

/** Lets held surveys go on, at the first moment that their hours permit, or ends them. Says whether more are left. */
export const releaseHeld = async (
  { programs, why, wanted, drop }: Releasing,
  deps: ApiDeps,
): Promise<{ readonly moved: number; readonly left: boolean }> => {
  let moved = 0;
  for (const program of programs) {
    let after: string | undefined;
    do {
      const page = await deps.records.list(
        { of: 'held', program, why },
        { limit: portion, ...(after !== undefined && { after }) },
      );
      const rows = await deps.records.getAll(page.refs);
      for (const row of rows) {
        if (row?.kind !== 'survey' || row.held?.why !== why || !wanted(row)) continue;
        if (moved >= portion) return { moved, left: true };
        await move(row.id, drop, deps);
        moved += 1;
      }
      after = page.next;
    } while (after !== undefined);
  }
  return { moved, left: false };
};

const move = async (id: string, drop: string | undefined, deps: ApiDeps): Promise<void> => {
  const { records, timer, programs, clock } = deps;
  const survey = await untilCommitted(async () => {
    const found = await records.get({ kind: 'survey', id: [id] });
    if (!found?.held) return { commit: nothingToCommit, value: undefined };
    const decided = decide(
      commandFor(found, { drop, now: clock.now(), config: await programs.find(found.programHash) }),
      found,
    );
    if (decided.kind === 'refused') return { commit: nothingToCommit, value: undefined };
    const next = evolve(found, decided.event);
    return { commit: await records.commit([{ put: next }]), value: next };
  });
  if (survey?.state === 'scheduled') await arm(survey, timer);
  // What was put off when it was sent, and held since, counts as asked no more.
  else if (survey) await releaseSlots(survey, deps);
};

interface Moving {
  readonly drop: string | undefined;
  readonly now: string;
  readonly config: Pick<ProgramConfig, 'ask'>;
}

const commandFor = (survey: SurveyRow, { drop, now, config }: Moving): SurveyCommand => {
  if (drop !== undefined) return { type: 'end', as: 'skipped', at: now, reason: drop };
  const { channel, country, zones = [survey.timezone] } = survey;
  const found = momentFrom(now, { config, channel, country, zones });
  // Where no hour is left in which asking makes sense, the last check says so at once rather than when that hour comes.
  return { type: 'release', dueAt: found.kind === 'at' && found.moment <= survey.askBy ? found.moment : now };
};
