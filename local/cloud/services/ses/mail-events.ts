import type { Store } from '../../machine/store.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Timed } from '../../model/timed.ts';
import type { Topology } from '../../model/topology.ts';
import type { EventBuses } from '../eventbridge/bus.ts';
import { busName } from '../eventbridge/rules.ts';
import { type ConfigurationSet, type MailEventType, readConfigurationSets, wantsEvent } from './configuration-sets.ts';
import { type Happened, mailEvent } from './mail-event.ts';
import type { Mail, Mailbox } from './mailbox.ts';
import { isSimulator, suppressedBy } from './own-list.ts';

/** Providers take a moment: a delivery is reported a little after the mail has left. */
const deliveryTakes = 1_000;

export interface MailEvents extends Timed {
  /** Reports through the configuration set of the mail, and lets SES's own suppression list learn from it. */
  report(mail: Mail, type: MailEventType, subType?: string): void;
  reportLater(mail: Mail, type: MailEventType, subType?: string): void;
}

export interface MailEventOptions {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
  readonly mailbox: Mailbox;
  readonly buses: EventBuses;
  /** Tells the pump that an event falls due. */
  readonly nudge: () => void;
}

const detailTypes: Readonly<Record<MailEventType, string>> = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  DeliveryDelay: 'Email Delivery Delayed',
  Reject: 'Email Rejected',
};

export const createMailEvents = (options: MailEventOptions): MailEvents => new ReportedMail(options);

class ReportedMail implements MailEvents {
  readonly label = 'mail events';
  private readonly options: MailEventOptions;
  private readonly sets: readonly ConfigurationSet[];

  constructor(options: MailEventOptions) {
    this.options = options;
    this.sets = readConfigurationSets(options.topology);
  }

  report(mail: Mail, type: MailEventType, subType?: string): void {
    const { store, clock } = this.options;
    const set = this.sets.find(({ name }) => name === mail.configurationSet);
    const happened = { mail, type, subType, at: clock.now() };
    store.transaction(() => {
      this.learn(happened, set?.suppressedReasons ?? ['BOUNCE', 'COMPLAINT']);
      if (set) this.publish(happened, set);
    });
  }

  reportLater({ id }: Mail, type: MailEventType, subType?: string): void {
    const { mailbox, clock, nudge } = this.options;
    mailbox.later({ mailId: id, type, subType }, clock.now() + deliveryTakes);
    nudge();
  }

  nextInstant(): number | undefined {
    return this.options.mailbox.nextDue();
  }

  async run(): Promise<boolean> {
    const { store, clock, mailbox } = this.options;
    if ((mailbox.nextDue() ?? Number.POSITIVE_INFINITY) > clock.now()) return false;
    store.transaction(() => {
      for (const { mailId, type, subType } of mailbox.takeDue(clock.now())) {
        const mail = mailbox.find(mailId);
        if (mail) this.report(mail, type as MailEventType, subType);
      }
    });
    return true;
  }

  busy(): boolean {
    return false;
  }

  private learn({ mail, type, subType }: Happened, reasons: readonly string[]): void {
    const reason = suppressedBy(type, subType);
    if (!reason || !reasons.includes(reason)) return;
    for (const recipient of mail.recipients)
      if (!isSimulator(recipient)) this.options.mailbox.suppress(recipient, reason);
  }

  private publish(happened: Happened, { arn, destinations }: ConfigurationSet): void {
    const { buses, topology } = this.options;
    const detailType = detailTypes[happened.type];
    for (const { busArn, types } of destinations) {
      if (!wantsEvent(types, happened.type)) continue;
      const detail = JSON.stringify(mailEvent(happened, topology.account));
      buses.put(busName(busArn), { source: 'aws.ses', detailType, detail, resources: [arn] });
    }
  }
}
