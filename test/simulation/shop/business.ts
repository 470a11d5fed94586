import { intake } from '../../../functions/intake/intake.ts';
import type { Customer, Happening } from './customers.ts';
import type { Shop } from './shop.ts';

export interface Accepted {
  readonly type: string;
  readonly id: string;
  readonly by: Customer;
  /** When it was taken; absent where nobody ever took it. */
  takenAt?: number;
}

/** The systems of a company, which tell of what happens to its customers. */
export class Business {
  readonly accepted: Accepted[] = [];
  private readonly shop: Shop;
  private readonly begin: number;

  constructor(shop: Shop, begin: number) {
    this.shop = shop;
    this.begin = begin;
  }

  /** @param name tells this event from others about the same customer. */
  tell(customer: Customer, one: Happening, name: string | number): void {
    const { number } = customer;
    const key = `event/${number}.${name}`;
    const body = this.envelope(customer, one, `envelope-${number}-${name}`);
    const accepted: Accepted = { type: one.type, id: one.id, by: customer };
    this.accepted.push(accepted);
    this.shop.queue(
      key,
      this.begin + one.sentAt,
      (deps) => {
        this.shop.tell(`customer ${number}: ${one.type} ${one.id}`);
        return intake({ id: key, body }, deps);
      },
      (done) => {
        if (done) accepted.takenAt ??= this.shop.now;
      },
    );
  }

  private envelope({ email, phone, id, timezone }: Customer, one: Happening, envelopeId: string): string {
    const customer = {
      email,
      timezone,
      ...(id && !one.isNameless && { id }),
      ...(phone && { phone, smsConsent: true }),
    };
    const occurredAt = new Date(this.begin + one.at).toISOString();
    return JSON.stringify({
      ...{ id: envelopeId, source: 'shop', 'detail-type': one.type, time: occurredAt },
      detail: { id: one.id, occurredAt, customer, ...one.more },
    });
  }
}
