import { wilson } from '../score/interval.ts';
import type { Task } from './task.ts';

export interface Recovered {
  /** Answers after a repair. */
  readonly asked: number;
  readonly recovered: number;
  /** 0 to 1; undefined without an answer. */
  readonly share: number | undefined;
  /** 95 % interval by Wilson, which stays within 0 and 1 and says much of a few answers: how little is known. */
  readonly interval: readonly [number, number] | undefined;
}

/** Share of repaired customers who are unhappy no longer, of those who said. */
export const recoveredShare = (tasks: readonly Pick<Task, 'recovery'>[]): Recovered => {
  const answers = tasks.flatMap(({ recovery }) => recovery ?? []);
  const [asked, recovered] = [answers.length, answers.filter(({ group }) => group !== 'detractor').length];
  if (asked === 0) return { asked, recovered, share: undefined, interval: undefined };
  const { low, high } = wilson(recovered, asked);
  return { asked, recovered, share: recovered / asked, interval: [low, high] };
};
