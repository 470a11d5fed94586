/** Who waits for a turn: a programme, by its priority (1 is the most important). */
export interface Waiting {
  readonly program: string;
  readonly priority: number;
}

/** By programme, how far each has come: a turn of one with priority 2 takes it twice as far as one with priority 1. */
export type Turns = Readonly<Record<string, number>>;

/**
 * Whose turn it is: that of whom is least far. Thus, while several wait, each has turns in inverse proportion to its priority,
 * however many each has waiting: of any stretch in which the same wait, its share less one turn at least (stride scheduling,
 * https://dl.acm.org/doi/10.5555/1267638.1267639). Whoever comes new, or comes again, begins where the others are.
 */
export const nextTurn = (waiting: readonly Waiting[], turns: Turns): Waiting | undefined =>
  waiting.reduce<Waiting | undefined>((best, one) => (best && !isBefore(one, best, turns) ? best : one), undefined);

const isBefore = (a: Waiting, b: Waiting, turns: Turns): boolean => {
  const [farA, farB] = [turns[a.program] ?? 0, turns[b.program] ?? 0];
  if (farA !== farB) return farA < farB;
  return a.priority === b.priority ? a.program < b.program : a.priority < b.priority;
};

export const afterTurn = (turns: Turns, { program, priority }: Waiting): Turns => ({
  ...turns,
  [program]: (turns[program] ?? 0) + priority,
});

/** The turns of those who wait, counted from the one who is least far; who did not wait before has no lead. */
export const joined = (waiting: readonly Waiting[], turns: Turns): Turns => {
  const known = waiting.flatMap(({ program }) => turns[program] ?? []);
  const least = known.length > 0 ? Math.min(...known) : 0;
  return Object.fromEntries(waiting.map(({ program }) => [program, Math.max(0, (turns[program] ?? least) - least)]));
};
