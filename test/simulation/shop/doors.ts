import { inboundEmail } from '../../../functions/inbound-email/inbound-email.ts';
import { inboundSms } from '../../../functions/inbound-sms/inbound-sms.ts';
import { openSurvey, submitAnswer } from '../../../functions/respond/respond.ts';
import { unsubscribe } from '../../../functions/respond/unsubscribe.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import type { OptOutScope } from '../../../shared/domain/contact/opt-out.ts';
import type { Customer } from './customers.ts';
import type { Dice } from './roll.ts';
import { nameOf, type Said, scaleOf } from './said.ts';
import type { Shop } from './shop.ts';
import { mimeOf, type Saying } from './words.ts';

/** Who does something because of which survey, and the chance that it is drawn from. */
export interface Doing {
  readonly customer: Customer;
  readonly surveyId: string | undefined;
  readonly dice: Dice;
}

/** The ways by which customers reach Heardback; what they say is written down, with the moment at which it was taken. */
export class Doors {
  readonly said: Said[] = [];
  private readonly shop: Shop;
  private readonly counted = new Map<number, number>();

  constructor(shop: Shop) {
    this.shop = shop;
  }

  /** A scanner opens every link within seconds, and presses nothing. */
  scan(token: string, { customer, dice }: Doing): void {
    for (let rating = 0; rating < 3; rating += 1)
      this.visit(this.key('scan', customer), dice.below(20_000), (deps) =>
        openSurvey(token, { score: String(rating), sign: 'scanner' }, deps),
      );
  }

  /** Opens a rating's link, and presses the button; some press twice. */
  answer(token: string, doing: Doing, wait: number, mood: 'any' | 'low' = 'any'): void {
    const { customer, surveyId, dice } = doing;
    const { rating, mark, comment } = this.answerOf(doing, mood);
    const said = this.say(
      { kind: 'rating', text: `${rating} ${comment ?? ''}`, rating, mark: comment && mark },
      { by: customer, surveyId, over: 'page' },
      wait,
    );
    const form = this.typeOf(surveyId) === 'cxi' ? cxiForm(rating, comment) : { score: String(rating), comment };
    const key = this.key('page', customer);
    this.visit(`${key}a`, wait, (deps) => openSurvey(token, { score: String(rating) }, deps));
    let shown = 'nothing';
    const press = (at: number, name: string): void =>
      this.visit(
        name,
        at,
        async (deps) => {
          this.shop.tell(`${nameOf(customer)} answers ${rating} on the page`);
          shown = (await submitAnswer(token, form, deps)).kind;
        },
        (done) => {
          if (done && shown === 'recorded') said.takenAt = this.shop.now;
        },
      );
    const pressed = wait + (dice.happens(0.3) ? 1 : 5_000 + dice.below(60_000));
    press(pressed, `${key}b`);
    if (dice.happens(0.1)) press(pressed + dice.below(2) * 65_000, `${key}c`);
  }

  /** A mail on its way through SES: stored, then told of once or twice. */
  write(
    saying: Saying,
    { customer, surveyId, dice, to, subject }: Doing & { to: string; subject: string },
    wait: number,
  ): void {
    const said = this.say(saying, { by: customer, surveyId, over: 'mail' }, wait);
    const key = this.key('reply', customer);
    this.shop.received.set(key, Buffer.from(mimeOf(said, { from: customer.email, to, subject }, dice)));
    const body = noticeOf(key, key, { to, from: customer.email });
    // SES may take in one mail twice, each time under an id of its own.
    if (this.shop.faults.strikes('duplicate', `${key}!`, 4))
      this.shop.queue(`${key}!`, this.shop.now + wait + dice.below(hour), (deps) =>
        inboundEmail(noticeOf(`${key}!`, key, { to, from: customer.email }), deps),
      );
    this.shop.queue(
      key,
      this.shop.now + wait,
      async (deps) => {
        if (said.takenAt === undefined)
          this.shop.tell(`${nameOf(customer)} writes: ${said.text.replaceAll('\n', ' / ')}`);
        return inboundEmail(body, deps);
      },
      (done) => this.took(said, done),
    );
  }

  text(saying: Saying, { customer, surveyId }: Omit<Doing, 'dice'>, wait: number): void {
    const said = this.say(saying, { by: customer, surveyId, over: 'text' }, wait);
    const key = this.key('text', customer);
    const body = JSON.stringify({
      originationNumber: customer.phone,
      messageBody: saying.text,
      inboundMessageId: key,
    });
    this.shop.queue(
      key,
      this.shop.now + wait,
      (deps) => {
        this.shop.tell(`${nameOf(customer)} texts: ${saying.text}`);
        return inboundSms(body, deps);
      },
      (done) => this.took(said, done),
    );
  }

  /** Presses the button behind a link to leave. @param scope all surveys, or those of the programme that asked. */
  leave(token: string, { customer, surveyId }: Omit<Doing, 'dice'>, wait: number, scope: OptOutScope = 'all'): void {
    const program = scope === 'program' ? this.surveyOf(surveyId)?.program : undefined;
    const said = this.say(
      { kind: program ? 'opt-out' : 'objection', text: `leaves ${scope} by the link`, program },
      { by: customer, surveyId, over: 'link' },
      wait,
    );
    this.visit(
      this.key('leave', customer),
      wait,
      (deps) => {
        this.shop.tell(`${nameOf(customer)} leaves ${program ?? 'all surveys'} by the link`);
        return unsubscribe(token, scope, deps);
      },
      (done) => this.took(said, done),
    );
  }

  say(saying: Saying, about: Pick<Said, 'by' | 'surveyId' | 'over'>, wait: number): Said {
    const said: Said = { ...saying, ...about, at: this.shop.now + wait };
    this.said.push(said);
    return said;
  }

  took(said: Said, done: boolean): void {
    if (done) said.takenAt ??= this.shop.now;
  }

  /** Words that stand in no other saying. */
  markFor({ number }: Customer): string {
    return `q${number}x${this.count(number)}`;
  }

  key(way: string, { number }: Customer): string {
    return `${way}/${number}.${this.count(number)}`;
  }

  /** Counted for each customer alone: what happens to one must not rename what happens to another. */
  private count(number: number): number {
    const count = (this.counted.get(number) ?? 0) + 1;
    this.counted.set(number, count);
    return count;
  }

  surveyOf(surveyId: string | undefined): SurveyRow | undefined {
    return this.shop.peek<SurveyRow>('survey', surveyId ?? '');
  }

  typeOf(surveyId: string | undefined): SurveyRow['type'] {
    return this.surveyOf(surveyId)?.type ?? 'nps';
  }

  private answerOf({ customer, surveyId, dice }: Doing, mood: 'any' | 'low') {
    const { low, high } = scaleOf(this.typeOf(surveyId));
    const rating = mood === 'low' ? low : low + dice.below(high - low + 1);
    const mark = this.markFor(customer);
    return { rating, mark, comment: dice.happens(0.5) ? `It was as it was, case ${mark}` : undefined };
  }

  private visit(
    key: string,
    wait: number,
    does: Parameters<Shop['queue']>[2],
    after: (done: boolean) => void = () => undefined,
  ): void {
    this.shop.add({ key, way: 'person', does, after }, this.shop.now + wait);
  }
}

const hour = 3_600_000;

/** What SES says of a mail. @param id under which it took it in. */
const noticeOf = (id: string, objectKey: string, { to, from }: { to: string; from: string }): string =>
  JSON.stringify({
    notificationType: 'Received',
    mail: { messageId: id.replace('/', '-'), source: from },
    receipt: { recipients: [to], dmarcVerdict: { status: 'PASS' }, action: { type: 'S3', objectKey } },
  });

const cxiForm = (rating: number, comment: string | undefined) => ({
  'answers[effective]': '4',
  'answers[easy]': '3',
  'answers[enjoyed]': String(rating),
  comment,
});
