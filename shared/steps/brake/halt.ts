import type { HaltRow } from '../../contracts/rows/brake.ts';
import type { SwitchesRow } from '../../contracts/rows/program.ts';
import { brake } from '../../domain/brake/brake.ts';
import { plus } from '../../domain/instant.ts';
import { own } from '../../domain/own.ts';
import type { Clock } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';
import { commitRecorded } from '../audit/record-act.ts';
import { nothingToCommit, untilCommitted } from '../commit/until-committed.ts';

interface HaltDeps {
  readonly records: Records;
  readonly clock: Clock;
}

/** Until then whoever reads the table's stream has told somebody. */
const patience = 15 * 60_000;

const none: SwitchesRow = { kind: 'switches', version: 0, id: 'all', paused: {} };

/**
 * Halts a programme until a person resumes it, and has people told, in one commit. One that stands still already is left alone.
 */
export const halt = (
  program: string,
  { harm, reason }: Pick<HaltRow, 'harm' | 'reason'>,
  { records, clock }: HaltDeps,
): Promise<void> =>
  untilCommitted(async () => {
    const [switches = none, told] = await Promise.all([
      records.get({ kind: 'switches', id: ['all'] }),
      records.get({ kind: 'halt', id: [program] }),
    ]);
    if (own(switches.paused, program)) return { commit: nothingToCommit, value: undefined };
    const since = clock.now();
    const row: HaltRow = {
      ...{ kind: 'halt', version: told?.version ?? 0, program, since, harm, reason, state: 'due' },
      wakeAt: plus(since, patience),
    };
    const paused = { ...switches.paused, [program]: { since, reason, by: brake } };
    const act = { chain: 'switches', by: brake, act: 'halted', at: since, detail: { program, harm } } as const;
    return { commit: await commitRecorded([{ ...switches, paused }, row], act, records), value: undefined };
  });
