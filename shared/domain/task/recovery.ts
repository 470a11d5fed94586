import type { Task } from './task.ts';

export interface Recovered {
  /** Answers after a repair. */
  readonly asked: number;
  readonly recovered: number;
  /** 0 to 1; undefined without an answer. */
  readonly share: number | undefined;
  /** 95 % interval by Wilson (1927), which stays within 0 and 1 and says much of a few answers: how little is known. */
  readonly interval: readonly [number, number] | undefined;
}

const z = 1.959964;

/** Share of repaired customers who are unhappy no longer, of those who said. */
export const recoveredShare = (tasks: readonly Pick<Task, 'recovery'>[]): Recovered => {
  const answers = tasks.flatMap(({ recovery }) => recovery ?? []);
  const [asked, recovered] = [answers.length, answers.filter(({ group }) => group !== 'detractor').length];
  if (asked === 0) return { asked, recovered, share: undefined, interval: undefined };
  const share = recovered / asked;
  const centre = (share + z ** 2 / (2 * asked)) / (1 + z ** 2 / asked);
  const half = (z * Math.sqrt((share * (1 - share)) / asked + z ** 2 / (4 * asked ** 2))) / (1 + z ** 2 / asked);
  return { asked, recovered, share, interval: [Math.max(0, centre - half), Math.min(1, centre + half)] };
};
