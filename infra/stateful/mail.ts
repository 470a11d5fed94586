import { CfnOutput, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  type IEmailIdentity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { bareStages, baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import { accept } from '../kit/acknowledge.ts';
import type { HeardbackFunction } from '../kit/heardback-function.ts';
import type { StageProps } from '../kit/stage.ts';

/** The sender's domain and how its mail is sent: no opens or clicks are tracked, what becomes of a mail is reported. */
export class Mail extends Construct {
  readonly configurationSetName: string;
  private readonly identity: IEmailIdentity;
  private readonly sender: string;

  constructor(
    scope: Construct,
    id: string,
    { stage, config, settings }: Pick<StageProps, 'stage' | 'config' | 'settings'>,
  ) {
    super(scope, id);
    this.sender = config.brand.from;
    this.configurationSetName = stageName(baseNames.configurationSet, stage);
    const set = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: this.configurationSetName,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    set.addEventDestination('Bus', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
        EmailSendingEvent.DELIVERY_DELAY,
      ],
    });
    this.identity = this.identityOf(
      this.sender.split('@')[1] ?? '',
      bareStages.includes(stage) || settings.from !== undefined,
    );
  }

  /** Sending from the one address, through the one configuration set; SES judges both. */
  grantSend(to: HeardbackFunction): void {
    to.set('configurationSet', this.configurationSetName);
    const set = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSetName,
    });
    to.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [this.identity.emailIdentityArn, set],
        conditions: { StringEquals: { 'ses:FromAddress': this.sender } },
      }),
    );
    to.addToRolePolicy(new PolicyStatement({ actions: ['ses:GetAccount'], resources: ['*'] }));
    accept(to, 'AwsSolutions-IAM5[Resource::*]', 'Whoever sends reads how much the account may: it is no resource.');
  }

  /** An account verifies a domain once: a further stage that sends from the same domain borrows the identity. */
  private identityOf(domain: string, own: boolean): IEmailIdentity {
    if (!own) return EmailIdentity.fromEmailIdentityName(this, 'Identity', domain);
    const mailFromDomain = `bounces.${domain}`;
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      mailFromDomain,
      // Until its records are there mail goes out as before.
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
    });
    new CfnOutput(this, 'MailFrom', {
      value: `${mailFromDomain} MX 10 feedback-smtp.${Stack.of(this).region}.amazonses.com, TXT "v=spf1 include:amazonses.com ~all"`,
      description: 'DNS records by which bounces return to a domain of ours, so that SPF speaks for it, too.',
    });
    identity.dkimRecords.forEach(({ name, value }, at) => {
      new CfnOutput(this, `Dkim${at + 1}`, {
        value: `${name} CNAME ${value}`,
        description: 'DNS record that lets SES sign our mail.',
      });
    });
    return identity;
  }
}
