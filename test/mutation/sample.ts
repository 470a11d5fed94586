import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines of one file, both ends included, counted from 1. */
type Window = { readonly file: string; readonly from: number; readonly to: number };

/** Enough lines for most statements to lie within one window; mutants that cross its edge are not drawn. */
const linesOfWindow = 20;

/** A `handler.ts` only puts clients together: what it does shows in a cloud alone. */
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.endsWith('/handler.ts'))
    .map((path) => join(folder, path))
    .sort();

const windowsOf = (file: string): readonly Window[] => {
  const lines = readFileSync(file, 'utf8').split('\n').length;
  return Array.from({ length: Math.ceil(lines / linesOfWindow) }, (_, at) => ({
    file,
    from: at * linesOfWindow + 1,
    to: Math.min(lines, (at + 1) * linesOfWindow),
  }));
};

/** Mulberry32, a public-domain generator of 32 bits: the same seed draws the same windows everywhere. */
const chanceOf = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** `count` windows of the code in `folders`, each as likely as any other, as Stryker writes what it is to mutate. */
export const drawWindows = (folders: readonly string[], count: number, seed: number): readonly string[] => {
  const chance = chanceOf(seed);
  return folders
    .flatMap(filesUnder)
    .flatMap(windowsOf)
    .map((window) => ({ window, rank: chance() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ window }) => `${window.file}:${window.from}-${window.to}`)
    .sort();
};
