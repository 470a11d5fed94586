import { recordDelivery } from '../../../functions/delivery/delivery.ts';
import { inboundEmail } from '../../../functions/inbound-email/inbound-email.ts';
import { inboundSms } from '../../../functions/inbound-sms/inbound-sms.ts';
import { openSurvey, submitAnswer } from '../../../functions/respond/respond.ts';
import { unsubscribe } from '../../../functions/respond/unsubscribe.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import type { OutgoingMail, OutgoingText } from '../../../shared/ports/ports.ts';
import type { Customer } from './customers.ts';
import { Dice } from './roll.ts';
import type { Sent, Shop } from './shop.ts';
import { mimeOf, type Saying, saysInMail, saysInText } from './words.ts';

/** What was said, by whom, and whether Heardback took it: what it did not, whoever said it was told. */
export interface Said extends Saying {
  readonly by: Customer;
  readonly at: number;
  readonly surveyId: string | undefined;
  readonly over: 'page' | 'mail' | 'text' | 'link';
  /** When it was taken. */
  takenAt?: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Customers and their mail programs: they read, answer, change their minds, object, complain, move away, or stay silent. */
export class People {
  readonly said: Said[] = [];
  private readonly shop: Shop;
  private readonly byAddress: ReadonlyMap<string, Customer>;
  private counted = 0;
  private readonly got = new Map<Customer, number>();

  constructor(shop: Shop, customers: readonly Customer[]) {
    this.shop = shop;
    this.byAddress = new Map(customers.flatMap((one) => [one.email, one.phone].map((address) => [address ?? '', one])));
    shop.onMail = (mail) => this.getMail(mail);
    shop.onText = (text) => this.getText(text);
  }

  private diceFor(customer: Customer): Dice {
    const number = (this.got.get(customer) ?? 0) + 1;
    this.got.set(customer, number);
    return new Dice(this.shop.seed, 'customer', customer.number, number);
  }

  private getMail(sent: Sent<OutgoingMail>): void {
    const { message } = sent;
    const customer = this.byAddress.get(message.to);
    // Staff have theirs.
    if (!customer) return;
    const dice = this.diceFor(customer);
    const fate = this.reportOn(sent, customer, dice);
    if (fate !== 'Delivery') return;
    if (message.surveyId === undefined) {
      this.getLetter(message, customer, dice);
      return;
    }
    const token = /\/s\/([\w-]+)\?/.exec(message.text)?.[1] ?? '';
    if (dice.happens(0.15)) this.scan(token, customer, dice);
    this.react(message, token, customer, dice);
  }

  /** A scanner opens every link within seconds, and presses nothing. */
  private scan(token: string, { number }: Customer, dice: Dice): void {
    for (let rating = 0; rating < 3; rating += 1)
      this.visit(`scan/${number}.${this.counted++}`, dice.below(20_000), (deps) =>
        openSurvey(token, { score: String(rating), sign: 'scanner' }, deps),
      );
  }

  private react(message: OutgoingMail, token: string, customer: Customer, dice: Dice): void {
    const later = dice.wait(1.2 * day);
    switch (customer.temper) {
      case 'silent':
        return;
      case 'clicks':
        this.answerPage(token, { message, customer, dice }, later);
        return;
      case 'wavers':
        this.answerPage(token, { message, customer, dice }, later);
        this.answerPage(token, { message, customer, dice }, later + dice.wait(40 * minute));
        return;
      case 'writes':
        this.write(message, { customer, dice }, later);
        return;
      case 'leaves':
        this.leave(message, customer, later);
        return;
      case 'both':
        this.answerPage(token, { message, customer, dice }, later);
        this.write(message, { customer, dice }, later + dice.wait(2 * hour));
        return;
    }
  }

  private answerPage(
    token: string,
    { message, customer, dice }: { message: OutgoingMail; customer: Customer; dice: Dice },
    wait: number,
  ): void {
    const survey = this.shop.peek<SurveyRow>('survey', message.surveyId ?? '');
    const { low, high } = scaleOf(survey?.type ?? 'nps');
    const rating = low + dice.below(high - low + 1);
    const mark = this.markFor(customer);
    const comment = dice.happens(0.5) ? `It was as it was, case ${mark}` : undefined;
    const form =
      survey?.type === 'cxi'
        ? { 'answers[effective]': '4', 'answers[easy]': '3', 'answers[enjoyed]': String(rating), comment }
        : { score: String(rating), comment };
    const said = this.say(
      { kind: 'rating', text: `${rating} ${comment ?? ''}`, rating, mark: comment && mark },
      { by: customer, surveyId: message.surveyId, over: 'page' },
      wait,
    );
    const key = `page/${customer.number}.${this.counted++}`;
    this.visit(`${key}a`, wait, (deps) => openSurvey(token, { score: String(rating) }, deps));
    let shown = 'nothing';
    this.visit(
      `${key}b`,
      wait + 5_000 + dice.below(60_000),
      async (deps) => {
        this.shop.tell(`${nameOf(customer)} answers ${rating} on the page`);
        shown = (await submitAnswer(token, form, deps)).kind;
      },
      (done) => {
        if (done && shown === 'recorded') said.takenAt = this.shop.now;
      },
    );
    // Some press twice.
    if (dice.happens(0.1))
      this.visit(
        `${key}c`,
        wait + 70_000,
        async (deps) => {
          shown = (await submitAnswer(token, form, deps)).kind;
        },
        (done) => {
          if (done && shown === 'recorded') said.takenAt = this.shop.now;
        },
      );
  }

  private write(message: OutgoingMail, { customer, dice }: { customer: Customer; dice: Dice }, wait: number): void {
    const survey = this.shop.peek<SurveyRow>('survey', message.surveyId ?? '');
    const saying = saysInMail(dice, scaleOf(survey?.type ?? 'nps'), this.markFor(customer));
    const said = this.say(saying, { by: customer, surveyId: message.surveyId, over: 'mail' }, wait);
    this.send(said, { to: message.replyTo, subject: message.subject }, { dice, wait });
  }

  /** A mail on its way through SES: stored, then told of once or twice. */
  private send(
    said: Said,
    { to, subject }: { to: string; subject: string },
    { dice, wait }: { dice: Dice; wait: number },
  ): void {
    const key = `reply/${said.by.number}.${this.counted++}`;
    this.shop.received.set(key, Buffer.from(mimeOf(said, { from: said.by.email, to, subject }, dice)));
    const receipt = {
      recipients: [to],
      dmarcVerdict: { status: 'PASS' },
      action: { type: 'S3', objectKey: key },
    };
    const body = JSON.stringify({
      notificationType: 'Received',
      mail: { messageId: key.replace('/', '-'), source: said.by.email },
      receipt,
    });
    this.shop.queue(
      key,
      this.shop.now + wait,
      async (deps) => {
        if (said.takenAt === undefined)
          this.shop.tell(`${nameOf(said.by)} writes: ${said.text.replaceAll('\n', ' / ')}`);
        return inboundEmail(body, deps);
      },
      (done) => {
        if (done) said.takenAt ??= this.shop.now;
      },
    );
  }

  private leave(message: OutgoingMail, customer: Customer, wait: number): void {
    const token = /\/u\/([\w-]+)/.exec(`${message.headers['List-Unsubscribe'] ?? ''} ${message.text}`)?.[1];
    if (!token) return;
    const said = this.say(
      { kind: 'objection', text: 'unsubscribes by the link' },
      { by: customer, surveyId: message.surveyId, over: 'link' },
      wait,
    );
    this.visit(
      `leave/${customer.number}.${this.counted++}`,
      wait,
      (deps) => unsubscribe(token, 'all', deps),
      (done) => {
        if (done) said.takenAt = this.shop.now;
      },
    );
  }

  /** A person at the company wrote: some write back. */
  private getLetter(message: OutgoingMail, customer: Customer, dice: Dice): void {
    if (!message.replyTo.startsWith('t-') || !dice.happens(0.4)) return;
    const mark = this.markFor(customer);
    const wait = dice.wait(8 * hour);
    const saying: Saying = { kind: 'words', text: `Thank you. It is still not right, case ${mark}.`, mark };
    const said = this.say(saying, { by: customer, surveyId: undefined, over: 'mail' }, wait);
    this.send(said, { to: message.replyTo, subject: message.subject }, { dice, wait });
  }

  private getText(sent: Sent<OutgoingText>): void {
    const { message } = sent;
    const customer = this.byAddress.get(message.to);
    if (!customer) return;
    const dice = this.diceFor(customer);
    if (message.surveyId === undefined || !dice.happens(0.5)) return;
    const survey = this.shop.peek<SurveyRow>('survey', message.surveyId);
    const saying = saysInText(dice, scaleOf(survey?.type ?? 'csat'), this.markFor(customer));
    const wait = dice.wait(3 * hour);
    const said = this.say(saying, { by: customer, surveyId: message.surveyId, over: 'text' }, wait);
    const key = `text/${customer.number}.${this.counted++}`;
    const body = JSON.stringify({
      originationNumber: customer.phone,
      messageBody: saying.text,
      inboundMessageId: key,
    });
    this.shop.queue(
      key,
      this.shop.now + wait,
      (deps) => inboundSms(body, deps),
      (done) => {
        if (done) said.takenAt ??= this.shop.now;
      },
    );
  }

  /** What the provider reports of a mail. @returns what became of it. */
  private reportOn({ message, messageId }: Sent<OutgoingMail>, customer: Customer, dice: Dice): string {
    const fate = customer.isGone ? 'Bounce' : dice.happens(customer.complains) ? 'Complaint' : 'Delivery';
    const faults = this.shop.faults;
    const key = `report/${customer.number}.${this.counted++}`;
    if (faults.strikes('reports', key, 3)) return fate;
    const tags = message.surveyId ? { surveyId: [message.surveyId] } : { messageId: [message.messageId ?? ''] };
    const wait = faults.strikes('reports', `${key}!`, 3)
      ? 0
      : 1_000 + dice.wait(fate === 'Complaint' ? 4 * hour : 3_000);
    const told = {
      time: new Date(this.shop.now + wait).toISOString(),
      detail: {
        eventType: fate,
        mail: { messageId, tags },
        ...(fate === 'Bounce' && { bounce: { bounceType: 'Permanent', bounceSubType: 'General' } }),
        ...(fate === 'Complaint' && { complaint: { complaintFeedbackType: 'abuse' } }),
      },
    };
    const said =
      fate === 'Complaint'
        ? this.say(
            { kind: 'objection', text: 'complains' },
            { by: customer, surveyId: message.surveyId, over: 'mail' },
            wait,
          )
        : undefined;
    this.shop.queue(
      key,
      this.shop.now + wait,
      (deps) => recordDelivery({ id: key, body: JSON.stringify(told) }, deps),
      (done) => {
        if (done && said) said.takenAt ??= this.shop.now;
      },
    );
    return fate;
  }

  private say(saying: Saying, about: Pick<Said, 'by' | 'surveyId' | 'over'>, wait: number): Said {
    const said: Said = { ...saying, ...about, at: this.shop.now + wait };
    this.said.push(said);
    return said;
  }

  private visit(
    key: string,
    wait: number,
    does: Parameters<Shop['queue']>[2],
    after: (done: boolean) => void = () => undefined,
  ): void {
    this.shop.add({ key, way: 'person', does, after }, this.shop.now + wait);
  }

  private markFor({ number }: Customer): string {
    this.counted += 1;
    return `q${number}x${this.counted}`;
  }
}

export const nameOf = ({ number }: Customer): string => `customer ${number}`;

export const scaleOf = (type: SurveyRow['type']): { readonly low: number; readonly high: number } => {
  switch (type) {
    case 'nps':
      return { low: 0, high: 10 };
    case 'thumbs':
      return { low: 0, high: 1 };
    default:
      return { low: 1, high: 5 };
  }
};
