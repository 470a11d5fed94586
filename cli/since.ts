import { UsageError } from './command.ts';

const units: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };

/** Reads `90d`, `12h`, `4w`, `2026-08-01` or a full instant. @throws UsageError */
export const sinceOf = (text: string, now: number): string => {
  const ago = lengthOf(text);
  const at = ago === undefined ? instantOf(text) : now - ago;
  if (Number.isNaN(at))
    throw new UsageError(
      `\`--since ${text}\` is not understood; write a length of time such as 90d or 12h, or a date such as 2026-08-01.`,
    );
  return new Date(at).toISOString();
};

const lengthOf = (text: string): number | undefined => {
  const [, amount, unit = ''] = /^(\d{1,5})\s*(h|d|w)(?:ours?|ays?|eeks?)?$/.exec(text.trim()) ?? [];
  return amount === undefined ? undefined : Number(amount) * (units[unit] ?? 0);
};

const instantOf = (text: string): number => (/^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN);
