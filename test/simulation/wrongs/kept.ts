import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Wrong } from './wrong.ts';

export interface Seen {
  readonly isCaught: boolean;
  /** The rule that broke, or the file whose test failed. */
  readonly how: string;
}

/** Who noticed one mistake. */
export interface Verdict {
  readonly simulation: Seen;
  readonly others?: Seen | undefined;
}

const file = fileURLToPath(new URL('../../../test-results/wrongs.json', import.meta.url));
const keyOf = ({ name, file: where, find, put }: Wrong): string => JSON.stringify([name, where, find, put]);

/** Verdicts outlive the run that found them: an hour of work may be done in parts. */
export class Verdicts {
  private readonly known: Map<string, Verdict>;

  constructor({ afresh }: { readonly afresh: boolean }) {
    this.known = new Map(afresh ? [] : Object.entries(kept()));
  }

  of(wrong: Wrong): Verdict | undefined {
    return this.known.get(keyOf(wrong));
  }

  keep(wrong: Wrong, verdict: Verdict): void {
    this.known.set(keyOf(wrong), verdict);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(Object.fromEntries(this.known), null, 1));
  }
}

const kept = (): Record<string, Verdict> => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Verdict>;
  } catch {
    return {};
  }
};
