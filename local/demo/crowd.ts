import { type Asking, reactionOf } from './answers.ts';
import { type Doors, type Mail, ratingsIn, surveyLinkIn } from './doors.ts';

interface Message {
  readonly id: string;
  readonly to: string;
  readonly link: string;
  readonly high: number;
  readonly language: string;
  readonly mail?: Mail;
}

/** Everybody who was asked since the last time reacts, each in their way. */
export class Crowd {
  answers = 0;
  private readonly doors: Doors;
  private readonly isLeftAlone: (address: string) => boolean;
  private readonly seen = new Set<string>();
  private number = 0;

  /** @param isLeftAlone whose mail somebody else answers. */
  constructor(doors: Doors, isLeftAlone: (address: string) => boolean) {
    this.doors = doors;
    this.isLeftAlone = isLeftAlone;
  }

  async react(): Promise<void> {
    for (const message of await this.messages()) {
      if (this.seen.has(message.id) || !message.link) continue;
      this.seen.add(message.id);
      await this.answer(message);
      this.number += 1;
    }
  }

  private async messages(): Promise<readonly Message[]> {
    const mails = (await this.doors.mails()).filter(({ to }) => !this.isLeftAlone(to));
    const texts = await this.doors.texts();
    return [
      ...mails.map((mail) => ({
        ...{ id: mail.id, to: mail.to, link: surveyLinkIn(mail.text), high: Math.max(...ratingsIn(mail.text)), mail },
        language: /<html lang="(\w+)/.exec(mail.html)?.[1] ?? 'en',
      })),
      ...texts.map(({ id, to, body }) => ({ id, to, link: surveyLinkIn(body), high: 5, language: 'en' })),
      // What leaves in one minute leaves in any order: the same play each time.
    ].sort((a, b) => a.to.localeCompare(b.to));
  }

  private async answer({ link, high, language, mail }: Message): Promise<void> {
    const asking: Asking = { number: this.number, high, language };
    const reaction = reactionOf(asking);
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
