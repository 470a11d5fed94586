import type { AlertRow } from '../../contracts/rows/watch.ts';
import { dateOf } from '../../domain/insights/dates.ts';
import { rangeOf } from '../../domain/score/rule.ts';
import { bars } from '../mail-layouts/bars.ts';
import { act, aside, facts, heading, paragraph } from '../mail-layouts/blocks.ts';
import { laidOut, type RenderedMail } from '../mail-layouts/frame.ts';
import { count, dateText, scoreText } from '../score-text.ts';
import { type AlertView, alertWords, ofDay, range } from './alert-words.ts';

/** The same as a mail. */
export const alertMail = (view: AlertView): RenderedMail => {
  const { brand, name, alert, url } = view;
  const { type, before, now, from, until, since } = alert;
  const { subject } = alertWords(view);
  const scale = rangeOf(type);
  const bar = (label: string, { score, n }: AlertRow['now']) => ({
    label,
    value: `${scoreText(type, score)}, ${count(n)}`,
    length: (score - scale.low) / (scale.high - scale.low),
    isPale: false,
  });
  const interval = (one: AlertRow['now']): string => `${scoreText(type, one.low)} to ${scoreText(type, one.high)}`;
  const query = new URLSearchParams({ since: dateOf(since), until: dateOf(until), type });
  return laidOut({
    ...{ brand, language: 'en', direction: 'ltr', subject },
    preview: `Since the week of ${dateText(dateOf(from))}`,
    body: [
      heading(subject),
      paragraph(`A real change in ${name}, since about the week of ${dateText(dateOf(from))}.`),
      bars([bar('Before', before), bar('Now', now)]),
      facts([
        ['Before', `${ofDay(since)} to ${ofDay(from - 1)}: ${interval(before)}, ${count(before.n)} answers`],
        ['Now', `${ofDay(from)} to ${ofDay(until)}: ${interval(now)}, ${count(now.n)} answers`],
        ['Change', range(alert)],
      ]),
      aside(
        'Over all that is watched, chance alone sends such a mail at most once in twenty years. This change is told once; what comes next is held against the new level.',
      ),
      act({ label: 'Open the figures', url: `${url}?${query}` }),
    ],
    foot: [`${brand.name}, Heardback. You get this because insights.alerts of the configuration names you.`],
  });
};
