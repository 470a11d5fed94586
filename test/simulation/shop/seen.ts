import { refOf } from '../../../shared/adapters/row-keys.ts';
import type { SwitchesRow } from '../../../shared/contracts/rows/program.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import type { Telling } from '../../../shared/ports/ports.ts';

/** A time in which a programme stood still. */
export interface Stop {
  /** `*`: all of them. */
  readonly program: string;
  readonly since: string;
  readonly by: string | undefined;
  /** Milliseconds. */
  readonly from: number;
  to: number;
}

export const laneOf = (row: Row): string => {
  const { kind, id } = refOf(row);
  return `${kind}.${id.join('.')}`;
};

/** What was noticed as it happened, since no row says it in the end. */
export class Seen {
  /** What other systems were told of. */
  readonly outbox: Telling[] = [];
  /** Rows of which the stream lost a change, or a queue a wake-up that had failed: what was to come of that may be missing. */
  readonly lost = new Set<string>();
  readonly stops: Stop[] = [];

  change(before: Row | undefined, after: Row, now: number): void {
    if (after.kind !== 'switches') return;
    const known = before?.kind === 'switches' ? before.paused : {};
    this.begin(known, after.paused, now);
    for (const stop of this.stops)
      if (stop.to === Number.POSITIVE_INFINITY && !after.paused[stop.program]) stop.to = now;
  }

  private begin(before: SwitchesRow['paused'], after: SwitchesRow['paused'], from: number): void {
    for (const [program, { since, by }] of Object.entries(after))
      if (!before[program]) this.stops.push({ program, since, by, from, to: Number.POSITIVE_INFINITY });
  }
}
