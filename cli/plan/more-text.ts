import { count } from '../output.ts';

/** How to see the rest of a list of which only some are shown. */
export const moreText = (all: number, shown: number): string =>
  all > shown ? `  ... and ${count(all - shown)} more (--list ${all} shows them, --json too)\n` : '';
