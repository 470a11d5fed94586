import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';

const PackageSchema = z.object({ version: z.string() });

/** Of the project that this command belongs to, wherever it is called from. */
export const version = (): string =>
  PackageSchema.parse(JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8'))).version;
