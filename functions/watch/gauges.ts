import { gaugeDimensions, gaugesEvery, scoreGauges, taskGauges } from '../../shared/contracts/wiring/gauges.ts';
import { responseRate, sentRows } from '../../shared/domain/insights/asked.ts';
import { tallyRows } from '../../shared/domain/insights/count.ts';
import { daysOf, localDay, monthsOf, type Period } from '../../shared/domain/insights/dates.ts';
import { filtered, headline } from '../../shared/domain/insights/dimension.ts';
import { those } from '../../shared/domain/insights/fact-rows.ts';
import { ofType, typesIn, worthOf } from '../../shared/domain/insights/rating.ts';
import { taskFigures } from '../../shared/domain/insights/tasks.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { scoreOf } from '../../shared/domain/score/score.ts';
import type { WatchDeps } from './deps.ts';

/** Days over which a score is shown. */
const shownDays = 30;
const all = new Map();
const columns = ['day', 'score', 'group', 'effective', 'easy', 'enjoyed', 'type', 'series', 'apart'];
const taskColumns = [
  ...['program', 'team', 'cause', 'state', 'kind', 'openedAt', 'dueAt', 'resolveBy', 'contactedAt'],
  ...['closedAt', 'late', 'recovered', 'promisesKept', 'promisesBroken'],
];

/** How it goes, for the house's own dashboards: scores of each type over 30 days, and tasks of now. */
export const showGauges = async (deps: WatchDeps): Promise<void> => {
  const { config, clock } = deps;
  const now = millisecondsOf(clock.now());
  if (Math.floor(now / 3_600_000) % gaugesEvery !== 0) return;
  const until = localDay(now, config.brand.timezone);
  const period = { since: until - shownDays + 1, until };
  const [tasks] = await Promise.all([
    deps.facts.read('tasks', monthsOf(period, { before: 180 }), taskColumns),
    showScores(period, deps),
  ]);
  const window = { ...period, zone: config.brand.timezone };
  const { open, breached } = taskFigures(tasks, all, { window, now });
  deps.gauges.show({ [taskGauges.open]: open, [taskGauges.breached]: breached }, {});
};

/** Of a type that nobody answered nothing is shown, rather than a zero. */
const showScores = async (period: Period, { facts: reader, gauges, config }: WatchDeps): Promise<void> => {
  const [answers, surveys] = await Promise.all([
    reader.read('answers', monthsOf(period), columns),
    reader.read('surveys', monthsOf(period, { before: 60 }), ['type', 'apart', 'sentAt', 'answeredAt']),
  ]);
  const days = daysOf(answers, 'day');
  const isRecent = (row: number): boolean => (days[row] ?? 0) >= period.since && (days[row] ?? 0) <= period.until;
  const rows = those(headline(answers, filtered(answers, all)), isRecent);
  const window = { ...period, zone: config.brand.timezone };
  for (const [type] of typesIn(answers, rows)) {
    const { score, n } = scoreOf(type, tallyRows(ofType(answers, rows, type), worthOf(answers, type)));
    const { rate } = responseRate(surveys, sentRows(surveys, new Map([['type', [type]]]), window));
    const figures = { [scoreGauges.answers]: n, ...(score !== null && { [scoreGauges.score]: score }) };
    gauges.show(
      { ...figures, ...(rate !== null && { [scoreGauges.responseRate]: rate }) },
      { [gaugeDimensions.type]: type },
    );
  }
};
