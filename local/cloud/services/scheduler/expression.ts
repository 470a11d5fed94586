import { Cron } from 'croner';
import { Temporal } from 'temporal-polyfill';

/** When a schedule or a rule runs. Instants are milliseconds since the epoch. */
export interface ScheduleExpression {
  readonly kind: 'at' | 'rate' | 'cron';
  /** The one moment of `at`. */
  readonly instant?: number;
  /** The first instant after `last`, which is the run before, or for the first run the instant of creation. */
  next(last: number): number | undefined;
}

const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Reads `at(2026-11-20T09:00:00)`, `rate(5 minutes)` or `cron(0 9 ? * MON-FRI *)`.
 * @param zone IANA zone in which `at` and `cron` are meant.
 * @throws Error when the expression or the zone is not valid.
 */
export const parseExpression = (expression: string, zone = 'UTC'): ScheduleExpression => {
  const [, kind, argument = ''] = /^(at|rate|cron)\(([^()]*)\)$/.exec(expression.trim()) ?? [];
  switch (kind) {
    case 'at':
      return at(argument, zone);
    case 'rate':
      return rate(argument);
    case 'cron':
      return cron(argument, zone);
    default:
      throw new Error(`Invalid Schedule Expression ${expression}.`);
  }
};

const at = (text: string, zone: string): ScheduleExpression => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text)) throw new Error(`Invalid Schedule Expression at(${text}).`);
  const instant = Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  return { kind: 'at', instant, next: (last) => (instant > last ? instant : undefined) };
};

const rate = (text: string): ScheduleExpression => {
  const [, amount = '', unit = '', plural] = /^(\d+) (minute|hour|day)(s?)$/.exec(text.trim()) ?? [];
  const every = Number(amount) * (units[unit] ?? 0);
  const wellFormed = every > 0 && (Number(amount) === 1) === (plural === '');
  if (!wellFormed) throw new Error(`Invalid Schedule Expression rate(${text}).`);
  return { kind: 'rate', next: (last) => last + every };
};

/** AWS: six fields with the year last, days of the week from 1 (Sunday), and `?` in one of the two day fields. */
const cron = (text: string, zone: string): ScheduleExpression => {
  const fields = text.trim().split(/\s+/);
  const [minute, hour, day, month, weekday, year] = fields;
  if (fields.length !== 6 || (day === '?') === (weekday === '?'))
    throw new Error(`Invalid Schedule Expression cron(${text}).`);
  const any = (field = '*'): string => (field === '?' ? '*' : field);
  const lastWeekday = (field: string): string => (field === 'L' ? '7' : field.replace(/^(\w+)L$/, '$1#L'));
  const pattern = ['0', minute, hour, any(day), month, lastWeekday(any(weekday)), year].join(' ');
  const job = readCron(pattern, zone, text);
  return { kind: 'cron', next: (last) => job.nextRun(new Date(last))?.getTime() };
};

/** `5/15` is a usual form with AWS and a sloppy one to others. */
const readCron = (pattern: string, timezone: string, text: string): Cron => {
  try {
    return new Cron(pattern, { paused: true, timezone, mode: '7-part', alternativeWeekdays: true, sloppyRanges: true });
  } catch (error) {
    throw new Error(`Invalid Schedule Expression cron(${text}).`, { cause: error });
  }
};
