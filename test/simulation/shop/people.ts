import type { OutgoingMail, OutgoingText } from '../../../shared/ports/ports.ts';
import type { Customer } from './customers.ts';
import { type Doing, Doors } from './doors.ts';
import { Reports } from './reports.ts';
import { Dice } from './roll.ts';
import { type Said, scaleOf } from './said.ts';
import type { Sent, Shop } from './shop.ts';
import { saysInMail, saysInText } from './words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const month = 28 * day;

/** Customers and their mail programs: they read, answer, change their minds, object, complain, move away, or stay silent. */
export class People {
  readonly doors: Doors;
  readonly reports: Reports;
  /** The survey mail that somebody got last. */
  readonly lastMail = new Map<Customer, Sent<OutgoingMail>>();
  private readonly shop: Shop;
  private readonly byAddress: ReadonlyMap<string, Customer>;
  private readonly got = new Map<Customer, number>();

  constructor(shop: Shop, customers: readonly Customer[]) {
    this.shop = shop;
    this.doors = new Doors(shop);
    this.reports = new Reports(shop, this.doors);
    this.byAddress = new Map(customers.flatMap((one) => [one.email, one.phone].map((address) => [address ?? '', one])));
    shop.onMail = (mail) => this.getMail(mail);
    shop.onText = (text) => this.getText(text);
  }

  get said(): readonly Said[] {
    return this.doors.said;
  }

  at(address: string): Customer | undefined {
    return this.byAddress.get(address);
  }

  private diceFor(customer: Customer): Dice {
    const number = (this.got.get(customer) ?? 0) + 1;
    this.got.set(customer, number);
    return new Dice(this.shop.seed, 'customer', customer.number, number);
  }

  private getMail(sent: Sent<OutgoingMail>): void {
    const { message } = sent;
    const customer = this.at(message.to);
    // Staff have theirs.
    if (!customer) return;
    const dice = this.diceFor(customer);
    const fate = this.reports.on(sent, customer, dice);
    if (fate !== 'Delivery') return;
    const doing = { customer, surveyId: message.surveyId, dice };
    if (message.surveyId === undefined) this.getLetter(message, doing);
    else {
      this.lastMail.set(customer, sent);
      if (dice.happens(0.15)) this.doors.scan(answerToken(message), doing);
      this.react(message, doing);
    }
  }

  private react(message: OutgoingMail, doing: Doing): void {
    const { customer, dice } = doing;
    const [later, token] = [dice.wait(1.2 * day), answerToken(message)];
    switch (customer.temper) {
      case 'silent':
        break;
      case 'clicks':
        this.doors.answer(token, doing, later);
        break;
      case 'wavers':
        this.doors.answer(token, doing, later);
        this.doors.answer(token, doing, later + dice.wait(40 * minute));
        break;
      case 'writes':
        this.write(message, doing, later);
        break;
      case 'leaves':
        this.doors.leave(leaveToken(message), doing, later, dice.happens(0.4) ? 'program' : 'all');
        break;
      case 'hoards':
        // All that lies about is answered on one evening of the month, and nobody is pleased by then.
        this.doors.answer(token, doing, month - (this.shop.now % month) + dice.below(hour), 'low');
        break;
      case 'both':
        this.doors.answer(token, doing, later);
        this.write(message, doing, later + dice.wait(2 * hour));
        break;
    }
  }

  /** Answers a mail about a survey in their own words. */
  write({ replyTo, subject }: OutgoingMail, doing: Doing, wait: number): void {
    const { customer, dice, surveyId } = doing;
    const saying = saysInMail(dice, scaleOf(this.doors.typeOf(surveyId)), this.doors.markFor(customer));
    this.doors.write(saying, { ...doing, to: replyTo, subject }, wait);
  }

  /** A person at the company wrote: some write back. */
  private getLetter({ replyTo, subject }: OutgoingMail, doing: Doing): void {
    const { customer, dice } = doing;
    if (!replyTo.startsWith('t-') || !dice.happens(0.4)) return;
    const mark = this.doors.markFor(customer);
    const text = `Thank you. It is still not right, case ${mark}.`;
    this.doors.write({ kind: 'words', text, mark }, { ...doing, to: replyTo, subject }, dice.wait(8 * hour));
  }

  private getText({ message: { to, surveyId } }: Sent<OutgoingText>): void {
    const customer = this.at(to);
    if (!customer) return;
    const dice = this.diceFor(customer);
    if (surveyId === undefined || !dice.happens(0.5)) return;
    const saying = saysInText(dice, scaleOf(this.doors.typeOf(surveyId)), this.doors.markFor(customer));
    this.doors.text(saying, { customer, surveyId }, dice.wait(3 * hour));
  }
}

export const answerToken = ({ text }: OutgoingMail): string => /\/s\/([\w-]+)\?/.exec(text)?.[1] ?? '';

export const leaveToken = ({ headers, text }: OutgoingMail): string =>
  /\/u\/([\w-]+)/.exec(`${headers['List-Unsubscribe'] ?? ''} ${text}`)?.[1] ?? '';
