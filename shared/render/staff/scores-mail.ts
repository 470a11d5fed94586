import { type Day, dateOf, type Period } from '../../domain/insights/dates.ts';
import type { GrowingTag } from '../../domain/insights/growing-tags.ts';
import type { TaskFigures } from '../../domain/insights/tasks.ts';
import type { Change } from '../../domain/score/change.ts';
import { rangeOf, type SurveyType } from '../../domain/score/rule.ts';
import type { Score } from '../../domain/score/score.ts';
import { bars } from '../mail-layouts/bars.ts';
import { act, aside, type Block, facts, heading, paragraph, strong } from '../mail-layouts/blocks.ts';
import { laidOut, type RenderedMail } from '../mail-layouts/frame.ts';
import { arrow, changeText, count, dayText, meanings, per, scoreText, typeNames } from '../score-text.ts';

export interface ScoreLine {
  readonly name: string;
  readonly score: Score;
  readonly change: Change | undefined;
}

export interface TypeLine extends ScoreLine {
  readonly type: SurveyType;
  readonly bars: readonly { readonly at: Day; readonly score: Score }[];
  readonly programs: readonly ScoreLine[];
}

export interface ScoresView {
  readonly brand: { readonly name: string; readonly accent: string };
  readonly every: 'day' | 'week';
  readonly period: Period;
  readonly daysBefore: number;
  /** Only these were counted; undefined: all. */
  readonly programs: readonly string[] | undefined;
  readonly scores: readonly TypeLine[];
  readonly tasks: TaskFigures;
  readonly tags: readonly GrowingTag[];
  readonly url: string;
}

/** How the scores go, for those who do not open the page. No customer's word stands in it. */
export const scoresMail = (view: ScoresView): RenderedMail => {
  const { brand, every, period, programs, scores, url } = view;
  const date = (at: Day): string => dayText(dateOf(at));
  const when = every === 'day' ? date(period.since) : `${date(period.since)} to ${date(period.until)}`;
  const first = scores.find(({ score }) => score.n > 0);
  const headline = first
    ? `${typeNames[first.type]} ${scoreText(first.type, first.score.score)}${first.change?.isReal ? ` ${arrow(first.change)}` : ''}`
    : 'no answers';
  const query = new URLSearchParams({ since: dateOf(period.since), until: dateOf(period.until) });
  for (const program of programs ?? []) query.append('program', program);
  return laidOut({
    ...{ brand, language: 'en', direction: 'ltr' },
    subject: `${brand.name}, ${when}: ${headline}`,
    preview: scores.map(({ type, score }) => `${typeNames[type]} ${scoreText(type, score.score)}`).join(', '),
    body: [
      heading(when),
      ...(programs ? [aside(`Only ${programs.join(', ')}.`)] : []),
      ...(scores.length === 0 ? [paragraph('Nobody answered in this time.')] : []),
      ...scores.flatMap((one) => scoreBlocks(one, view)),
      ...taskBlocks(view),
      ...tagBlocks(view),
      act({ label: 'Open the figures', url: `${url}?${query}` }),
    ],
    foot: [`${brand.name}, Heardback. You get this because insights.digests of the configuration names you.`],
  });
};

const scoreBlocks = (line: TypeLine, { daysBefore, every }: ScoresView): readonly Block[] => {
  const { type, score, change, programs } = line;
  const from = `${count(score.n)} ${score.n === 1 ? 'answer' : 'answers'}${score.small ? ', too few to lean on' : ''}`;
  const range = score.n === 0 ? '' : ` (${scoreText(type, score.low)} to ${scoreText(type, score.high)})`;
  return [
    strong(`${typeNames[type]} ${scoreText(type, score.score)}${range}, ${meanings[type]}`),
    paragraph(`From ${from}. ${changeText(change, daysBefore)}`),
    bars(line.bars.map((one) => barOf(type, one, every))),
    ...(programs.length > 1 ? [facts(programs.map((one) => [one.name, programText(type, one)] as const))] : []),
  ];
};

const programText = (type: SurveyType, { score, change }: ScoreLine): string =>
  `${scoreText(type, score.score)} from ${count(score.n)}${score.small ? ' (few)' : ''}${change ? `, ${arrow(change)}` : ''}`;

const barOf = (type: SurveyType, { at, score }: TypeLine['bars'][number], every: 'day' | 'week') => {
  const { low, high } = rangeOf(type);
  return {
    label: `${every === 'week' ? 'from ' : ''}${dayText(dateOf(at))}`,
    value: score.score === null ? '–' : `${scoreText(type, score.score)}, ${count(score.n)}`,
    length: score.score === null ? null : (score.score - low) / (high - low),
    isPale: score.small,
  };
};

const taskBlocks = ({ tasks: { open, breached, opened, closed, onTime, recovered } }: ScoresView): readonly Block[] => [
  strong('Tasks'),
  facts([
    ['Waiting now', `${count(open)}, of which ${count(breached)} late`],
    ['Opened, closed', `${count(opened)}, ${count(closed)}`],
    ['Closed on time', `${per(onTime.rate)} of ${count(onTime.of)}`],
    ['Recovered', `${per(recovered.rate)} of ${count(recovered.of)}`],
  ]),
];

const tagBlocks = ({ tags, daysBefore }: ScoresView): readonly Block[] =>
  tags.length === 0
    ? []
    : [
        strong('Growing themes'),
        facts(
          tags.map(({ tag, now, share, shareBefore }) => [
            tag,
            `${per(share)} of answers (${count(now)}), ${per(shareBefore)} in the ${daysBefore} days before`,
          ]),
        ),
      ];
