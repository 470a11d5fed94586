import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { isAlive, isKilled, type Mutant, shareLine, survivorLine } from './verdict.ts';

type Tested = Mutant & { readonly fileName: string };

/** A line every so many mutants, so that a run that is stopped has told how far it came. */
const between = 100;

/** Stryker's reporter: tells each mutant that lived as it is found. */
class Survivors {
  readonly #tested: Tested[] = [];

  onMutantTested(mutant: Tested): void {
    if (!(isAlive(mutant) || isKilled(mutant))) return;
    this.#tested.push(mutant);
    if (isAlive(mutant))
      process.stdout.write(survivorLine(relative('.', mutant.fileName), readFileSync(mutant.fileName, 'utf8'), mutant));
    if (this.#tested.length % between === 0) process.stdout.write(shareLine('so far', this.#tested));
  }
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'survivors', injectableClass: Survivors }];
