import { createHash } from 'node:crypto';
import { type Line, readLines, testText } from './lines.ts';
import { doors } from './removals/doors.ts';
import { infra } from './removals/infra.ts';
import { inside } from './removals/inside.ts';
import { leftOver } from './removals/left-over.ts';
import { pages } from './removals/pages.ts';
import { people } from './removals/people.ts';
import type { Removal, Removals } from './removals/removals.ts';

export const removals: Removals = { ...pages, ...doors, ...people, ...inside, ...infra, ...leftOver };

/** One thing to try: a line without one of its defences. */
export interface Trial {
  readonly line: Line;
  readonly removal: Removal;
  /** Changes with the line, with what is taken out, and with the text of the test. */
  readonly key: string;
}

export const trialsOf = (line: Line): readonly Trial[] =>
  (removals[line.attack] ?? []).map((removal) => {
    const text = JSON.stringify([line, removal, testText(line)]);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
    return { line, removal, key: `${line.attack} [${hash}]` };
  });

export const allTrials = (): readonly Trial[] => readLines().flatMap(trialsOf);
