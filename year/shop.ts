import { InMemoryRecords } from '../shared/adapters/memory/records.ts';
import type { RuntimeConfig } from '../shared/contracts/config/config.ts';
import { forStage, parseConfig } from '../shared/contracts/config/define.ts';
import type { ProgramConfig } from '../shared/contracts/config/program.ts';
import type { Row } from '../shared/contracts/rows/row.ts';
import { ProgramSnapshots } from '../shared/steps/survey/programs.ts';
import heardback from './heardback.config.ts';
import { type Touchpoint, touchpoints } from './touchpoints.ts';

/** A programme as it was for a time. */
export interface Edition {
  readonly program: ProgramConfig;
  readonly hash: string;
}

export interface Asking extends Touchpoint {
  readonly now: Edition;
  /** As it was before its scale was changed, and until which day of the year. */
  readonly before?: Edition & { readonly until: number };
}

/** The shop of the year: its programmes, in every edition that surveys were made by. */
export interface Shop {
  readonly config: RuntimeConfig;
  readonly asking: readonly Asking[];
  readonly programs: ProgramSnapshots;
  /** The kept editions, for the table. */
  readonly rows: readonly Row[];
}

/** Its scale was lengthened in the middle of the year. */
const changed = { id: 'quote', until: 180 } as const;

export const openShop = async (): Promise<Shop> => {
  const config = forStage(parseConfig(heardback), 'local');
  const records = new InMemoryRecords();
  const programs = new ProgramSnapshots(records, { programs: {} });
  const keep = async (id: string, program: ProgramConfig): Promise<Edition> => ({
    program,
    hash: await programs.keep(id, program),
  });
  const asking: Asking[] = [];
  for (const touchpoint of touchpoints) {
    const program = config.programs[touchpoint.id];
    if (!program) throw new RangeError(`The year's configuration has no programme ${touchpoint.id}.`);
    const now = await keep(touchpoint.id, program);
    if (touchpoint.id !== changed.id || program.survey.type !== 'ces') asking.push({ ...touchpoint, now });
    else {
      const before = await keep(touchpoint.id, { ...program, survey: { ...program.survey, high: 5 } });
      asking.push({ ...touchpoint, now, before: { ...before, until: changed.until } });
    }
  }
  const hashes = asking.flatMap(({ now, before }) => [now.hash, ...(before ? [before.hash] : [])]);
  const rows = await records.getAll(hashes.map((hash) => ({ kind: 'program', id: [hash] })));
  return { config, asking, programs, rows: rows.filter((row) => row !== undefined) };
};

/** The edition by which a survey of that day of the year is made. */
export const editionOn = ({ now, before }: Asking, day: number): Edition =>
  before && day < before.until ? before : now;
