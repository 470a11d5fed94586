import { once } from '../domain/once.ts';
import type { Change } from '../domain/score/change.ts';
import { ruleOf, type SurveyType } from '../domain/score/rule.ts';

export const typeNames: Readonly<Record<SurveyType, string>> = {
  nps: 'NPS',
  csat: 'CSAT',
  ces: 'CES',
  cxi: 'CXI',
  smileys: 'Smileys',
  stars: 'Stars',
  thumbs: 'Thumbs',
};

/** What a score says, in words. */
export const meanings: Readonly<Record<SurveyType, string>> = {
  nps: 'promoters less detractors',
  csat: 'are satisfied',
  ces: 'found it easy',
  cxi: 'mean of 1 to 10',
  smileys: 'smile',
  stars: 'gave four stars or five',
  thumbs: 'thumbs up',
};

export const count = (n: number): string => n.toLocaleString('en-US');

/** With a true minus, which is as wide as a plus. */
const fixed = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−');
const whole = (value: number, digits: number): string => fixed(value, digits).replace(/^−(0(\.0+)?)$/, '$1');

/** A score in its type's unit. */
export const scoreText = (type: SurveyType, score: number | null, digits = 1): string => {
  if (score === null) return '–';
  const places = ruleOf(type) === 'mean' ? Math.max(1, digits) : digits;
  return `${whole(score, places)}${ruleOf(type) === 'share' ? '%' : ''}`;
};

export const per = (rate: number | null, digits = 1): string => (rate === null ? '–' : `${whole(rate, digits)}%`);

export const signed = (value: number, digits = 1): string => `${value > 0 ? '+' : ''}${whole(value, digits)}`;

/** How a score moved, and whether that is more than chance would do. */
export const changeText = (change: Change | undefined, days: number): string => {
  const before = `the ${days} days before`;
  if (!change) return `Nothing to compare with in ${before}.`;
  const range = `${signed(change.low)} to ${signed(change.high)}`;
  return change.isReal
    ? `A real change against ${before}: between ${range}.`
    : `No real change against ${before}: anywhere from ${range}.`;
};

export const arrow = ({ by, isReal }: Change): string => {
  const way = by > 0 ? '▲' : '▼';
  return `${isReal ? way : '≈'} ${signed(by)}`;
};

const units = [
  [86_400_000, 'days'],
  [3_600_000, 'hours'],
  [60_000, 'minutes'],
] as const;

/** How long something took. @param milliseconds null where nothing happened. */
export const duration = (milliseconds: number | null): string => {
  if (milliseconds === null) return '–';
  if (milliseconds < 30_000) return 'half a minute';
  const [size, unit] = units.find(([length]) => milliseconds >= 2 * length) ?? [60_000, 'minutes'];
  return `${whole(milliseconds / size, milliseconds / size < 10 ? 1 : 0)} ${unit}`;
};

const day = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
const short = once(() => new Intl.DateTimeFormat('en-GB', day));
const full = once(() => new Intl.DateTimeFormat('en-GB', { ...day, year: 'numeric' }));

/** A date as people say it. */
export const dayText = (date: string): string => short().format(new Date(date));
export const dateText = (date: string): string => full().format(new Date(date));
