import { wishOf } from '../../shared/domain/eligibility/arrange.ts';
import type { Id } from '../../shared/domain/id.ts';
import { type Instant, later } from '../../shared/domain/instant.ts';
import type { Records } from '../../shared/ports/records.ts';
import { oneByOne, type Places } from '../../shared/steps/commit/places.ts';
import { wakeUpTime } from '../../shared/steps/event/pace.ts';
import type { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import type { Judged } from './judge-event.ts';

interface PrepareDeps {
  readonly records: Records;
  readonly programs: ProgramSnapshots;
  readonly crowd?: Places | undefined;
}

/** Moments that were given to surveys in this invocation: trying again after a lost race takes no second place in the crowd. */
export type Given = Map<string, Instant>;

export interface Prepared {
  readonly hash: Id;
  readonly wakeAt: Instant;
}

/**
 * What has to be there before surveys are planned: their programmes, for whoever sends them, and a place among those that are due
 * in the same minute. Doing it and not planning them harms nobody.
 * @returns for each survey that moves, by its id, under which hash its programme is kept and when to wake up for it.
 */
export const prepare = async (
  { outcomes }: Judged,
  { now, given }: { readonly now: Instant; readonly given: Given },
  { records, programs, crowd = oneByOne(records) }: PrepareDeps,
): Promise<ReadonlyMap<string, Prepared>> => {
  const prepared = new Map<string, Prepared>();
  for (const { candidate, outcome } of outcomes) {
    const { surveyId, survey, programId, program } = candidate;
    if (outcome.kind !== 'asked' || (survey?.state === 'scheduled' && survey.dueAt === outcome.at)) continue;
    const { at, judged } = outcome;
    const hash = survey?.programHash ?? (await programs.keep(programId, program));
    // Many meet at the moment at which hours open, or a pause ends; moments of their own come as scattered as events do.
    const isOwn = at === later(judged.due, now);
    const place = `${surveyId} ${at}`;
    const wakeAt = isOwn
      ? at
      : (given.get(place) ??
        (await wakeUpTime({ program: programId, due: at }, wishOf(at, { ...judged, config: program }), crowd)));
    given.set(place, wakeAt);
    prepared.set(surveyId, { hash, wakeAt });
  }
  return prepared;
};
