import type { Invocation } from '../../model/functions.ts';

/**
 * Which items of a batch failed, by a function's answer: those it named, or all when it failed as a whole or answered what
 * Lambda does not understand. An answer without a list means that nothing failed.
 */
export const reportedFailures = ({ ok, payload }: Invocation, reports: boolean): readonly string[] | 'all' => {
  if (!ok) return 'all';
  if (!reports || payload === null || payload === undefined) return [];
  if (typeof payload !== 'object') return 'all';
  const failures = (payload as { readonly batchItemFailures?: unknown }).batchItemFailures ?? [];
  if (!Array.isArray(failures)) return 'all';
  const named = failures.map((failure: unknown) =>
    typeof failure === 'object' && failure !== null
      ? (failure as { readonly itemIdentifier?: unknown }).itemIdentifier
      : undefined,
  );
  return named.every((name): name is string => typeof name === 'string' && name !== '') ? named : 'all';
};
