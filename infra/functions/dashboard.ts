import { Duration } from 'aws-cdk-lib';
import { Dashboard as CloudWatchDashboard, GraphWidget, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import {
  gaugeDimensions,
  gaugeNamespace,
  gaugesEvery,
  scoreGauges,
  taskGauges,
} from '../../shared/contracts/wiring/gauges.ts';
import { stageName } from '../../shared/contracts/wiring/resources.ts';

/** Scores and tasks for those who watch the whole house in CloudWatch. Types that are asked later appear by themselves. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { stage }: { readonly stage: string }) {
    super(scope, id);
    const period = Duration.hours(gaugesEvery);
    const { type, stage: of } = gaugeDimensions;
    const byType = (metric: string): MathExpression =>
      new MathExpression({
        expression: `SEARCH('{${gaugeNamespace},${of},${type}} ${of}="${stage}" MetricName="${metric}"', 'Average', ${period.toSeconds()})`,
        usingMetrics: {},
        label: '',
        period,
      });
    const ofTasks = (metricName: string, label: string): Metric =>
      new Metric({
        ...{ namespace: gaugeNamespace, metricName, label, period, statistic: 'Maximum' },
        dimensionsMap: { [of]: stage },
      });
    const graph = (title: string, left: readonly (Metric | MathExpression)[]): GraphWidget =>
      new GraphWidget({ title, left: [...left], width: 12, height: 6 });
    new CloudWatchDashboard(this, 'Scores', {
      dashboardName: stageName('heardback-scores', stage),
      defaultInterval: Duration.days(28),
      widgets: [
        [
          graph('Scores over 30 days', [byType(scoreGauges.score)]),
          graph('Answers of 30 days', [byType(scoreGauges.answers)]),
        ],
        [
          graph('Answered of those asked, %', [byType(scoreGauges.responseRate)]),
          graph('Tasks', [ofTasks(taskGauges.open, 'waiting'), ofTasks(taskGauges.breached, 'late')]),
        ],
      ],
    });
  }
}
