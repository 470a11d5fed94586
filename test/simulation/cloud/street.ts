import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { ListedMail } from '../../world/links.ts';
import { Dice } from '../shop/roll.ts';
import type { Machine } from './machine.ts';

export interface Listed {
  readonly id: string;
  readonly state: string;
}

/** What the business and its customers did, and were told that it was taken. */
export interface Done {
  /** Purchases by customer. */
  readonly bought: Map<string, string>;
  /** Ratings that the page said were recorded. */
  readonly rated: Map<string, number>;
}

/** The people and systems around a machine, who reach it by HTTP alone; what it does not take while it dies they forget. */
export class Street {
  readonly done: Done = { bought: new Map(), rated: new Map() };
  private readonly machine: Machine;
  private readonly seed: number;
  private number = 0;

  constructor(machine: Machine, seed: number) {
    [this.machine, this.seed] = [machine, seed];
  }

  /** Somebody buys; now and then the shop says so twice. */
  async buy(): Promise<void> {
    this.number += 1;
    const [email, id] = [`person${this.number}@customer.example`, `order-${this.number}`];
    const isTwice = new Dice(this.seed, 'buy', this.number).happens(0.3);
    for (let time = 0; time < (isTwice ? 2 : 1); time += 1)
      if (await this.tell('purchase.completed', { id, customer: { email, timezone: 'UTC' } }))
        this.done.bought.set(email, id);
  }

  /** Whoever got a mail and has not answered gives a rating. */
  async answer(): Promise<void> {
    for (const mail of await this.mails()) {
      const dice = new Dice(this.seed, 'answer', mail.to);
      const path = /\/s\/[\w-]+/.exec(mail.text)?.[0];
      if (!path || this.done.rated.has(mail.to) || !dice.happens(0.7)) continue;
      const score = dice.below(11);
      const body = new URLSearchParams({ score: String(score), comment: `It was as it was, order of ${mail.to}.` });
      const response = await fetch(`${this.machine.origin}${path}`, { method: 'POST', body });
      if (response.ok) this.done.rated.set(mail.to, score);
    }
  }

  /** Moves time on, over all that falls due. @param by ISO 8601 */
  async wait(by: string): Promise<void> {
    await this.json('/_local/clock/advance', { method: 'POST', body: JSON.stringify({ by }) });
  }

  /** Survey mails, oldest first. */
  async mails(): Promise<readonly (ListedMail & { readonly sentAt: string })[]> {
    const all = (await this.json('/_local/email')) as readonly (ListedMail & { readonly sentAt: string })[];
    return all.filter(({ headers }) => headers['List-Unsubscribe'] !== undefined);
  }

  list(path: string): Promise<readonly Listed[]> {
    return this.json(`/v1/${path}`, { headers: { authorization: 'Bearer local' } }) as Promise<readonly Listed[]>;
  }

  async deadLetters(): Promise<readonly { readonly queue: string; readonly reason: string }[]> {
    return (await this.json('/_local/dead-letters')) as readonly { queue: string; reason: string }[];
  }

  private async json(path: string, init?: RequestInit): Promise<unknown> {
    const response = await fetch(`${this.machine.origin}${path}`, init);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  }

  private async tell(detailType: string, detail: object): Promise<boolean> {
    const bus = new EventBridgeClient({
      ...{ endpoint: this.machine.origin, region: 'us-east-1', maxAttempts: 1 },
      credentials: { accessKeyId: 'owner', secretAccessKey: 'owner' },
    });
    const entry = { EventBusName: 'heardback', Source: 'shop', DetailType: detailType, Detail: JSON.stringify(detail) };
    const { FailedEntryCount } = await bus.send(new PutEventsCommand({ Entries: [entry] }));
    return !FailedEntryCount;
  }
}
