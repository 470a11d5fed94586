/**
 * Stands in for `vitest` while mutants are tried: the same words, which only collect, so that a test can be run again and
 * again in one process. What a mutant costs is then what its tests cost, without a start of Vitest for each. Assertions
 * are Vitest's own.
 */
import { expect } from 'vitest';

// What would be told softly, at the end of a test, is told at once here: there is no end to wait for.
Object.assign(expect, { soft: expect });

export { expect };

type Body = (...given: unknown[]) => unknown;

/** A `describe`, or a file: what runs around the tests in it. */
export type Suite = {
  readonly name: string;
  readonly within: Suite | undefined;
  readonly hooks: Readonly<Record<'beforeAll' | 'beforeEach' | 'afterEach' | 'afterAll', Body[]>>;
};

export type CollectedTest = { readonly id: string; readonly file: string; readonly suite: Suite; readonly body: Body };

export const collected: CollectedTest[] = [];
const ids = new Set<string>();
const here: { file: string; suite: Suite } = { file: '', suite: emptySuite('', undefined) };

function emptySuite(name: string, within: Suite | undefined): Suite {
  return { name, within, hooks: { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] } };
}

/** Whatever is told from here on belongs to this file. */
export const beginFile = (file: string): void => {
  here.file = file;
  here.suite = emptySuite(file, undefined);
};

const pathOf = (suite: Suite): string => (suite.within ? `${pathOf(suite.within)} > ${suite.name}` : suite.name);

/** Rows of a table share their name; they are told apart by a number. */
const unusedId = (id: string): string => {
  let unused = id;
  for (let at = 2; ids.has(unused); at++) unused = `${id} (${at})`;
  ids.add(unused);
  return unused;
};

const collect = (name: string, body: Body): void => {
  const { file, suite } = here;
  collected.push({ id: unusedId(`${pathOf(suite)} > ${name}`), file, suite, body });
};

const enter = (name: string, body: Body): void => {
  const { suite } = here;
  here.suite = emptySuite(name, suite);
  body();
  here.suite = suite;
};

type Telling = ((name: string, body: Body) => void) & {
  readonly each: (rows: readonly unknown[]) => (name: string, body: Body) => void;
  readonly skip: () => void;
  readonly skipIf: (isOff: unknown) => (name: string, body: Body) => void;
};

const withRows = (tell: (name: string, body: Body) => void): Telling =>
  Object.assign((name: string, body: Body) => tell(name, body), {
    // As Vitest has it: a row is a list of arguments where all of them are.
    each: (rows: readonly unknown[]) => (name: string, body: Body) => {
      const areLists = rows.every(Array.isArray);
      for (const row of rows) tell(name, () => body(...(areLists && Array.isArray(row) ? row : [row])));
    },
    skip: () => undefined,
    skipIf: (isOff: unknown) => (isOff ? () => undefined : tell),
  });

export const describe: Telling = withRows(enter);
export const it: Telling = withRows(collect);
export { it as test };

export const beforeAll = (body: Body): number => here.suite.hooks.beforeAll.push(body);
export const beforeEach = (body: Body): number => here.suite.hooks.beforeEach.push(body);
export const afterEach = (body: Body): number => here.suite.hooks.afterEach.push(body);
export const afterAll = (body: Body): number => here.suite.hooks.afterAll.push(body);
