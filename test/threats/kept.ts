import { join } from 'node:path';
import { Kept } from '../breaking/kept.ts';
import { root } from './lines.ts';

export interface Verdict {
  readonly isCaught: boolean;
  /** What the test says, once the defence is gone. */
  readonly how: string;
}

/** Beside the code, so that whoever changes a line or its test sees that it must be tried again. */
export const verdictsKept = (options?: { readonly afresh: boolean }): Kept<Verdict> =>
  new Kept(join(root, 'test/threats/verdicts.json'), options);
