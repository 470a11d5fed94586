import type { QueueMessage } from '../../model/queues.ts';
import type { QueueStore } from './queues.ts';

/** How often a waiting receiver looks at the clock: hidden messages appear when it moves, and nobody announces that. */
const lookEvery = 100;

/** Receives at once, or as soon as something arrives within the given real time. */
export const receiveWithin = (
  receive: () => readonly QueueMessage[],
  queues: QueueStore,
  waitSeconds: number,
): Promise<readonly QueueMessage[]> => {
  const first = receive();
  if (first.length > 0 || waitSeconds <= 0) return Promise.resolve(first);
  const until = performance.now() + waitSeconds * 1000;
  return new Promise((resolve, reject) => {
    const look = (): void => {
      try {
        const messages = receive();
        if (messages.length > 0 || performance.now() >= until) finish(() => resolve(messages));
      } catch (error) {
        finish(() => reject(error));
      }
    };
    const timer = setInterval(look, lookEvery);
    const forget = queues.onArrival(() => setImmediate(look));
    const finish = (settle: () => void): void => {
      clearInterval(timer);
      forget();
      settle();
    };
  });
};
