import { recordDelivery } from '../../../functions/delivery/delivery.ts';
import type { OutgoingMail } from '../../../shared/ports/ports.ts';
import type { Customer } from './customers.ts';
import type { Doors } from './doors.ts';
import type { Dice } from './roll.ts';
import type { Sent, Shop } from './shop.ts';

const hour = 3_600_000;

export type Fate = 'Delivery' | 'Bounce' | 'Complaint';

interface Reporting {
  readonly sent: Sent<OutgoingMail>;
  readonly customer: Customer;
  readonly fate: Fate;
}

/** What the mail provider reports: of each mail once, unless a report is lost, comes twice, or before our own record of the sending. */
export class Reports {
  private readonly shop: Shop;
  private readonly doors: Doors;

  constructor(shop: Shop, doors: Doors) {
    this.shop = shop;
    this.doors = doors;
  }

  /** @returns what became of the mail. */
  on(sent: Sent<OutgoingMail>, customer: Customer, dice: Dice): Fate {
    const fate = customer.isGone ? 'Bounce' : dice.happens(customer.complains) ? 'Complaint' : 'Delivery';
    const key = this.doors.key('report', customer);
    const { faults } = this.shop;
    if (faults.strikes('reports', key, 3)) return fate;
    const wait = faults.strikes('reports', `${key}!`, 3)
      ? 0
      : 1_000 + dice.wait(fate === 'Complaint' ? 4 * hour : 3_000);
    this.tell({ sent, customer, fate }, key, wait);
    return fate;
  }

  /** Somebody presses "this is spam" under a mail that they have had for a while. */
  complain(sent: Sent<OutgoingMail>, customer: Customer, wait: number): void {
    this.tell({ sent, customer, fate: 'Complaint' }, this.doors.key('report', customer), wait);
  }

  private tell({ sent, customer, fate }: Reporting, key: string, wait: number): void {
    const { surveyId } = sent.message;
    const said =
      fate === 'Complaint'
        ? this.doors.say({ kind: 'objection', text: 'complains' }, { by: customer, surveyId, over: 'mail' }, wait)
        : undefined;
    const body = JSON.stringify(reportOf(sent, fate, new Date(this.shop.now + wait).toISOString()));
    this.shop.queue(
      key,
      this.shop.now + wait,
      (deps) => {
        if (fate !== 'Delivery') this.shop.tell(`the provider reports a ${fate.toLowerCase()}`);
        return recordDelivery({ id: key, body }, deps);
      },
      (done) => said && this.doors.took(said, done),
    );
  }
}

const reportOf = ({ message, messageId }: Sent<OutgoingMail>, fate: Fate, time: string) => ({
  time,
  detail: {
    eventType: fate,
    mail: {
      messageId,
      tags: message.surveyId ? { surveyId: [message.surveyId] } : { messageId: [message.messageId ?? ''] },
    },
    ...(fate === 'Bounce' && { bounce: { bounceType: 'Permanent', bounceSubType: 'General' } }),
    ...(fate === 'Complaint' && { complaint: { complaintFeedbackType: 'abuse' } }),
  },
});
