import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { wantedTests } from '../tests.ts';
import { beginFile } from './vitest.ts';

const here = (file: string): string => new URL(file, import.meta.url).href;
const standIns: Readonly<Record<string, string>> = { vitest: here('vitest.ts'), 'fast-check': here('fast-check.ts') };

/** Reads the tests under the working folder, which is Stryker's copy of the project. */
export const loadTests = async (): Promise<void> => {
  registerHooks({
    resolve: (specifier, context, next) => {
      const standIn = standIns[specifier];
      if (standIn && context.parentURL !== standIn) return { url: standIn, shortCircuit: true };
      if (specifier === '#config') return next(pathToFileURL(resolve('test/config.ts')).href, context);
      return next(specifier, context);
    },
  });
  const { isWantedFile } = wantedTests;
  const patterns = process.env.TESTS?.split(' ') ?? wantedTests.patterns;
  for (const file of globSync([...patterns])
    .filter(isWantedFile)
    .sort()) {
    beginFile(file);
    await import(pathToFileURL(resolve(file)).href);
  }
};
