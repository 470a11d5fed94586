import type { AlertRow } from '../../contracts/rows/watch.ts';
import { dateOf } from '../../domain/insights/dates.ts';
import { count, dateText, scoreText, typeNames } from '../score-text.ts';

export interface AlertView {
  readonly brand: { readonly name: string; readonly accent: string };
  /** Of the programme, or of the stage. */
  readonly name: string;
  readonly alert: AlertRow;
  readonly url: string;
}

/** With the sign that figures have, not a hyphen. */
export const range = ({ low, high }: AlertRow): string =>
  `between ${low.toFixed(1)} and ${high.toFixed(1)} (95%)`.replaceAll('-', '−');

export const ofDay = (day: number): string => dateText(dateOf(day));

/** What changed, in words for a chat or a pager: before, now, how many, how sure. */
export const alertWords = ({ name, alert, url }: Omit<AlertView, 'brand'>) => {
  const { type, by, before, now } = alert;
  const way = by < 0 ? 'fell' : 'rose';
  const subject = `${typeNames[type]} of ${name} ${way} from ${scoreText(type, before.score)} to ${scoreText(type, now.score)}`;
  return {
    subject,
    lines: [
      `${subject}.`,
      `Before: ${ofDay(alert.since)} to ${ofDay(alert.from - 1)}, ${count(before.n)} answers (${scoreText(type, before.low)} to ${scoreText(type, before.high)}).`,
      `Now: ${ofDay(alert.from)} to ${ofDay(alert.until)}, ${count(now.n)} answers (${scoreText(type, now.low)} to ${scoreText(type, now.high)}).`,
      `The change lies ${range(alert)}.`,
      url,
    ],
  };
};
