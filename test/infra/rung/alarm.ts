import { idBehind, ofType, type Synthesised } from '../synthesised.ts';

/** A figure as CloudWatch is given it. */
export interface Figure {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly value: number;
  /** Seconds. */
  readonly at: number;
}

interface Series {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: string;
  readonly statistic: string;
}

export interface AlarmInTemplate {
  /** Path of the construct, without CDK's hash. */
  readonly name: string;
  readonly series: readonly Series[];
  /** Seconds. */
  readonly period: number;
  readonly periods: number;
  readonly threshold: number;
  readonly comparison: string;
}

interface Metric {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[];
}
interface Stat {
  readonly Metric: Metric;
  readonly Stat: string;
  readonly Period: number;
}
interface Properties extends Metric {
  readonly Statistic: string;
  readonly Period: number;
  readonly EvaluationPeriods: number;
  readonly Threshold: number;
  readonly ComparisonOperator: string;
  readonly Metrics?: readonly { readonly Expression?: string; readonly MetricStat?: Stat }[];
}

/** All alarms of a stage. */
export const alarmsOf = (stage: Synthesised): readonly AlarmInTemplate[] =>
  ofType(stage, 'AWS::CloudWatch::Alarm').map(([id, { Properties }]) => {
    const given = Properties as unknown as Properties;
    const stats = given.Metrics
      ? summed(given.Metrics)
      : [{ Metric: given, Stat: given.Statistic, Period: given.Period }];
    return {
      name: id.replace(/[0-9A-F]{8}$/, ''),
      series: stats.map(({ Metric, Stat }) => ({
        namespace: Metric.Namespace,
        metric: Metric.MetricName,
        dimensions: textOf(Metric.Dimensions ?? [], stage),
        statistic: Stat,
      })),
      period: stats[0]?.Period ?? 0,
      periods: given.EvaluationPeriods,
      threshold: given.Threshold,
      comparison: given.ComparisonOperator,
    };
  });

const summed = (metrics: NonNullable<Properties['Metrics']>): readonly Stat[] => {
  const [expression, ...others] = metrics.flatMap(({ Expression }) => Expression ?? []);
  if (expression !== 'SUM(METRICS())' || others.length > 0) throw new Error(`Not understood: ${expression}`);
  return metrics.flatMap(({ MetricStat }) => MetricStat ?? []);
};

/** Names of what the template names, ids of what AWS names. */
const textOf = (dimensions: NonNullable<Metric['Dimensions']>, stage: Synthesised): string =>
  dimensionsText(
    Object.fromEntries(
      dimensions.map(({ Name, Value }) => {
        const id = typeof Value === 'string' ? Value : idBehind(Value, stage);
        const { QueueName, FunctionName } = stage.resources[id]?.Properties ?? {};
        return [Name, String(QueueName ?? FunctionName ?? id)];
      }),
    ),
  );

const dimensionsText = (dimensions: Readonly<Record<string, string>>): string =>
  Object.entries(dimensions)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join();

/** Whether an alarm rings by these figures, as CloudWatch evaluates it: missing data breaches nothing. */
export const rings = (alarm: AlarmInTemplate, figures: readonly Figure[]): boolean => {
  if (alarm.comparison !== 'GreaterThanOrEqualToThreshold') throw new Error(`Not understood: ${alarm.comparison}`);
  const ends = figures.map(({ at }) => Math.floor(at / alarm.period));
  return ends.some((end) =>
    Array.from({ length: alarm.periods }, (_, before) => end - before).every(
      (window) => (valueIn(window, alarm, figures) ?? Number.NEGATIVE_INFINITY) >= alarm.threshold,
    ),
  );
};

const valueIn = (window: number, alarm: AlarmInTemplate, figures: readonly Figure[]): number | undefined => {
  const values = alarm.series.flatMap((series) => {
    const own = figures.filter((figure) => isOf(series, figure) && Math.floor(figure.at / alarm.period) === window);
    return own.length === 0
      ? []
      : [
          statisticOf(
            series.statistic,
            own.map(({ value }) => value),
          ),
        ];
  });
  return values.length === 0 ? undefined : values.reduce((total, one) => total + one, 0);
};

const isOf = ({ namespace, metric, dimensions }: Series, figure: Figure): boolean =>
  figure.namespace === namespace && figure.metric === metric && dimensionsText(figure.dimensions ?? {}) === dimensions;

const statisticOf = (statistic: string, values: readonly number[]): number => {
  const sum = values.reduce((total, one) => total + one, 0);
  if (statistic === 'Sum') return sum;
  if (statistic === 'Average') return sum / values.length;
  if (statistic === 'Maximum') return Math.max(...values);
  throw new Error(`Not understood: ${statistic}`);
};
