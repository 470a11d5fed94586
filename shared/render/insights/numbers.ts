/** A score as people read it: one decimal where it is small, none where it would only pretend. */
export const figure = (value: number | null): string => {
  if (value === null || Number.isNaN(value)) return '–';
  const rounded = Math.abs(value) < 11 ? Math.round(value * 10) / 10 : Math.round(value);
  return String(Object.is(rounded, -0) ? 0 : rounded).replace('-', '−');
};

export const signed = (value: number): string => (value > 0 ? `+${figure(value)}` : figure(value));

export const percent = (rate: number | null): string => (rate === null ? '–' : `${figure(rate)} %`);

const grouped = new Intl.NumberFormat('en-GB');

export const counted = (n: number): string => grouped.format(n);

/** @param milliseconds how long something took. */
export const duration = (milliseconds: number | null): string => {
  if (milliseconds === null) return '–';
  const minutes = milliseconds / 60_000;
  if (minutes < 90) return `${Math.max(1, Math.round(minutes))} min`;
  const hours = minutes / 60;
  return hours < 36 ? `${Math.round(hours)} h` : `${Math.round(hours / 24)} days`;
};
