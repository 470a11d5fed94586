const units: readonly (readonly [number, string])[] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
];

/** How far an instant is, in one unit that never stands alone on a line: `3 h`, `2 d`. */
const span = (milliseconds: number): string => {
  const [size, unit] = units.find(([length]) => milliseconds >= length) ?? [60_000, 'min'];
  return `${Math.max(1, Math.floor(milliseconds / size))}\u00a0${unit}`;
};

export interface Due {
  readonly text: string;
  readonly isLate: boolean;
}

/** How long there is until something is due, or how late it is. */
export const dueIn = (at: string, now: string): Due => {
  const left = Date.parse(at) - Date.parse(now);
  return left >= 0 ? { text: `in ${span(left)}`, isLate: false } : { text: `${span(-left)} late`, isLate: true };
};

/** How long ago something was. */
export const ago = (at: string, now: string): string => `${span(Math.max(0, Date.parse(now) - Date.parse(at)))} ago`;
