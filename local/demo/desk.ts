import { Browser } from './browser.ts';
import type { Step } from './cast.ts';

const addresses = { mara: 'mara@oakandember.example', anna: 'anna@oakandember.example' } as const;
export type Colleague = keyof typeof addresses;

type Act = Exclude<Step, { by: 'customer' }>;

/** The two of the team at their inbox: they sign in, read, write and press as people do. */
export class Desk {
  private readonly origin: string;
  private readonly browsers = new Map<Colleague, Browser>();

  constructor(origin: string) {
    this.origin = origin;
  }

  /** A session lasts twelve hours: each morning everybody signs in anew. */
  newDay(): void {
    this.browsers.clear();
  }

  /** Does one thing to a task. What is refused, since somebody else was there, is left. */
  async press(who: Colleague, taskId: string, { do: what, by: _, ...step }: Act): Promise<void> {
    const browser = await this.browserOf(who);
    const field = what === 'note' ? { note: step.words } : { ...step, outcome: '' };
    await browser.press(`/app/tasks/${taskId}`, what, field);
  }

  private async browserOf(who: Colleague): Promise<Browser> {
    const known = this.browsers.get(who);
    if (known) return known;
    const browser = new Browser(this.origin);
    await browser.signIn(addresses[who]);
    this.browsers.set(who, browser);
    return browser;
  }
}
