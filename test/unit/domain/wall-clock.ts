/**
 * What clocks on the wall show, asked of `Intl` field by field: an oracle that shares nothing with the solver's arithmetic.
 */
export interface Shown {
  readonly date: string;
  readonly time: string;
  readonly weekday: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      weekday: 'long',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  formats.set(zone, format);
  return format;
};

export const shown = (at: number, zone: string): Shown => {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
    weekday: String(parts.weekday).toLowerCase(),
  };
};

interface Rules {
  readonly hours: { readonly from: string; readonly to: string; readonly on: readonly string[] };
  readonly zones: readonly string[];
  readonly closed?: readonly string[] | undefined;
}

export const isPermitted = (at: number, { hours, zones, closed = [] }: Rules): boolean =>
  zones.every((zone) => {
    const { date, time, weekday } = shown(at, zone);
    return time >= hours.from && time < hours.to && hours.on.includes(weekday) && !closed.includes(date);
  });
