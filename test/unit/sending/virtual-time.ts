import type { Pause } from '../../../shared/ports/allowance.ts';
import type { Clock } from '../../../shared/ports/ports.ts';

/** Time in which several processes run at once: it moves on when all of them wait. */
export class VirtualTime implements Clock, Pause {
  private at: number;
  private sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  constructor(start: string) {
    this.at = Date.parse(start);
  }

  now(): string {
    return new Date(this.at).toISOString();
  }

  until(at: number): Promise<void> {
    if (at <= this.at) return Promise.resolve();
    return new Promise((wake) => this.sleepers.push({ at: Math.ceil(at), wake }));
  }

  sleep(milliseconds: number): Promise<void> {
    return this.until(this.at + milliseconds);
  }

  /** Until all is done. */
  async run(all: readonly Promise<unknown>[]): Promise<void> {
    let isOver = false;
    const over = Promise.all(all).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      await new Promise((settled) => setImmediate(settled));
      this.sleepers.sort((a, b) => a.at - b.at);
      const next = this.sleepers.shift();
      if (!next) continue;
      this.at = Math.max(this.at, next.at);
      next.wake();
    }
    await over;
  }
}
