import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus, Match, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { ownSource } from '../../shared/contracts/own-events.ts';
import { baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import { GuardedQueue } from '../kit/guarded-queue.ts';
import type { HeardbackFunction } from '../kit/heardback-function.ts';
import { lintSettings } from '../kit/lint-settings.ts';
import type { StageProps } from '../kit/stage.ts';
import { Audit } from './audit.ts';
import { Encryption } from './encryption.ts';
import { Facts } from './facts.ts';
import { Inbound } from './inbound.ts';
import { Keyring } from './keyring.ts';
import { Mail } from './mail.ts';
import { Safekeeping } from './safekeeping.ts';
import { SignIn } from './sign-in.ts';
import { Staff } from './staff.ts';
import { Store } from './store.ts';
import { Texts } from './texts.ts';
import { WakeUps } from './wake-ups.ts';

/** Everything that must survive a deployment: what is stored, what waits, and the names that schedules and senders rely on. */
export class DataStack extends Stack {
  readonly encryption: Encryption;
  readonly store: Store;
  readonly keyring: Keyring;
  readonly safekeeping: Safekeeping;
  readonly audit: Audit;
  readonly facts: Facts;
  readonly signIn: SignIn;
  readonly mail: Mail;
  readonly texts: Texts;
  readonly staff: Staff;
  readonly wakeUps: WakeUps;
  readonly intakeQueue: GuardedQueue;
  readonly dispatchQueue: GuardedQueue;
  readonly escalateQueue: GuardedQueue;
  readonly deliveryQueue: GuardedQueue;
  readonly notifyQueue: GuardedQueue;
  readonly inboundEmailQueue: GuardedQueue;
  readonly inboundSmsQueue: GuardedQueue;
  readonly inbound: Inbound;
  private readonly bus: EventBus;

  constructor(
    scope: Construct,
    id: string,
    { stageProps, ...props }: StackProps & { readonly stageProps: StageProps },
  ) {
    super(scope, id, props);
    this.templateOptions.metadata = lintSettings;
    const { stage } = stageProps;
    this.encryption = new Encryption(this, 'Encryption', stageProps);
    this.store = new Store(this, 'Store', stageProps);
    this.keyring = new Keyring(this, 'Keyring', stageProps);
    this.safekeeping = new Safekeeping(this, 'Safekeeping', stageProps);
    this.audit = new Audit(this, 'Audit', stageProps);
    this.facts = new Facts(this, 'Facts', stageProps);
    this.signIn = new SignIn(this, 'SignIn', stageProps);
    this.mail = new Mail(this, 'Mail', stageProps);
    this.staff = new Staff(this, 'Staff', stageProps);
    this.bus = new EventBus(this, 'Bus', { eventBusName: stageName(baseNames.bus, stage) });
    const queue = (name: string, base: string, window?: Duration) =>
      new GuardedQueue(this, name, { name: base, stage, timeout: Duration.seconds(60), ...(window && { window }) });
    this.intakeQueue = queue('Intake', baseNames.intakeQueue);
    this.dispatchQueue = queue('Dispatch', baseNames.dispatchQueue);
    this.escalateQueue = queue('Escalate', baseNames.escalateQueue);
    // What left together is reported together. A report for each would cost three calls, and nobody waits for one.
    this.deliveryQueue = queue('Delivery', baseNames.deliveryQueue, Duration.seconds(30));
    this.texts = new Texts(this, 'Texts', { stage, reports: this.deliveryQueue });
    // Its function counts tries, and gives up before the queue does.
    this.notifyQueue = new GuardedQueue(this, 'Notify', {
      name: baseNames.notifyQueue,
      stage,
      timeout: Duration.seconds(60),
      tries: 20,
    });
    this.inboundEmailQueue = queue('InboundEmail', baseNames.inboundEmailQueue);
    this.inboundSmsQueue = queue('InboundSms', baseNames.inboundSmsQueue);
    this.inbound = new Inbound(this, 'Inbound', {
      ...stageProps,
      mails: this.inboundEmailQueue,
      texts: this.inboundSmsQueue,
    });
    this.wakeUps = new WakeUps(this, 'WakeUps', { stage, dispatch: this.dispatchQueue, escalate: this.escalateQueue });
    this.routeEvents();
    const { stripe, shopify, salesforce } = stageProps.config.sources;
    if (stripe.partnerSource) this.joinPartner('Stripe', stripe.partnerSource);
    if (shopify.partnerSource) this.joinPartner('Shopify', shopify.partnerSource);
    if (salesforce.partnerSource) this.joinPartner('Salesforce', salesforce.partnerSource);
  }

  /** Putting what happened inside back on the bus. */
  grantPublish(to: HeardbackFunction): void {
    to.set('bus', this.bus.eventBusName);
    this.bus.grantPutEventsTo(to);
  }

  /** Having chats and other systems told. */
  grantTell(to: HeardbackFunction): void {
    to.set('notifyQueueUrl', this.notifyQueue.queue.queueUrl);
    to.addToRolePolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.notifyQueue.queue.queueArn] }),
    );
  }

  /** Having received mail looked at again. */
  grantRehear(to: HeardbackFunction): void {
    const { queue } = this.inboundEmailQueue;
    to.set('inboundEmailQueueUrl', queue.queueUrl);
    to.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }));
  }

  /** A partner's events arrive on a bus of their own, which has to be named like their source. */
  private joinPartner(id: string, eventSourceName: string): void {
    const eventBus = new EventBus(this, `${id}Bus`, { eventSourceName });
    new Rule(this, `${id}Events`, {
      description: `What ${id} sends goes to intake, like everything on our own bus.`,
      eventBus,
      eventPattern: { source: Match.prefix('aws.partner/') },
      targets: [new SqsQueue(this.intakeQueue.queue, { deadLetterQueue: this.intakeQueue.deadLetters })],
    });
  }

  private routeEvents(): void {
    new Rule(this, 'BusinessEvents', {
      description: 'Everything that is not our own goes to intake, which says what it cannot use.',
      eventBus: this.bus,
      eventPattern: { source: Match.anythingBut(ownSource) },
      targets: [new SqsQueue(this.intakeQueue.queue, { deadLetterQueue: this.intakeQueue.deadLetters })],
    });
    new Rule(this, 'MailEvents', {
      description: 'What became of our mail.',
      eventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [this.mail.configurationSetName] } } },
      },
      targets: [new SqsQueue(this.deliveryQueue.queue, { deadLetterQueue: this.deliveryQueue.deadLetters })],
    });
  }
}
