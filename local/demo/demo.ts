import { reactionOf } from './answers.ts';
import { Doors, type Mail } from './doors.ts';
import { dayOfShop } from './shop.ts';

export interface DemoOptions {
  readonly origin: string;
  /** Called with each day that has passed, and how many there are. */
  readonly onDay?: (day: number, days: number) => void;
}

export interface DemoSummary {
  readonly events: number;
  readonly mails: number;
  readonly texts: number;
  readonly answers: number;
  readonly open: number;
  readonly resolved: number;
  readonly parked: number;
}

const days = 14;

/** Plays a fortnight of a furniture shop through the doors that systems, customers and staff use. */
export const playDemo = async ({ origin, onDay }: DemoOptions): Promise<DemoSummary> => {
  const doors = new Doors(origin);
  const customers = new Customers(doors);
  let events = 0;
  for (let day = 0; day < days; day += 1) {
    const today = dayOfShop(day);
    await doors.emit(today);
    events += today.length;
    await doors.advance('P1D');
    await customers.react();
    await doors.advance('PT15M');
    if (day % 3 === 2) await handleTasks(doors);
    onDay?.(day + 1, days);
  }
  const [open, resolved] = await Promise.all([doors.tasks('open'), doors.tasks('resolved')]);
  return {
    events,
    mails: await doors.count('email'),
    texts: await doors.count('sms'),
    answers: customers.answers,
    open: open.length,
    resolved: resolved.length,
    parked: await doors.count('dead-letters'),
  };
};

/** Staff take up what has waited longest: the unhappy get a call and, mostly, a solution; the happy a thank-you. */
const handleTasks = async (doors: Doors): Promise<void> => {
  const waiting = await doors.tasks('open');
  for (const [at, { id, kind }] of waiting.entries()) {
    if (kind === 'promoter') {
      if (at % 2 === 0) await doors.handle(id, { state: 'resolved', note: 'Thanked in person.', outcome: 'thanked' });
      continue;
    }
    if (at % 3 === 2) continue;
    await doors.handle(id, { state: 'contacted', note: 'Called, apologised and asked what would help.' });
    if (at % 3 === 0)
      await doors.handle(id, {
        state: 'resolved',
        cause: 'delivery',
        outcome: 'Sent a replacement.',
        note: 'Customer is happy with it.',
      });
  }
};

/** Everybody who was asked since the last time reacts, each in their way. */
class Customers {
  answers = 0;
  private readonly doors: Doors;
  private readonly seen = new Set<string>();
  private number = 0;

  constructor(doors: Doors) {
    this.doors = doors;
  }

  async react(): Promise<void> {
    const mails = (await this.doors.mails()).map((mail) => ({
      id: mail.id,
      link: linkIn(mail.text),
      high: Math.max(...ratings(mail.text)),
      mail,
    }));
    const texts = (await this.doors.texts()).map(({ id, body }) => ({
      id,
      link: linkIn(body),
      high: 5,
      mail: undefined,
    }));
    for (const message of [...mails, ...texts]) {
      if (this.seen.has(message.id) || !message.link) continue;
      this.seen.add(message.id);
      await this.answer(message.link, message.high, message.mail);
      this.number += 1;
    }
  }

  private async answer(link: string, high: number, mail: Mail | undefined): Promise<void> {
    const reaction = reactionOf(this.number, high);
    switch (reaction.kind) {
      case 'silent':
        return;
      case 'opens':
        for (const score of [1, 2, 3]) await this.doors.open(`${link}?score=${score}`);
        return;
      case 'leaves':
        return this.doors.post(/<(.*)>/.exec(mail?.headers['List-Unsubscribe'] ?? '')?.[1] ?? link, {
          'List-Unsubscribe': 'One-Click',
        });
      case 'bounces':
      case 'complains':
        if (mail) await this.doors.report(mail.id, reaction.kind === 'bounces' ? 'bounce' : 'complaint');
        return;
      case 'answers': {
        await this.doors.open(`${link}?score=${reaction.score}`);
        for (const score of [reaction.score, ...(reaction.thenScore === undefined ? [] : [reaction.thenScore])]) {
          await this.doors.post(link, { score: String(score), comment: reaction.comment ?? '' });
        }
        this.answers += 1;
      }
    }
  }
}

const linkIn = (text: string): string => /https?:\/\/\S+\/s\/[\w-]+/.exec(text)?.[0] ?? '';
const ratings = (text: string): readonly number[] =>
  [...text.matchAll(/\?score=(\d+)/g)].map(([, score]) => Number(score));
