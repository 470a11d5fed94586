import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Project } from './synthesise.ts';

/** What an assembly is made from, apart from the configuration. */
const sources = [
  '{infra,functions,shared}/**/*.*',
  '{package,package-lock,cdk,tsconfig}.json',
  'heardback.config.ts',
  'local/synthesis/synthesise.ts',
];

/** A hash of all that an assembly is made from: with the same one a synthesis would write the same once more. */
export const fingerprint = ({ projectRoot, config }: Omit<Project, 'outDir'>): string => {
  const files = new Set(globSync(sources, { cwd: projectRoot }).map((file) => join(projectRoot, file)));
  if (config !== undefined) addWithImports(resolve(projectRoot, config), files);
  const hash = createHash('sha256').update(config ?? '');
  for (const file of [...files].sort())
    hash.update(`\0${relative(projectRoot, file)}\0`).update(existsSync(file) ? readFileSync(file) : '');
  return hash.digest('hex').slice(0, 20);
};

/** A configuration may be another one with changes, and that another still. */
const addWithImports = (file: string, files: Set<string>): void => {
  if (files.has(file)) return;
  files.add(file);
  if (!existsSync(file)) return;
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g))
    addWithImports(resolve(dirname(file), path), files);
};
