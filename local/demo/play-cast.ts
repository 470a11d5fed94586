import { cast, type Part, type Step } from './cast.ts';
import type { Desk } from './desk.ts';
import { type Doors, type Mail, surveyLinkIn } from './doors.ts';

/** Plays those whom it is worth following: each in their turn, one step a day. */
export class Cast {
  /** Answers given so far. */
  answers = 0;
  private readonly doors: Doors;
  private readonly desk: Desk;
  private readonly playing = cast.map((part) => ({ part, asked: 0, taken: 0 }));

  constructor(doors: Doors, desk: Desk) {
    this.doors = doors;
    this.desk = desk;
  }

  /** Whoever plays a part reacts to nothing by chance. */
  plays(address: string): boolean {
    return cast.some(({ customer }) => customer.email === address);
  }

  eventsOf(day: number): Part['event'][] {
    return cast.filter((part) => part.day === day).map(({ event }) => event);
  }

  /** Whoever was asked answers: first how it was, then whether it is mended. */
  async answer(): Promise<void> {
    for (const one of this.playing) {
      const { customer, score, words, again } = one.part;
      const surveys = (await this.doors.mails(customer.email)).filter(isSurvey);
      const answers = [{ score, words }, ...(again ? [again] : [])];
      const next = answers[one.asked];
      const mail = surveys[one.asked];
      if (!next || !mail) continue;
      one.asked += 1;
      this.answers += 1;
      const link = surveyLinkIn(mail.text);
      await this.doors.open(`${link}?score=${next.score}`);
      await this.doors.post(link, { score: String(next.score), comment: next.words });
    }
  }

  /** The next step about each who has answered. */
  async act(): Promise<void> {
    for (const one of this.playing) {
      const step = one.asked > 0 ? one.part.steps[one.taken] : undefined;
      if (!step) continue;
      const [task] = await this.doors.tasksOf(one.part.customer.email);
      if (!task) continue;
      one.taken += 1;
      await this.take(step, one.part, task.id);
    }
  }

  private async take(step: Step, { customer }: Part, taskId: string): Promise<void> {
    if (step.by !== 'customer') return this.desk.press(step.by, taskId, step);
    const letter = (await this.doors.mails(customer.email)).filter((mail) => !isSurvey(mail)).at(-1);
    if (letter) await this.doors.reply(letter, { from: `${customer.name} <${customer.email}>`, words: step.words });
  }
}

const isSurvey = ({ headers }: Mail): boolean => headers['List-Unsubscribe'] !== undefined;
