import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnConfigurationSet } from 'aws-cdk-lib/aws-smsvoice';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import { accept } from '../kit/acknowledge.ts';
import type { GuardedQueue } from '../kit/guarded-queue.ts';
import type { HeardbackFunction } from '../kit/heardback-function.ts';
import type { StageProps } from '../kit/stage.ts';

export interface TextsProps extends Pick<StageProps, 'stage'> {
  readonly reports: GuardedQueue;
}

/** How texts are sent: what becomes of each is reported, to the queue that mail is reported to as well. */
export class Texts extends Construct {
  private readonly configurationSetName: string;

  constructor(scope: Construct, id: string, { stage, reports }: TextsProps) {
    super(scope, id);
    this.configurationSetName = stageName(baseNames.configurationSet, stage);
    const topic = this.topic(stageName(baseNames.textReportsTopic, stage), reports);
    const set = new CfnConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: this.configurationSetName,
      eventDestinations: [
        {
          eventDestinationName: 'reports',
          enabled: true,
          matchingEventTypes: ['TEXT_ALL'],
          snsDestination: { topicArn: topic.topicArn },
        },
      ],
    });
    // AWS tries the topic when the destination is made.
    set.node.addDependency(topic);
  }

  /** Sending texts, through the one configuration set. */
  grantSend(to: HeardbackFunction): void {
    to.set('textsConfigurationSet', this.configurationSetName);
    to.addToRolePolicy(new PolicyStatement({ actions: ['sms-voice:SendTextMessage'], resources: ['*'] }));
    accept(
      to,
      'AwsSolutions-IAM5[Resource::*]',
      'Where no number is configured AWS chooses one of the account, so that no resource can be named beforehand.',
    );
  }

  private topic(topicName: string, queue: GuardedQueue): Topic {
    const topic = new Topic(this, 'Reports', { topicName, enforceSSL: true });
    const publisher = new ServicePrincipal('sms-voice.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    });
    topic.addToResourcePolicy(
      new PolicyStatement({ principals: [publisher], actions: ['sns:Publish'], resources: [topic.topicArn] }),
    );
    topic.addSubscription(
      new SqsSubscription(queue.queue, { rawMessageDelivery: true, deadLetterQueue: queue.deadLetters }),
    );
    return topic;
  }
}
