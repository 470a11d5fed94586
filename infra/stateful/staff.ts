import { Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import type { HeardbackFunction } from '../kit/heardback-function.ts';
import type { StageProps } from '../kit/stage.ts';

/** Where staff hear of tasks, and operators of alarms. */
export class Staff extends Construct {
  readonly followUps: Topic;
  readonly alarms: Topic;

  constructor(scope: Construct, id: string, { stage, settings }: Pick<StageProps, 'stage' | 'settings'>) {
    super(scope, id);
    this.followUps = new Topic(this, 'FollowUps', {
      topicName: stageName(baseNames.followUpsTopic, stage),
      displayName: 'Heardback: customers to answer',
      enforceSSL: true,
    });
    this.alarms = new Topic(this, 'Alarms', {
      topicName: stageName(baseNames.alarmsTopic, stage),
      displayName: 'Heardback: alarms',
      enforceSSL: true,
    });
    // Demanding TLS replaces the topic's default policy, by which alarms of the account could publish.
    this.alarms.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (settings.alarmEmail) this.alarms.addSubscription(new EmailSubscription(settings.alarmEmail));
  }

  grantNotify(to: HeardbackFunction): void {
    to.set('followUpsTopic', this.followUps.topicArn);
    this.followUps.grantPublish(to);
  }
}
