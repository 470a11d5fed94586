import { type Share, shareOf } from '../asked.ts';
import { fewestSteps, forecast } from './forecast.ts';

export interface Tried {
  /** Of later scores, how many lay in the band that was drawn before they were known. */
  readonly covered: Share;
  /** Mean distance of what was expected, and of "as it was last". */
  readonly error: number | null;
  readonly plainError: number | null;
}

/**
 * Tries the forecast on the past: from each step on that had enough behind it, so many steps ahead.
 * @param ahead how far; the last of them is compared.
 */
export const backtest = (
  values: readonly (number | null)[],
  ahead: number,
  range: { readonly low: number; readonly high: number },
): Tried => {
  const tries = Array.from({ length: Math.max(0, values.length - ahead) }, (_, at) => at + 1)
    .filter((known) => known >= fewestSteps)
    .flatMap((known) => {
      const past = values.slice(0, known);
      const [came, told] = [values[known + ahead - 1] ?? null, forecast(past, ahead, range)?.ahead.at(-1)];
      const last = past.findLast((value) => value !== null) ?? null;
      return came === null || !told || last === null ? [] : [{ came, last, ...told }];
    });
  const covered = tries.filter(({ came, low, high }) => low <= came && came <= high);
  return {
    covered: shareOf(covered.length, tries.length),
    error: meanOf(tries.map(({ came, expected }) => Math.abs(came - expected))),
    plainError: meanOf(tries.map(({ came, last }) => Math.abs(came - last))),
  };
};

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
