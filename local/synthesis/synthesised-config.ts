import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StaffConfig } from '../accounts.ts';
import type { ShopConfig } from '../start-page/settings.ts';

/** The configuration that an assembly was synthesised with: the bundles carry it, and it lies beside them. */
export const synthesisedConfig = (assembly: string): StaffConfig & ShopConfig =>
  JSON.parse(readFileSync(join(assembly, 'bundles', 'config.json'), 'utf8')) as StaffConfig & ShopConfig;
