/** Most elements of a policy are one value, a list of values, or left out. */
export const listOf = (oneOrMany: unknown): readonly unknown[] => {
  if (oneOrMany === undefined) return [];
  return Array.isArray(oneOrMany) ? oneOrMany : [oneOrMany];
};
