import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import { alarmOn } from '../kit/alarm.ts';

/**
 * Rings before AWS stops all texts of the month. AWS tells what was spent when a text leaves, as a sum that grows, and only where
 * the account has its role for it: https://docs.aws.amazon.com/sms-voice/latest/userguide/monitoring-cloudwatch.html
 */
export const alarmOnTexts = (
  scope: Construct,
  { topic, texts: { monthlyLimit, warnAt } }: { readonly topic: Topic; readonly texts: RuntimeConfig['texts'] },
): void =>
  alarmOn(scope, 'TextsNearlySpent', {
    topic,
    metric: new Metric({
      ...{ namespace: 'AWS/SMSVoice', metricName: 'TextMessageMonthlySpend' },
      ...{ period: Duration.hours(1), statistic: 'Maximum' },
    }),
    threshold: monthlyLimit * warnAt,
    silence: 'stays',
    meaning: `Of ${monthlyLimit} US dollars for texts in this month ${Math.round(warnAt * 100)} % are spent: once all are, customers who are asked by text are not asked.`,
    runbook: 'texts-nearly-spent',
  });
