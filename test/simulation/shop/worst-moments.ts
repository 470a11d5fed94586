import type { EventRow } from '../../../shared/contracts/rows/event.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import type { OutgoingMail } from '../../../shared/ports/ports.ts';
import type { Business } from './business.ts';
import { type Customer, undoing } from './customers.ts';
import { answerToken, leaveToken, type People } from './people.ts';
import { Dice } from './roll.ts';
import type { Sent, Shop } from './shop.ts';

const minute = 60_000;

/** What somebody may do between the plan and the sending. */
const deeds = ['undo', 'undo', 'leave', 'leave-program', 'stop', 'complain', 'answer', 'write'] as const;
type Deed = (typeof deeds)[number];

interface Moment {
  readonly survey: SurveyRow;
  readonly customer: Customer;
  readonly dice: Dice;
  /** From now, in milliseconds. */
  readonly wait: number;
}

/**
 * What is rare between people is made common here: whenever a survey or its reminder is planned, some of them do the one thing
 * that has to stop it, well before it is due, just before, in the same second, and just after.
 */
export class WorstMoments {
  private readonly shop: Shop;
  private readonly people: People;
  private readonly business: Business;
  private readonly begin: number;
  private readonly seen = new Set<string>();

  constructor({ shop, people, business, begin }: { shop: Shop; people: People; business: Business; begin: number }) {
    [this.shop, this.people, this.business, this.begin] = [shop, people, business, begin];
  }

  /** @param row as it was just written. */
  watch(row: Row): void {
    if (row.kind !== 'survey' || !row.wakeAt || (row.state !== 'scheduled' && row.state !== 'sent')) return;
    const plan = `${row.id}.${row.generation}`;
    if (this.seen.has(plan)) return;
    this.seen.add(plan);
    const customer = this.people.at(row.address);
    const dice = new Dice(this.shop.seed, 'worst', plan);
    if (!customer || !dice.happens(row.state === 'sent' ? 0.2 : 0.15)) return;
    const due = Date.parse(row.wakeAt) - this.shop.now;
    const wait = Math.max(0, dice.pick([dice.below(due), due - minute, due - 500, due, due, due + 700, due + 3_000]));
    this.does({ survey: row, customer, dice, wait });
  }

  private does({ survey, customer, dice, wait }: Moment): void {
    const deed = dice.pick(deeds);
    const mail = this.people.lastMail.get(customer);
    if (deed === 'undo') this.undo(survey, customer, wait);
    else if (deed === 'stop' || !mail) this.stop(customer, wait);
    else this.write(deed, mail, { customer, dice, wait });
  }

  private write(deed: Deed, mail: Sent<OutgoingMail>, { customer, dice, wait }: Omit<Moment, 'survey'>): void {
    const { doors, reports } = this.people;
    const doing = { customer, surveyId: mail.message.surveyId, dice };
    switch (deed) {
      case 'complain':
        reports.complain(mail, customer, wait);
        break;
      case 'answer':
        doors.answer(answerToken(mail.message), doing, wait);
        break;
      case 'write':
        this.people.write(mail.message, doing, wait);
        break;
      default:
        doors.leave(leaveToken(mail.message), doing, wait, deed === 'leave' ? 'all' : 'program');
    }
  }

  private stop(customer: Customer, wait: number): void {
    if (customer.phone)
      this.people.doors.text({ kind: 'objection', text: 'STOP' }, { customer, surveyId: undefined }, wait);
  }

  private undo({ eventKey }: SurveyRow, customer: Customer, wait: number): void {
    const event = this.shop.peek<EventRow>('event', eventKey)?.event;
    const type = event && undoing[event.type];
    if (!type) return;
    const at = this.shop.now + wait - this.begin;
    this.business.tell(customer, { type, id: event.id, at, sentAt: at, more: {} }, `undone-${event.id}`);
  }
}
