/** The most that happen within any stretch of time. @param times in any order; @param length half open, as a second is. */
export const mostWithin = (times: readonly number[], length: number): number => {
  const sorted = [...times].sort((a, b) => a - b);
  let [most, from] = [0, 0];
  for (const [at, time] of sorted.entries()) {
    while ((sorted[from] ?? 0) <= time - length) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
};
