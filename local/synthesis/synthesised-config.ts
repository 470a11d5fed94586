import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';

/** The configuration that an assembly was synthesised with: the bundles carry it, and it lies beside them. */
export const synthesisedConfig = (assembly: string): RuntimeConfig =>
  JSON.parse(readFileSync(join(assembly, 'bundles', 'config.json'), 'utf8')) as RuntimeConfig;
