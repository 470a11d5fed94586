import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export interface AlarmProps {
  readonly topic: Topic;
  readonly metric: IMetric;
  readonly threshold: number;
  /** What its failure means for customers. */
  readonly meaning: string;
  /** Heading in docs/runbook.md. */
  readonly runbook: string;
  readonly evaluationPeriods?: number;
  /** `stays`: a figure that is told seldom rings until it is lower. Otherwise silence means that all is well. */
  readonly silence?: 'stays' | 'well';
}

/** An alarm that says what is wrong for customers and where to read what to do. */
export const alarmOn = (
  scope: Construct,
  id: string,
  { topic, metric, threshold, meaning, runbook, evaluationPeriods = 1, silence = 'well' }: AlarmProps,
): void => {
  const alarm = new Alarm(scope, id, {
    metric,
    threshold,
    evaluationPeriods,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: silence === 'stays' ? TreatMissingData.IGNORE : TreatMissingData.NOT_BREACHING,
    alarmDescription: `${meaning} What to do: docs/runbook.md#${runbook}`,
  });
  alarm.addAlarmAction(new SnsAction(topic));
  alarm.addOkAction(new SnsAction(topic));
};
