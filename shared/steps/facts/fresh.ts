import { freshPath } from '../../contracts/facts/layout.ts';
import { type Compacted, compact } from './compact.ts';
import type { CompactDeps } from './compact-deps.ts';

const nothing: Compacted = { changes: 0, files: 0, folded: 0 };

/**
 * Takes what came in since into its months, where anything has: to ask a mark costs a twelfth of what looking for tails does, and most
 * hours of most shops are quiet. Once a day tails are looked for without one.
 */
export const compactFresh = async (deps: CompactDeps): Promise<Compacted> => {
  const { objects, clock } = deps;
  const mark = await objects.get(freshPath);
  if (!mark && clock.now().slice(11, 13) !== '00') return nothing;
  // Before tails are looked for: one that begins later is marked anew.
  if (mark) await objects.remove(freshPath, mark.etag);
  try {
    return await compact(deps);
  } catch (error) {
    if (mark) await objects.put(freshPath, mark.body, undefined);
    throw error;
  }
};
