import type { AllowanceRow } from '../../contracts/rows/allowance.ts';
import { type Instant, instant, millisecondsOf } from '../../domain/instant.ts';
import { handsFor, isLookedAfter, isSurelySeen } from '../../domain/sending/line.ts';
import type { Turns } from '../../domain/sending/turns.ts';
import type { WaitingLine } from '../../ports/allowance.ts';
import type { Clock } from '../../ports/ports.ts';
import type { KnownAllowance } from './allowance-row.ts';

const handsOf = ({ grid }: AllowanceRow): number => handsFor(grid?.lanes ?? 1);

/** Milliseconds until a line that was just formed is looked after: those who come at the same moment join it. */
const soon = 5_000;

/** The line as a part of the allowance's row. */
export class SharedLine implements WaitingLine {
  private readonly row: KnownAllowance;
  private readonly clock: Clock;

  constructor(row: KnownAllowance, clock: Clock) {
    this.row = row;
    this.clock = clock;
  }

  async join() {
    const now = millisecondsOf(this.clock.now());
    if (isSurelySeen((await this.row.read()).line, now)) return undefined;
    // Nobody may look after it any more, unknown to this process.
    this.row.forget();
    return this.row.change((row) => {
      if (isLookedAfter(row.line, now)) return { next: row, value: undefined };
      const next = now + soon;
      return {
        next: { ...row, line: { turns: row.line?.turns ?? {}, next } },
        value: { at: instant(next), hands: handsOf(row) },
      };
    });
  }

  tend(next: Instant) {
    return this.row.change((row) => {
      const turns = row.line?.turns ?? {};
      const value = { turns, hands: handsOf(row) };
      return { next: { ...row, line: { turns, next: millisecondsOf(next) } }, value };
    });
  }

  took(taken: Turns): Promise<void> {
    return this.row.change((row) => {
      if (!row.line || Object.keys(taken).length === 0) return { next: row, value: undefined };
      const turns: Record<string, number> = { ...row.line.turns };
      for (const [program, far] of Object.entries(taken)) turns[program] = (turns[program] ?? 0) + far;
      return { next: { ...row, line: { ...row.line, turns } }, value: undefined };
    });
  }

  dissolve(): Promise<void> {
    return this.row.change((row) => ({ next: row.line ? { ...row, line: undefined } : row, value: undefined }));
  }
}
