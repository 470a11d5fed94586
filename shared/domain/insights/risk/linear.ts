/** A symmetric positive definite matrix, row by row; the lower triangle suffices. */
export type Matrix = readonly Float64Array[];

/** The lower triangle whose product with itself is the matrix (Cholesky). */
const cholesky = (matrix: Matrix): Float64Array[] => {
  const lower = matrix.map(({ length }) => new Float64Array(length));
  for (const [i, row] of matrix.entries())
    for (let j = 0; j <= i; j += 1) {
      const [a, b] = [lower[i], lower[j]];
      if (!a || !b) continue;
      let sum = row[j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (a[k] ?? 0) * (b[k] ?? 0);
      a[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (b[j] ?? 1);
    }
  return lower;
};

const solveWith = (lower: readonly Float64Array[], right: Float64Array): Float64Array => {
  const solved = Float64Array.from(right);
  const size = right.length;
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) solved[i] = (solved[i] ?? 0) - (lower[i]?.[k] ?? 0) * (solved[k] ?? 0);
    solved[i] = (solved[i] ?? 0) / (lower[i]?.[i] ?? 1);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) solved[i] = (solved[i] ?? 0) - (lower[k]?.[i] ?? 0) * (solved[k] ?? 0);
    solved[i] = (solved[i] ?? 0) / (lower[i]?.[i] ?? 1);
  }
  return solved;
};

export const solve = (matrix: Matrix, right: Float64Array): Float64Array => solveWith(cholesky(matrix), right);

/** The diagonal of the inverse. */
export const inverseDiagonal = (matrix: Matrix): Float64Array => {
  const lower = cholesky(matrix);
  return Float64Array.from(matrix, (_, at) => {
    const unit = new Float64Array(matrix.length);
    unit[at] = 1;
    return solveWith(lower, unit)[at] ?? 0;
  });
};
