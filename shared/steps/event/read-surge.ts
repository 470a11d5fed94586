import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { PaceRow } from '../../contracts/rows/program.ts';
import { type Surge, surgeOf } from '../../domain/eligibility/surge.ts';
import type { Records } from '../../ports/records.ts';
import { paceDays } from './pace.ts';

/** The hours of the last two weeks in which a programme scheduled anything, newest first. */
export const readPace = async (program: string, records: Records): Promise<readonly PaceRow[]> => {
  const { refs } = await records.list({ of: 'pace', program }, { limit: paceDays * 24, newestFirst: true });
  const rows = await records.getAll(refs);
  return rows.filter((row): row is PaceRow => row?.kind === 'pace');
};

/** Whether one hour of a programme is a surge, beside its other hours. */
export const readSurge = async (
  { program, hour, count }: PaceRow,
  { records, config }: { readonly records: Records; readonly config: RuntimeConfig },
): Promise<Surge> => {
  const others = (await readPace(program, records)).filter((row) => row.hour !== hour).map((row) => row.count);
  return surgeOf(count, others, config.surge);
};
