import type { SafeHtml } from '../html.ts';

/** Something that somebody said: the customer (`in`), we to them (`out`), or we among ourselves (`note`). */
export interface Bubble {
  readonly kind: 'bubble';
  readonly at: string;
  readonly side: 'in' | 'out' | 'note';
  readonly who: string;
  readonly how: string;
  readonly chip?: SafeHtml | undefined;
  readonly subject?: string | undefined;
  readonly words: string | undefined;
  /** What they chose beside the rating, a line each. */
  readonly chosen?: readonly string[];
  readonly isLost?: boolean;
}
