import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Outcome, Trial } from './shop/trial.ts';

/** What lives for one call is many times what lives on: with less room it would be looked through again and again. */
const resourceLimits = { maxYoungGenerationSizeMb: 192 };

/** A thread that plays one trial after the other, so that this one can still be spoken to. */
export class Player {
  private readonly worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits });

  /** @throws what the trial threw. */
  async play(trial: Trial): Promise<Outcome> {
    const answer = once(this.worker, 'message') as Promise<[Outcome]>;
    this.worker.postMessage(trial);
    const [outcome] = await answer;
    return outcome;
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}
